/** A word list as written in these files: words separated by white space. */
export function list(words: string): ReadonlySet<string> {
  return new Set(words.split(/\s+/).filter(Boolean));
}
