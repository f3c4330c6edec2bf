import { readTable, viewOf } from './table.js';

/** Nouns, in the singular, for words that somebody has spoken or written and for what holds them. */
const DOCUMENT_NOUNS = readTable(
  ['speech', 'document', 'work'],
  `
  speech document: statement speech tweet letter email e-mail memo message post complaint opinion report affidavit filing brief ruling dissent
    editorial column op-ed article manifesto platform slogan text transcript video ad advert release readout caption headline note
  speech: comment remark claim criticism quote quotation interview argument assertion allegation accusation warning promise pledge vow call demand
    question answer reply response reaction description characterization characterisation view belief contention insistence suggestion declaration
    announcement acknowledgment acknowledgement admission assessment conclusion finding testimony blog motto mantra joke quip line rhetoric language
    attack insult jab slur plea appeal request prediction threat denial explanation excuse praise condemnation denunciation advertisement commercial
    mailer flier flyer press-release communique communiqué dispatch diary proclamation oath prayer sermon lecture talk toast address briefing
    conference hearing debate
  speech work: word phrase essay memoir
  speech document work: book
  document: study survey poll story lawsuit suit decision order resolution bill document paper analysis review website page indictment petition guide
    handbook dictionary law constitution amendment clause sign banner notice script
  work: novel film movie documentary song album single track hit anthem ballad show sitcom series season episode drama comedy musical opera play poem
    painting sculpture exhibition sketch magazine podcast programme program game app chapter volume trilogy sequel prequel franchise nickname name
    title moniker label term acronym category genre class type brand version edition project operation code`,
);

/** Nouns that stand for somebody's words: "his claim that", "in a statement". */
export const SPEECH_NOUNS = viewOf(DOCUMENT_NOUNS, 'speech');
/** Things that carry somebody's words. */
export const DOCUMENTS = viewOf(DOCUMENT_NOUNS, 'document');
/** Works and things with names: what stands in quotation marks beside them is a title, which nobody says. */
export const WORKS = viewOf(DOCUMENT_NOUNS, 'work');
