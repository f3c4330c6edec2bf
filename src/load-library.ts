import type { Logger } from 'pino';
import { ArticleError } from './article/read.js';
import type { Config } from './config.js';
import { readIndexFile } from './index-file.js';
import { createLibrary, type Library, libraryOf } from './library.js';
import { readSeeds } from './seeds.js';

/**
 * The library of INDEX where it is given, or else of the folder SEEDS. Files that cannot be read are logged.
 * @throws {ArticleError} when there is no article
 * @throws {IndexFileError}
 */
export function loadLibrary({ index, seeds }: Pick<Config, 'index' | 'seeds'>, log: Logger): Library {
  const began = performance.now();
  const library = index === undefined ? readFolder(seeds, log) : libraryOf(readIndexFile(index));
  log.info({ ...sizesOf(library), milliseconds: Math.round(performance.now() - began) }, 'articles read');
  return library;
}

function readFolder(folder: string, log: Logger): Library {
  const { articles, problems } = readSeeds(folder);
  for (const problem of problems) log.error({ file: problem.file }, problem.message);
  if (articles.length === 0)
    throw new ArticleError(folder, 'holds no article that can be read; put a .txt file into it');
  return createLibrary(articles);
}

/** How much a library holds, for logs and metrics. */
export function sizesOf({ corpus: { stories } }: Library) {
  const sum = (count: (story: (typeof stories)[number]) => number) =>
    stories.reduce((total, story) => total + count(story), 0);
  return {
    articles: stories.length,
    sentences: sum(({ article }) => article.sentences.length),
    quotations: sum(({ quotations }) => quotations.length),
  };
}
