import type { Measure } from '../../question/measures.js';
import type { Pool } from '../../ranking/pool.js';

/** What a sentence has that tells a measure. */
const TELLING: Readonly<Record<Measure, RegExp>> = {
  age: /\bage[ds]?\b|\byears?[- ]old\b|\bborn\b|\b\d{1,2}\b/i,
  height: /\b(?:tall(?:er|est)?|height|foot|feet|met(?:er|re)s?|cm|inch(?:es)?)\b/i,
  depth: /\b(?:deep(?:er|est)?|depth|foot|feet|met(?:er|re)s?|fathoms?)\b/i,
  share: /%|\bper ?cent(?:age)?\b/i,
  weight: /\b(?:weigh(?:s|ed|ing)?|weight|heavy|kilo(?:gram)?s?|kg|pounds?|tons?|tonnes?)\b/i,
};

/** Words with which measures are asked for. */
const MEASURING = /^(?:old|age|tall|deep|heavy|weigh|percent|percentage)$/;

/** A measure is asked for, and no sentence that has a word of the question, nor one beside it in its paragraph, tells one. */
export function lacksMeasure({ asked, matches, views, story }: Pool): boolean {
  const { measure } = asked.question;
  if (measure === null) return false;
  const about = asked.strong.filter(({ folded }) => !MEASURING.test(folded));
  const near = (index: number) =>
    [index - 1, index, index + 1].some(
      (other) =>
        views[other]?.sentence.paragraph === views[index]?.sentence.paragraph &&
        about.some(({ at }) => matches.held(other, at) === 1),
    );
  const { text } = story.story.article;
  return !views.some(({ start, end }, index) => TELLING[measure].test(text.slice(start, end)) && near(index));
}
