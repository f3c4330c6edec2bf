import type { Cue } from '../clauses/types.js';
import { isRole } from '../mentions/names.js';
import type { Mention } from '../mentions/types.js';
import type { Reading } from '../reading.js';
import { isSpeechNoun } from '../tags/verb-forms.js';
import type { Candidate, MentionCandidate } from './candidates.js';
import type { Shape } from './shape.js';

/**
 * What the ranker sees of a candidate, as named yes-or-no features. Names are made of parts with a colon between them;
 * the first says what is looked at. None of them is the name of a person.
 */
export function featuresOf(reading: Reading, shape: Shape, candidate: Candidate): string[] {
  const features: string[] = [];
  if (candidate.kind === 'nobody') nobody(reading, shape, features);
  else if (candidate.kind === 'previous') previous(reading, shape, features);
  else ofMention(reading, shape, candidate, features);
  return features;
}

const STEPS = [0, 1, 2, 3, 5, 8, 13, 21, 34];

/** The step of a ladder that a distance stands on. */
export function step(distance: number): string {
  for (const bound of STEPS) if (distance <= bound) return String(bound);
  return 'far';
}

/** The words that the ranker may tell apart by themselves: marks and small words, not names. */
function wordOf(reading: Reading, at: number, first: number, last: number): string {
  if (at < first || at > last) return 'edge';
  const token = reading.tokens[at];
  if (!token) return 'edge';
  const tag = reading.tags[at] as string;
  if (tag === 'proper' || tag === 'number' || tag === 'time') return tag;
  return token.lower;
}

function tagAt(reading: Reading, at: number, first: number, last: number): string {
  return at < first || at > last ? 'edge' : (reading.tags[at] ?? 'edge');
}

/** A short word for what a mention is. */
export function typeOf(reading: Reading, mention: Mention): string {
  const lower = reading.tokens[mention.head]?.lower ?? '';
  if (mention.kind === 'pronoun') {
    if (mention.gender)
      return lower === 'him' || lower.startsWith('her') || lower === 'his'
        ? mention.possessive || lower === 'his'
          ? 'his'
          : 'him'
        : /self$/.test(lower)
          ? 'self'
          : 'he';
    if (/^(?:i|me|my|we|us|our|you|your)\b/.test(lower))
      return /^(?:i|me|my)\b/.test(lower) ? 'i' : /^you/.test(lower) ? 'you' : 'we';
    return /^it|^its/.test(lower) ? 'it' : /^the[ym]|^their/.test(lower) ? 'they' : 'other-pronoun';
  }
  if (mention.kind === 'name') {
    const name = mention.name as NonNullable<Mention['name']>;
    if (mention.category === 'body' || mention.category === 'place') return `name-${mention.category}`;
    return `${name.last > name.first ? 'full' : 'short'}-name${mention.category === 'person' ? '' : '-unsure'}`;
  }
  const role = isRole(lower);
  return `${role ? 'role' : mention.category}${mention.plural ? 's' : ''}`;
}

function ofMention(reading: Reading, shape: Shape, candidate: MentionCandidate, features: string[]): void {
  const { mention, place } = candidate;
  const { stance, token } = shape;
  const sentence = reading.sentences[mention.sentence] as Reading['sentences'][number];
  const type = typeOf(reading, mention);
  const same = place === 'before' || place === 'after';
  const where = same ? place : place + (sentence.paragraph === shape.sentence.paragraph ? '' : '-paragraph');
  features.push(
    `type:${type}`,
    `where:${where}`,
    `where:${where}:${stance}`,
    `type:${type}:${where}:${stance}`,
    `end:${where}:${shape.end}:${stance}`,
  );
  features.push(`type:${type}:${where}:${shape.size}`);
  if (mention.determiner !== 'none') features.push(`determiner:${mention.determiner}:${type}:${same}`);
  if (mention.possessive)
    features.push(
      `owns:${where}:${type}`,
      `owns:${where}:${isSpeechNoun(reading.tokens[ownedHead(reading, mention)]?.lower ?? '')}`,
    );
  if (mention.name && mention.name.first > mention.first) features.push(`titled:${where}`);
  if (mention.first === sentence.first) features.push(`opens:${where}:${stance}`);

  const { first, last } = sentence;
  const left = wordOf(reading, mention.first - 1, first, last);
  const right = wordOf(reading, mention.extent + 1, first, last);
  const near = wordOf(reading, mention.last + 1, first, last);
  features.push(
    `left:${left}:${place}`,
    `right:${right}:${place}`,
    `left-tag:${tagAt(reading, mention.first - 1, first, last)}:${where}:${stance}`,
  );
  features.push(
    `right-tag:${tagAt(reading, mention.extent + 1, first, last)}:${where}:${stance}`,
    `near:${near}:${place}`,
    `left:${left}:${right}`,
  );
  features.push(`left-two:${wordOf(reading, mention.first - 2, first, last)}:${left}:${place}`);
  features.push(
    `right-two:${tagAt(reading, mention.extent + 1, first, last)}:${tagAt(reading, mention.extent + 2, first, last)}:${place}`,
  );

  if (same) {
    const from = place === 'before' ? mention.extent + 1 : token + 1;
    const to = place === 'before' ? token - 1 : mention.first - 1;
    distance(reading, shape, candidate, from, to, features);
  } else {
    const rank = rankInSentence(reading, mention);
    features.push(`rank:${where}:${rank}:${stance}`, `rank:${where}:${type}:${rank}`);
  }
  cueFeatures(reading, shape, mention, where, features);
}

function ownedHead(reading: Reading, mention: Mention): number {
  return mention.owner >= 0 ? (reading.mentions[mention.owner]?.head ?? -1) : mention.last + 2;
}

function rankInSentence(reading: Reading, mention: Mention): string {
  const mentions = reading.mentionsOf[mention.sentence] ?? [];
  const index = mentions.findIndex((other) => other.index === mention.index);
  return index === 0 ? 'first' : index === mentions.length - 1 ? 'last' : 'middle';
}

/** What lies between a candidate and the quotation in one sentence. */
function distance(
  reading: Reading,
  shape: Shape,
  candidate: MentionCandidate,
  from: number,
  to: number,
  features: string[],
): void {
  const { mention, place } = candidate;
  let mentions = 0;
  let people = 0;
  for (const other of reading.mentionsOf[mention.sentence] ?? []) {
    if (other.first < from || other.last > to || other.category === 'time' || other.index === mention.index) continue;
    mentions++;
    if (other.category === 'person' || other.kind === 'pronoun') people++;
  }
  let quotations = 0;
  let verbs = 0;
  let commas = 0;
  for (let at = from; at <= to; at++) {
    if (reading.tags[at] === 'quotation') quotations++;
    else if (reading.tokens[at]?.lower === ',') commas++;
  }
  for (const cue of reading.cuesOf[mention.sentence] ?? [])
    if (cue.kind === 'verb' && cue.main >= from && cue.main <= to) verbs++;
  const { stance } = shape;
  features.push(
    `tokens:${place}:${step(Math.max(0, to - from + 1))}`,
    `tokens:${place}:${step(Math.max(0, to - from + 1))}:${stance}`,
  );
  features.push(
    `mentions:${place}:${Math.min(mentions, 4)}`,
    `mentions:${place}:${Math.min(mentions, 4)}:${stance}`,
    `people:${place}:${Math.min(people, 3)}:${stance}`,
  );
  features.push(
    `quotations:${place}:${Math.min(quotations, 2)}:${stance}`,
    `verbs:${place}:${Math.min(verbs, 4)}:${stance}`,
    `commas:${place}:${Math.min(commas, 3)}`,
  );
}

/** The cues whose subject the candidate is, and how they stand to the quotation. */
function cueFeatures(reading: Reading, shape: Shape, mention: Mention, where: string, features: string[]): void {
  const cues = reading.cuesOf[mention.sentence] ?? [];
  const { token, stance } = shape;
  const same = mention.sentence === shape.sentence.index;
  let any = false;
  for (const [index, cue] of cues.entries()) {
    if (cue.subject !== mention.index) continue;
    any = true;
    const kind = `${cue.kind === 'verb' ? cue.class : cue.kind}${cue.passive ? '-passive' : ''}`;
    if (!same) {
      features.push(
        `cue:${where}:${kind}:${stance}`,
        `cue-word:${where}:${cue.base}`,
        `cue-path:${where}:${kind}:${cue.path}`,
      );
      features.push(`cue-last:${where}:${kind}:${index === cues.length - 1}:${stance}`);
      continue;
    }
    const order = orderOf(cues, index, token);
    const link =
      cue.main < token ? connector(reading, cue.last + 1, token - 1) : connector(reading, token + 1, cue.first - 1);
    features.push(
      `cue:${order}:${kind}`,
      `cue:${order}:${kind}:${stance}`,
      `cue-word:${order}:${cue.base}`,
      `cue-path:${order}:${kind}:${cue.path}`,
    );
    features.push(
      `cue-link:${order[0]}:${kind}:${link}`,
      `cue-link:${order}:${link}`,
      `cue-word-link:${order[0]}:${cue.base}:${link}`,
    );
    if (cue.kind === 'verb' && cue.class === 'saying')
      features.push(
        `saying:${sayingOrder(cues, cue, token)}:${stance}`,
        `saying:${sayingOrder(cues, cue, token)}:${shape.end}`,
      );
    if (!cue.finite) features.push(`cue-loose:${order}:${kind}:${cue.path}`);
    if (cue.modal || cue.negated)
      features.push(`cue-mood:${order[0]}:${cue.modal ? 'modal' : ''}:${cue.negated ? 'not' : ''}`);
  }
  if (!any) features.push(`no-cue:${where}:${stance}`, `no-cue:${where}:${typeOf(reading, mention)}`);
}

/** b1 is the nearest cue before the quotation, a1 the nearest after. */
function orderOf(cues: readonly Cue[], index: number, token: number): string {
  const cue = cues[index] as Cue;
  let between = 0;
  for (const other of cues) {
    if (other.kind === 'noun' && other.subject < 0) continue;
    if (cue.main < token ? other.main > cue.main && other.main < token : other.main < cue.main && other.main > token)
      between++;
  }
  return `${cue.main < token ? 'b' : 'a'}${Math.min(between + 1, 4)}`;
}

/** As `orderOf` among verbs of saying alone; `first` marks the outermost. */
function sayingOrder(cues: readonly Cue[], cue: Cue, token: number): string {
  const saying = cues.filter((other) => other.kind === 'verb' && other.class === 'saying' && other.subject >= 0);
  const before = saying.filter((other) => other.main < token);
  const after = saying.filter((other) => other.main > token);
  if (cue.main > token) return `a${Math.min(after.indexOf(cue) + 1, 3)}${before.length > 0 ? '-also-before' : ''}`;
  const rank = before.length - before.indexOf(cue);
  return `b${Math.min(rank, 3)}${before.length > 1 && before[0] === cue ? '-first' : ''}${after.length > 0 ? '-also-after' : ''}`;
}

/** What joins a cue and a quotation: nothing, a small word, or the last small word and how much stands before it. */
function connector(reading: Reading, from: number, to: number): string {
  if (to < from) return 'none';
  const length = to - from + 1;
  const last = wordForLink(reading, to);
  if (length === 1) return last;
  let that = false;
  for (let at = from; at <= to; at++) if (reading.tokens[at]?.lower === 'that') that = true;
  return `${length <= 3 ? 'near' : length <= 8 ? 'some' : 'far'}:${last}${that && last !== 'that' ? ':that' : ''}`;
}

function wordForLink(reading: Reading, at: number): string {
  const tag = reading.tags[at] ?? 'edge';
  return tag === 'mark' ||
    tag === 'preposition' ||
    tag === 'subordinator' ||
    tag === 'to' ||
    tag === 'coordinator' ||
    tag === 'determiner' ||
    tag === 'relative' ||
    tag === 'be'
    ? (reading.tokens[at]?.lower ?? '')
    : tag;
}

function previous(reading: Reading, shape: Shape, features: string[]): void {
  const { stance } = shape;
  const span = reading.spans[shape.span] as Reading['spans'][number];
  const cues = reading.cuesOf[shape.sentence.index] ?? [];
  const own = cues.some((cue) => cue.class === 'saying' && cue.kind !== 'noun' && cue.subject >= 0);
  features.push(
    'previous',
    `previous:${stance}`,
    `previous:${stance}:${shape.end}`,
    `previous:${stance}:${own ? 'cue' : 'no-cue'}`,
    `previous:${shape.size}:${stance}`,
  );
  if (span.continues) features.push(`previous:continues`, `previous:continues:${stance}`);
  features.push(`previous:capital:${shape.capital}:${stance}`);
}

function nobody(reading: Reading, shape: Shape, features: string[]): void {
  const { stance, size, before, after, token } = shape;
  const span = reading.spans[shape.span] as Reading['spans'][number];
  const { first, last } = shape.sentence;
  const cues = reading.cuesOf[shape.sentence.index] ?? [];
  const saying = cues.some((cue) => cue.class === 'saying' && cue.kind !== 'noun' && cue.subject >= 0)
    ? 'cue'
    : 'no-cue';
  const words =
    reading.article.text
      .slice(span.start, Math.min(span.end, span.start + 120))
      .match(/[\p{L}\p{N}][\p{L}\p{N}’'-]*/gu) ?? [];
  const large = words.filter((word) => /^[\p{Lu}\p{N}]/u.test(word)).length;
  const small = words.filter((word) => /^\p{Ll}/u.test(word) && word.length > 3).length;
  const title =
    words.length > 0 && small === 0 && large > 0
      ? words.length === 1
        ? 'one-capital'
        : 'title'
      : large === 0
        ? 'small'
        : 'mixed';
  features.push(
    'nobody',
    `nobody:${stance}`,
    `nobody:${size}:${stance}`,
    `nobody:${title}`,
    `nobody:${title}:${stance}`,
    `nobody:${saying}:${stance}`,
    `nobody:${saying}:${title}:${size}`,
  );
  features.push(
    `nobody:before:${wordOf(reading, token - 1, first, last)}`,
    `nobody:after:${wordOf(reading, token + 1, first, last)}`,
  );
  features.push(
    `nobody:before-tag:${tagAt(reading, token - 1, first, last)}:${title}`,
    `nobody:after-tag:${tagAt(reading, token + 1, first, last)}:${title}`,
  );
  features.push(`nobody:around:${tagAt(reading, token - 1, first, last)}:${tagAt(reading, token + 1, first, last)}`);
  features.push(
    `nobody:two-before:${wordOf(reading, token - 2, first, last)}:${wordOf(reading, token - 1, first, last)}`,
    `nobody:end:${shape.end}:${size}`,
  );
  if (span.single) features.push('nobody:single', `nobody:single:${stance}`);
  if (shape.sentence.heading) features.push('nobody:heading');
  if (before === '' && after === '') features.push('nobody:whole');
}
