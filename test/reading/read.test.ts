import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { libraryOf } from '../../src/library/indexed-library.js';
import { attribute } from '../../src/quotes/index.js';
import { ArticleError } from '../../src/reading/error.js';
import { articleOf, MAX_ARTICLE_BYTES, readArticle } from '../../src/reading/read.js';
import type { Article } from '../../src/reading/types.js';

const bytes = (text: string) => new TextEncoder().encode(text);
const paragraphs = ({ text, paragraphs: all }: Article) => all.map(({ start, end }) => text.slice(start, end));

describe('readArticle', () => {
  test.each([
    ['line feeds', 'One.\nTwo.\n'],
    ['carriage returns and line feeds', 'One.\r\nTwo.\r\n'],
    ['old line ends', 'One.\rTwo.'],
    ['blank lines and spaces', '\n\n  One. \n \t \nTwo.\n\n'],
    ['a byte order mark', '\ufeffOne.\nTwo.'],
    ['front matter', '---\ntitle: T\n---\nOne.\nTwo.'],
    ['front matter with carriage returns', '---\r\ntitle: T\r\n---\r\nOne.\r\nTwo.'],
    ['front matter behind a byte order mark', '\ufeff---\ntitle: T\n---\nOne.\nTwo.'],
  ])('reads %s', (_what, content) => {
    const article = readArticle('seeds/a story.txt', bytes(content));
    expect(article.id).toBe('a story');
    expect(paragraphs(article)).toEqual(['One.', 'Two.']);
    expect(article.paragraphs.map(({ number }) => number)).toEqual([1, 2]);
  });

  test('keeps the text as it is, to the last space', () => {
    expect(readArticle('a.txt', bytes('---\nsource: S\n---\n  One.\n\n\tTwo. ')).text).toBe('  One.\n\n\tTwo. ');
  });

  test.each(['\r\n', '\r'])('is the same article with the line ends %j', (lineEnd) => {
    const content = '\ufeff---\ntitle: T\n---\nOslo (NTB) It rained.\n\n“We were wet,” said Ann Lee.\n  “Very wet.”\n';
    const article = readArticle('a.txt', bytes(content));
    const other = readArticle('a.txt', bytes(content.replaceAll('\n', lineEnd)));
    expect(other).toEqual(article);
    expect({ article: other, ...attribute(other) }).toEqual({ article, ...attribute(article) });
    expect(libraryOf([{ article: other, ...attribute(other) }]).edition).toBe(
      libraryOf([{ article, ...attribute(article) }]).edition,
    );
  });

  test('any text is the same article whatever the line ends, mixed ones too (500 cases)', () => {
    const line = fc.string({ unit: 'grapheme' }).map((text) => text.replace(/[^\P{Cc}\t]/gu, ''));
    const lineEnd = fc.constantFrom('\n', '\r\n', '\r');
    fc.assert(
      fc.property(fc.array(fc.tuple(line, lineEnd), { minLength: 1 }), (lines) => {
        // An empty line between two kinds of line ends would make one of both.
        const filled = lines.map(([text, end]) => [`${text}.`, end] as const);
        const article = readArticle('a.txt', bytes(filled.map(([text]) => `${text}\n`).join('')));
        expect(readArticle('a.txt', bytes(filled.map(([text, end]) => `${text}${end}`).join('')))).toEqual(article);
      }),
      { numRuns: 500 },
    );
  });

  test('a text that is a string already keeps its line ends, and offsets point into it', () => {
    const article = articleOf('a', 'One.\r\nTwo.');
    expect(article.text).toBe('One.\r\nTwo.');
    expect(article.paragraphs.map(({ start }) => start)).toEqual([0, 6]);
  });

  test('warns of what is passed over, by the name of the file', () => {
    const warnings: string[] = [];
    const article = readArticle('seeds/a.md', bytes('---\ntitle: T\nauthor: A\n---\nText.'), (one) =>
      warnings.push(one),
    );
    expect(article).toMatchObject({ title: 'T', text: 'Text.' });
    expect(warnings).toEqual([
      'seeds/a.md: its front matter\'s key "author" (line 3) is not read; the keys are title, source, url, published',
    ]);
  });

  test('takes title, source, url and date from the front matter', () => {
    const front =
      '---\ntitle: Rain: again\nsource: The Post\nurl: https://example.com/rain?a=1\npublished: 2023-02-22\n---\n';
    expect(readArticle('a.md', bytes(`${front}It rained.`))).toMatchObject({
      title: 'Rain: again',
      source: 'The Post',
      url: 'https://example.com/rain?a=1',
      published: '2023-02-22',
    });
  });

  test('derives a title from the text alone, and the source from the dateline', () => {
    const article = readArticle('a.txt', bytes('Oslo (NTB) It rained on Tuesday, officials said.\nMore fell.'));
    expect(article).toMatchObject({ title: 'It rained on Tuesday, officials said', source: 'NTB' });
  });

  test.each<[string, Uint8Array, RegExp]>([
    ['nothing', bytes(''), /^bad\.txt: is empty; put/],
    ['white space', bytes(' \n\t\n'), /is empty/],
    ['front matter alone', bytes('---\ntitle: T\n---\n \n'), /is empty/],
    ['a picture', new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x00, 0x01]), /^bad\.txt: is not text: byte 0 at offset 4/],
    ['Latin-1', new Uint8Array([0x63, 0x61, 0x66, 0xe9]), /^bad\.txt: is not UTF-8; save it as UTF-8/],
    ['UTF-16', new Uint8Array([0xff, 0xfe, 0x41, 0x00]), /is UTF-16; save it as UTF-8/],
    ['too much', new Uint8Array(MAX_ARTICLE_BYTES + 1).fill(0x61), /is 2000001 bytes, more than 2000000/],
    [
      'two wrong values',
      bytes('---\nurl: nowhere\npublished: yesterday\n---\nText.'),
      /^bad\.txt: its front matter's url \(line 2\) .*published \(line 3\)/,
    ],
    [
      'an address that is no web page',
      bytes('---\nurl: "javascript:alert(1)"\n---\nText.'),
      /^bad\.txt: its front matter's url/,
    ],
    ['a list', bytes('---\ntitle:\n- a\n---\nText.'), /^bad\.txt: its front matter's title \(line 2\) is a list/],
    ['front matter without an end', bytes('---\ntitle: T\nText.'), /^bad\.txt: line 3 of its front matter has no key/],
  ])('refuses %s, naming the file', (_what, content, message) => {
    expect(() => readArticle('bad.txt', content)).toThrow(ArticleError);
    expect(() => readArticle('bad.txt', content)).toThrow(message);
  });

  test('accepts the largest file that is allowed', () => {
    expect(readArticle('a.txt', new Uint8Array(MAX_ARTICLE_BYTES).fill(0x61)).paragraphs).toHaveLength(1);
  });
});

describe('the layout of a text', () => {
  const dateline = (text: string) => {
    const { dateline: span } = articleOf('a', text);
    return span ? text.slice(span.start, span.end) : null;
  };

  test.each([
    ['Hong Kong (CNN) China’s diplomat arrived.', 'Hong Kong (CNN) '],
    ['LONDON, England (CNN) -- The striker is back.', 'LONDON, England (CNN) -- '],
    ['WASHINGTON (AP) — The Senate voted.', 'WASHINGTON (AP) — '],
    ['MOSCOW, Jan 5 (Reuters) - Talks began.', 'MOSCOW, Jan 5 (Reuters) - '],
    ['PARIS — The strike goes on.', 'PARIS — '],
    ['(CNN) The strike goes on.', '(CNN) '],
    ['The minister (a lawyer) spoke.', null],
    ['NASA said it was ready.', null],
    ['It rained — hard.', null],
  ])('dateline of %j', (text, expected) => {
    expect(dateline(text)).toBe(expected);
  });

  test.each([
    ['a short line without a stop', 'One.\nWhat comes next\nTwo.', [false, true, false]],
    ['a markdown heading', '# Title.\nOne.', [true, false]],
    ['a line that is the last', 'One.\nBy A Writer', [false, false]],
    ['a line that is a quotation', 'One.\n“What comes next”\nTwo.', [false, false, false]],
    ['a line with a stop inside marks', 'One.\nHe said “no.”\nTwo.', [false, false, false]],
    ['a long line', `One.\n${'word '.repeat(30)}\nTwo.`, [false, false, false]],
    ['a line of signs', 'One.\n* * *\nTwo.', [false, false, false]],
  ])('headings: %s', (_what, text, expected) => {
    expect(articleOf('a', text).paragraphs.map(({ heading }) => heading)).toEqual(expected);
  });

  test('a markdown heading is shown without its marker', () => {
    expect(paragraphs(articleOf('a', '## What comes next\nOne.'))).toEqual(['What comes next', 'One.']);
  });

  test.each([
    ['the first sentence', 'It rained. It stopped.', 'It rained'],
    ['the opening heading', 'Rain in Oslo\nIt rained.', 'Rain in Oslo'],
    [
      'a long sentence, to its last comma that fits',
      `It rained in the morning and again at noon, ${'and then '.repeat(20)}it stopped.`,
      'It rained in the morning and again at noon',
    ],
    [
      'a long sentence without commas, to a word’s end',
      `${'again '.repeat(40)}it rained.`,
      `${'again '.repeat(15).trim()} […]`,
    ],
  ])('title: %s', (_what, text, expected) => {
    expect(articleOf('a', text).title).toBe(expected);
  });

  test('any text: paragraphs are its non-empty lines, sentences lie in them, offsets are exact (2,000 cases)', () => {
    const line = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.constantFrom('# H', 'One. Two.', '', '\u2028', '\ud800', '“A', '#'),
    );
    fc.assert(
      fc.property(fc.array(line), fc.constantFrom('\n', '\r\n', '\r'), (lines, lineEnd) => {
        const text = lines.join(lineEnd);
        const article = articleOf('a', text);
        expect(article.text).toBe(text);
        expect(article.paragraphs).toHaveLength(text.split(/[\r\n]+/).filter((one) => one.trim() !== '').length);
        expect(article.sentences.map(({ index }) => index)).toEqual(article.sentences.map((_, index) => index));
        for (const paragraph of article.paragraphs) {
          expect(text.slice(paragraph.start, paragraph.end)).not.toMatch(/[\r\n]/);
          for (const sentence of paragraph.sentences) {
            expect(sentence.paragraph).toBe(paragraph.number);
            expect(sentence.start).toBeGreaterThanOrEqual(paragraph.start);
            expect(sentence.end).toBeLessThanOrEqual(paragraph.end);
          }
        }
      }),
      { numRuns: 2_000 },
    );
  });
});

describe('the article in seeds/', () => {
  const article = readArticle('article.txt', readFileSync(new URL('../../seeds/article.txt', import.meta.url)));

  test('has 29 paragraphs, one of them a heading, 39 sentences, and a dateline', () => {
    expect(article.paragraphs).toHaveLength(29);
    expect(article.paragraphs.filter(({ heading }) => heading).map(({ number }) => number)).toEqual([14]);
    expect(article.sentences).toHaveLength(39);
    expect(article).toMatchObject({ source: 'CNN', dateline: { start: 0, end: 'Hong Kong (CNN) '.length } });
  });

  test('has a title made of its own words', () => {
    expect(article.text).toContain(article.title);
  });
});
