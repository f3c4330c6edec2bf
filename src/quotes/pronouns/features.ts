import { nearestCues } from '../around/nearest-cues.js';
import { step } from '../around/words.js';
import type { Mention } from '../mentions/types.js';
import { namePartsOf } from '../people/surname.js';
import type { Entity } from '../people/types.js';
import type { Features } from '../rank/features.js';
import { cuesOf, type Reading } from '../reading.js';
import type { Antecedent } from './antecedents.js';
import { historyOf, nextNamed, sourcesOf } from './history-features.js';
import type { NextSayer } from './next-sayer.js';
import type { Past } from './past.js';

/** What the pronoun does: tags a quotation, says something, does something else, owns something. */
function jobOf(reading: Reading, pronoun: Mention): string {
  if (pronoun.possessive || pronoun.owner >= 0) return 'owner';
  const cue = cuesOf(reading, pronoun).find((other) => other.kind === 'verb');
  if (!cue) return 'object';
  const sentence = reading.sentences[pronoun.sentence];
  const afterQuotation = reading.tags[pronoun.first - 1] === 'quotation' || reading.tags[cue.first - 1] === 'quotation';
  if (cue.class === 'saying') return afterQuotation ? 'tag' : pronoun.first === sentence?.first ? 'says-first' : 'says';
  return pronoun.first === sentence?.first ? 'does-first' : 'does';
}

/** What the second ranker sees of each antecedent for he or she: tells the features of the one at a position among them. */
export function antecedentFeatures(
  reading: Reading,
  pronoun: Mention,
  among: readonly Antecedent[],
  past: Past,
): (antecedent: number, features: Features) => void {
  const job = jobOf(reading, pronoun);
  const next = past.nextSayer(pronoun);
  return (index, features) => describe(reading, pronoun, job, next, among[index] as Antecedent, among, past, features);
}

function describe(
  reading: Reading,
  pronoun: Mention,
  job: string,
  next: NextSayer | null,
  antecedent: Antecedent,
  among: readonly Antecedent[],
  past: Past,
  features: Features,
): void {
  const { entity, latest, rank } = antecedent;
  const sentences = pronoun.sentence - latest.sentence;
  const paragraphs =
    (reading.sentences[pronoun.sentence]?.paragraph ?? 0) - (reading.sentences[latest.sentence]?.paragraph ?? 0);
  const gender = entity.gender ? 'known' : 'unknown';
  const near =
    latest.index > pronoun.index
      ? 'later'
      : sentences === 0
        ? 'same'
        : paragraphs === 0
          ? 'paragraph'
          : paragraphs === 1
            ? 'paragraph-before'
            : 'far';
  const distanceOf = (mention: Mention) => pronoun.sentence - mention.sentence;
  const role = roleOf(reading, latest);
  features.add('gender', gender);
  features.add('gender', gender, among.some((other) => other.entity.gender) ? 'others-known' : '');
  features.add('rank', Math.min(rank, 4));
  features.add('rank', Math.min(rank, 4), job);
  features.add('near', near);
  features.add('near', near, job);
  features.add('near', near, role);
  features.add('near', near, role, job);
  features.add('sentences', step(Math.max(0, sentences)), job);
  features.add('latest', latest.kind, role);
  features.add('kind', entity.kind, latest.category);
  features.add('mentions', step(entity.mentions.length));
  features.add('only', among.length === 1);
  features.add('name', namePartsOf(entity).single ? 'short' : 'full', entity.kind);
  const most = among.every((other) => other.entity.mentions.length <= entity.mentions.length);
  features.add('most', most);
  features.add('most', most, job);
  features.add('mentions', step(entity.mentions.length), near);
  const person = entity.kind === 'person' ? (entity.personal ? 'sure' : 'unsure') : 'unnamed';
  const vote = voteFor(pronoun, past.votes.get(entity));
  // Only against: that nobody has yet called a newcomer "he" says nothing.
  const before = voteFor(pronoun, past.meant.get(entity));
  if (before.startsWith('against')) features.add('meant', before);
  features.add('person', person, gender);
  features.add('vote', gender, vote);
  features.add('vote', person, vote);
  const sayings = past.sayings.get(entity) ?? 0;
  const mostSayings = among.every((other) => (past.sayings.get(other.entity) ?? 0) <= sayings);
  features.add('sayings', step(sayings), job);
  features.add('sayings', step(sayings), near);
  features.add('sayings-most', mostSayings, most, job);
  features.add(
    'sayings-none',
    sayings === 0,
    among.some((other) => (past.sayings.get(other.entity) ?? 0) > 0),
    job,
  );
  const alone = among.filter((other) => distanceOf(other.latest) === sentences).length === 1;
  features.add('alone', alone, near, job);
  features.add('alone', alone, near, role);
  const first = reading.mentions[entity.mentions[0] ?? 0];
  const since = first ? pronoun.sentence - first.sentence : 0;
  features.add('introduced', since < 0 ? 'later' : step(since), job);
  features.add('introduced', step(Math.max(0, since)), sayings > 0);
  const named = nextNamed(next, entity, past);
  if (next) {
    features.add('next', named, next.where, job);
    features.add('next', named, next.where, near);
  } else {
    features.add('next', named, job);
    features.add('next', named, near);
  }
  historyOf(reading, pronoun, entity, job, past, features);
  sourcesOf(reading, pronoun, antecedent, job, past, features);
  const beside = namedBeside(pronoun, entity, past);
  features.add('beside', beside, job);
  features.add('beside', beside);
}

function voteFor(pronoun: Mention, vote: { male: number; female: number } | undefined): string {
  if (!vote || vote.male === vote.female) return vote ? 'even' : 'none';
  const agrees = vote.male > vote.female === (pronoun.gender === 'male');
  return `${agrees ? 'for' : 'against'}${Math.abs(vote.male - vote.female) > 1 ? '-strongly' : ''}`;
}

/** Whether the antecedent is named in the quotation or clause that the pronoun brings: "“Smith is wrong,” he said" is not Smith. */
function namedBeside(pronoun: Mention, entity: Entity, { beside }: Past): string {
  if (pronoun.owner >= 0) return 'no';
  if (beside.quotes(pronoun.sentence, entity)) return 'quoted';
  return beside.namesBehind(pronoun, entity) ? 'after' : 'no';
}

/** What a mention does in its sentence. */
function roleOf(reading: Reading, mention: Mention): string {
  if (mention.possessive) return 'owner';
  const cues = nearestCues(reading, mention, mention.first);
  if (cues.some((cue) => cue.class === 'saying')) return 'sayer';
  if (cues.some((cue) => cue.finite)) return 'subject';
  const before = reading.tags[mention.first - 1];
  return before === 'preposition' ? 'after-preposition' : cues.length > 0 ? 'loose-subject' : 'object';
}
