import { type Dirent, readdirSync, readFileSync, realpathSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { spokenPath } from '../config/secret-shapes.js';
import { ArticleError, reasonOf } from '../reading/error.js';
import { isArticleFile } from '../reading/file-name.js';
import { MAX_ARTICLE_BYTES } from '../reading/largest.js';
import { readArticle } from '../reading/read.js';
import type { Article } from '../reading/types.js';
import { leadsOut } from './leads-out.js';

/** Something about a file that its owner should know; the message names the file and says what to do. */
export interface FileNote {
  readonly file: string;
  readonly message: string;
}

/** What a folder of seeds holds: the articles that could be read, an error for each file that could not, and what was passed over in files. */
export interface Seeds {
  readonly articles: readonly Article[];
  readonly problems: readonly ArticleError[];
  readonly warnings: readonly FileNote[];
}

/**
 * Reads every .txt and .md file of a folder, in order of name. A bad file is reported and the others are still read.
 * @throws {ArticleError} when the folder itself cannot be read
 */
export function readSeeds(folder: string): Seeds {
  const articles = new Map<string, Article>();
  const problems: ArticleError[] = [];
  const warnings: FileNote[] = [];
  for (const entry of listFolder(folder)) {
    if (!isArticleFile(entry.name)) continue;
    const file = join(folder, entry.name);
    try {
      const article = readArticle(file, readInside(folder, file), (message) => warnings.push({ file, message }));
      const twin = articles.get(article.id);
      if (twin) throw new ArticleError(file, `is the second article called "${article.id}"`, `rename one of them`);
      articles.set(article.id, article);
    } catch (error) {
      problems.push(error instanceof ArticleError ? error : new ArticleError(file, reasonOf(error)));
    }
  }
  return { articles: [...articles.values()], problems, warnings };
}

/**
 * Reads one article from any file.
 * @param warn told what was passed over, in a sentence that names the file
 * @throws {ArticleError}
 */
export function readArticleFile(file: string, warn?: (message: string) => void): Article {
  try {
    return readArticle(file, readWhole(file), warn);
  } catch (error) {
    throw error instanceof ArticleError ? error : new ArticleError(file, reasonOf(error));
  }
}

function listFolder(folder: string): Dirent[] {
  try {
    return readdirSync(folder, { withFileTypes: true }).sort((a, b) => (a.name < b.name ? -1 : 1));
  } catch (error) {
    throw new ArticleError(spokenPath(folder), `${reasonOf(error)}`, `name the folder with the articles in SEEDS`);
  }
}

/** A link is followed only where it stays in the folder. */
function readInside(folder: string, file: string): Uint8Array {
  if (leadsOut(realpathSync(folder), realpathSync(file))) {
    throw new ArticleError(file, 'is a link out of the folder', 'copy the article into it');
  }
  return readWhole(file);
}

function readWhole(file: string): Uint8Array {
  const status = statSync(file);
  if (!status.isFile()) throw new ArticleError(file, 'is not a file');
  if (status.size > MAX_ARTICLE_BYTES) {
    throw new ArticleError(file, `is ${status.size} bytes, more than ${MAX_ARTICLE_BYTES}`, `split it into articles`);
  }
  return readFileSync(file);
}
