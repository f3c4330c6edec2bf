import { randomFrom } from '../questions/model.js';
import { UNITS } from './units.js';

/** How long it took to read and attribute a text. */
export interface Measured {
  readonly length: number;
  readonly milliseconds: number;
  /** Memory of the heap that the article holds when it has been read, in MiB. */
  readonly held: number;
  /** Why it was refused. */
  readonly refused?: string;
}

/** The article in seeds/, again and again: what the hostile kinds are compared with. */
export const SEEDS = 'the articles in seeds/';

/** Makes a text of so many UTF-16 units. */
export type Maker = (length: number) => string;

/** Texts that no one unit makes: parts that follow one another, names that are all different, front matter, mixtures. */
const MADE: Readonly<Record<string, Maker>> = {
  'quotations that stay open, then quotations': halves('“a ', '“b” '),
  'surnames, then whole names': halves('Smith said “a”. ', 'John Smith said “b”. '),
  'marks that close in the end': (length) => halves('“', '”')(length),
  'names that are all different': numbered((n) => `Ann Lo${n}q said “we ${n}.”\n`),
  'people of one surname': numbered((n) => `K${n}q Smith said “we ${n}.”\n`),
  'fathers and sons': numbered((n) => `K${n}q Smith Jr. said so. `),
  'given names of one initial': numbered((n) => `K Smith ran. K${n}q Smith ran. `),
  'people of one surname, and "he"': numbered((n) => `K${n}q Smith ran and he said “a” `),
  'bodies that are all different': numbered((n) => `The Lo${n}q York Times said “a”. `),
  'descriptions that are all different': numbered((n) => `The lo${n}q lawyer said “a”, the spokesman said. `),
  'a long name, and the short one': (length) =>
    filled(`John ${'X'.repeat(length / 2)} Smith ran. `, 'John Smith ran. ', length),
  'a long name, and "he"': (length) => filled(`John ${'X'.repeat(length / 2)} ran. `, 'He said “a”. ', length),
  'a long title, and the name': (length) =>
    filled(`Mr. ${'x'.repeat(length / 2)} John Smith ran. `, 'He said “a”. ', length),
  'a long row of dots, and quotations': (length) => filled(`Smith said ${'.'.repeat(length / 2)} `, '“a” ', length),
  'a long row of capitals, and no dash': (length) => filled('A'.repeat(length / 2), ' a', length),
  'a long row of spaces in a line': (length) => `“a${' '.repeat(length - 4)}b”`,
  'front matter of other keys': frontMatter(numbered((n) => `key${n}: value\n`)),
  'front matter of one list': frontMatter((length) => filled('tags:\n', '- a\n', length)),
  'front matter of a long value': frontMatter((length) =>
    filled('title: a\nkey:', ' ', length - 8).concat('x\u2028y\n'),
  ),
  'front matter of a long block': frontMatter((length) => filled(`key: |${'1'.repeat(length / 2)}x\n`, ' a\n', length)),
  'front matter of a long title': frontMatter((length) => filled('title: "', 'a b ', length - 2).concat('"\n')),
  'front matter without an end': (length) => filled('---\ntitle: a\n', 'key: b\n', length),
};

/** What the mixtures are made of: a few of everything. */
export const BLOCKS: readonly string[] = [
  ...[
    '“',
    '”',
    '"',
    '‘',
    '’',
    "'",
    '«',
    '»',
    '„',
    ' ',
    ' ',
    ' ',
    '\n',
    '. ',
    '. ',
    ', ',
    ', ',
    '? ',
    '! ',
    ': ',
    '; ',
    '—',
    '(',
    ')',
    '-',
    '…',
  ],
  ...[
    'said ',
    'said that ',
    'says ',
    'warned ',
    'asked ',
    'told ',
    'adding that ',
    'according to ',
    'described by ',
    'it reads ',
  ],
  ...['he ', 'she ', 'they ', 'who ', 'which ', 'that ', 'his ', 'her ', 'it ', 'we ', 'I ', 'himself '],
  ...[
    'John Smith ',
    'Mary Jones ',
    'Smith ',
    'Jones ',
    'Mr. Smith ',
    'K. Smith ',
    'Donald Trump Jr. ',
    'Trump’s ',
    'Bank of England ',
    'CNN ',
  ],
  ...[
    'the bank ',
    'a lawyer ',
    'the mayor ',
    'officials ',
    'the statement ',
    'from ',
    'of ',
    'by ',
    'in Ohio ',
    'on Monday ',
    'and ',
    'but ',
    'quickly ',
  ],
  ...[
    '5% ',
    'U.S. ',
    'No. 10 ',
    '54, ',
    '# ',
    '> ',
    'https://example.com ',
    '@smith ',
    '😀',
    'e\u0301',
    '\u200b',
    '\u202e',
    '政府表示',
    'שלום ',
    '\t',
    '\r\n',
  ],
];

/** Mixtures that are drawn at random, each the same in every run. */
const MIXTURES = [1, 2, 3, 4].map((seed) => [`mixture ${seed}`, mixture(seed)] as const);

/** Every kind of hostile text, by its name. */
export const HOSTILE: ReadonlyMap<string, Maker> = new Map<string, Maker>([
  ...Object.entries(UNITS).map(([name, unit]) => [name, (length: number) => filled('', unit, length)] as const),
  ...Object.entries(MADE),
  ...MIXTURES,
]);

/** A beginning, and then a unit as often as there is room. */
export function filled(beginning: string, unit: string, length: number): string {
  return (beginning + unit.repeat(Math.max(0, Math.ceil((length - beginning.length) / unit.length)))).slice(0, length);
}

function halves(first: string, second: string): Maker {
  return (length) => filled('', first, Math.floor(length / 2)) + filled('', second, Math.ceil(length / 2));
}

function numbered(unit: (number: string) => string): Maker {
  return (length) => {
    const parts: string[] = [];
    for (let at = 0, made = 0; made < length; at++) {
      const part = unit(at.toString(36));
      parts.push(part);
      made += part.length;
    }
    return parts.join('').slice(0, length);
  };
}

function frontMatter(inside: Maker): Maker {
  return (length) => `---\n${inside(Math.floor(length / 2))}\n---\n${filled('', 'We ran. ', Math.floor(length / 2))}`;
}

/** Runs of one block, of two in turn, and of anything: what is quadratic is so in a run, seldom in what is well stirred. */
function mixture(seed: number): Maker {
  return (length) => {
    const random = randomFrom(seed);
    const block = () => BLOCKS[Math.floor(random() * BLOCKS.length)] as string;
    const parts: string[] = [];
    for (let made = 0; made < length; ) {
      const few = Array.from({ length: 1 + Math.floor(random() * 12) }, block).join('');
      const part = few.repeat(1 + Math.floor(random() ** 4 * 400));
      parts.push(part);
      made += part.length;
    }
    return parts.join('').slice(0, length);
  };
}
