import { list } from './list.js';

/** Verbs that introduce somebody's words, in the base form. */
export const SAYING = list(`
  say tell add ask reply respond answer write tweet post note argue insist claim explain declare announce state remark observe
  comment concede acknowledge admit warn stress emphasise emphasize maintain contend assert allege suggest recall continue conclude joke
  quip shout yell cry scream whisper mutter murmur exclaim interject retort counter object protest complain lament muse ponder
  predict promise pledge vow swear urge advise caution testify recount relate report confirm deny reiterate repeat
  elaborate clarify boast brag tout hint opine proclaim pronounce profess aver affirm intone thunder fume gush sigh
  deadpan chime chant grumble groan bark bellow rant rail bemoan forecast reckon estimate theorise theorize posit
  underscore underline specify stipulate rejoin preach plead beg implore exhort demand inform notify assure reassure
  remind instruct signal indicate speculate reason recommend message text retweet email narrate laugh guarantee
  propose confess disclose reveal counsel correct volunteer enthuse wonder articulate`);

/** Verbs that put a label, praise or blame on something in the speaker's words: "called it a “disaster”". */
export const JUDGING = list(`
  call describe label dub brand blast slam criticise criticize denounce condemn praise hail mock dismiss blame characterise characterize
  deride ridicule attack rip decry lambast lambaste reject welcome cite accuse portray depict deem refer term
  compare liken scold chide berate chastise assail fault knock hit pan tease taunt thank congratulate commend laud applaud salute
  celebrate trumpet champion defend rebuke rebuff disparage denigrate pillory castigate excoriate skewer dub paint
  cast frame bill rate regard view consider invoke bash trash trumpet charge challenge question insult
  echo quote paraphrase mention address discuss highlight raise cheer lash fire weigh apologise apologize swipe rap savage`);

/** Verbs of mind and attitude, which report without sound: "believes", "fears". */
export const THINKING = list(`
  think believe feel hope fear expect want know see understand agree disagree worry doubt find hold learn hear
  intend decide plan vow threaten offer seek love hate like regret imagine guess suspect figure assume concern realise realize
  recognise recognize endorse support oppose favour favor prefer express voice use talk speak write publish issue release read put
  urge call push promise show mean`);

/** Nouns that stand for somebody's words: "his claim that", "in a statement". */
export const SPEECH_NOUNS = list(`
  statement comment remark claim word phrase speech criticism quote quotation tweet letter email e-mail memo message post interview
  argument assertion allegation accusation complaint warning promise pledge vow call demand question answer reply response reaction
  description characterization characterisation view opinion belief contention insistence suggestion declaration announcement
  acknowledgment acknowledgement admission assessment conclusion finding report testimony affidavit filing brief ruling opinion dissent
  editorial column op-ed article essay book memoir blog manifesto platform slogan motto mantra joke quip line rhetoric language
  attack insult jab slur plea appeal request prediction threat denial explanation excuse praise condemnation denunciation
  text transcript video ad advert advertisement commercial mailer flier flyer press-release release communique communiqué readout dispatch
  caption headline note diary proclamation oath prayer sermon lecture talk toast address briefing conference hearing debate call`);
