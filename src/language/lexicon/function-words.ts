import { readTable, viewOf } from './table.js';

/**
 * Small words, in lower case: what each can be in a sentence. A word may be several things; the `stop` words say little about what a sentence is about (folded, with
 * straight apostrophes), those with `asks` open a question without a question word.
 */
const SMALL_WORDS = readTable(
  [
    'determiner',
    'quantifier',
    'possessive',
    'subject',
    'pronoun',
    'relative',
    'preposition',
    'coordinator',
    'subordinator',
    'be',
    'have',
    'do',
    'modal',
    'adverb',
    'asks',
    'stop',
  ],
  `
  determiner stop: the a an this these those every no either neither such other what whatever
  determiner relative subordinator stop: that
  determiner quantifier stop: some any each both all many few
  determiner quantifier: another several half
  determiner quantifier adverb stop: most
  determiner: enough
  determiner relative stop: which
  quantifier pronoun stop: others
  quantifier pronoun: none
  quantifier adverb stop: more
  quantifier stop: one
  quantifier: two three four five six seven eight nine ten dozens hundreds thousands
  possessive stop: my your his her its our their
  possessive relative stop: whose
  subject pronoun stop: i you he she it we they
  subject pronoun relative stop: who
  pronoun stop: me him us them himself herself itself themselves myself yourself ourselves mine yours hers ours theirs
  pronoun relative stop: whom
  pronoun: everyone everybody someone somebody anyone anybody nobody everything something anything nothing
  relative subordinator stop: where when
  preposition stop: of in to for with on at by from about into like through over between against during without under around among near per toward
    towards upon via within above below
  preposition subordinator stop: as after before than until
  preposition adverb stop: out off up down
  preposition: amid amidst behind beyond despite except including inside onto outside regarding throughout till across along alongside aboard beneath
    beside besides concerning following given minus opposite past unlike versus vs vs. amongst atop
  preposition subordinator: since
  preposition coordinator: plus
  coordinator stop: and or but nor
  coordinator adverb stop: yet
  coordinator: &
  subordinator stop: if because although though while whether whenever wherever why how
  subordinator: whereas unless lest
  subordinator adverb stop: once so
  subordinator adverb: even
  be stop: be been being isn't aren't wasn't weren't
  be asks stop: is are was were am
  be: 's 're 'm isn’t aren’t wasn’t weren’t ain't ain’t
  have asks stop: have has had
  have stop: having haven't hasn't hadn't
  have: 've haven’t hasn’t hadn’t
  do asks stop: do does did
  do stop: doing done don't doesn't didn't
  do: don’t doesn’t didn’t
  modal asks stop: will would can could shall should may might must
  modal stop: cannot won't wouldn't can't couldn't shouldn't ought
  modal: mightn't mustn't won’t wouldn’t can’t couldn’t shouldn’t mustn’t 'll 'd need
  adverb stop: not also now then there here just too very again ever always however rather further else much only
  adverb: n't never still often soon already perhaps maybe instead meanwhile quite almost well back away ago later earlier forward indeed thus hence
    therefore moreover furthermore nevertheless nonetheless otherwise twice together apart abroad ahead alike altogether anyway anywhere everywhere
    nowhere somewhere somehow sometimes sometime elsewhere afterward afterwards beforehand far long less least today tomorrow yesterday tonight online
    overseas publicly nationwide worldwide downtown seldom likewise regardless aside
  stop: get gets got made make makes own same unto used whoever yes yourselves`,
);

export const DETERMINERS = viewOf(SMALL_WORDS, 'determiner');
/** Determiners that also stand alone as the head of a phrase. */
export const QUANTIFIERS = viewOf(SMALL_WORDS, 'quantifier');
export const POSSESSIVES = viewOf(SMALL_WORDS, 'possessive');
export const SUBJECT_PRONOUNS = viewOf(SMALL_WORDS, 'subject');
export const PRONOUNS = viewOf(SMALL_WORDS, 'pronoun');
export const RELATIVES = viewOf(SMALL_WORDS, 'relative');
export const PREPOSITIONS = viewOf(SMALL_WORDS, 'preposition');
export const COORDINATORS = viewOf(SMALL_WORDS, 'coordinator');
export const SUBORDINATORS = viewOf(SMALL_WORDS, 'subordinator');
export const BE = viewOf(SMALL_WORDS, 'be');
export const HAVE = viewOf(SMALL_WORDS, 'have');
export const DO = viewOf(SMALL_WORDS, 'do');
export const MODALS = viewOf(SMALL_WORDS, 'modal');
/** Adverbs that do not end in -ly; those that do are known by it. */
export const ADVERBS = viewOf(SMALL_WORDS, 'adverb');
/** "Is", "did", "can": a question that begins with one wants a yes or a no. */
export const AUXILIARIES = viewOf(SMALL_WORDS, 'asks');
/** They stay in the index at a low weight. */
export const STOP_WORDS = viewOf(SMALL_WORDS, 'stop');
