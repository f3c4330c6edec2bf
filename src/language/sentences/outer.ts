import { SENTENCE_OPENERS } from '../lexicon/abbreviations.js';
import type { OuterSentence, Token } from '../tokens/types.js';
import { sayingForm } from '../verbs/saying.js';

const TERMINATORS = new Set(['.', '?', '!', '…', '...', '....', '。', '！', '？']);
const CLOSERS = new Set([')', ']', '”', '’', "'", '"']);
/** How many words a name may have before the verb of a tag that begins with a capital: `“Why?” John van Smith asked.` */
const TAG_REACH = 4;
/**
 * A sentence is cut where it reaches so many tokens, which is no sentence then but a list or a table: all that is asked about a sentence stays in proportion.
 * The longest in two thousand articles and encyclopedia pages has 220.
 */
const LONGEST_SENTENCE = 1_000;

/**
 * Divides the tokens of one paragraph into the writer's sentences and adds them to `sentences`. Positions are those in `tokens`.
 *
 * These are not the sentences that are shown and searched (split.ts): a quotation is one word here, whatever is in it, and the weights of the attribution were
 * learned with what is cut here. In 21,634 paragraphs without a quotation the two agree on 13,790 of 14,078 ends; the others are mostly cuts here before a comma, a
 * semicolon or a bracket.
 */
export function splitOuterSentences(
  tokens: readonly Token[],
  from: number,
  to: number,
  paragraph: { readonly number: number; readonly heading: boolean },
  text: string,
  sentences: OuterSentence[],
): void {
  let first = from;
  const close = (last: number) => {
    if (last >= first) {
      sentences.push({ index: sentences.length, first, last, paragraph: paragraph.number, heading: paragraph.heading });
    }
    first = last + 1;
  };
  for (let at = from; at < to - 1; at++) {
    if (at < first) continue;
    const token = tokens[at] as Token;
    if (at - first >= LONGEST_SENTENCE - 1) {
      close(at);
    } else if (token.kind === 'quotation') {
      if (quotationEndsSentence(tokens, at, to, text)) close(at);
    } else if (TERMINATORS.has(token.lower)) {
      let last = at;
      while (last + 1 < to && CLOSERS.has((tokens[last + 1] as Token).lower)) last++;
      const next = tokens[last + 1];
      if (next && mayStart(next)) close(last);
    } else if (isAbbreviation(token) && opensBehind(token, tokens[at + 1])) {
      close(at);
    }
  }
  close(to - 1);
}

function isAbbreviation({ text }: Token): boolean {
  return text.length > 1 && text.endsWith('.');
}

/** "Inc." and "U.S." end a sentence where a word follows that begins sentences and no names. */
function opensBehind(abbreviation: Token, next: Token | undefined): boolean {
  if (!next?.capital || next.text.length === 1) return false;
  return SENTENCE_OPENERS.has(next.lower) && !/^(?:mr|ms|mrs|dr)\.$/.test(abbreviation.lower);
}

function mayStart(token: Token): boolean {
  return token.kind === 'quotation' || token.kind === 'number' || token.capital || !/^\p{Ll}/u.test(token.text);
}

/** A quotation that ends like a sentence ends the writer's too, unless its tag follows. */
function quotationEndsSentence(tokens: readonly Token[], at: number, to: number, text: string): boolean {
  const quotation = tokens[at] as Token;
  const inside = text.slice(Math.max(quotation.start, quotation.end - 4), quotation.end).replace(/[”’"'»\s]+$/u, '');
  const final = inside.at(-1) ?? '';
  if (!/[.?!…]/.test(final)) return false;
  const next = tokens[at + 1] as Token;
  if (next.kind === 'quotation') return true;
  if (!next.capital) return next.kind === 'number';
  // He, she and names with a verb of saying right behind them are the tag of a question or an exclamation.
  if (final !== '?' && final !== '!') return true;
  for (let ahead = at + 2; ahead < Math.min(to, at + 2 + TAG_REACH); ahead++) {
    const token = tokens[ahead] as Token;
    if (sayingForm(token.lower)) return false;
    if (!token.capital) break;
  }
  return true;
}
