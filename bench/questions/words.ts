import { writeFileSync } from 'node:fs';
import listed from '../../src/language/terms/common-words.weights.json' with { type: 'json' };
import { indexStory } from '../../src/search/index/story-index.js';
import { commonWords } from './common-words.js';
import { readQuestionsFile } from './data.js';

/**
 * Counts how common words are. Learn the ranking again afterwards: its features are made with these numbers.
 * usage: npm run train:words -- DATA.jsonl [...]
 */
const files = process.argv
  .slice(2)
  .map((path) => readQuestionsFile(path).map((article) => ({ article, index: indexStory(article.story) })));
writeFileSync('src/language/terms/common-words.weights.json', `${JSON.stringify(commonWords(files, listed))}\n`);
