/**
 * Whether one word becomes the other by at most `most` letters put in, left out or changed (Levenshtein's distance). Made for going through all
 * words of an article: what the words begin and end with alike is skipped, and hardly any word gets past the comparison of lengths and
 * the first few letters, so that no index is needed which would have to be built first.
 */
export function withinDistance(one: string, other: string, most: number): boolean {
  if (Math.abs(one.length - other.length) > most) return false;
  return within(one, 0, one.length, other, 0, other.length, most);
}

function within(
  one: string,
  from: number,
  to: number,
  other: string,
  otherFrom: number,
  otherTo: number,
  most: number,
): boolean {
  let a = from;
  let b = otherFrom;
  while (a < to && b < otherTo && one.charCodeAt(a) === other.charCodeAt(b)) {
    a++;
    b++;
  }
  if (a === to || b === otherTo) return to - a + otherTo - b <= most;
  if (most === 0) return false;
  return (
    within(one, a + 1, to, other, b + 1, otherTo, most - 1) ||
    within(one, a + 1, to, other, b, otherTo, most - 1) ||
    within(one, a, to, other, b + 1, otherTo, most - 1)
  );
}
