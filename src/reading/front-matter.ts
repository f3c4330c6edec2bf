import { detailsOf } from './details.js';
import { isFence, isKey, KEYS, readEntries } from './entries.js';
import { quoted } from './quoted.js';
import type { ArticleDetails } from './types.js';

/** Keys that a warning names; the others it counts. */
const NAMED = 8;

/** Thrown when a file's front matter cannot be used; the message says which key or line, and what to do. */
export class FrontMatterError extends Error {
  override name = 'FrontMatterError';
}

/** A file taken apart. */
export interface FrontMatter {
  readonly details: ArticleDetails;
  /** What stands under the front matter, not changed; all of the content where there is none. */
  readonly text: string;
  /** What was passed over, each as a sentence to follow the file's name. */
  readonly warnings: readonly string[];
}

/**
 * Splits front matter (title, source, url, published, between two lines of `---`) from the text under it. It is read as people type it, who need
 * not know YAML: what stands behind one of these keys is its value to the end of the line, with quotation marks and over several lines as YAML has
 * them. Other keys, as blogs write them, are passed over with a warning. Where no key follows, `---` is the text's own.
 * @param content with line feeds alone as line ends
 * @throws {FrontMatterError} on front matter without an end, a key that is there twice, or a value of the wrong form
 */
export function splitFrontMatter(content: string): FrontMatter {
  const lines = content.split('\n');
  const opening = lines.findIndex((line) => line.trim() !== '');
  if (opening < 0 || !isFence(lines[opening] ?? '')) return { details: {}, text: content, warnings: [] };
  const { entries, stop } = readEntries(lines, opening + 1);
  const ended = stop < lines.length && isFence(lines[stop] ?? '', true);
  const known = entries.some(({ key }) => isKey(key));
  if (known && !ended) throw new FrontMatterError(withoutEnd(lines, stop));
  const empty = lines.slice(opening + 1, stop).every((line) => line.trim() === '');
  if (!ended || !(empty || known || looksLikeKeys(entries.map(({ key }) => key)))) {
    const warning = `begins with ---, but no keys of front matter follow, so all of it is text; the keys are ${KEYS.join(', ')}`;
    return { details: {}, text: content, warnings: [warning] };
  }
  const { details, mistakes } = detailsOf(entries);
  if (mistakes.length > 0) throw new FrontMatterError(`its front matter's ${mistakes.join('; its ')}`);
  const others = entries
    .filter(({ key }) => !isKey(key))
    .map(({ key, line }) => `${JSON.stringify(key)} (line ${line})`);
  return { details, text: lines.slice(stop + 1).join('\n'), warnings: others.length > 0 ? [passedOver(others)] : [] };
}

/** A sentence with a colon is no key; where none of ours is there, all have to be single words. */
function looksLikeKeys(keys: readonly string[]): boolean {
  return keys.length > 0 && keys.every((key) => !/\s/.test(key));
}

function withoutEnd(lines: readonly string[], stop: number): string {
  if (stop >= lines.length) return 'its front matter has no end; put a line with --- under its last key';
  const line = (lines[stop] ?? '').trim();
  return `line ${stop + 1} of its front matter has no key: ${quoted(line)}; put a line with --- above it where the text begins, or move it up to its key`;
}

function passedOver(others: readonly string[]): string {
  const more = others.length - NAMED;
  const named = [...others.slice(0, NAMED), ...(more > 0 ? [`${more} more`] : [])];
  const list = named.length > 1 ? `${named.slice(0, -1).join(', ')} and ${named.at(-1)}` : named.join();
  const what = others.length > 1 ? `keys ${list} are` : `key ${list} is`;
  return `its front matter's ${what} not read; the keys are ${KEYS.join(', ')}`;
}
