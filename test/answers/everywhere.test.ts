import { PassThrough, Readable } from 'node:stream';
import { beforeAll, describe, expect, test } from 'vitest';
import { ask } from '../../commands/ask.js';
import { answerMention } from '../../commands/mention.js';
import { createLibrary } from '../../src/library/library.js';
import { ownSeeds, packageRoot } from '../../src/platform/package-root.js';
import { articleOf } from '../../src/reading/read.js';
import { unescapeMarkdown } from '../../src/reply/markdown/escape.js';
import type { Reply, Setting } from '../../src/reply/types.js';
import { en } from '../../src/reply/words/index.js';
import type { AnswerKind } from '../../src/search/answers.js';
import type { Verdict } from '../../src/search/types.js';
import { run } from '../../src/terminal/run.js';
import { flatten, type Part } from '../parts.js';
import { SEED } from '../search/articles.js';

/** A question, and what it gets wherever it is asked. */
interface Row {
  readonly question: string;
  readonly kind: AnswerKind;
  /** The article's words that answer, or come nearest; null where nothing is near. */
  readonly words: string | null;
  /** Who is named with them, or of whom it is said that nothing is quoted. */
  readonly speaker?: string;
  readonly verdict?: Verdict;
}

const ROWS: readonly Row[] = [
  {
    question: 'Who will Wang meet on Wednesday?',
    kind: 'passages',
    words: 'He will meet with Russian Foreign Minister',
  },
  {
    question: 'Is a meeting with Putin ruled out?',
    kind: 'passages',
    words: 'we do not rule out such a meeting',
    speaker: 'Dmitry Peskov',
  },
  { question: 'What did Qin Gang say?', kind: 'said', words: 'getting out of hand', speaker: 'Qin Gang' },
  {
    question: 'What did Blinkin say about lethal support?',
    kind: 'said',
    words: 'they are considering providing lethal support',
    speaker: 'Antony Blinken',
  },
  {
    question: 'Who said “we do not rule out such a meeting”?',
    kind: 'check',
    words: 'we do not rule out such a meeting',
    speaker: 'Dmitry Peskov',
    verdict: 'exact',
  },
  {
    question: 'who said that we do rule out such a meeting',
    kind: 'check',
    words: 'we do not rule out such a meeting',
    speaker: 'Dmitry Peskov',
    verdict: 'close',
  },
  { question: 'Who said "on Monday"?', kind: 'check', words: 'on Monday', verdict: 'unquoted' },
  { question: 'Who is Patrushev?', kind: 'who-is', words: 'Russian Security Council Chairman Nikolai Patrushev' },
  {
    question: 'What did Macron say?',
    kind: 'silent',
    words: 'including French President Emmanuel Macron',
    speaker: 'French President Emmanuel Macron',
  },
  { question: 'What is the population of Moscow?', kind: 'unanswered', words: 'Moscow’s ambition' },
  { question: 'What is the best recipe for apple strudel?', kind: 'unanswered', words: null },
  { question: 'Who said “the moon is made of cheese”?', kind: 'unanswered', words: null },
];

/** What of our own words tells the kind of an answer; no other kind has them. */
const TELLING: readonly string[] = [
  ...Object.values(en.verdicts),
  'quotes nothing of',
  'The article does not answer that',
  'What comes nearest:',
];

function tellingOf({ kind, words, verdict }: Row): string[] {
  const nearest = words === null ? [] : ['What comes nearest:'];
  if (verdict) return [en.verdicts[verdict]];
  if (kind === 'silent') return ['quotes nothing of', ...nearest];
  return kind === 'unanswered' ? ['The article does not answer that', ...nearest] : [];
}

let setting: Setting;
beforeAll(() => {
  const library = createLibrary([SEED]);
  setting = { library, words: en, public: false, publicByDefault: false, canShare: true };
});

/** What a person reads in a reply, without its decoration. */
function read({ components }: Reply): string {
  const texts = flatten(components as readonly Part[]).flatMap(({ content }) => content ?? []);
  return unescapeMarkdown(
    texts
      .join('\n')
      .replace(/\*\*|__|~~/g, '')
      .replace(/^(?:> |-# |### )/gm, ''),
  );
}

async function terminal(
  words: readonly string[],
  input = '',
): Promise<{ readonly out: string; readonly code: number }> {
  const output = new PassThrough();
  const code = await run(words, {
    input: Readable.from([input]),
    output,
    errors: new PassThrough(),
    colour: false,
    folder: packageRoot(),
    seeds: ownSeeds(),
  });
  return { out: String(output.read()), code };
}

/** What all three ways of reading an answer as text show. */
function expectText(text: string, row: Row): void {
  for (const telling of TELLING) expect(text.includes(telling), telling).toBe(tellingOf(row).includes(telling));
  if (row.words) expect(text).toContain(row.words);
  if (row.speaker) expect(text).toContain(row.speaker);
}

describe.each(ROWS)('$question', (row) => {
  const { question, kind, words, speaker, verdict } = row;
  const answered = kind !== 'silent' && kind !== 'unanswered';
  /** Where it is not only the speaker of a passage. */
  const own = {
    check: { verdict, speaker: speaker ?? null },
    said: { speaker },
    silent: { silent: speaker },
  } as Readonly<Partial<Record<AnswerKind, object>>>;

  test('as a command', async () => {
    const reply = await ask.answer({ options: { question } }, setting);
    expect(reply.found).toBe(answered);
    expectText(read(reply), row);
  });

  test('as a mention', () => {
    const reply = answerMention({ text: `hey, ${question}`, answers: null }, setting);
    expect(reply.found).toBe(answered);
    expectText(read(reply), row);
  });

  test('in a terminal', async () => {
    const { out, code } = await terminal(['ask', question]);
    expect(code).toBe(answered ? 0 : 1);
    expectText(out, row);
  });

  test('as JSON', async () => {
    const { out, code } = await terminal(['ask', question, '--json']);
    const answer = JSON.parse(out);
    expect(code).toBe(answered ? 0 : 1);
    expect(answer).toMatchObject({ question, kind, answered, ...(kind === 'silent' ? own.silent : {}) });
    if (kind === 'check') expect(answer.check).toMatchObject(own.check ?? {});
    if (kind === 'said') expect(answer.said).toMatchObject(own.said ?? {});
    if (words) expect(answer.hits.map(({ text }: { text: string }) => text).join('\n')).toContain(words);
    if (kind === 'passages') expect(answer.hits[0].speaker).toBe(speaker ?? null);
  });

  test('as lines of JSON', async () => {
    const paragraphs = SEED.paragraphs.map(({ start, end }) => SEED.text.slice(start, end));
    const line = { articleId: SEED.id, title: SEED.title, paragraphs, questions: [{ id: 'q', question }] };
    const { out } = await terminal(['ask', '--jsonl'], JSON.stringify(line));
    const answer = JSON.parse(out);
    expect(answer).toMatchObject({ id: 'q', kind, answered, ...own[kind] });
    if (words) expect(answer.hits.map(({ text }: { text: string }) => text).join('\n')).toContain(words);
  });
});

test('every kind of answer is asked for', () => {
  const kinds: Readonly<Record<AnswerKind, true>> = {
    passages: true,
    said: true,
    check: true,
    'who-is': true,
    silent: true,
    unanswered: true,
  };
  expect(new Set(ROWS.map(({ kind }) => kind))).toEqual(new Set(Object.keys(kinds)));
});

test('words to check may be longer than a question', () => {
  const long = Array.from({ length: 60 }, (_, at) => `pump ${at}`).join(', ');
  const library = createLibrary([articleOf('pumps', `Oslo (Post) “We have ${long} and no more,” said Ann Lee.`)]);
  const reply = answerMention(
    { text: `who said “We have ${long} and no more”?`, answers: null },
    { ...setting, library },
  );
  expect(long.length).toBeGreaterThan(400);
  expect(read(reply)).toContain(en.verdicts.exact);
  expect(read(reply)).toContain('Ann Lee');
});
