import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { FrontMatterError, splitFrontMatter } from '../../src/reading/front-matter.js';

const BODY = 'It rained.\n\nMore fell. ';
const split = (front: string) => splitFrontMatter(`---\n${front}\n---\n${BODY}`);

describe('a title as people type it', () => {
  test.each([
    ['a colon', 'title: Rain: the facts', 'Rain: the facts'],
    ['a number sign', 'title: Item #1 wins', 'Item #1 wins'],
    ['a number sign behind a space', 'title: Rain # in Oslo', 'Rain # in Oslo'],
    ['a number sign at its beginning', 'title: #rain', '#rain'],
    ['letters with number signs', 'title: C# and F#', 'C# and F#'],
    ['quoted words, then a colon', 'title: "Wet": what the mayor said', '"Wet": what the mayor said'],
    ['quoted words and a colon later', 'title: Who? "We": yes', 'Who? "We": yes'],
    ['a quotation mark that is not closed', 'title: "Wet', '"Wet'],
    ['an apostrophe at its beginning', "title: 'Tis raining", "'Tis raining"],
    ['apostrophes within single marks', "title: 'We're wet'", "'We're wet'"],
    ['a number', 'title: 2023', '2023'],
    ['a word for true', 'title: yes', 'yes'],
    ['a date', 'title: 2023-02-22', '2023-02-22'],
    ['an at sign', 'title: @home in the rain', '@home in the rain'],
    ['brackets', 'title: [Watch] Rain', '[Watch] Rain'],
    ['brackets around all of it', 'title: [rain]', '[rain]'],
    ['asterisks', 'title: *rain*', '*rain*'],
    ['an ampersand, an exclamation mark, a percent sign', 'title: &c. !no 5%', '&c. !no 5%'],
    ['a dash', 'title: - rain', '- rain'],
    ['a stroke upright', 'title: | rain', '| rain'],
    ['no space behind the colon', 'title:Rain', 'Rain'],
    ['a space before the colon', 'title : Rain', 'Rain'],
    ['a capital letter', 'Title: Rain', 'Rain'],
    ['quotation marks about the key', '"title": Rain', 'Rain'],
    ['spaces and tabs', 'title: \t Rain \t in  Oslo ', 'Rain in Oslo'],
    ['all of it indented by a tab', '\ttitle: Rain\n\tsource: S', 'Rain'],
  ])('with %s', (_what, front, title) => {
    expect(split(front)).toMatchObject({ details: { title }, text: BODY, warnings: [] });
  });

  test.each([
    ['double quotation marks', 'title: "Rain: the facts"', 'Rain: the facts'],
    ['double marks with escapes', 'title: "\\"Wet\\" \\xe9 \\u2013 \\U0001F327"', '"Wet" é – 🌧'],
    ['double marks with a stroke that is no escape', 'title: "The \\d in it"', 'The \\d in it'],
    ['single quotation marks', "title: 'it''s wet'", "it's wet"],
    ['quotation marks and a comment', 'title: "Rain" # as printed', 'Rain'],
    ['quoted words over two lines', 'title: "Rain\n  in Oslo"', 'Rain in Oslo'],
    ['a line that goes on', 'title: Rain\n  in Oslo', 'Rain in Oslo'],
    ['a line that goes on with a colon', 'title: Rain\n  again: the facts', 'Rain again: the facts'],
    ['all of it on the next line', 'title:\n  Rain: the facts', 'Rain: the facts'],
    ['a block', 'title: |\n  Rain\n  # in Oslo\n', 'Rain # in Oslo'],
    ['a folded block', 'title: >-\n  Rain\n\n  in Oslo', 'Rain in Oslo'],
    ['a line end as an escape', 'title: "Rain\\nin Oslo"', 'Rain in Oslo'],
    ['a word for nothing that is quoted', 'title: "null"', 'null'],
  ])('or as YAML writes it, with %s', (_what, front, title) => {
    expect(split(front)).toMatchObject({ details: { title }, text: BODY, warnings: [] });
  });

  test.each(['title:', 'title: ""', 'title: null', 'title: ~', 'title: |', 'title: >\n'])('%j is none', (front) => {
    expect(split(`${front}\nsource: S`)).toEqual({ details: { source: 'S' }, text: BODY, warnings: [] });
  });

  test('any line is taken to the letter, but for the spaces around it (1,000 cases)', () => {
    const word = fc.oneof(
      fc.constantFrom(
        ':',
        '#',
        '-',
        '"Wet"',
        "it's",
        '[a]',
        '{b}',
        '*',
        '&',
        '!',
        '|',
        '%',
        '@',
        '---',
        '\\',
        'title:',
      ),
      fc.string({ minLength: 1, unit: 'grapheme' }),
    );
    const plain = fc
      .array(word, { minLength: 1, maxLength: 8 })
      .map((words) => words.join(' ').replace(/\s+/g, ' ').trim())
      .filter((line) => line.length > 0 && line.length <= 256)
      .filter((line) => !/^["']|^[|>][-+\d]*(?: #|$)|^(?:null|~)$/.test(line));
    fc.assert(
      fc.property(plain, (title) => {
        expect(split(`title: ${title}\nsource: S`)).toEqual({
          details: { title, source: 'S' },
          text: BODY,
          warnings: [],
        });
      }),
      { numRuns: 1_000 },
    );
  });
});

describe('the other keys', () => {
  test.each([
    ['published: 2023-02-22', '2023-02-22'],
    ['published: "2023-02-22"', '2023-02-22'],
    ['published: 2023-02-22 # a guess', '2023-02-22'],
    ['published: 2023-2-1', '2023-02-01'],
    ['published: 2023/2/22', '2023-02-22'],
    ['published: 2023-02-22T10:00', '2023-02-22T10:00'],
    ['published: 2023-02-22T10:00:30.5Z', '2023-02-22T10:00:30.5Z'],
    ['published: 2023-02-22 10:00:00 +0100', '2023-02-22T10:00:00+01:00'],
  ])('%s', (front, published) => {
    expect(split(front).details).toEqual({ published });
  });

  test.each([
    ['url: https://example.com/rain?a=1#b', 'https://example.com/rain?a=1#b'],
    ['url: https://example.com/rain # the first', 'https://example.com/rain'],
  ])('%s', (front, url) => {
    expect(split(front).details).toEqual({ url });
  });

  test.each([['title: Rain\n\tsource: S'], ['title:\n\tsource: S\ntitle_of_it: x'], ['author: Ann\n source: S']])(
    'one of ours that slipped to the right is one all the same: %j',
    (front) => {
      expect(split(front).details.source).toBe('S');
    },
  );
});

describe('keys that are not read', () => {
  test.each([
    ['text', 'author: Ann Lee\ntitle: Rain', ['author']],
    ['a date', 'date: 2023-02-22 10:00:00 +0100\ntitle: Rain', ['date']],
    ['a list in brackets', 'tags: [rain, oslo]\ntitle: Rain', ['tags']],
    ['a list in brackets over lines', 'tags: [\nrain,\n"oslo"\n]\ntitle: Rain', ['tags']],
    ['a list', 'tags:\n- rain\n- a: b\ntitle: Rain', ['tags']],
    ['an indented list', 'tags:\n  - rain\n  - oslo\ntitle: Rain', ['tags']],
    ['keys of its own, of our names too', 'author:\n  url: nowhere\n  title: Dr\ntitle: Rain', ['author']],
    [
      'a block with keys and a fence in it',
      'description: |\n  title: x\n  ---\n\n  y: z\ntitle: Rain',
      ['description'],
    ],
    ['nothing', 'draft:\ntitle: Rain', ['draft']],
    [
      'names with spaces and colons',
      'Reading time: 5\nog:title: x\n"quoted": y\ntitle: Rain',
      ['Reading time', 'og:title', 'quoted'],
    ],
    [
      'names that mean something in this language',
      '__proto__: {a: 1}\nconstructor: x\ntitle: Rain',
      ['__proto__', 'constructor'],
    ],
    ['comments about them', '# first\nlayout: post # x\n  # second\ntitle: Rain', ['layout']],
  ])('%s', (_what, front, keys) => {
    const { details, text, warnings } = split(front);
    expect(details).toEqual({ title: 'Rain' });
    expect(text).toBe(BODY);
    expect(warnings).toHaveLength(1);
    for (const key of keys) expect(warnings[0]).toContain(`${JSON.stringify(key)} (line `);
    expect(warnings[0]?.split(' (line ')).toHaveLength(keys.length + 1);
  });

  test('are named with their lines and the keys that there are', () => {
    expect(split('author: Ann\ntitle: Rain').warnings).toEqual([
      'its front matter\'s key "author" (line 2) is not read; the keys are title, source, url, published',
    ]);
    expect(split('author: Ann\ntitle: Rain\ntags:\n- a').warnings).toEqual([
      'its front matter\'s keys "author" (line 2) and "tags" (line 4) are not read; the keys are title, source, url, published',
    ]);
  });

  test('of many some are named', () => {
    const many = Array.from({ length: 20 }, (_, index) => `key${index}: x`).join('\n');
    expect(split(many).warnings).toEqual([expect.stringMatching(/"key7" \(line 9\) and 12 more are not read/)]);
  });
});

describe('fences', () => {
  test.each([
    ['with spaces behind them', '---  \ntitle: T\n--- \t\n', ''],
    ['with spaces before them', ' ---\ntitle: T\n  ---\n', ''],
    ['of more dashes', '-----\ntitle: T\n----\n', ''],
    ['of which the last is three dots', '---\ntitle: T\n...\n', ''],
    ['under empty lines', '\n \n---\ntitle: T\n---\n', ''],
    ['with empty lines within', '---\n\ntitle: T\n\n---\n', ''],
    ['and another line of dashes in the text', '---\ntitle: T\n---\n', 'One.\n---\nTwo.\n'],
  ])('%s', (_what, front, before) => {
    expect(splitFrontMatter(`${front}${before}${BODY}`)).toEqual({
      details: { title: 'T' },
      text: `${before}${BODY}`,
      warnings: [],
    });
  });

  test('with nothing between them are no text', () => {
    expect(splitFrontMatter(`---\n\n---\n${BODY}`)).toEqual({ details: {}, text: BODY, warnings: [] });
  });

  test.each([
    ['a sentence', '---\nIt rained in Oslo.\n---\nMore fell.'],
    ['a sentence with a colon', '---\nThe mayor said so: it rained.\n---\nMore fell.'],
    ['a heading', '---\n# Rain\n---\nIt rained.'],
    ['a list', '---\n- rain\n- snow\n---\nIt rained.'],
    ['an address', '---\nhttps://example.com/rain\n---\nIt rained.'],
    ['a sentence, and no second line of dashes', '---\nIt rained in Oslo.\nMore fell.'],
    ['a word and a colon, and no second line of dashes', '---\nOslo: it rained.\nMore fell.'],
    ['nothing at all', '---'],
  ])('under which %s stands are text, and the log says so', (_what, content) => {
    expect(splitFrontMatter(content)).toEqual({
      details: {},
      text: content,
      warnings: [
        'begins with ---, but no keys of front matter follow, so all of it is text; the keys are title, source, url, published',
      ],
    });
  });

  test.each(['It rained.\n---\ntitle: T\n---\n', '--\ntitle: T\n--\n', '*\n'])(
    'are not at the top of %j',
    (content) => {
      expect(splitFrontMatter(content)).toEqual({ details: {}, text: content, warnings: [] });
    },
  );
});

describe('what cannot be used is said with its line and what to do', () => {
  test.each([
    [
      '---\ntitle: T\nIt rained.\nMore.',
      'line 3 of its front matter has no key: "It rained."; put a line with --- above it where the text begins, or move it up to its key',
    ],
    [
      '---\ntitle: T\n\nIt rained.\n---\nMore.',
      'line 4 of its front matter has no key: "It rained."; put a line with --- above it where the text begins, or move it up to its key',
    ],
    [
      `---\ntitle: T\n${'long '.repeat(20)}\n---\n`,
      `line 3 of its front matter has no key: "${'long '.repeat(8)}…"; put a line with --- above it where the text begins, or move it up to its key`,
    ],
    ['---\ntitle: T\nOslo: It rained.', 'its front matter has no end; put a line with --- under its last key'],
    [
      '---\ntitle: T\nsource: S\ntitle: U\n---\n',
      "its front matter's title is there twice, in lines 2 and 4; take one of them out",
    ],
    ['---\ntitle:\n- a\n- b\n---\n', "its front matter's title (line 2) is a list; write it as text on one line"],
    [
      `---\nsource: ${'x'.repeat(257)}\n---\n`,
      "its front matter's source (line 2) is 257 characters long, more than 256; shorten it",
    ],
    [
      '---\nurl: nowhere\npublished: 22 February 2023\n---\n',
      'its front matter\'s url (line 2) is no address of a web page: "nowhere"; write it as https://example.com/rain; its published (line 3) is no date: "22 February 2023"; write it as 2023-02-22 or 2023-02-22T10:30',
    ],
    [
      '---\nurl: javascript:alert(1)\n---\n',
      'its front matter\'s url (line 2) is no address of a web page: "javascript:alert(1)"; write it as https://example.com/rain',
    ],
    [
      '---\npublished: 2023-02-30\n---\n',
      'its front matter\'s published (line 2) is no date: "2023-02-30"; write it as 2023-02-22 or 2023-02-22T10:30',
    ],
    [
      '---\npublished: 22.2.2023\n---\n',
      'its front matter\'s published (line 2) is no date: "22.2.2023"; write it as 2023-02-22 or 2023-02-22T10:30',
    ],
  ])('%j', (content, message) => {
    expect(() => splitFrontMatter(content)).toThrow(new FrontMatterError(message));
  });
});

describe('long front matter is read once: it would take minutes again and again', () => {
  test('a value with a long row of spaces and another line end in it', () => {
    const front = `title: T\nkey:${' '.repeat(150_000)}x\u2028y`;
    expect(split(front)).toMatchObject({ details: { title: 'T' }, text: BODY });
  });

  test('a value that is nearly a block, over many lines', () => {
    const front = `title: T\nkey: |${'1'.repeat(400_000)}x\n${' a\n'.repeat(100_000)}`;
    expect(split(front)).toMatchObject({ details: { title: 'T' }, text: BODY });
  });
});
