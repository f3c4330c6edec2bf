import type { OuterSentence, Token } from '../../language/tokens/types.js';
import type { Tag } from '../tags/types.js';
import { type Draft, draft, pronoun } from './draft.js';
import { nominal } from './nominal.js';
import { phraseEnd } from './phrase.js';
import type { Mention } from './types.js';

const ATTACHING = new Set(['of', 'for', 'from', 'at', 'in', 'with', 'within', 'on', 'to', 'inside', 'about', 'behind']);
/** A mention with what hangs on it has no more tokens than a speaker's name may have. */
const EXTENT = 12;
const OPENERS: ReadonlySet<Tag> = new Set([
  'determiner',
  'possessive-pronoun',
  'adjective',
  'number',
  'noun',
  'proper',
  'time',
]);

/** Finds the mentions of one sentence and adds them to `mentions`, in the order of their first token. */
export function chunkSentence(
  tokens: readonly Token[],
  tags: readonly Tag[],
  sentence: OuterSentence,
  mentions: Mention[],
): void {
  const found: Draft[] = [];
  let at = sentence.first;
  while (at <= sentence.last) {
    const tag = tags[at] as Tag;
    if (tag === 'pronoun') {
      found.push(pronoun(tokens, at, sentence.index));
      at++;
    } else if (tag === 'relative') {
      found.push(draft(tokens, { first: at, last: at }, sentence.index, 'relative'));
      at++;
    } else if (OPENERS.has(tag)) {
      const end = phraseEnd(tokens, tags, at, sentence.last);
      addPhrase(tokens, tags, at, end, sentence.index, found);
      at = end + 1;
    } else at++;
  }
  attach(tokens, found);
  const base = mentions.length;
  for (const [offset, mention] of found.entries()) {
    mention.index = base + offset;
    if (mention.owner >= 0) mention.owner += base;
    mentions.push(mention);
  }
}

function addPhrase(
  tokens: readonly Token[],
  tags: readonly Tag[],
  first: number,
  last: number,
  sentence: number,
  found: Draft[],
): void {
  const whole = found.length;
  const phrase = nominal(tokens, tags, first, last, sentence);
  const owners: Draft[] = [];
  if (tags[first] === 'possessive-pronoun') {
    const owner = pronoun(tokens, first, sentence);
    if (owner.last < last) owners.push({ ...owner, possessive: true, owner: whole });
  }
  let from = first;
  for (let at = first + 1; at < last; at++) {
    if (tags[at] !== 'possessive') continue;
    const owner = nominal(tokens, tags, from, at - 1, sentence);
    if (owner) owners.push({ ...owner, possessive: true, owner: phrase ? whole : -1 });
    from = first;
  }
  if (phrase) {
    if (tags[last + 1] === 'possessive') phrase.possessive = true;
    found.push(phrase);
  }
  for (const owner of owners) found.push({ ...owner, owner: phrase ? whole : -1 });
}

/** Lets "of …", "for …" hang on the phrase before it, from right to left. */
function attach(tokens: readonly Token[], found: Draft[]): void {
  const startingAt = new Map<number, Draft>();
  for (let index = found.length - 1; index >= 0; index--) {
    const mention = found[index] as Draft;
    if (mention.kind === 'nominal' || mention.kind === 'name') {
      const preposition = tokens[mention.last + 1];
      const next = startingAt.get(mention.last + 2);
      if (
        preposition &&
        next &&
        ATTACHING.has(preposition.lower) &&
        next.kind !== 'pronoun' &&
        next.kind !== 'relative' &&
        next.category !== 'time'
      ) {
        mention.extent =
          next.extent - mention.first < EXTENT
            ? next.extent
            : next.last - mention.first < EXTENT
              ? next.last
              : mention.last;
      }
    }
    if (mention.owner < 0) startingAt.set(mention.first, mention);
  }
}
