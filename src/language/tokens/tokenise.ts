import { abbreviationOf } from '../lexicon/abbreviations.js';
import type { Span } from '../span.js';
import { eachWord, PARSED } from '../words/scan.js';
import { QUOTATION, type Token } from './types.js';

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
  eachWord(text, from, to, PARSED, (written, start) => {
    if (!WORD.test(written) && !DIGIT.test(written)) {
      const previous = tokens.at(-1);
      // "officials’ view": an apostrophe that closes nothing belongs to the plural before it.
      const possessive =
        (written === '’' || written === "'") &&
        previous?.kind === 'word' &&
        previous.end === start &&
        /s$/i.test(previous.text);
      // The full stop of an abbreviation belongs to it.
      if (written === '.' && previous?.kind === 'word' && previous.end === start && isAbbreviation(previous)) {
        tokens[tokens.length - 1] = { ...previous, end: start + 1, text: `${previous.text}.` };
        return;
      }
      push(tokens, start, written, possessive ? 'possessive' : 'mark');
      return;
    }
    const possessive = POSSESSIVE.exec(written)?.[0] ?? '';
    const word = written.slice(0, written.length - possessive.length);
    push(tokens, start, word, DIGIT.test(word) && !/-\p{L}/u.test(word) ? 'number' : 'word');
    if (possessive !== '') push(tokens, start + word.length, possessive, 'possessive');
  });
}

/** Not "no" at the end of a sentence, nor "inc" as a word of its own. */
function isAbbreviation({ text, lower, capital }: Token): boolean {
  const kind = abbreviationOf(text);
  return (
    kind === 'initial' ||
    (kind === 'never-final' && lower !== 'no') ||
    (kind !== null && kind !== 'initials' && capital)
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
