import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import MiniSearch from 'minisearch';
import type { Span } from '../../src/language/span.js';
import { indexStory } from '../../src/search/index/story-index.js';
import { type Corpus, createCorpus } from '../../src/search/index.js';
import { type Models, TRAINED } from '../../src/search/models.js';
import { readQuestion } from '../../src/search/question/question.js';
import { foldOf, inParagraph, readQuestionsFile } from './data.js';
import { examplesOf, excerptsFor, type IndexedArticle, learn, otherOf } from './learn.js';
import { emptyTally, reportOf, type Tally, type Times } from './report.js';
import { type Hit, scoreHits } from './score.js';

/**
 * How well questions about one article are answered, beside MiniSearch as it comes on the same sentences in the same run.
 * usage: npm run bench:questions -- DATA.jsonl [...] [--held-out FOLDS] [--predictions FOLDER]
 *   --held-out     learn from the other folds of the articles before each fold is asked, instead of using the weights in src/
 *   --predictions  write FOLDER/DATA.predictions.jsonl for an independent scorer
 */
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { 'held-out': { type: 'string' }, predictions: { type: 'string' } },
});
const folds = Number(values['held-out'] ?? 0);
if (positionals.length === 0 || !Number.isInteger(folds) || folds === 1) {
  process.stderr.write(
    'usage: bench:questions -- DATA.jsonl [...] [--held-out FOLDS (2 or more)] [--predictions FOLDER]\n',
  );
  process.exit(2);
}

const files = positionals.map((path) =>
  readQuestionsFile(path).map((article): IndexedArticle => ({ article, index: indexStory(article.story) })),
);
const models = modelsOfFolds();
for (const articles of files) {
  const source = articles[0]?.article.source ?? '';
  const tallies = new Map<string, Tally>();
  const predictions: string[] = [];
  const searches = articles.map((indexed, at) => ask(indexed, otherOf(articles, at), tallies, predictions));
  const times = timesOf(articles, searches);
  process.stdout.write(
    `\n${source}${folds > 0 ? `, held out by article in ${folds} folds` : ''}\n${reportOf(tallies, times)}`,
  );
  if (values.predictions === undefined) continue;
  mkdirSync(values.predictions, { recursive: true });
  writeFileSync(join(values.predictions, `${source}.predictions.jsonl`), `${predictions.join('\n')}\n`);
}

function modelsOfFolds(): readonly Models[] {
  if (folds === 0) return [TRAINED];
  const examples = examplesOf([...files, excerptsFor(files)]);
  return Array.from({ length: folds }, (_, fold) =>
    learn(files, examples, ({ gold }) => foldOf(gold.articleId, folds) !== fold),
  );
}

interface Searches {
  readonly corpus: Corpus;
  readonly plain: MiniSearch;
}

/**
 * Every question once more, on the clock, of the searches that have answered it before: what a running bot takes, which has compiled
 * its code, and not what a process takes that has just been started.
 */
function timesOf(articles: readonly IndexedArticle[], searches: readonly Searches[]): Times {
  const times: Times = { ours: [], plain: [] };
  for (const [at, { article }] of articles.entries()) {
    const { corpus, plain } = searches[at] as Searches;
    for (const { question } of article.gold.questions) {
      const began = performance.now();
      corpus.ask(question);
      const asked = performance.now();
      plain.search(question);
      times.ours.push(asked - began);
      times.plain.push(performance.now() - asked);
    }
  }
  return times;
}

/** Asks an article its own questions, and those of another article, which it should refuse. */
function ask(
  { article }: IndexedArticle,
  { article: other }: IndexedArticle,
  tallies: Map<string, Tally>,
  predictions: string[],
): Searches {
  const { story, gold } = article;
  const model = models[folds > 0 ? foldOf(gold.articleId, folds) : 0] as Models;
  const corpus = createCorpus([story], model);
  const plain = new MiniSearch<{ id: number; text: string }>({ fields: ['text'] });
  plain.addAll(
    story.article.sentences.map(({ start, end }, id) => ({ id, text: story.article.text.slice(start, end) })),
  );
  for (const question of gold.questions) {
    const { answered, hits } = corpus.ask(question.question);
    const found = plain.search(question.question);
    const shown = hits.map((hit) => inParagraph(article, hit));
    predictions.push(JSON.stringify({ id: question.id, hits: shown }));
    const answerable = question.answers.length > 0;
    const beside: Hit[] = found.map(({ id }) => inParagraph(article, story.article.sentences[id as number] as Span));
    for (const kind of ['all', readQuestion(question.question).kind]) {
      const tally = tallies.get(kind) ?? emptyTally();
      tallies.set(kind, tally);
      if (!answered) tally[answerable ? 'refused' : 'unanswerableRefused']++;
      if (!answerable) {
        tally.unanswerable++;
        continue;
      }
      tally.ours.push(scoreHits(gold, question, shown));
      tally.plain.push(scoreHits(gold, question, beside));
    }
  }
  const all = tallies.get('all');
  if (all && other !== article) {
    all.foreign += other.gold.questions.length;
    all.foreignRefused += other.gold.questions.filter(({ question }) => !corpus.ask(question).answered).length;
  }
  return { corpus, plain };
}
