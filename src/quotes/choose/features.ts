import { isSpeechNoun } from '../../language/nouns.js';
import type { Candidate, MentionCandidate, Place } from '../around/candidates.js';
import type { Shape } from '../around/shape.js';
import { isCredited, step, tagAt, typeOf, wordOf } from '../around/words.js';
import type { Mention } from '../mentions/types.js';
import type { Features } from '../rank/features.js';
import { cuesOf, type Reading } from '../reading.js';
import { countIn } from '../tallies.js';
import { cueFeatures } from './cue-features.js';
import { nobodyFeatures } from './nobody-features.js';

/** Where a candidate stands whose paragraph is not the quotation's. */
const IN_ANOTHER_PARAGRAPH: Readonly<Record<Place, string>> = {
  before: 'before-paragraph',
  after: 'after-paragraph',
  'sentence-before': 'sentence-before-paragraph',
  'two-before': 'two-before-paragraph',
  'sentence-after': 'sentence-after-paragraph',
  first: 'first-paragraph',
};

/**
 * What the ranker sees of a candidate, as named yes-or-no features. Names are made of parts with a colon between them;
 * the first says what is looked at. None of them is the name of a person.
 */
export function featuresOf(reading: Reading, shape: Shape, candidate: Candidate, features: Features): void {
  if (candidate.kind === 'nobody') nobodyFeatures(reading, shape, features);
  else if (candidate.kind === 'previous') previous(reading, shape, features);
  else ofMention(reading, shape, candidate, features);
}

function ofMention(reading: Reading, shape: Shape, candidate: MentionCandidate, features: Features): void {
  const { mention, place } = candidate;
  const { stance, token } = shape;
  const sentence = reading.sentences[mention.sentence] as Reading['sentences'][number];
  const type = typeOf(reading, mention);
  const same = place === 'before' || place === 'after';
  const where = same || sentence.paragraph === shape.sentence.paragraph ? place : IN_ANOTHER_PARAGRAPH[place];
  features.add('type', type);
  features.add('where', where);
  features.add('where', where, stance);
  features.add('type', type, where, stance);
  features.add('end', where, shape.end, stance);
  features.add('type', type, where, shape.size);
  if (mention.determiner !== 'none') features.add('determiner', mention.determiner, type, same);
  if (mention.possessive) {
    features.add('owns', where, type);
    features.add('owns', where, isSpeechNoun(reading.tokens[ownedHead(reading, mention)]?.lower ?? ''));
  }
  if (mention.name && mention.name.first > mention.first) features.add('titled', where);
  if (mention.first === sentence.first) features.add('opens', where, stance);

  const { first, last } = sentence;
  const left = wordOf(reading, mention.first - 1, first, last);
  const right = wordOf(reading, mention.extent + 1, first, last);
  const near = wordOf(reading, mention.last + 1, first, last);
  features.add('left', left, place);
  features.add('right', right, place);
  features.add('left-tag', tagAt(reading, mention.first - 1, first, last), where, stance);
  features.add('right-tag', tagAt(reading, mention.extent + 1, first, last), where, stance);
  features.add('near', near, place);
  features.add('left', left, right);
  features.add('left-two', wordOf(reading, mention.first - 2, first, last), left, place);
  features.add(
    'right-two',
    tagAt(reading, mention.extent + 1, first, last),
    tagAt(reading, mention.extent + 2, first, last),
    place,
  );

  if (same) {
    const from = place === 'before' ? mention.extent + 1 : token + 1;
    const to = place === 'before' ? token - 1 : mention.first - 1;
    distance(reading, shape, place, from, to, features);
  } else {
    const rank = rankInSentence(reading, mention);
    features.add('rank', where, rank, stance);
    features.add('rank', where, type, rank);
    const link = linkOf(reading, shape, place);
    if (link) {
      const subject = cuesOf(reading, mention).length > 0;
      features.add('across', link, rank);
      features.add('across', link, subject);
      features.add('across', link, subject, type);
    }
  }
  cueFeatures(reading, shape, mention, where, features);
}

function ownedHead(reading: Reading, mention: Mention): number {
  return mention.owner >= 0 ? (reading.mentions[mention.owner]?.head ?? -1) : mention.last + 2;
}

/** What ties a neighbouring sentence to the quotation: `He wrote:` before it, or `- Smith` behind it as its signature. */
function linkOf(reading: Reading, shape: Shape, place: MentionCandidate['place']): 'colon' | 'signature' | null {
  const { index } = shape.sentence;
  if (place === 'sentence-before')
    return reading.tokens[reading.sentences[index - 1]?.last ?? -1]?.lower === ':' ? 'colon' : null;
  const after = reading.sentences[index + 1];
  if (place !== 'sentence-after' || !after || after.paragraph === shape.sentence.paragraph) return null;
  return /^[—–-]/.test(reading.tokens[after.first]?.lower ?? '') ? 'signature' : null;
}

function rankInSentence(reading: Reading, mention: Mention): string {
  const mentions = reading.mentionsOf[mention.sentence] ?? [];
  const index = mention.index - (mentions[0]?.index ?? 0);
  return index === 0 ? 'first' : index === mentions.length - 1 ? 'last' : 'middle';
}

/** What lies between a candidate and the quotation in one sentence. */
function distance(
  reading: Reading,
  { stance }: Shape,
  place: MentionCandidate['place'],
  from: number,
  to: number,
  features: Features,
): void {
  const { tallies } = reading;
  const mentions = countIn(tallies.timeless, from, to);
  const people = countIn(tallies.people, from, to);
  const quotations = countIn(tallies.quotations, from, to);
  const verbs = countIn(tallies.verbs, from, to);
  const commas = countIn(tallies.commas, from, to);
  features.add('tokens', place, step(Math.max(0, to - from + 1)));
  features.add('tokens', place, step(Math.max(0, to - from + 1)), stance);
  features.add('mentions', place, Math.min(mentions, 4));
  features.add('mentions', place, Math.min(mentions, 4), stance);
  features.add('people', place, Math.min(people, 3), stance);
  features.add('quotations', place, Math.min(quotations, 2), stance);
  features.add('verbs', place, Math.min(verbs, 4), stance);
  features.add('commas', place, Math.min(commas, 3));
}

function previous(reading: Reading, shape: Shape, features: Features): void {
  const { stance } = shape;
  const span = reading.spans[shape.span] as Reading['spans'][number];
  const own = isCredited(reading, shape.sentence);
  features.add('previous');
  features.add('previous', stance);
  features.add('previous', stance, shape.end);
  features.add('previous', stance, own ? 'cue' : 'no-cue');
  features.add('previous', shape.size, stance);
  if (span.continues) {
    features.add('previous', 'continues');
    features.add('previous', 'continues', stance);
  }
  features.add('previous', 'capital', shape.capital, stance);
  for (const place of ['sentence-before', 'sentence-after'] as const) {
    const link = linkOf(reading, shape, place);
    if (link) features.add('previous', link);
  }
}
