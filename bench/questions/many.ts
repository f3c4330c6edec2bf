import MiniSearch from 'minisearch';
import { STOP_WORDS } from '../../src/language/lexicon/function-words.js';
import { attribute } from '../../src/quotes/index.js';
import { articleOf } from '../../src/reading/read.js';
import { createCorpus } from '../../src/search/index.js';
import type { Story } from '../../src/search/types.js';
import { readQuestionsFile } from './data.js';
import { randomFrom } from './model.js';

/**
 * Time of a question over many articles in one index, beside MiniSearch alone on the same sentences in the same run (stop words removed).
 * Without a file the articles are made up: words by Zipf's law, with names and quotations.
 * usage: npm run bench:many -- [ARTICLES (2000)] [DATA.jsonl ...]
 */
const [count = '2000', ...paths] = process.argv.slice(2);
const ARTICLES = Number(count);
const QUESTIONS = 200;
const WARM_UP = 20;
const SENTENCES = 25;
const WORDS = 20_000;
const random = randomFrom(7);
const SYLLABLES = ['ba', 'ce', 'di', 'fo', 'gu', 'ka', 'le', 'mi', 'no', 'pu', 'ra', 'se', 'ti', 'vo', 'zu', 'men'];
const COMMON = ['the', 'of', 'and', 'to', 'in', 'was', 'for', 'with', 'from', 'that'];

const stories = paths.length > 0 ? storiesOfFiles() : Array.from({ length: ARTICLES }, (_, at) => madeUp(at));
const asked = paths.length > 0 ? questionsOfFiles() : Array.from({ length: QUESTIONS }, questionAbout);

const began = performance.now();
const corpus = createCorpus(stories);
const made = performance.now() - began;
const plain = new MiniSearch<{ id: number; text: string }>({
  fields: ['text'],
  processTerm: (term) => (STOP_WORDS.has(term.toLowerCase()) ? null : term.toLowerCase()),
});
plain.addAll(
  stories
    .flatMap(({ article }) => article.sentences.map(({ start, end }) => article.text.slice(start, end)))
    .map((text, id) => ({ id, text })),
);

// The indexes over all articles are made when first needed: not while the clock runs.
for (const question of [...asked.slice(0, WARM_UP), 'Whatt is zzyzx?']) {
  corpus.ask(question);
  plain.search(question);
}
const own: number[] = [];
const theirs: number[] = [];
for (const question of asked) {
  const start = performance.now();
  plain.search(question);
  const between = performance.now();
  corpus.ask(question);
  theirs.push(between - start);
  own.push(performance.now() - between);
}
process.stdout.write(
  `${stories.length} articles, ${plain.documentCount} sentences, ${asked.length} questions; indexed in ${(made / 1000).toFixed(1)} s\n` +
    `milliseconds   p50     p99    mean\n` +
    `Whosaid    ${row(own)}\nMiniSearch ${row(theirs)}\n` +
    `times MiniSearch's own: ${(mean(own) / mean(theirs)).toFixed(2)}\n`,
);

function row(times: readonly number[]): string {
  const sorted = [...times].sort((a, b) => a - b);
  const at = (share: number) => sorted[Math.floor(sorted.length * share)] ?? 0;
  return [at(0.5), at(0.99), mean(times)].map((time) => time.toFixed(2).padStart(8)).join('');
}

function mean(times: readonly number[]): number {
  return times.reduce((sum, time) => sum + time, 0) / times.length;
}

function storiesOfFiles(): Story[] {
  return paths.flatMap((path) => readQuestionsFile(path).map(({ story }) => story)).slice(0, ARTICLES);
}

function questionsOfFiles(): string[] {
  const all = paths.flatMap((path) => readQuestionsFile(path).flatMap(({ gold }) => gold.questions));
  const step = Math.max(1, all.length / QUESTIONS);
  return Array.from({ length: Math.min(QUESTIONS, all.length) }, (_, at) => all[Math.floor(at * step)]?.question ?? '');
}

function madeUp(at: number): Story {
  const sentences = Array.from({ length: SENTENCES }, (_, sentence) => {
    const words = Array.from({ length: 14 }, (_, word) => (word % 3 === 0 ? stopWord() : wordByZipf()));
    const body = `${words.join(' ')}.`;
    const capital = body[0]?.toUpperCase() + body.slice(1);
    return sentence % 6 === 5 ? `“${capital}” said Ann ${name(at)} on Monday.` : capital;
  });
  const article = articleOf(`made-up-${at}`, sentences.join('\n'));
  return { article, ...attribute(article) };
}

function questionAbout(): string {
  const { text, sentences } = stories[Math.floor(random() * stories.length)]?.article ?? { text: '', sentences: [] };
  const sentence = sentences[Math.floor(random() * sentences.length)];
  const words = text
    .slice(sentence?.start, sentence?.end)
    .split(/[^\p{L}]+/u)
    .filter((word) => word.length > 3);
  return `Who did ${words.slice(0, 5).join(' ')}?`;
}

/** The rank of a word is 1 over its share. */
function wordByZipf(): string {
  return spelled(Math.floor(WORDS ** random()));
}

function name(at: number): string {
  const word = spelled(at + WORDS);
  return (word[0] ?? '').toUpperCase() + word.slice(1);
}

function spelled(at: number): string {
  let word = '';
  for (let rest = at + SYLLABLES.length; rest > 0; rest = Math.floor(rest / SYLLABLES.length))
    word += SYLLABLES[rest % SYLLABLES.length];
  return word;
}

function stopWord(): string {
  return COMMON[Math.floor(random() * COMMON.length)] as string;
}
