import { attribute } from '../quotes/index.js';
import { readArticle } from '../reading/read.js';
import { type PreparedStory, prepareStory } from '../search/index.js';
import type { Story } from '../search/types.js';

/** A file of the articles' folder as it was found. */
export interface SeedFile {
  /** The name that errors give it; the article's id is the name without folder and ending. */
  readonly file: string;
  readonly bytes: Uint8Array;
}

/** A file read and attributed: what is left to do is the index. */
export interface ReadStory {
  readonly story: Story;
  /** What was passed over, in sentences that name the file. */
  readonly warnings: readonly string[];
}

/** A file read, attributed and made ready to be indexed. */
export interface ReadPrepared extends Pick<ReadStory, 'warnings'> {
  readonly prepared: PreparedStory;
}

/** Slow work: the pool does it for the bot. @throws {ArticleError} */
export function readPrepared(file: SeedFile): ReadPrepared {
  const { story, warnings } = readStory(file);
  return { prepared: prepareStory(story), warnings };
}

/** @throws {ArticleError} */
export function readStory({ file, bytes }: SeedFile): ReadStory {
  const warnings: string[] = [];
  const article = readArticle(file, bytes, (message) => warnings.push(message));
  return { story: { article, ...attribute(article) }, warnings };
}
