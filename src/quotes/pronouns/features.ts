import { type History, namedInside } from '../choose/history.js';
import { step } from '../choose/words.js';
import type { Mention } from '../mentions/types.js';
import type { Entity } from '../people/types.js';
import type { Reading } from '../reading.js';
import type { Antecedent } from './antecedents.js';

/** What was decided before the pronoun. */
export interface Past {
  readonly history: History;
  /** The entity of every mention that has been resolved, pronouns included. */
  readonly resolved: readonly (Entity | null | undefined)[];
  /** The latest he or she of each gender that was resolved. */
  readonly latest: Readonly<Partial<Record<'male' | 'female', { entity: Entity; sentence: number }>>>;
  /** The same of those that were subjects alone: "he", not "him" or "his". */
  readonly latestSubject: Readonly<Partial<Record<'male' | 'female', { entity: Entity; sentence: number }>>>;
  /** How often an entity is named as the one who says something, in the whole article. */
  readonly sayings: ReadonlyMap<Entity, number>;
  /** Signs of the gender of people whose name does not tell. */
  readonly votes: ReadonlyMap<Entity, { readonly male: number; readonly female: number }>;
  /** Latest subject of a finite verb, and of a verb of saying. */
  readonly subject: Entity | null;
  readonly sayer: Entity | null;
  /** Subjects of the sentence before, and who opened the paragraph. */
  readonly sentenceBefore: Entity | null;
  readonly paragraphOpener: Entity | null;
  /** Everyone to whom words were given so far, quoted or reported, latest last, with the sentence. */
  readonly sources: readonly { readonly entity: Entity; readonly sentence: number }[];
  /** How often he or she has meant an entity. */
  readonly times: ReadonlyMap<Entity, number>;
}

/** What the pronoun does: tags a quotation, says something, does something else, owns something. */
export function jobOf(reading: Reading, pronoun: Mention): string {
  if (pronoun.possessive || pronoun.owner >= 0) return 'owner';
  const cues = reading.cuesOf[pronoun.sentence] ?? [];
  const cue = cues.find((other) => other.subject === pronoun.index && other.kind === 'verb');
  if (!cue) return 'object';
  const sentence = reading.sentences[pronoun.sentence];
  const afterQuotation = reading.tags[pronoun.first - 1] === 'quotation' || reading.tags[cue.first - 1] === 'quotation';
  if (cue.class === 'saying') return afterQuotation ? 'tag' : pronoun.first === sentence?.first ? 'says-first' : 'says';
  return pronoun.first === sentence?.first ? 'does-first' : 'does';
}

/** What the second ranker sees of an antecedent for he or she. */
export function antecedentFeatures(
  reading: Reading,
  pronoun: Mention,
  antecedent: Antecedent,
  among: readonly Antecedent[],
  past: Past,
): string[] {
  const { entity, latest, rank } = antecedent;
  const job = jobOf(reading, pronoun);
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
  const features = [
    `gender:${gender}`,
    `gender:${gender}:${among.some((other) => other.entity.gender) ? 'others-known' : ''}`,
    `rank:${Math.min(rank, 4)}`,
    `rank:${Math.min(rank, 4)}:${job}`,
    `near:${near}`,
    `near:${near}:${job}`,
    `near:${near}:${role}`,
    `near:${near}:${role}:${job}`,
    `sentences:${step(Math.max(0, sentences))}:${job}`,
    `latest:${latest.kind}:${role}`,
    `kind:${entity.kind}:${latest.category}`,
    `mentions:${step(entity.mentions.length)}`,
    `only:${among.length === 1}`,
  ];
  const words = entity.name.split(' ').length;
  features.push(`name:${words > 1 ? 'full' : 'short'}:${entity.kind}`);
  const most = among.every((other) => other.entity.mentions.length <= entity.mentions.length);
  features.push(`most:${most}`, `most:${most}:${job}`, `mentions:${step(entity.mentions.length)}:${near}`);
  const person = entity.kind === 'person' ? (entity.personal ? 'sure' : 'unsure') : 'unnamed';
  const vote = voteFor(pronoun, past.votes.get(entity));
  features.push(`person:${person}:${gender}`, `vote:${gender}:${vote}`, `vote:${person}:${vote}`);
  const sayings = past.sayings.get(entity) ?? 0;
  const mostSayings = among.every((other) => (past.sayings.get(other.entity) ?? 0) <= sayings);
  features.push(
    `sayings:${step(sayings)}:${job}`,
    `sayings:${step(sayings)}:${near}`,
    `sayings-most:${mostSayings}:${most}:${job}`,
    `sayings-none:${sayings === 0}:${among.some((other) => (past.sayings.get(other.entity) ?? 0) > 0)}:${job}`,
  );
  const alone = among.filter((other) => distanceOf(other.latest) === sentences).length === 1;
  features.push(`alone:${alone}:${near}:${job}`, `alone:${alone}:${near}:${role}`);
  const first = reading.mentions[entity.mentions[0] ?? 0];
  const since = first ? pronoun.sentence - first.sentence : 0;
  features.push(
    `introduced:${since < 0 ? 'later' : step(since)}:${job}`,
    `introduced:${step(Math.max(0, since))}:${sayings > 0}`,
  );
  features.push(
    `next:${nextNamed(reading, pronoun, entity, past)}:${job}`,
    `next:${nextNamed(reading, pronoun, entity, past)}:${near}`,
  );
  addHistory(reading, pronoun, entity, job, past, features);
  addSources(reading, pronoun, antecedent, job, past, features);
  const beside = namedBeside(reading, pronoun, entity);
  features.push(`beside:${beside}:${job}`, `beside:${beside}`);
  return features;
}

function voteFor(pronoun: Mention, vote: { male: number; female: number } | undefined): string {
  if (!vote || vote.male === vote.female) return vote ? 'even' : 'none';
  const agrees = vote.male > vote.female === (pronoun.gender === 'male');
  return `${agrees ? 'for' : 'against'}${Math.abs(vote.male - vote.female) > 1 ? '-strongly' : ''}`;
}

function addHistory(
  reading: Reading,
  pronoun: Mention,
  entity: Entity,
  job: string,
  past: Past,
  features: string[],
): void {
  const { history } = past;
  const last = history.said.at(-1);
  const paragraph = reading.sentences[pronoun.sentence]?.paragraph ?? 0;
  if (last) {
    const lastParagraph = reading.paragraphOf[last.span] ?? 0;
    const gap =
      lastParagraph === paragraph
        ? 'same'
        : paragraph - lastParagraph === 1
          ? 'one'
          : paragraph - lastParagraph === 2
            ? 'two'
            : 'far';
    features.push(`last-said:${last.entity === entity}:${gap}`, `last-said:${last.entity === entity}:${gap}:${job}`);
    const before = history.said.at(-2);
    if (before) features.push(`two-said:${last.entity === entity}:${before.entity === entity}:${gap}`);
    let ago = 0;
    const distinct = new Set<Entity>();
    for (let index = history.said.length - 1; index >= 0 && ago < 4; index--) {
      const said = history.said[index]?.entity as Entity;
      if (said === entity) break;
      if (!distinct.has(said)) ago++;
      distinct.add(said);
    }
    features.push(`speakers-ago:${Math.min(ago, 3)}:${gap}`);
  }
  features.push(`said:${step(history.counts.get(entity) ?? 0)}`);
  const latest = pronoun.gender ? past.latest[pronoun.gender] : undefined;
  if (latest) {
    const since = pronoun.sentence - latest.sentence;
    const gap = since === 0 ? 'same' : since === 1 ? 'next' : since <= 3 ? 'near' : 'far';
    features.push(`chain:${latest.entity === entity}:${gap}`, `chain:${latest.entity === entity}:${gap}:${job}`);
  } else features.push('chain:none');
  const subjectPronoun = pronoun.gender ? past.latestSubject[pronoun.gender] : undefined;
  if (subjectPronoun) {
    const since = pronoun.sentence - subjectPronoun.sentence;
    const gap = since === 0 ? 'same' : since === 1 ? 'next' : since <= 3 ? 'near' : 'far';
    const same = subjectPronoun.entity === entity;
    features.push(`chain-subject:${same}:${gap}`, `chain-subject:${same}:${gap}:${job}`);
    features.push(`chain-subject:${same}:${past.subject === entity}:${past.sayer === entity}:${gap}`);
  } else features.push('chain-subject:none');
  features.push(`times:${Math.min(past.times.get(entity) ?? 0, 3)}`);
  features.push(`subject:${past.subject === entity}:${job}`, `sayer:${past.sayer === entity}:${job}`);
  features.push(
    `before-subject:${past.sentenceBefore === entity}:${job}`,
    `opener:${past.paragraphOpener === entity}:${job}`,
  );
  features.push(`agree:${past.subject === entity}:${past.sayer === entity}:${last?.entity === entity}`);
  const beforeIs = past.sentenceBefore === entity;
  const sameParagraph = (reading.sentences[pronoun.sentence - 1]?.paragraph ?? -1) === paragraph;
  features.push(`before-agree:${beforeIs}:${sameParagraph}:${last?.entity === entity}:${past.sayer === entity}`);
  features.push(
    `before-agree:${beforeIs}:${sameParagraph}:${job}`,
    `before-agree:${beforeIs}:${sameParagraph}:${latest?.entity === entity}`,
  );
  features.push(`agree-chain:${latest?.entity === entity}:${past.sayer === entity}:${last?.entity === entity}`);
}

/** Sentences ahead in which the next one to be named is looked for. */
const AHEAD = 4;

/** Whether the next sayer that the article names after the pronoun is the antecedent, in this paragraph or the next. */
function nextNamed(reading: Reading, pronoun: Mention, entity: Entity, past: Past): string {
  const paragraph = reading.sentences[pronoun.sentence]?.paragraph ?? 0;
  for (let index = pronoun.sentence; index <= pronoun.sentence + AHEAD; index++) {
    const sentence = reading.sentences[index];
    if (!sentence || sentence.paragraph - paragraph > 1) break;
    for (const cue of reading.cuesOf[index] ?? []) {
      const mention = reading.mentions[cue.subject];
      if (!mention || mention.index <= pronoun.index || mention.kind !== 'name' || cue.class !== 'saying') continue;
      const named = past.resolved[mention.index];
      const where = sentence.paragraph === paragraph ? 'paragraph' : 'next';
      return named === entity ? `this:${where}` : `other:${where}`;
    }
  }
  return 'none';
}

const SOURCES_BACK = 12;

/** How lately words were given to the antecedent, quoted or not, and how many others spoke or were named since. */
function addSources(
  reading: Reading,
  pronoun: Mention,
  antecedent: Antecedent,
  job: string,
  past: Past,
  features: string[],
): void {
  const others = new Set<Entity>();
  let rank = -1;
  let sentence = -1;
  for (let index = past.sources.length - 1; index >= Math.max(0, past.sources.length - SOURCES_BACK); index--) {
    const source = past.sources[index] as Past['sources'][number];
    if (source.entity === antecedent.entity) {
      rank = others.size;
      sentence = source.sentence;
      break;
    }
    others.add(source.entity);
  }
  if (rank < 0) {
    features.push(`source:never:${job}`, `source:never:${antecedent.rank === 0}`);
    return;
  }
  const here = reading.sentences[pronoun.sentence]?.paragraph ?? 0;
  const there = reading.sentences[sentence]?.paragraph ?? 0;
  const gap =
    pronoun.sentence === sentence
      ? 'same'
      : here === there
        ? 'paragraph'
        : here - there === 1
          ? 'one'
          : here - there <= 3
            ? 'few'
            : 'far';
  features.push(
    `source:${Math.min(rank, 3)}:${gap}`,
    `source:${Math.min(rank, 3)}:${job}`,
    `source:${Math.min(rank, 3)}:${gap}:${job}`,
    `source:${Math.min(rank, 3)}:rank:${Math.min(antecedent.rank, 3)}:${gap}`,
  );
}

/** Whether the antecedent is named in the quotation or clause that the pronoun brings: "“Smith is wrong,” he said" is not Smith. */
function namedBeside(reading: Reading, pronoun: Mention, entity: Entity): string {
  const sentence = reading.sentences[pronoun.sentence];
  if (!sentence || pronoun.owner >= 0) return 'no';
  for (let at = sentence.first; at <= sentence.last; at++) {
    const token = reading.tokens[at];
    if (
      token?.kind === 'quotation' &&
      namedInside(reading.article.text.slice(token.start, token.end).toLowerCase().replaceAll('’', "'"), entity)
    )
      return 'quoted';
  }
  for (const mention of reading.mentionsOf[pronoun.sentence] ?? []) {
    if (mention.index > pronoun.index && mention.kind === 'name' && entity.mentions.includes(mention.index))
      return 'after';
  }
  return 'no';
}

/** What a mention does in its sentence. */
function roleOf(reading: Reading, mention: Mention): string {
  if (mention.possessive) return 'owner';
  const cues = (reading.cuesOf[mention.sentence] ?? []).filter((cue) => cue.subject === mention.index);
  if (cues.some((cue) => cue.class === 'saying')) return 'sayer';
  if (cues.some((cue) => cue.finite)) return 'subject';
  const before = reading.tags[mention.first - 1];
  return before === 'preposition' ? 'after-preposition' : cues.length > 0 ? 'loose-subject' : 'object';
}
