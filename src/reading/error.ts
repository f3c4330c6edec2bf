import { ToldError } from '../platform/told-error.js';

/** Thrown when a file is not a readable article. The message names the file and says what to do. */
export class ArticleError extends ToldError {
  constructor(
    readonly file: string,
    readonly reason: string,
    remedy?: string,
  ) {
    super('ARTICLE', `${file}: ${reason}`, remedy);
  }
}

const REASONS: Readonly<Record<string, string>> = {
  ENOENT: 'does not exist',
  EACCES: 'may not be read by this user',
  EISDIR: 'is a folder',
  ENOTDIR: 'is not a folder',
  ELOOP: 'is a link that leads back to itself',
};

/** Why the system refused a file or folder, in words that follow its name. */
export function reasonOf(error: unknown): string {
  const code = (error as NodeJS.ErrnoException).code;
  return (code && REASONS[code]) ?? `cannot be read (${code ?? String(error)})`;
}
