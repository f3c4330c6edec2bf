import { GENITIVE } from '../../language/terms/words.js';
import type { SentenceView } from '../index/sentence-view.js';
import type { Question } from '../question/question.js';
import type { RankedStory } from '../ranking/rank-story.js';
import type { TypedSpan } from '../typed/typed-spans.js';
import type { Hit } from './hits.js';

/** A sentence that names somebody. */
interface Naming {
  readonly name: string;
  readonly hit: Hit;
}

/** "What did X say?" of somebody whom the stories name and neither quote nor report: where they are named, best first. */
export function namingsOf({ said }: Question, stories: readonly RankedStory[]): Naming[] {
  if (said === null) return [];
  const terms = said.words.filter((word) => !word.stop).map(({ term }) => term);
  if (terms.length === 0) return [];
  const names = ({ type, terms: named }: TypedSpan) =>
    terms.every((term) => named.includes(term)) &&
    // A surname ends a name, whatever office stands before it ("Security Council Chairman Nikolai …").
    (type === 'person' || (type === 'organisation' && named.length > terms.length && named.at(-1) === terms.at(-1)));
  return stories.flatMap(({ index: { views, story }, ranked }) => {
    const named = ranked.flatMap(({ index, score }) => {
      const span = views[index]?.typed.find(names);
      return span ? [{ index, score, span }] : [];
    });
    // Said near their name by a speaker whom nobody could name, it may be theirs.
    if (named.some(({ index }) => hasUnknownSpeaker(views, index))) return [];
    return named.map(({ index, score, span: { start, end } }) => ({
      name: story.article.text.slice(start, end).replace(GENITIVE, ''),
      hit: { views, at: index, score },
    }));
  });
}

/** The sentence, or the one after it, quotes somebody of whom it is not known who that is. */
function hasUnknownSpeaker(views: readonly SentenceView[], index: number): boolean {
  return views
    .slice(index, index + 2)
    .some(({ quotations }) =>
      quotations.some(
        ({ kind, speaker }) => kind === 'speech' && (speaker === null || speaker.speaker.kind === 'unnamed'),
      ),
    );
}
