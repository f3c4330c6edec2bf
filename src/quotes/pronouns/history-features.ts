import { step } from '../around/words.js';
import type { Mention } from '../mentions/types.js';
import type { Entity } from '../people/types.js';
import type { Features } from '../rank/features.js';
import type { Reading } from '../reading.js';
import type { Antecedent } from './antecedents.js';
import type { NextSayer } from './next-sayer.js';
import type { Past } from './past.js';

/** By how many paragraphs lie between; more are far. */
const PARAGRAPH_GAPS = ['same', 'one', 'two'];

function sentenceGap(since: number): string {
  if (since === 0) return 'same';
  if (since === 1) return 'next';
  return since <= 3 ? 'near' : 'far';
}

/** What the history of the article tells of an antecedent: whether it spoke last, and whom the pronouns before meant. */
export function historyOf(
  reading: Reading,
  pronoun: Mention,
  entity: Entity,
  job: string,
  past: Past,
  features: Features,
): void {
  const { history } = past;
  const last = history.said.at(-1);
  const paragraph = reading.sentences[pronoun.sentence]?.paragraph ?? 0;
  if (last) {
    const gap = PARAGRAPH_GAPS[paragraph - (reading.paragraphOf[last.span] ?? 0)] ?? 'far';
    features.add('last-said', last.entity === entity, gap);
    features.add('last-said', last.entity === entity, gap, job);
    const before = history.said.at(-2);
    if (before) features.add('two-said', last.entity === entity, before.entity === entity, gap);
    const rank = past.latestSpeakers.indexOf(entity);
    const ago = rank < 0 ? past.latestSpeakers.length : rank;
    features.add('speakers-ago', Math.min(ago, 3), gap);
  }
  features.add('said', step(history.counts.get(entity) ?? 0));
  const latest = pronoun.gender ? past.latest[pronoun.gender] : undefined;
  if (latest) {
    const gap = sentenceGap(pronoun.sentence - latest.sentence);
    features.add('chain', latest.entity === entity, gap);
    features.add('chain', latest.entity === entity, gap, job);
  } else features.add('chain', 'none');
  const subjectPronoun = pronoun.gender ? past.latestSubject[pronoun.gender] : undefined;
  if (subjectPronoun) {
    const gap = sentenceGap(pronoun.sentence - subjectPronoun.sentence);
    const same = subjectPronoun.entity === entity;
    features.add('chain-subject', same, gap);
    features.add('chain-subject', same, gap, job);
    features.add('chain-subject', same, past.subject === entity, past.sayer === entity, gap);
  } else features.add('chain-subject', 'none');
  const meant = past.meant.get(entity);
  features.add('times', Math.min(meant ? meant.male + meant.female : 0, 3));
  features.add('subject', past.subject === entity, job);
  features.add('sayer', past.sayer === entity, job);
  features.add('before-subject', past.sentenceBefore === entity, job);
  features.add('opener', past.paragraphOpener === entity, job);
  features.add('agree', past.subject === entity, past.sayer === entity, last?.entity === entity);
  const beforeIs = past.sentenceBefore === entity;
  const sameParagraph = (reading.sentences[pronoun.sentence - 1]?.paragraph ?? -1) === paragraph;
  features.add('before-agree', beforeIs, sameParagraph, last?.entity === entity, past.sayer === entity);
  features.add('before-agree', beforeIs, sameParagraph, job);
  features.add('before-agree', beforeIs, sameParagraph, latest?.entity === entity);
  features.add('agree-chain', latest?.entity === entity, past.sayer === entity, last?.entity === entity);
}

/** Whether the next sayer that the article names is the antecedent. */
export function nextNamed(next: NextSayer | null, entity: Entity, past: Past): 'none' | 'this' | 'other' {
  if (!next) return 'none';
  return past.resolved[next.mention.index] === entity ? 'this' : 'other';
}

/** Sources back that are searched for the antecedent. */
const SOURCES_BACK = 12;

/** How lately words were given to the antecedent, quoted or not, and how many others spoke or were named since. */
export function sourcesOf(
  reading: Reading,
  pronoun: Mention,
  antecedent: Antecedent,
  job: string,
  past: Past,
  features: Features,
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
    features.add('source', 'never', job);
    features.add('source', 'never', antecedent.rank === 0);
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
  features.add('source', Math.min(rank, 3), gap);
  features.add('source', Math.min(rank, 3), job);
  features.add('source', Math.min(rank, 3), gap, job);
  features.add('source', Math.min(rank, 3), 'rank', Math.min(antecedent.rank, 3), gap);
}
