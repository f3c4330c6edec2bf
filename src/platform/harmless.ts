import { IGNORABLE } from './seen/ignorable.js';
import { seen } from './seen/unseen.js';

const CONTROL = /[\p{Cc}\u2028\u2029]/gu;
/** Of a message of several lines; a terminal takes no other control character as text. */
const CONTROL_BUT_LINE_END = /(?!\n)[\p{Cc}\u2028\u2029]/gu;
const UNSEEN = new RegExp(`[${IGNORABLE}]`, 'gu');
/** What JSON does not escape by itself. */
const ACTED_ON = new RegExp(String.raw`[\u007f-\u009f\u2028\u2029${IGNORABLE}]`, 'gu');
/** Unicode's pictures of the first 32 control characters begin here. */
const PICTURES = 0x2400;
const PICTURE_OF_DELETE = '\u2421';
const SPACES = /[\t\r\n\v\f\u0085\u2028\u2029]+/g;

/**
 * Words of an article, or of a person, as a terminal may be given them: on one line and as they look, so that they move no cursor, set no
 * colour and turn nothing round. Other control characters than white space are shown as a picture (␛).
 */
export function plainLine(text: string): string {
  return seen(text.toWellFormed().replace(SPACES, ' ').replace(CONTROL, picture));
}

/** A message that may name a file or an argument: the same, with its lines kept and with what is not seen spelled out (‹U+202E›), so that the name can be found. */
export function spelledOut(message: string): string {
  return message
    .toWellFormed()
    .replaceAll('\t', ' ')
    .replace(/\r\n/g, '\n')
    .replace(CONTROL_BUT_LINE_END, picture)
    .replace(UNSEEN, code);
}

/** JSON in which what a terminal could act on stands as an escape: the same data. */
export function harmlessJson(json: string): string {
  return json.replace(ACTED_ON, (character) =>
    Array.from({ length: character.length }, (_, at) => `\\u${hex(character.charCodeAt(at))}`).join(''),
  );
}

function picture(character: string): string {
  const unit = character.charCodeAt(0);
  if (unit === 0x7f) return PICTURE_OF_DELETE;
  return unit < 0x20 ? String.fromCharCode(PICTURES + unit) : code(character);
}

function code(character: string): string {
  return `‹U+${hex(character.codePointAt(0) ?? 0).toUpperCase()}›`;
}

function hex(value: number): string {
  return value.toString(16).padStart(4, '0');
}
