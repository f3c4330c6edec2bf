import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createLibrary } from '../../src/library/library.js';
import { ArticleError } from '../../src/reading/error.js';
import { readArticle } from '../../src/reading/read.js';
import { countCases, property } from './cases.js';
import { command } from './interactions.js';
import { judge } from './judge.js';
import { nastyText } from './nasty.js';

countCases('front matter');

const read = (content: string | Uint8Array) =>
  readArticle('a.txt', typeof content === 'string' ? new TextEncoder().encode(content) : content);

/** Reads, and shows what was read; a file that is no article must be refused by its name and in a sentence. */
async function readOrRefuse(content: string | Uint8Array): Promise<void> {
  try {
    const library = createLibrary([read(content)]);
    await judge(command('article', {}), library);
    await judge(command('ask', { question: 'When did it rain?' }), library);
  } catch (error) {
    if (!(error instanceof ArticleError)) throw error;
    expect(error.message).toMatch(/^a\.txt: /);
  }
}

const line = nastyText(6).map((text) => text.replaceAll('\n', ' '));
const key = fc.constantFrom(
  'title',
  'source',
  'url',
  'published',
  '__proto__',
  'constructor',
  'a b',
  '? ',
  '- ',
  '!!js/function',
);
const yaml = fc
  .array(
    fc.oneof(
      fc.tuple(key, line).map(([name, value]) => `${name}: ${value}`),
      line,
    ),
    { maxLength: 6 },
  )
  .map((lines) => lines.join('\n'));

property('any front matter', 5, fc.tuple(yaml, nastyText(10)), ([front, body]) =>
  readOrRefuse(`---\n${front}\n---\n${body}`),
);
property('any text', 5, nastyText(40), readOrRefuse);
property('any bytes', 5, fc.uint8Array({ maxLength: 200 }), readOrRefuse);

describe('hostile front matter', () => {
  /** Ten levels of ten: 10^10 if anybody counted them out. */
  const laughs = [
    'a: &a [x,x,x,x,x,x,x,x,x,x]',
    ...[...'bcdefghi'].map((name, index) => `${name}: &${name} [${Array(10).fill(`*${'abcdefgh'[index]}`).join(',')}]`),
  ];

  test.each<[string, string]>([
    ['a billion laughs', laughs.join('\n')],
    ['a title that is a list of laughs', [...laughs, 'title: *i'].join('\n')],
    ['an alias of itself', 'title: &a [*a]'],
    ['a tag that would run code', 'title: !!js/function "function () { process.exit(1) }"'],
    ['a prototype', '__proto__: {polluted: true}\ntitle: x'],
    ['a title of escapes without end', `title: "${'\\"'.repeat(100_000)}`],
    ['a title of marks without end', `title: '${"''".repeat(100_000)}`],
    ['a quoted title with laughs behind it', 'title: "x" &a [*a]'],
    ['a quoted title of what is no letter', 'title: "\\0\\x07\\ud800"'],
    ['keys without end', 'a: x\n'.repeat(20_000)],
    ['a title without end', `title: ${'x'.repeat(100_000)}`],
    ['deep nesting', `title: ${'['.repeat(5_000)}`],
    ['two documents', 'title: a\n--- \ntitle: b'],
    ['a javascript address', 'url: javascript:alert(1)'],
    ['a file address', 'url: file:///etc/passwd'],
    ['an address with a password', 'url: https://user:pass@example.com/'],
    ['a date that is none', 'published: yesterday'],
    ['a number for a title', 'title: 1'],
    ['a key twice', 'title: a\ntitle: b'],
  ])('%s is refused, or shown as text', async (_what, front) => {
    await readOrRefuse(`---\n${front}\n---\nIt rained.`);
    expect(({} as { polluted?: boolean }).polluted).toBeUndefined();
  });

  test.each(['**a** @everyone', '<@1> [a](https://b.c)', '# x', '‮abc', '`x`'])(
    'a title %j is shown to the letter',
    async (title) => {
      await readOrRefuse(`---\ntitle: ${JSON.stringify(title)}\nsource: ${JSON.stringify(title)}\n---\nIt rained.`);
    },
  );
});
