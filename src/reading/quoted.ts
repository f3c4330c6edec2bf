/** Characters of a file's own words that an error repeats. */
const SHOWN = 40;

/** Words of a file as an error repeats them: in quotation marks, cut where they are long. */
export function quoted(text: string): string {
  return JSON.stringify(text.length > SHOWN ? `${text.slice(0, SHOWN).toWellFormed()}…` : text);
}
