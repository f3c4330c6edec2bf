import { seen } from '../../platform/seen/unseen.js';

/** What Discord reads as markdown, a mention, a time or an emoji wherever it stands in a line. */
const ANYWHERE = /[\\*_~`|<[\]@]/g;
/** `https://…` would become a link, and a backslash inside a link is shown. */
const SCHEME = /:(?=\/\/)/g;
/** Headings, subtext, lists and block quotes begin a line. */
const LINE_START = /^([ \t]*)([#>+-])/gm;
const NUMBERED = /^([ \t]*\d+)([.)])/gm;
/** Line ends would leave the block quote, other control characters are not shown or not accepted. */
const CONTROL = /[\p{Cc}\u2028\u2029]+/gu;

/**
 * Text on one line as it looks: control characters and line ends as one space, and without what is not seen, so that nothing in it turns
 * round what stands behind it. A lone surrogate becomes U+FFFD, since it cannot be sent.
 */
export function onOneLine(text: string): string {
  return seen(text.toWellFormed().replace(CONTROL, ' '));
}

/** Text as Discord shows it to the letter: on one line, markdown escaped. May double the length. */
export function escapeMarkdown(text: string): string {
  return onOneLine(text)
    .replace(ANYWHERE, '\\$&')
    .replace(SCHEME, '\\:')
    .replace(LINE_START, '$1\\$2')
    .replace(NUMBERED, '$1\\$2');
}

/** What `escapeMarkdown` was given, on one line. */
export function unescapeMarkdown(text: string): string {
  return text.replace(/\\([\\*_~`|<[\]@:#>+.)-])/g, '$1');
}
