import { type Dirent, readdirSync, readFileSync, realpathSync, statSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { ArticleError } from './article/error.js';
import { MAX_ARTICLE_BYTES, readArticle } from './article/read.js';
import type { Article } from './article/types.js';
import { spokenPath } from './secret-shapes.js';

const ARTICLE_FILE = /\.(?:txt|md)$/i;

/** What a folder of seeds holds: the articles that could be read, and an error for each file that could not. */
export interface Seeds {
  readonly articles: readonly Article[];
  readonly problems: readonly ArticleError[];
}

/**
 * Reads every .txt and .md file of a folder, in order of name. A bad file is reported and the others are still read.
 * @throws {ArticleError} when the folder itself cannot be read
 */
export function readSeeds(folder: string): Seeds {
  const articles = new Map<string, Article>();
  const problems: ArticleError[] = [];
  for (const entry of listFolder(folder)) {
    if (!ARTICLE_FILE.test(entry.name)) continue;
    const file = join(folder, entry.name);
    try {
      const article = readArticle(file, readInside(folder, file));
      const twin = articles.get(article.id);
      if (twin) throw new ArticleError(file, `is the second article called "${article.id}"; rename one of them`);
      articles.set(article.id, article);
    } catch (error) {
      problems.push(error instanceof ArticleError ? error : new ArticleError(file, reasonOf(error)));
    }
  }
  return { articles: [...articles.values()], problems };
}

/** Reads one article from any file. @throws {ArticleError} */
export function readArticleFile(file: string): Article {
  try {
    return readArticle(file, readWhole(file));
  } catch (error) {
    throw error instanceof ArticleError ? error : new ArticleError(file, reasonOf(error));
  }
}

function listFolder(folder: string): Dirent[] {
  try {
    return readdirSync(folder, { withFileTypes: true }).sort((a, b) => (a.name < b.name ? -1 : 1));
  } catch (error) {
    throw new ArticleError(spokenPath(folder), `${reasonOf(error)}; name the folder with the articles in SEEDS`);
  }
}

/** A link is followed only where it stays in the folder. */
function readInside(folder: string, file: string): Uint8Array {
  const target = relative(realpathSync(folder), realpathSync(file));
  if (target === '..' || target.startsWith(`..${sep}`)) {
    throw new ArticleError(file, 'is a link out of the folder; copy the article into it');
  }
  return readWhole(file);
}

function readWhole(file: string): Uint8Array {
  const status = statSync(file);
  if (!status.isFile()) throw new ArticleError(file, 'is not a file');
  if (status.size > MAX_ARTICLE_BYTES) {
    throw new ArticleError(file, `is ${status.size} bytes, more than ${MAX_ARTICLE_BYTES}; split it into articles`);
  }
  return readFileSync(file);
}

const REASONS: Readonly<Record<string, string>> = {
  ENOENT: 'does not exist',
  EACCES: 'may not be read by this user',
  EISDIR: 'is a folder',
  ENOTDIR: 'is not a folder',
  ELOOP: 'is a link that leads back to itself',
};

function reasonOf(error: unknown): string {
  const code = (error as NodeJS.ErrnoException).code;
  return (code && REASONS[code]) ?? `cannot be read (${code ?? String(error)})`;
}
