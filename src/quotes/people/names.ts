import { GENERATIONS, NAME_SUFFIXES } from '../../language/lexicon/name-parts.js';

/** Short forms of given names that their spelling does not give away. */
const SHORT_FORMS: readonly (readonly [string, string])[] = [
  ['bill', 'william'],
  ['bob', 'robert'],
  ['rob', 'robert'],
  ['jim', 'james'],
  ['mike', 'michael'],
  ['dick', 'richard'],
  ['rick', 'richard'],
  ['ted', 'edward'],
  ['ted', 'theodore'],
  ['ed', 'edward'],
  ['tony', 'anthony'],
  ['chuck', 'charles'],
  ['charlie', 'charles'],
  ['jack', 'john'],
  ['hank', 'henry'],
  ['harry', 'henry'],
  ['liz', 'elizabeth'],
  ['beth', 'elizabeth'],
  ['betty', 'elizabeth'],
  ['peggy', 'margaret'],
  ['meg', 'margaret'],
  ['maggie', 'margaret'],
  ['kate', 'katherine'],
  ['kate', 'catherine'],
  ['katie', 'katherine'],
  ['kathy', 'kathleen'],
  ['sue', 'susan'],
  ['debbie', 'deborah'],
  ['vicki', 'victoria'],
  ['andy', 'andrew'],
  ['larry', 'lawrence'],
  ['jerry', 'gerald'],
  ['frank', 'francis'],
  ['rudy', 'rudolph'],
  ['steve', 'stephen'],
  ['tim', 'timothy'],
  ['dave', 'david'],
  ['becky', 'rebecca'],
  ['molly', 'mary'],
  ['sasha', 'alexander'],
  ['bernie', 'bernard'],
];

/** The given names that each short form stands for. */
const FULL_FORMS = new Map<string, Set<string>>();
for (const [short, full] of SHORT_FORMS) FULL_FORMS.set(short, (FULL_FORMS.get(short) ?? new Set<string>()).add(full));

/** The words of a name in lower case, without stops and without Jr. or III. */
export function nameWords(words: readonly string[]): string[] {
  const plain = words.map((word) => word.toLowerCase().replace(/\.$/, ''));
  while (plain.length > 1 && NAME_SUFFIXES.has(plain.at(-1) as string)) plain.pop();
  return plain;
}

/** How many words at the end of a name are no part of it: 1 for "Nadia Fairweather KC". */
export function suffixesIn(words: readonly string[]): number {
  return words.length - nameWords(words).length;
}

/** "jr" of a name that ends in Jr. or III, in lower case without a stop; "" for others. */
export function suffixOf(words: readonly string[]): string {
  const last = (words.at(-1) ?? '').toLowerCase().replace(/\.$/, '');
  return words.length > 1 && GENERATIONS.has(last) ? last : '';
}

/** Whether two given names may belong to one person: equal, an initial, a short form. */
export function givenNamesAgree(left: string, right: string): boolean {
  if (left === right) return true;
  if (left.length === 1 || right.length === 1) return left[0] === right[0];
  if ((left.length > 2 && right.startsWith(left)) || (right.length > 2 && left.startsWith(right))) return true;
  return FULL_FORMS.get(left)?.has(right) === true || FULL_FORMS.get(right)?.has(left) === true;
}

/** Whether two full names (words as `nameWords` gives them) may name one person: same surname, given names that agree. */
export function fullNamesAgree(left: readonly string[], right: readonly string[]): boolean {
  if (left.at(-1) !== right.at(-1)) return false;
  if (left.length === 1 || right.length === 1) return true;
  const mine = left.slice(0, -1);
  const theirs = right.slice(0, -1);
  if (givenNamesAgree(mine[0] as string, theirs[0] as string)) return true;
  return mine.some(
    (word) => word.length > 1 && theirs.some((other) => other.length > 1 && givenNamesAgree(word, other)),
  );
}

/** Initials of the capitalised words: "mscf" for "Munich Security Conference Foundation". */
export function acronymOf(words: readonly string[]): string {
  return words
    .filter((word) => /^\p{Lu}/u.test(word))
    .map((word) => (word[0] as string).toLowerCase())
    .join('');
}
