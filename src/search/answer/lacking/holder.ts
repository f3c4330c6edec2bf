import type { SentenceView } from '../../index/sentence-view.js';
import { KIN } from '../../ranking/matches.js';
import type { Pool } from '../../ranking/pool.js';
import type { WeightedTerm } from '../../ranking/weigh.js';

/** Whose an office is stands beside it ("China's foreign minister"), or it stands alone and its holder's country is named near. Words, sentences. */
const BESIDE = 5;
const NEAR = 2;
/** Words before an office that make it another one. */
const OF_OFFICE = /^(?:prime|vice|deputy|foreign|interior|home|finance|justice|defen[cs]e|attorney)$/;

/** "Who is the prime minister of Hungary?": the article has the office and the name, never together. */
export function lacksHolder(pool: Pool): boolean {
  const { asked, matches, views, story } = pool;
  const { question, terms } = asked;
  const noun = question.kind === 'who' ? question.thing : null;
  const office = terms.filter(({ term, folded }) => term === noun || OF_OFFICE.test(folded));
  const held = office.find(({ term }) => term === noun);
  // What the article is about it need not name again.
  const names = terms.filter(
    (one) => one.name && !office.includes(one) && !/^\d/.test(one.folded) && !story.title.has(one.term),
  );
  if (!held || names.length === 0) return false;
  return !views.some(
    (_, index) =>
      office.every(({ at }) => isTitle(matches.held(index, at))) &&
      (isBeside(pool, index, held, names) || (!isAnothers(pool, index, held, names) && isNear(pool, index, names))),
  );
}

/** A ministry is no minister. */
function isTitle(held: number): boolean {
  return held > 0 && held !== KIN;
}

function isBeside({ views }: Pool, index: number, office: WeightedTerm, names: readonly WeightedTerm[]): boolean {
  const view = views[index] as SentenceView;
  const offices = placesOf(view, office);
  return names.every(({ term }) =>
    (view.positions.get(term) ?? []).some((name) => offices.some((place) => Math.abs(place - name) <= BESIDE)),
  );
}

/** Where the office, or another word for it, stands among the words of a sentence. */
function placesOf({ positions }: SentenceView, { term, synonyms }: WeightedTerm): number[] {
  return [term, ...synonyms].flatMap((one) => positions.get(one) ?? []);
}

/** Wherever the office stands, a name that is not asked for stands right before it. */
function isAnothers({ views }: Pool, index: number, office: WeightedTerm, names: readonly WeightedTerm[]): boolean {
  const view = views[index] as SentenceView;
  const isAsked = (term: string) => names.some((name) => name.term === term);
  return placesOf(view, office).every((place) =>
    view.typed.some(
      ({ type, first, behind, terms }) =>
        (type === 'place' || behind > place) && first < place && behind >= place - 1 && !terms.some(isAsked),
    ),
  );
}

function isNear({ matches }: Pool, index: number, names: readonly WeightedTerm[]): boolean {
  return names.every(({ at }) => {
    for (let other = index - NEAR; other <= index + NEAR; other++) if (matches.held(other, at) > 0) return true;
    return false;
  });
}
