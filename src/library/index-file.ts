import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { parse, stringify } from 'devalue';
import { spokenPath } from '../config/secret-shapes.js';
import { ToldError } from '../platform/told-error.js';
import { VERSION } from '../platform/version.js';
import { type PreparedStory, prepareStory } from '../search/index.js';
import type { Story } from '../search/types.js';

/** Raised when what is written changes its form. */
const FORMAT = 2;
const NAME = 'whosaid-index';

/** Thrown when an index cannot be used; the message names the file and says what to do. */
export class IndexFileError extends ToldError {
  constructor(file: string, problem: string, remedy?: string) {
    super('INDEX_FILE', `INDEX: ${spokenPath(file)} ${problem}`, remedy);
  }
}

/**
 * The articles as read, attributed and made ready to be indexed, as text: the slow stages, done once. A first line says who wrote it; the second holds
 * the stories, in devalue's form, which keeps a speaker that many quotations name one object.
 */
export function writeIndex(stories: readonly Story[]): string {
  const body = stringify(stories.map(prepareStory));
  return `${[NAME, FORMAT, VERSION, checksumOf(body)].join(' ')}\n${body}\n`;
}

/**
 * Reads stories back.
 * @param file the name that errors give it
 * @throws {IndexFileError} when it is no index, another version's, or damaged
 */
export function readIndex(text: string, file: string): readonly PreparedStory[] {
  const end = text.indexOf('\n');
  const [name, format, version, checksum] = text.slice(0, Math.max(0, end)).split(' ');
  if (name !== NAME)
    throw new IndexFileError(file, 'is not an index', 'make one with npm run build:index (whosaid build-index)');
  const again = 'make it again with npm run build:index (whosaid build-index)';
  if (version !== VERSION)
    throw new IndexFileError(file, `was made by version ${version} of Whosaid, and this is ${VERSION}`, again);
  if (format !== String(FORMAT))
    throw new IndexFileError(file, `has the form ${format} of an index, and this version reads ${FORMAT}`, again);
  const body = text.slice(end + 1).trimEnd();
  if (checksumOf(body) !== checksum) throw new IndexFileError(file, `is damaged`, again);
  try {
    return parse(body) as readonly PreparedStory[];
  } catch {
    throw new IndexFileError(file, `is damaged`, again);
  }
}

/** @throws {IndexFileError} */
export function readIndexFile(file: string): readonly PreparedStory[] {
  let text: string;
  try {
    // A pipe that nobody writes into would be waited for without an end.
    if (!statSync(file).isFile())
      throw new IndexFileError(file, 'is not a file', 'make one with npm run build:index (whosaid build-index)');
    text = readFileSync(file, 'utf8');
  } catch (error) {
    if (error instanceof IndexFileError) throw error;
    const { code } = error as NodeJS.ErrnoException;
    throw new IndexFileError(
      file,
      code === 'ENOENT'
        ? 'does not exist; make it with npm run build:index (whosaid build-index)'
        : `cannot be read (${code})`,
    );
  }
  return readIndex(text, file);
}

/** Its folder is made where it is not there. @throws {IndexFileError} */
export function writeIndexFile(file: string, stories: readonly Story[]): void {
  try {
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, writeIndex(stories));
  } catch (error) {
    throw new IndexFileError(file, `cannot be written (${(error as NodeJS.ErrnoException).code})`);
  }
}

function checksumOf(body: string): string {
  return createHash('sha256').update(body).digest('hex');
}
