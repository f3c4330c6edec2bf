import { COUNTING, isPlural, type QuestionKind } from '../../question/kinds.js';
import { KIN } from '../../ranking/matches.js';
import type { Pool } from '../../ranking/pool.js';
import { isMet, type WeightedTerm } from '../../ranking/weigh.js';
import { lacksHolder } from './holder.js';
import { lacksMeasure } from './measures.js';
import { namesUnknown } from './names.js';
import { stands } from './stands.js';

/**
 * Whether the articles plainly lack what a question asks for, although they speak of whom or what it asks it of: "Who is the mayor of
 * Munich?" without a mayor, "Where was Xi born?" without a birth, "How old is Wang?" without an age. The model cannot learn this: the
 * questions that it learns to refuse are about other articles. Of news questions with known answers 1 in 100 are such.
 */
export function lacksAskedFor(pool: Pool): boolean {
  return [lacksThing, lacksCounted, isOnlyNamed, lacksMeasure, lacksHolder, namesUnknown].some((lacks) => lacks(pool));
}

/** The noun asked for stands nowhere, in no form, and nor does anything else beside one word or names. */
function lacksThing(pool: Pool): boolean {
  const { question, terms, strong } = pool.asked;
  const asked = terms.find(({ term }) => term === question.thing);
  // An editorial is no editor.
  const has = (term: WeightedTerm) => (question.kind === 'who' ? isMet(term) : stands(pool, term));
  if (asked === undefined || has(asked)) return false;
  return strong.length <= 2 || strong.every((term) => term === asked || term.name) || hasOnlyNames(pool);
}

/** Units are abbreviated, or converted to others. */
const UNIT =
  /^(?:miles?|met(?:er|re)s?|kilomet(?:er|re)s?|feet|inches|acres?|hectares?|pounds?|tons?|tonnes?|dollars?|euros?)$/;

/** "How many tourists …?" without a tourist. */
function lacksCounted(pool: Pool): boolean {
  const { question, strong } = pool.asked;
  if (!question.howMany) return false;
  // Soldiers are no army: a synonym is not enough.
  return strong.some(
    (term) =>
      term.term === question.focus && isPlural(term.folded) && !UNIT.test(term.folded) && !stands(pool, term, KIN),
  );
}

const OF_A_FORM: ReadonlySet<QuestionKind> = new Set(['when', 'where', ...COUNTING]);

/** Of all that is asked about somebody the article has the name alone; other questions are asked in the asker's own words more often. */
function isOnlyNamed(pool: Pool): boolean {
  const { question, strong, saying } = pool.asked;
  if (question.measure === 'age' || !strong.some(({ name }) => name) || !hasOnlyNames(pool)) return false;
  if (question.kind === 'who' && saying) return true;
  return OF_A_FORM.has(question.kind) || (question.focus !== null && strong.filter(({ name }) => !name).length > 1);
}

/** Everyday words ("work", "take place", "hold") are often put in other words. */
const TELLING = 0.6;

/** There are other words than names in the question, at least one of them telling, and none of them stands anywhere. */
function hasOnlyNames(pool: Pool): boolean {
  const others = pool.asked.strong.filter(({ name, folded }) => !name && !folded.endsWith('ly'));
  return others.some(({ rarity }) => rarity >= TELLING) && others.every((term) => !stands(pool, term));
}
