import { agencyOf } from './dateline.js';
import { ArticleError } from './error.js';
import { idOf } from './file-name.js';
import { FrontMatterError, splitFrontMatter } from './front-matter.js';
import { MAX_ARTICLE_BYTES } from './largest.js';
import { refuseTooManyPieces } from './limits.js';
import { layOut } from './paragraphs.js';
import { deriveTitle } from './title.js';
import type { Article, ArticleDetails } from './types.js';

export { MAX_ARTICLE_BYTES };

/**
 * Reads the bytes of a seed file (UTF-8, with or without byte order mark, front matter above the text). Line ends become line feeds, so that
 * a file has the same text and offsets whichever system saved it.
 * @param file the name that errors give it; the article's id is the name without folder and ending
 * @param warn told what was passed over, in a sentence that names the file
 * @throws {ArticleError} when it is empty, too large, of too many pieces, binary, not UTF-8, or its front matter is wrong
 */
export function readArticle(file: string, bytes: Uint8Array, warn: (message: string) => void = () => {}): Article {
  if (bytes.length > MAX_ARTICLE_BYTES) {
    throw new ArticleError(file, `is ${bytes.length} bytes, more than ${MAX_ARTICLE_BYTES}`, `split it into articles`);
  }
  const content = decode(file, bytes).replace(/\r\n?/g, '\n');
  try {
    const { details, text, warnings } = splitFrontMatter(content);
    for (const warning of warnings) warn(`${file}: ${warning}`);
    if (text.trim() === '') throw new ArticleError(file, 'is empty', 'put the text of an article into it');
    refuseTooManyPieces(file, text);
    return articleOf(idOf(file), text, details);
  } catch (error) {
    if (error instanceof FrontMatterError) throw new ArticleError(file, error.message);
    throw error;
  }
}

/** An article of a text that is already a string. Any string will do: nothing is refused, offsets are UTF-16 units of `text`. */
export function articleOf(id: string, text: string, details: ArticleDetails = {}): Article {
  const layout = layOut(text);
  const { title, source, ...rest } = details;
  const agency = layout.dateline ? agencyOf(text.slice(layout.dateline.start, layout.dateline.end)) : undefined;
  const origin = source ?? agency;
  return {
    id,
    title: title ?? deriveTitle(text, layout),
    ...(origin ? { source: origin } : {}),
    ...rest,
    text,
    ...layout,
  };
}

function decode(file: string, bytes: Uint8Array): string {
  if ((bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff)) {
    throw new ArticleError(file, 'is UTF-16', 'save it as UTF-8');
  }
  // Text has tabs, line ends and form feeds; any other control character means a picture, an archive or a program.
  const control = bytes.findIndex((byte) => byte < 0x20 && !(byte >= 0x09 && byte <= 0x0d) && byte !== 0x1b);
  if (control >= 0)
    throw new ArticleError(
      file,
      `is not text: byte ${bytes[control]} at offset ${control}; save the article as plain text`,
    );
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw new ArticleError(file, 'is not UTF-8', 'save it as UTF-8');
  }
}
