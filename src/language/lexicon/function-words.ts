import { list } from './list.js';

export const DETERMINERS =
  list(`the a an this that these those some any each every no another both either neither all many several few most such
  half enough other what which whatever`);
/** Determiners that also stand alone as the head of a phrase. */
export const QUANTIFIERS = list(
  'some any each all many several few most both others another none more one two three four five six seven eight nine ten dozens hundreds thousands half',
);
export const POSSESSIVES = list('my your his her its our their whose');
export const SUBJECT_PRONOUNS = list('i you he she it we they who');
export const PRONOUNS =
  list(`i you he she it we they me him us them who whom himself herself itself themselves myself yourself ourselves
  everyone everybody someone somebody anyone anybody nobody everything something anything nothing none others mine yours hers ours theirs himself`);
export const RELATIVES = list('who whom which whose that where when');
export const PREPOSITIONS =
  list(`of in to for with on at by from about as into like through after over between out against during without before under
  around among amid amidst behind beyond despite except including inside near off onto outside per regarding since than throughout toward towards
  until till upon via within across above along alongside aboard below beneath beside besides concerning following given minus opposite past plus unlike
  up down versus vs vs. amongst atop`);
export const COORDINATORS = list('and or but nor yet & plus');
export const SUBORDINATORS =
  list(`that if because although though while whereas unless whether when whenever where wherever why how once so lest even
  as since until before after than`);
export const BE = list(
  "be is are was were been being am 's 're 'm isn’t aren’t wasn’t weren’t isn't aren't wasn't weren't ain't ain’t",
);
export const HAVE = list("have has had having 've haven't hasn't hadn't haven’t hasn’t hadn’t");
export const DO = list("do does did doing done don't doesn't didn't don’t doesn’t didn’t");
export const MODALS =
  list(`will would can could shall should may might must cannot won't wouldn't can't couldn't shouldn't mightn't mustn't
  won’t wouldn’t can’t couldn’t shouldn’t mustn’t 'll 'd ought need`);
/** Adverbs that do not end in -ly; those that do are known by it. */
export const ADVERBS =
  list(`not n't never also now then there here still just even too very so again once ever always often soon already perhaps maybe however
  instead meanwhile rather quite almost well back away ago yet later earlier further forward indeed thus hence therefore moreover furthermore nevertheless nonetheless
  otherwise else twice together apart abroad ahead alike altogether anyway anywhere everywhere nowhere somewhere somehow sometimes sometime elsewhere afterward afterwards
  beforehand far long much more most less least only else today tomorrow yesterday tonight online overseas publicly nationwide worldwide downtown seldom
  likewise regardless aside off up down out`);
