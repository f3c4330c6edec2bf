import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { packageRoot } from '../../src/platform/package-root.js';
import type { Random } from './random.js';

/** A file to be put into the folder. */
export interface SeedText {
  readonly name: string;
  readonly content: string | Uint8Array;
}

/** As large as a file may be. */
const LARGEST = 2_000_000;
/** Bytes of a file of each kind, at most: a hundredth of what is allowed, so that so many are read in a minute. */
const ORDINARY = 20_000;
const WORDS = 'rain snow wind mayor minister council said told warned river bridge market school harvest winter'.split(
  ' ',
);
const NAMES = ['Ann Lee', 'Bo Ek', 'Carla Diaz', 'Dmitry Orlov', 'the mayor', 'she', 'a spokesman'];
const MARKS = ['"', '“', '”', '‘', '’', "'", '«', '»', '„', '``', "''"];

const words = (random: Random, count: number) => Array.from({ length: count }, () => random.pick(WORDS)).join(' ');

/** Makes up to so many bytes of pieces. */
function fill(bytes: number, piece: () => string): string {
  const pieces: string[] = [];
  for (let length = 0; length < bytes; ) {
    pieces.push(piece());
    length += pieces.at(-1)?.length ?? 0;
  }
  return pieces.join('').slice(0, bytes);
}

/** What a file may be made of that reading it is slow, large or wrong, by kind. */
const KINDS: Readonly<Record<string, (random: Random, bytes: number) => string | Uint8Array>> = {
  'one long line': (random, bytes) => fill(bytes, () => `${words(random, 9)} `),
  'a sentence of quotations': (random, bytes) =>
    fill(bytes, () => `“${words(random, 3)},” ${random.pick(NAMES)} said, and `),
  'quotations without an end': (random, bytes) =>
    fill(bytes, () => `“${words(random, 3)} said ${random.pick(NAMES)}. `),
  'only marks': (random, bytes) => fill(bytes, () => random.pick(MARKS)),
  'one mark': (random, bytes) => random.pick(MARKS).repeat(bytes),
  'two-letter lines': (random, bytes) => fill(bytes, () => `${random.pick(WORDS).slice(0, 2)}\n`),
  'no UTF-8': (random, bytes) => Uint8Array.from({ length: bytes }, () => 128 + random.below(128)),
  'names and nothing else': (random, bytes) => fill(bytes, () => `${random.pick(NAMES)} `),
  'front matter of many keys': (random, bytes) =>
    `---\n${fill(bytes, () => `key${random.below(1e9)}: ${words(random, 2)}\n`)}\n---\nIt rained.`,
  'front matter of one value': (random, bytes) =>
    `---\ntitle: "${fill(bytes, () => `\\u00${random.below(90) + 10}`)}\n`,
  'front matter of aliases': (_random, bytes) =>
    `---\ntitle: "&a [${'*a, '.repeat(bytes / 4)}]"\na: &a [x]\n---\nIt rained.`,
  fences: (_random, bytes) => '---\n'.repeat(bytes / 4),
};

/** So many files of all kinds, one as bad as the other. */
export function hostileFiles(random: Random, count: number): SeedText[] {
  const kinds = Object.entries(KINDS);
  return Array.from({ length: count }, (_, number) => {
    const [kind, make] = kinds[number % kinds.length] as (typeof kinds)[number];
    const bytes = 100 + random.below(ORDINARY);
    return { name: `hostile-${number}-${kind.replaceAll(' ', '-')}.txt`, content: make(random, bytes) };
  });
}

/** The seed's article again and again, as long as a file may be, each time with other words. */
export function longProse(): SeedText {
  const folder = join(packageRoot(), 'seeds');
  const seed = readFileSync(join(folder, readdirSync(folder)[0] as string), 'utf8').replace(
    /^---\n[\s\S]*?\n---\n/,
    '',
  );
  let round = 0;
  const content = fill(LARGEST / 1.1, () => {
    round += 1;
    return `${seed.replace(/\b[a-z]{6,}\b/g, (word, at: number) => ((word.length + at + round) % 3 ? word : `${word}s`))}\n`;
  });
  return { name: 'prose.txt', content };
}

export function shortLines(): SeedText {
  return { name: 'lines.txt', content: 'ab\n'.repeat(LARGEST / 3) };
}

/** An article of a sentence and a quotation, whose words are in no other. */
export function smallArticle(name: string): SeedText {
  const word = name.replace(/\W/g, '');
  return { name: `${name}.txt`, content: `It rained in ${word}. “We saw ${word}sight,” said Ann Lee, the mayor.` };
}

/** What is in the answer once a small article is answered from. */
export function sightOf(name: string): string {
  return `${name.replace(/\W/g, '')}sight`;
}
