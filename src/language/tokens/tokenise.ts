import { MAYBE_FINAL, NEVER_FINAL } from '../abbreviations.js';
import type { Span } from '../span.js';
import { QUOTATION, type Token } from './types.js';

/**
 * Handles, addresses, initials with stops (U.S.), numbers, words with inner apostrophes and hyphens, dots of omission,
 * double hyphens, anything else one by one. A part with more than a thousand characters, and a word of more than fifty parts, is cut: a match without bounds keeps
 * its way back for every character, and some megabytes of one word fill the stack. The longest token in two thousand articles and encyclopedia pages has 103.
 */
const TOKEN =
  /https?:\/\/\S{1,1000}|www\.\S{1,1000}|[@#][\p{L}\p{N}_]{1,1000}|(?:\p{L}\.){2,1000}|\d{1,1000}(?:[-‑]\p{L}[\p{L}\p{N}]{0,1000}){1,50}|[$£€]?\d(?:[\d,.:]{0,1000}\d)?(?:%|(?:st|nd|rd|th|s|bn|m|k)\b|\b)|[\p{L}\p{M}\p{N}]{1,1000}(?:[’'‑&-][\p{L}\p{M}\p{N}]{1,1000}){0,50}|\.{2,1000}|-{2,1000}|[^\s]/gu;
const WORD = /^[\p{L}\p{N}@#]/u;
const DIGIT = /^[$£€]?\d/;
const CAPITAL = /^\p{Lu}/u;
const POSSESSIVE = /['’]s$/i;

/** The tokens of a stretch of text (one paragraph without its dateline); every span between quotation marks, marks included, becomes one token. */
export function tokenise(
  text: string,
  stretch: Span,
  spans: readonly { readonly marked: Span }[],
  firstSpan: number,
  endSpan: number,
): Token[] {
  const tokens: Token[] = [];
  let from = stretch.start;
  for (let index = firstSpan; index < endSpan; index++) {
    const { marked } = spans[index] as { readonly marked: Span };
    readWords(text, from, marked.start, tokens);
    tokens.push({ ...marked, text: '', lower: QUOTATION, kind: 'quotation', capital: false, quotation: index });
    from = Math.max(marked.end, from);
  }
  readWords(text, from, stretch.end, tokens);
  return tokens;
}

function readWords(text: string, from: number, to: number, tokens: Token[]): void {
  if (to <= from) return;
  const part = text.slice(from, to);
  for (const match of part.matchAll(TOKEN)) {
    let word = match[0];
    const start = from + match.index;
    if (!WORD.test(word) && !DIGIT.test(word)) {
      const previous = tokens.at(-1);
      // "officials’ view": an apostrophe that closes nothing belongs to the plural before it.
      const possessive =
        (word === '’' || word === "'") &&
        previous?.kind === 'word' &&
        previous.end === start &&
        /s$/i.test(previous.text);
      // The full stop of an abbreviation belongs to it.
      if (word === '.' && previous?.kind === 'word' && previous.end === start && isAbbreviation(previous)) {
        tokens[tokens.length - 1] = { ...previous, end: start + 1, text: `${previous.text}.` };
        continue;
      }
      push(tokens, start, word, possessive ? 'possessive' : 'mark');
      continue;
    }
    const possessive = POSSESSIVE.exec(word)?.[0] ?? '';
    if (possessive !== '') word = word.slice(0, -possessive.length);
    push(tokens, start, word, DIGIT.test(word) && !/-\p{L}/u.test(word) ? 'number' : 'word');
    if (possessive !== '') push(tokens, start + word.length, possessive, 'possessive');
  }
}

function isAbbreviation(word: Token): boolean {
  return (
    (NEVER_FINAL.has(word.lower) && (word.capital || word.lower !== 'no')) ||
    (MAYBE_FINAL.has(word.lower) && word.capital) ||
    /^\p{Lu}$/u.test(word.text)
  );
}

function push(tokens: Token[], start: number, text: string, kind: Token['kind']): void {
  tokens.push({
    start,
    end: start + text.length,
    text,
    lower: text.toLowerCase().replaceAll('’', "'"),
    kind,
    capital: CAPITAL.test(text),
    quotation: -1,
  });
}
