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
 * Text as Discord shows it to the letter: markdown escaped, control characters and line ends as one space.
 * A lone surrogate becomes U+FFFD, since it cannot be sent. May double the length.
 */
export function escapeMarkdown(text: string): string {
  return text
    .toWellFormed()
    .replace(CONTROL, ' ')
    .replace(ANYWHERE, '\\$&')
    .replace(SCHEME, '\\:')
    .replace(LINE_START, '$1\\$2')
    .replace(NUMBERED, '$1\\$2');
}

/** What `escapeMarkdown` was given, but for control characters and line ends. */
export function unescapeMarkdown(text: string): string {
  return text.replace(/\\([\\*_~`|<[\]@:#>+.)-])/g, '$1');
}
