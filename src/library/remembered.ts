import { LRUCache } from 'lru-cache';
import type { Answer } from '../search/answers.js';
import type { Corpus } from '../search/corpus.js';
import type { Scope } from '../search/types.js';

/** Answers kept. One is a few hundred bytes of positions in texts that are held anyway. */
const KEPT = 500;
/** Longer questions are not asked twice in the same words. UTF-16 units. */
const LONGEST = 200;

/**
 * The same corpus, which ranks a question only once while it is asked often: on a server people ask the same things, and an answer depends on
 * nothing but the articles. The oldest that was not asked again is forgotten first.
 */
export function rememberingAnswers(corpus: Corpus, kept = KEPT): Corpus {
  const answers = new LRUCache<string, Answer>({ max: kept });
  let { stories } = corpus;
  return {
    ...corpus,
    get stories() {
      return corpus.stories;
    },
    ask(question: string, scope?: Scope): Answer {
      if (question.length > LONGEST) return corpus.ask(question, scope);
      if (stories !== corpus.stories) answers.clear();
      stories = corpus.stories;
      const key = JSON.stringify([scope?.article ?? null, question]);
      const answer = answers.get(key) ?? corpus.ask(question, scope);
      answers.set(key, answer);
      return answer;
    },
  };
}
