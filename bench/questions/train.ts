import { writeFileSync } from 'node:fs';
import { indexStory } from '../../src/search/index/story-index.js';
import { readQuestionsFile } from './data.js';
import { examplesOf, excerptsFor, learn } from './learn.js';

/**
 * Learns to rank and to refuse from questions with known answers, and writes both weights files. The data's format stands in
 * bench/questions/README.md.
 * usage: npm run train:questions -- DATA.jsonl [...]
 */
const paths = process.argv.slice(2);
if (paths.length === 0) {
  process.stderr.write('Name at least one questions file.\n');
  process.exit(2);
}
const files = paths.map((path) =>
  readQuestionsFile(path).map((article) => ({ article, index: indexStory(article.story) })),
);
const examples = examplesOf([...files, excerptsFor(files)]);
const models = learn(files, examples, () => true);
for (const [file, weights] of [
  ['ranking/ranking', models.ranking],
  ['answer/refusal', models.refusal],
] as const)
  writeFileSync(`src/search/${file}.weights.json`, `${JSON.stringify(weights, null, 1)}\n`);
process.stdout.write(`learnt from ${examples.length} questions\n`);
