import { once } from '../../platform/once.js';
import { suggestFrom } from '../topics/subjects.js';
import type { Holdings } from './holdings.js';

/**
 * What is worked out of all stories of one edition, each part when it is first asked for.
 * @param sorted whether the stories are to be in the order of their ids, or as they came
 */
export function wholeOf(holdings: Holdings, sorted: () => boolean) {
  const shelved = once(() => {
    const some = Array.from(holdings.held.values(), ({ shelved }) => shelved);
    return sorted() ? some.sort((a, b) => (a.story.article.id < b.story.article.id ? -1 : 1)) : some;
  });
  return {
    edition: holdings.edition(),
    shelved,
    stories: once(() => shelved().map(({ story }) => story)),
    checked: once(() => shelved().map(({ checked }) => checked)),
    quotations: once(() => shelved().flatMap(({ story }) => holdings.quotations.of(story))),
    subjects: once(() => suggestFrom([...holdings.subjects.all])),
  };
}
