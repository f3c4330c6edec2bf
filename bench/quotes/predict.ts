import { conclude } from '../../src/quotes/choose/conclude.js';
import type { Decision } from '../../src/quotes/choose/decide.js';
import { attribute } from '../../src/quotes/index.js';
import { articleOf } from '../../src/reading/read.js';
import type { AnnotatedArticle } from './data.js';
import type { Prepared } from './examples.js';
import type { Prediction } from './score.js';

/** What the program that ships says about an article. */
export function predictWhole(article: AnnotatedArticle): Prediction[] {
  return attribute(articleOf(article.id, article.text)).quotations.map(({ start, end, speaker }) => ({
    start,
    end,
    speaker: speaker?.speaker.name ?? null,
    certain: speaker?.confidence === 'certain',
  }));
}

/** What rankers that have not seen an article decided on it. */
export function predictFrom(prepared: Prepared, decisions: readonly Decision[]): Prediction[] {
  return decisions.map((decision) => {
    const { start, end } = prepared.reading.spans[decision.span] as { start: number; end: number };
    const conclusion = conclude(decision);
    const entity = conclusion ? (conclusion.entity.issuer ?? conclusion.entity) : null;
    return { start, end, speaker: entity?.name ?? null, certain: conclusion?.confidence === 'certain' };
  });
}

/** Names nearer than this many characters behind a quotation are nearer than those before it. */
const NEVER = Number.POSITIVE_INFINITY;

/** The simplest answer there is: the person whose name stands nearest to the quotation, within or outside its sentence. */
export function predictNearest(prepared: Prepared): Prediction[] {
  const { reading, entities } = prepared;
  const names = reading.mentions.filter(
    (mention) => entities.all[entities.ofMention[mention.index] ?? -1]?.kind === 'person' && mention.kind === 'name',
  );
  return reading.spans.map(({ start, end, marked }) => {
    let nearest = NEVER;
    let speaker: string | null = null;
    for (const name of names) {
      const distance = name.start >= marked.end ? name.start - marked.end : marked.start - name.end;
      if (distance < 0 || distance >= nearest) continue;
      nearest = distance;
      speaker = entities.all[entities.ofMention[name.index] ?? -1]?.name ?? null;
    }
    return { start, end, speaker, certain: false };
  });
}
