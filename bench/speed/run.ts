import { resolve } from 'node:path';
import MiniSearch from 'minisearch';
import { createLibrary } from '../../src/library/library.js';
import { readSeeds } from '../../src/library/seeds.js';
import { packageRoot } from '../../src/platform/package-root.js';
import { attribute } from '../../src/quotes/index.js';
import { layOut } from '../../src/reading/paragraphs.js';

/**
 * Time of each stage on the articles in seeds/, beside MiniSearch as it comes on the same sentences in the same run.
 * usage: npm run bench
 */
const ROUNDS = 300;
const WARM_UP = 50;
const QUESTIONS = [
  'Who is Wang Yi?',
  'What did Qin Gang say about Taiwan?',
  'When did Biden visit Ukraine?',
  'Why did Blinkin warn China?',
  'What is the price of bread?',
];

const { articles } = readSeeds(resolve(packageRoot(), 'seeds'));
const library = createLibrary(articles);
const { corpus } = library;
const plain = new MiniSearch<{ id: number; text: string }>({ fields: ['text'] });
plain.addAll(
  articles
    .flatMap(({ text, sentences }) => sentences.map(({ start, end }) => text.slice(start, end)))
    .map((text, id) => ({ id, text })),
);

const rows: [string, () => void][] = [
  ['read an article', () => each(articles, ({ text }) => layOut(text))],
  ['attribute its quotations', () => each(articles, (article) => attribute(article))],
  ['read, attribute and index', () => createLibrary(articles)],
  ['ask a question', () => each(QUESTIONS, (question) => corpus.ask(question))],
  ['MiniSearch as it comes, same questions', () => each(QUESTIONS, (question) => plain.search(question))],
  ['check words', () => corpus.check('we do rule out such a meeting')],
  ['quotations on a topic', () => corpus.quotations({ about: 'weapons' })],
];

process.stdout.write(
  `${'milliseconds a round'.padEnd(42)}${['p50', 'p90', 'p99'].map((name) => name.padStart(9)).join('')}\n`,
);
for (const [name, work] of rows) {
  const times = measure(work);
  const row = [0.5, 0.9, 0.99].map((share) => (times[Math.floor(times.length * share)] ?? 0).toFixed(3).padStart(9));
  process.stdout.write(`${name.padEnd(42)}${row.join('')}\n`);
}
process.stdout.write(`${articles.length} article(s), ${QUESTIONS.length} questions a round, ${ROUNDS} rounds\n`);

function each<T>(items: readonly T[], work: (item: T) => unknown): void {
  for (const item of items) work(item);
}

/** Times of single rounds, sorted, in milliseconds. */
function measure(work: () => void): number[] {
  for (let round = 0; round < WARM_UP; round++) work();
  return Array.from({ length: ROUNDS }, () => {
    const began = performance.now();
    work();
    return performance.now() - began;
  }).sort((a, b) => a - b);
}
