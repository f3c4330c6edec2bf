import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { packageRoot } from '../../src/platform/package-root.js';

const root = packageRoot();
const text = (name: string) => join(folder, name);
let folder = '';

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'cli-'));
  writeFileSync(
    text('rain.txt'),
    '---\ntitle: Rain\n---\nIt rained in Oslo.\n\n“We were wet,” said Ann Lee, the mayor. “Very wet.”\n',
  );
  writeFileSync(text('empty.txt'), '');
});
afterAll(() => rmSync(folder, { recursive: true }));

function whosaid(words: string[], input = '', environment: Record<string, string> = {}) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [join(root, 'dist/src/app/cli.js'), ...words], {
    input,
    encoding: 'utf8',
    cwd: folder,
    env: { PATH: process.env.PATH, ...environment },
  });
  return { status, stdout, stderr };
}
const json = (words: string[]) => JSON.parse(whosaid([...words, '--json']).stdout);
const lines = (words: string[], ...values: unknown[]) => {
  const result = whosaid(
    words,
    values.map((value) => (typeof value === 'string' ? value : JSON.stringify(value))).join('\n'),
  );
  return {
    ...result,
    values: result.stdout
      .split('\n')
      .filter(Boolean)
      .map((line) => JSON.parse(line)),
  };
};

describe('the terminal', () => {
  test('quotes of a file, offsets without front matter and marks', () => {
    const body = 'It rained in Oslo.\n\n“We were wet,” said Ann Lee, the mayor. “Very wet.”\n';
    const { article, quotes } = json(['quotes', 'rain.txt']);
    expect(article).toBe('rain');
    expect(quotes).toHaveLength(2);
    expect(quotes[0]).toMatchObject({ text: 'We were wet,', paragraph: 2, speaker: 'Ann Lee' });
    for (const { start, end, text: words } of quotes) expect(body.slice(start, end)).toBe(words);
    expect(Object.keys(quotes[0])).toEqual(
      expect.arrayContaining([
        'text',
        'start',
        'end',
        'paragraph',
        'kind',
        'speaker',
        'role',
        'mention',
        'cue',
        'confidence',
      ]),
    );
  });

  test('ask', () => {
    const { question, answered, hits } = json(['ask', 'Where did it rain?', '--article', 'rain.txt']);
    expect({ question, answered }).toEqual({ question: 'Where did it rain?', answered: true });
    expect(hits[0]).toMatchObject({
      text: expect.stringContaining('It rained in Oslo.'),
      start: 0,
      paragraph: 1,
      speaker: null,
      score: expect.any(Number),
    });
  });

  test('check', () => {
    expect(json(['check', 'we were wet', '--article', 'rain.txt'])).toMatchObject({
      verdict: 'typography',
      speaker: 'Ann Lee',
      quotation: { text: 'We were wet,', paragraph: 2 },
    });
    expect(json(['check', 'Very wet', '--by', 'Bo Ray', '--article', 'rain.txt'])).toMatchObject({
      verdict: 'other-speaker',
    });
    expect(json(['check', 'It rained', '--article', 'rain.txt'])).toMatchObject({
      verdict: 'unquoted',
      quotation: null,
      speaker: null,
    });
    expect(json(['check', 'snow fell', '--article', 'rain.txt'])).toMatchObject({
      verdict: 'not-found',
      quotation: null,
    });
  });

  test('speakers and article', () => {
    expect(json(['speakers', 'rain.txt']).speakers).toMatchObject([{ name: 'Ann Lee', quotations: 2 }]);
    expect(json(['article', 'rain.txt', '--paragraph', '2']).paragraphs).toMatchObject([{ number: 2 }]);
  });

  test('the articles in the seeds folder without a file, by name, and in another folder', () => {
    expect(json(['quotes']).article).toBe('article');
    expect(json(['quotes', 'article']).article).toBe('article');
    expect(whosaid(['speakers'], '', { SEEDS: folder }).stdout).toContain('Ann Lee');
    expect(whosaid(['speakers'], '', { SEEDS: folder }).stderr).toMatch(/empty\.txt: is empty/);
  });

  test('a file with other line ends gives the same quotations at the same offsets', () => {
    const rain = readFileSync(text('rain.txt'), 'utf8');
    mkdirSync(text('windows'));
    writeFileSync(text('windows/rain.txt'), rain.replaceAll('\n', '\r\n'));
    expect(json(['quotes', 'windows/rain.txt'])).toEqual(json(['quotes', 'rain.txt']));
  });

  test('what is passed over in front matter is said beside the answer', () => {
    mkdirSync(text('blog'));
    writeFileSync(
      text('blog/post.md'),
      '---\ntitle: Rain: it rained\nlayout: post\n---\n“We were wet,” said Ann Lee.\n',
    );
    for (const result of [whosaid(['quotes', 'blog/post.md']), whosaid(['quotes'], '', { SEEDS: text('blog') })]) {
      expect(result).toMatchObject({ status: 0, stdout: expect.stringContaining('We were wet') });
      expect(result.stderr).toMatch(/post\.md: its front matter's key "layout" \(line 3\) is not read; the keys are/);
    }
    expect(json(['article', 'blog/post.md']).title).toBe('Rain: it rained');
  });

  test.each([
    ['something is found', ['quotes', 'rain.txt'], 0],
    ['the article does not say', ['ask', 'What is the price of bread in Lima?', '--article', 'rain.txt'], 1],
    ['the words are not there', ['check', 'snow fell', '--article', 'rain.txt'], 1],
    ['nobody of that name is quoted', ['quotes', 'rain.txt', '--by', 'Angela Merkel'], 1],
    ['help', ['help'], 0],
    ['no command', [], 2],
    ['an unknown command', ['tell'], 2],
    ['the bot with a flag', ['start', '--help'], 2],
    ['the bot with a word', ['start', 'now'], 2],
    ['registering with a flag', ['register', '--all'], 2],
    ['its version', ['--version'], 0],
    ['an unknown flag', ['ask', 'x', '--loud'], 2],
    ['no question', ['ask'], 2],
    ['no such file', ['quotes', 'nowhere.txt'], 2],
    ['an empty file', ['quotes', 'empty.txt'], 2],
    ['a folder', ['quotes', '.'], 2],
    ['no such paragraph', ['article', 'rain.txt', '--paragraph', '9'], 2],
  ])('exit code when %s', (_what, words, status) => {
    const result = whosaid(words);
    expect(result.status, result.stderr).toBe(status);
    expect(result.stderr === '').toBe(status !== 2 || words.length === 0);
  });

  test('no colour but on a terminal', () => {
    expect(whosaid(['quotes', 'rain.txt'], '', { CI: 'true', FORCE_COLOR: '1' }).stdout).not.toContain('\u001b[');
  });

  test('quotes --jsonl: offsets are into the text as it is given', () => {
    const given = 'It rained.\r\n\r\n“We were wet,” said Ann Lee.\r\n';
    const [quote] = lines(['quotes', '--jsonl'], { id: 'a', text: given }).values[0].quotes;
    expect(given.slice(quote.start, quote.end)).toBe('We were wet,');
  });

  test('quotes --jsonl: a line for each article, in order', () => {
    const result = lines(
      ['quotes', '--jsonl'],
      { id: 'a', text: '“Go,” said Ann Lee.' },
      { id: 7, text: 'Nobody spoke.' },
    );
    expect(result.status).toBe(0);
    expect(result.values).toMatchObject([
      { id: 'a', quotes: [{ text: 'Go,', speaker: 'Ann Lee' }] },
      { id: 7, quotes: [] },
    ]);
  });

  test('ask --jsonl: a line for each question, offsets within the paragraph', () => {
    const paragraphs = ['It was dry in Lima.', '', 'It rained.\nIt rained in Oslo on Tuesday.'];
    const result = lines(['ask', '--jsonl'], {
      articleId: 'w',
      title: '',
      paragraphs,
      questions: [{ id: 'q', question: 'When did it rain in Oslo?' }],
    });
    const [{ id, answered, hits }] = result.values;
    expect({ id, answered }).toEqual({ id: 'q', answered: true });
    expect(hits[0].paragraphIndex).toBe(2);
    for (const { paragraphIndex, start, end, text: words } of hits)
      expect(paragraphs[paragraphIndex]?.slice(start, end)).toBe(words);
  });

  test('a bad line is named, the others are answered, and the exit code says so', () => {
    const result = lines(['quotes', '--jsonl'], '{oops', { id: 'a' }, { id: 'b', text: '' });
    expect(result.values).toEqual([{ id: 'b', quotes: [] }]);
    expect(result.stderr).toMatch(/^line 1: .*\nline 2: .*text/);
    expect(result.status).toBe(2);
  });
});
