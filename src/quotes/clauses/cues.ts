import { isSpeechNoun, singular } from '../../language/nouns.js';
import type { OuterSentence, Token } from '../../language/tokens/types.js';
import { verbClass } from '../../language/verbs/saying.js';
import type { Mention } from '../mentions/types.js';
import type { Tag } from '../tags/types.js';
import { type Item, itemsOf } from './items.js';
import { type Subject, subjectsOf } from './subjects.js';
import type { Cue } from './types.js';

/** How far behind a passive verb its "by …" may stand, in items. */
const AGENT_REACH = 5;

type Draft = Omit<Cue, 'index'>;

/** Everything in a sentence that may bring somebody's words, with the one who says it; added to `cues` in the order of the text. */
export function findCues(
  tokens: readonly Token[],
  tags: readonly Tag[],
  sentence: OuterSentence,
  mentions: readonly Mention[],
  cues: Cue[],
): void {
  const items = itemsOf(tokens, tags, sentence, mentions);
  const subjects = subjectsOf(items, tokens);
  const found: Draft[] = [];
  for (const [at, item] of items.entries()) {
    if (item.verb) {
      const according =
        item.verb.base === 'accord' ? undefined : verbCue(tokens, items, at, subjects[at] ?? null, sentence.index);
      if (according) found.push(according);
    }
    const phrase = phraseCue(tokens, items, at, sentence.index);
    if (phrase) found.push(phrase);
  }
  for (const mention of mentions) {
    const noun = nounCue(tokens, tags, mention, mentions);
    if (noun) found.push(noun);
  }
  found.sort((left, right) => left.main - right.main);
  for (const cue of found) cues.push({ ...cue, index: cues.length });
}

function verbCue(
  tokens: readonly Token[],
  items: readonly Item[],
  at: number,
  subject: Subject | null,
  sentence: number,
): Draft {
  const verb = (items[at] as Item).verb as NonNullable<Item['verb']>;
  const agent = verb.passive ? agentOf(tokens, items, at) : null;
  const chosen = agent ?? subject;
  return {
    first: verb.first,
    last: verb.last,
    main: verb.main,
    sentence,
    base: verb.base,
    kind: 'verb',
    class: verb.base === 'continue' && tokens[verb.last + 1]?.lower === 'to' ? 'other' : verbClass(verb.base),
    finite: verb.finite,
    passive: verb.passive,
    modal: verb.modal,
    negated: verb.negated,
    subject: chosen?.mention.index ?? -1,
    path: chosen?.path ?? 'none',
  };
}

/** "described by Smith as", "asked by the chairman whether". */
function agentOf(tokens: readonly Token[], items: readonly Item[], at: number): Subject | null {
  for (let ahead = at + 1; ahead < Math.min(items.length - 1, at + AGENT_REACH); ahead++) {
    const item = items[ahead] as Item;
    if (item.kind === 'preposition' && tokens[item.first]?.lower === 'by') {
      const mention = items[ahead + 1]?.mention;
      return mention && mention.category !== 'time' ? { mention, path: 'agent' } : null;
    }
    if (item.kind === 'verb' || item.kind === 'comma') return null;
  }
  return null;
}

/** "according to X", "in the words of X", "per X". */
function phraseCue(tokens: readonly Token[], items: readonly Item[], at: number, sentence: number): Draft | null {
  const item = items[at] as Item;
  const word = tokens[item.first]?.lower;
  const until =
    word === 'according'
      ? tokens[item.first + 1]?.lower === 'to'
        ? item.first + 1
        : -1
      : word === 'per'
        ? item.first
        : -1;
  if (until < 0) return null;
  let next = at + 1;
  while ((items[next]?.first ?? Infinity) <= until) next++;
  const mention = items[next]?.first === until + 1 ? items[next]?.mention : undefined;
  if (!mention) return null;
  return {
    first: item.first,
    last: until,
    main: item.first,
    sentence,
    base: 'according to',
    kind: 'according',
    class: 'saying',
    finite: true,
    passive: false,
    modal: false,
    negated: false,
    subject: mention.index,
    path: 'object',
  };
}

/** "Smith's claim", "a statement from the ministry", "criticism by officials". */
function nounCue(
  tokens: readonly Token[],
  tags: readonly Tag[],
  mention: Mention,
  mentions: readonly Mention[],
): Draft | null {
  if (mention.kind !== 'nominal' || mention.category !== 'document') return null;
  const head = tokens[mention.head] as Token;
  if (!isSpeechNoun(head.lower) && tags[mention.head] !== 'noun') return null;
  // Its owners stand right behind a mention, and then come those that begin behind its end.
  let at = mention.index - (mentions[0]?.index ?? 0) + 1;
  let owner: Mention | undefined;
  for (; mentions[at]?.owner === mention.index; at++) if (mentions[at]?.possessive) owner = mentions[at];
  const after = tokens[mention.last + 1]?.lower;
  const next = mentions[at]?.first === mention.last + 2 ? mentions[at] : undefined;
  const source = after === 'from' || after === 'by' ? next : undefined;
  const subject = owner ?? source;
  return {
    first: mention.first,
    last: mention.last,
    main: mention.head,
    sentence: mention.sentence,
    base: singular(head.lower),
    kind: 'noun',
    class: 'other',
    finite: false,
    passive: false,
    modal: false,
    negated: false,
    subject: subject?.index ?? -1,
    path: owner ? 'owner' : source ? 'agent' : 'none',
  };
}
