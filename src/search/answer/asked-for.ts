import type { QuestionKind } from '../question/kinds.js';
import { thingAsked } from '../question/thing.js';
import type { Pool } from '../ranking/pool.js';
import type { WeightedTerm } from '../ranking/weigh.js';

/**
 * Whether the articles plainly lack what a question asks for, although they speak of whom or what it asks it of: "Who is the mayor of
 * Munich?" without a mayor, "Where was Xi born?" without a birth, "How old is Wang?" without an age. The model cannot learn this: the
 * questions that it learns to refuse are about other articles. Of news questions with known answers 7 in 1,000 are such.
 */
export function lacksAskedFor(pool: Pool): boolean {
  return lacksThing(pool) || isOnlyNamed(pool) || lacksAge(pool);
}

/** The noun asked for stands nowhere, in no form, and nor does anything else beside one word or names. */
function lacksThing(pool: Pool): boolean {
  const { question, terms, strong } = pool.asked;
  const thing = thingAsked(question)?.term;
  const asked = terms.find(({ term }) => term === thing);
  return asked !== undefined && !stands(pool, asked) && (strong.length <= 2 || hasOnlyNames(pool));
}

const ASKS_AGE = /\bhow old\b|\bwhat age\b/i;
const OF_A_FORM: ReadonlySet<QuestionKind> = new Set(['when', 'where', 'how-many', 'how-much', 'how-long']);

/** Of all that is asked about somebody the article has the name alone; other questions are asked in the asker's own words more often. */
function isOnlyNamed(pool: Pool): boolean {
  const { question, strong } = pool.asked;
  if (ASKS_AGE.test(question.text) || !strong.some(({ name }) => name) || !hasOnlyNames(pool)) return false;
  return OF_A_FORM.has(question.kind) || (question.focus !== null && strong.filter(({ name }) => !name).length > 1);
}

/** Everyday words ("work", "take place", "hold") are often put in other words. */
const TELLING = 0.6;

/** There are other words than names in the question, at least one of them telling, and none of them stands anywhere. */
function hasOnlyNames(pool: Pool): boolean {
  const others = pool.asked.strong.filter(({ name, folded }) => !name && !folded.endsWith('ly'));
  return others.some(({ rarity }) => rarity >= TELLING) && others.every((term) => !stands(pool, term));
}

function stands({ views, matches }: Pool, { at, known }: WeightedTerm): boolean {
  return known || views.some((_, index) => matches.held(index, at) > 0);
}

const AGE = /\bage[ds]?\b|\byears?[- ]old\b|\bborn\b|\b\d{1,2}\b/i;

/** An age is asked for, and no sentence that has a word of the question, nor one beside it in its paragraph, tells one. */
function lacksAge({ asked, matches, views, story }: Pool): boolean {
  if (!ASKS_AGE.test(asked.question.text)) return false;
  const about = asked.strong.filter(({ folded }) => folded !== 'old' && folded !== 'age');
  const near = (index: number) =>
    [index - 1, index, index + 1].some(
      (other) =>
        views[other]?.sentence.paragraph === views[index]?.sentence.paragraph &&
        about.some(({ at }) => matches.held(other, at) === 1),
    );
  const { text } = story.story.article;
  return !views.some(({ start, end }, index) => AGE.test(text.slice(start, end)) && near(index));
}
