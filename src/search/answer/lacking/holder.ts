import { thingAsked } from '../../question/thing.js';
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
  const noun = question.kind === 'who' ? thingAsked(question)?.term : undefined;
  const office = terms.filter(({ term, folded }) => term === noun || OF_OFFICE.test(folded));
  const held = office.find(({ term }) => term === noun);
  // What the article is about it need not name again.
  const names = terms.filter(({ name, term, folded }) => name && !/^\d/.test(folded) && !story.title.has(term));
  if (!held || names.length === 0) return false;
  return !views.some(
    (_, index) =>
      office.every(({ at }) => isTitle(matches.held(index, at))) &&
      (isBeside(pool, index, held, names) || (!isAnothers(pool, index, held) && isNear(pool, index, names))),
  );
}

/** A ministry is no minister. */
function isTitle(held: number): boolean {
  return held > 0 && held !== KIN;
}

function isBeside({ views }: Pool, index: number, office: WeightedTerm, names: readonly WeightedTerm[]): boolean {
  const places = (term: string) => views[index]?.positions.get(term) ?? [];
  return names.every(({ term }) =>
    places(term).some((name) => places(office.term).some((place) => Math.abs(place - name) <= BESIDE)),
  );
}

/** Wherever the office stands, a name that is not asked for stands right before it. */
function isAnothers({ views, asked }: Pool, index: number, { term: office }: WeightedTerm): boolean {
  const view = views[index];
  const places = view?.positions.get(office) ?? [];
  const isAsked = (term: string) => asked.terms.some((one) => one.name && one.term === term);
  const stranger = (place: number) =>
    view?.typed.some(
      ({ type, first, behind, terms }) =>
        (type === 'place' || terms.includes(office)) &&
        first < place &&
        behind >= place - 1 &&
        !terms.some((term) => term !== office && isAsked(term)),
    );
  return places.length > 0 && places.every(stranger);
}

function isNear({ matches }: Pool, index: number, names: readonly WeightedTerm[]): boolean {
  return names.every(({ at }) => {
    for (let other = index - NEAR; other <= index + NEAR; other++) if (matches.held(other, at) > 0) return true;
    return false;
  });
}
