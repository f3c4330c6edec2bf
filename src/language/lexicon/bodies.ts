import { readTable, viewOf } from './table.js';

/**
 * Words of organisations, in lower case.
 * - `body` a noun, in the singular, for one that may speak
 * - `ending` the last word of the name of one
 * - `learned` ends or makes the name of one, as the weights of search know it
 */
const BODY_WORDS = readTable(
  ['body', 'ending', 'learned'],
  `
  body ending learned: company corporation bank agency department ministry office bureau commission committee council board court parliament congress
    senate house administration party union association organization organisation group federation league club foundation institute institution
    university college school church network magazine journal police army navy force hospital authority fund society center centre press
  body: firm panel tribunal newspaper paper outlet site website publication tabloid daily station channel broadcaster regulator watchdog charity
    movement think-tank super-pac delegation embassy consulate squad unit taskforce task-force ombudsman white-house kremlin pentagon vatican military
    airline airport retailer maker manufacturer startup lab observatory
  body ending: assembly government campaign coalition alliance service trust pac division directorate secretariat registry corps media laboratory
  body learned: team museum
  ending learned: news times post tribune academy inc corp ltd airlines guard conference airways nations
  ending: herald globe chronicle gazette guardian telegraph mail express sun mirror observer independent standard star wire review today radio tv
    clinic inc. corp. co co. ltd. llc plc holdings partners motors pharmaceuticals technologies systems industries street forum project initiative
    homes builders brothers stores foods railways energy pictures studios records labs software solutions services global capital associates insurance
    motor electric states kingdom supreme republicans democrats democratic conservatives caucus america
  learned: forces television united`,
);

/** Nouns for bodies that may speak, in the singular. */
export const BODIES = viewOf(BODY_WORDS, 'body');
/** The last word of names of bodies. */
export const BODY_NAME_ENDINGS = viewOf(BODY_WORDS, 'ending');
/** Words that end or make the name of an organisation, as the weights of search have learned them. */
export const LEARNED_BODY_WORDS = viewOf(BODY_WORDS, 'learned');
