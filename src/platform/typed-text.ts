/** What a person typed, as it can be read back: well-formed, on one line, without control characters. */
export function typedText(text: string): string {
  return text
    .toWellFormed()
    .replace(/[\p{Cc}\s\u2028\u2029]+/gu, ' ')
    .trim();
}
