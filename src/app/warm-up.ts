import type { Library } from '../library/indexed-library.js';
import type { Steps } from '../platform/steps.js';
import type { Story } from '../search/types.js';

/** So many articles are asked about. */
const ARTICLES = 12;
/** Words of a sentence that a question is made of. */
const WORDS = 8;

/**
 * Asks about some of the articles before anybody else does, and drops the answers: the first questions that a process is asked take several times as long as
 * later ones, since what runs for the first time is compiled while it runs. A step is a question.
 */
export function* warmUp({ corpus }: Library): Steps {
  const { stories } = corpus;
  const every = Math.max(1, Math.floor(stories.length / ARTICLES));
  for (let at = 0; at < stories.length; at += every) {
    for (const question of questionsOn(stories[at] as Story)) {
      corpus.ask(question);
      yield;
    }
  }
}

function questionsOn({ article: { sentences, text }, speakers }: Story): string[] {
  const middle = sentences[sentences.length >> 1];
  const words = middle ? text.slice(middle.start, middle.end).split(/\s+/).slice(0, WORDS).join(' ') : '';
  return [
    `What did ${speakers[0]?.name ?? 'anybody'} say?`,
    `Who said ${words}?`,
    `When was ${words}?`,
    `What is ${words}?`,
  ];
}
