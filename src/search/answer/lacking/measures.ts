import type { Question } from '../../question/question.js';
import type { Pool } from '../../ranking/pool.js';

interface Measure {
  readonly asks: RegExp;
  /** What a sentence has that tells it. */
  readonly tells: RegExp;
}

const AGE: Measure = {
  asks: /\bhow old\b|\bwhat age\b/i,
  tells: /\bage[ds]?\b|\byears?[- ]old\b|\bborn\b|\b\d{1,2}\b/i,
};
const MEASURES: readonly Measure[] = [
  AGE,
  { asks: /\bhow tall\b/i, tells: /\b(?:tall(?:er|est)?|height|foot|feet|met(?:er|re)s?|cm|inch(?:es)?)\b/i },
  { asks: /\bhow deep\b/i, tells: /\b(?:deep(?:er|est)?|depth|foot|feet|met(?:er|re)s?|fathoms?)\b/i },
  { asks: /\bhow many per ?cent\b|\bpercentage\b/i, tells: /%|\bper ?cent(?:age)?\b/i },
  {
    asks: /\bhow heavy\b|\bhow much (?:do|does|did) .+ weigh\b/i,
    tells: /\b(?:weigh(?:s|ed|ing)?|weight|heavy|kilo(?:gram)?s?|kg|pounds?|tons?|tonnes?)\b/i,
  },
];
/** Asks how old somebody or something is. */
export function asksAge({ text }: Question): boolean {
  return AGE.asks.test(text);
}

/** Words with which measures are asked for. */
const MEASURING = /^(?:old|age|tall|deep|heavy|weigh|percent|percentage)$/;

/** A measure is asked for, and no sentence that has a word of the question, nor one beside it in its paragraph, tells one. */
export function lacksMeasure({ asked, matches, views, story }: Pool): boolean {
  const measure = MEASURES.find(({ asks }) => asks.test(asked.question.text));
  if (!measure) return false;
  const about = asked.strong.filter(({ folded }) => !MEASURING.test(folded));
  const near = (index: number) =>
    [index - 1, index, index + 1].some(
      (other) =>
        views[other]?.sentence.paragraph === views[index]?.sentence.paragraph &&
        about.some(({ at }) => matches.held(other, at) === 1),
    );
  const { text } = story.story.article;
  return !views.some(({ start, end }, index) => measure.tells.test(text.slice(start, end)) && near(index));
}
