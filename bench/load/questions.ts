import { readFileSync } from 'node:fs';
import { readSeeds } from '../../src/library/seeds.js';
import { packageRoot } from '../../src/platform/package-root.js';

const OPENINGS = [
  'Who',
  'What',
  'When',
  'Where',
  'Why did',
  'How did',
  'What did',
  'Who said',
  'Did',
  'Is it true that',
];
const WORDS_OF_ONE = 5;

/** `people`: thirty questions that people asked, again and again, as on a server; `fresh`: no two alike. */
export type Questions = 'people' | 'fresh';

export function questionSource(kind: Questions): () => string {
  return kind === 'people' ? peoplesQuestions() : freshQuestions();
}

function peoplesQuestions(): () => string {
  const file = `${packageRoot()}/test/answers/thirty-questions.json`;
  const questions = (JSON.parse(readFileSync(file, 'utf8')) as { question: string }[]).map(({ question }) => question);
  let asked = 0;
  return () => {
    asked += 1;
    return questions[asked % questions.length] as string;
  };
}

/** Questions made of the article's own words: nothing that remembers answers is helped. */
function freshQuestions(): () => string {
  const words = readSeeds(`${packageRoot()}/seeds`).articles.flatMap(({ text }) => text.match(/[\p{L}’-]{3,}/gu) ?? []);
  let state = 1;
  // Park and Miller's generator: the same questions in every run.
  const next = (below: number) => {
    state = (state * 48_271) % 2_147_483_647;
    return state % below;
  };
  return () => {
    const picked = Array.from({ length: WORDS_OF_ONE }, () => words[next(words.length)]);
    return `${OPENINGS[next(OPENINGS.length)]} ${picked.join(' ')}?`.slice(0, 300);
  };
}
