import { COUNTING, type QuestionKind } from '../question/kinds.js';
import { thingAsked } from '../question/thing.js';
import type { Pool } from '../ranking/pool.js';
import type { WeightedTerm } from '../ranking/weigh.js';

/**
 * Whether the articles plainly lack what a question asks for, although they speak of whom or what it asks it of: "Who is the mayor of
 * Munich?" without a mayor, "Where was Xi born?" without a birth, "How old is Wang?" without an age. The model cannot learn this: the
 * questions that it learns to refuse are about other articles. Of news questions with known answers 7 in 1,000 are such.
 */
export function lacksAskedFor(pool: Pool): boolean {
  return lacksThing(pool) || isOnlyNamed(pool) || lacksMeasure(pool) || lacksHolder(pool);
}

/** The noun asked for stands nowhere, in no form, and nor does anything else beside one word or names. */
function lacksThing(pool: Pool): boolean {
  const { question, terms, strong } = pool.asked;
  const thing = thingAsked(question)?.term;
  const asked = terms.find(({ term }) => term === thing);
  return asked !== undefined && !stands(pool, asked) && (strong.length <= 2 || hasOnlyNames(pool));
}

const OF_A_FORM: ReadonlySet<QuestionKind> = new Set(['when', 'where', ...COUNTING]);

/** Of all that is asked about somebody the article has the name alone; other questions are asked in the asker's own words more often. */
function isOnlyNamed(pool: Pool): boolean {
  const { question, strong, saying } = pool.asked;
  if (AGE.asks.test(question.text) || !strong.some(({ name }) => name) || !hasOnlyNames(pool)) return false;
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

function stands({ views, matches }: Pool, { at, known }: WeightedTerm): boolean {
  return known || views.some((_, index) => matches.held(index, at) > 0);
}

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
  {
    asks: /\bhow heavy\b|\bhow much (?:do|does|did) .+ weigh\b/i,
    tells: /\b(?:weigh(?:s|ed|ing)?|weight|heavy|kilo(?:gram)?s?|kg|pounds?|tons?|tonnes?)\b/i,
  },
];
/** Words with which measures are asked for. */
const MEASURING = /^(?:old|age|tall|heavy|weigh)$/;

/** A measure is asked for, and no sentence that has a word of the question, nor one beside it in its paragraph, tells one. */
function lacksMeasure({ asked, matches, views, story }: Pool): boolean {
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

/** Somebody who holds an office is named within so many sentences of whose it is. */
const NAMED_WITHIN = 2;
/** Words before an office that make it another one. */
const OF_OFFICE = /^(?:prime|vice|deputy|foreign|interior|home|finance|justice|defen[cs]e|attorney)$/;

/** "Who is the prime minister of Hungary?": the article has the office and the name, never together. */
function lacksHolder({ asked, matches, views, story }: Pool): boolean {
  const { question, terms } = asked;
  const noun = question.kind === 'who' ? thingAsked(question)?.term : undefined;
  const office = terms.filter(({ term, folded }) => term === noun || OF_OFFICE.test(folded));
  // What the article is about it need not name again.
  const names = terms.filter(({ name, term, folded }) => name && !/^\d/.test(folded) && !story.title.has(term));
  if (office.every(({ term }) => term !== noun) || names.length === 0) return false;
  const isNamedNear = (index: number) =>
    names.every(({ at }) => {
      for (let other = index - NAMED_WITHIN; other <= index + NAMED_WITHIN; other++)
        if (matches.held(other, at) > 0) return true;
      return false;
    });
  return !views.some((_, index) => office.every(({ at }) => matches.held(index, at) > 0) && isNamedNear(index));
}
