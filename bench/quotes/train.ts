import { writeFileSync } from 'node:fs';
import { treeOf } from '../../src/quotes/rank/weights.js';
import { readAnnotated } from './data.js';
import { prepare } from './examples.js';
import { trainModels } from './models.js';

/** Weights below this change nothing that can be seen. */
const LEAST_WEIGHT = 0.02;

/**
 * Learns the two rankers from annotated articles and writes their weights beside the code:
 * `node dist/bench/quotes/train.js DATA.jsonl`, from the project's folder. The data format stands in README-quotes.md.
 */
const file = process.argv[2];
if (file === undefined) {
  console.error('usage: node dist/bench/quotes/train.js DATA.jsonl');
  process.exit(2);
}
const models = trainModels(readAnnotated(file).map(prepare));
write('src/quotes/choose/speaker.weights.json', models.speaker);
write('src/quotes/pronouns/pronoun.weights.json', models.pronoun);

function write(path: string, weights: ReadonlyMap<string, number>): void {
  const kept = [...weights]
    .filter(([, weight]) => Math.abs(weight) >= LEAST_WEIGHT)
    .map(([name, weight]) => [name, Number(weight.toFixed(2))] as const)
    .sort(([left], [right]) => (left < right ? -1 : 1));
  // One line for each first part of the names: a difference between two trainings can be read.
  const lines = Object.entries(treeOf(kept)).map(([part, value]) => `${JSON.stringify(part)}:${JSON.stringify(value)}`);
  const text = `{\n${lines.join(',\n')}\n}\n`;
  writeFileSync(path, text);
  console.log(`${path}: ${kept.length} features, ${Math.round(text.length / 1000)} kB`);
}
