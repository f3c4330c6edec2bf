import type { APIInteraction } from 'discord-api-types/v10';
import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import { answerMention } from '../../commands/mention.js';
import { respond } from '../../src/discord/respond.js';
import { createLibrary, type Library } from '../../src/library/library.js';
import { readSeeds } from '../../src/library/seeds.js';
import { packageRoot } from '../../src/platform/package-root.js';
import { articleOf } from '../../src/reading/read.js';
import { toMessage } from '../../src/reply/exit.js';
import { LANGUAGES, wordsFor } from '../../src/reply/words/index.js';
import { command, onMessage, press, typing } from '../bad-input/interactions.js';
import { flatten, type Part } from '../parts.js';
import { FILLERS, SAMPLES, textsRead, UNSEEN } from '../unseen.js';

/** The components of an answer; it must not be one of ours that failed. */
async function parts(interaction: APIInteraction, library: Library): Promise<Part[]> {
  const { body, failure } = await respond(interaction, library);
  expect(failure?.error).toBeUndefined();
  const { components = [] } = (body as { data?: { components?: Part[] } }).data ?? {};
  return components as Part[];
}
const read = async (interaction: APIInteraction, library: Library) =>
  flatten(await parts(interaction, library))
    .flatMap(({ content }) => content ?? [])
    .join('\n');

let library: Library;
beforeAll(() => {
  library = createLibrary(readSeeds(`${packageRoot()}/seeds`).articles);
});

const check = (words: string) => command('whosaid', { words });

describe('what was left out is said, and what is compared is what is shown', () => {
  const TURNED = 'we do \u202enot\u202c rule out such a meeting';

  test.each([
    [TURNED, 'we do not rule out such a meeting', 'Close, but not what was said', /2 invisible characters that turn/],
    ['we do \u202etuo elur ton\u202c', 'we do tuo elur ton', 'Not in the article', /2 invisible characters that turn/],
    ['we do not ru\u00adle out', 'we do not rule out', 'Quoted, word for word', /1 invisible character was left out/],
    ['we do nоt rule out', 'we do nоt rule out', 'Quoted: the same words', /1 letter is not the one/],
    [
      'we do not rule out',
      'we do not rule out',
      'Quoted, word for word',
      /^(?![\s\S]*(?:invisible|letters? (?:is|are) not))/,
    ],
  ])('/whosaid %j', async (words, shown, verdict, note) => {
    const text = await read(check(words), library);
    expect(text).toContain(`Who said: **${shown}**`);
    expect(text).toContain(`### ${verdict}`);
    expect(text).toMatch(note);
  });

  test('words that are struck out letter by letter are shown so, as a difference', async () => {
    expect(await read(check('we do n\u0336o\u0336t\u0336 rule out such a meeting'), library)).toContain(
      'we do ~~n\u0336o\u0336t\u0336~~ __not__ rule out such a meeting',
    );
  });

  test('/ask', async () => {
    expect(await read(command('ask', { question: 'Who is Pat\u200brushev?' }), library)).toMatch(
      /^-# Asked: \*\*Who is Patrushev\?\*\*\n-# 1 invisible character was left out\./,
    );
    expect(
      await read(command('ask', { question: 'who said “we do \u202enot\u202c rule out such a meeting”?' }), library),
    ).toMatch(/2 invisible characters that turn[\s\S]*### Close, but not what was said/);
  });

  test('Check quotes: a control before a quotation turns it too', async () => {
    const text = await read(onMessage('Check quotes', '\u202e“we do not rule out” and “deeply concerned”'), library);
    expect(text).toMatch(/^-# 2 quotations in this message\n-# 1 invisible character that turns/);
    expect(text.match(/\*\*Close, but not what was said\*\*/g)).toHaveLength(2);
    expect(text).not.toContain('word for word');
  });

  test('Check quotes: words that a message strikes out are not what was said', async () => {
    const text = await read(onMessage('Check quotes', 'He said “we do ~~not~~ rule out such a meeting”'), library);
    expect(text).toContain('### Close, but not what was said');
    expect(text).toContain('~~n\u0336o\u0336t\u0336~~ __not__');
  });

  test('a mention', () => {
    const setting = { library, words: wordsFor('en'), public: true, publicByDefault: false, canShare: false };
    const asked = (text: string) =>
      JSON.stringify(toMessage(answerMention({ text, answers: null }, setting), 'everybody'));
    expect(asked(`who said “${TURNED}”?`)).toMatch(/2 invisible characters that turn.*Close, but not/);
    expect(asked('Who is Pat\u200brushev?')).toMatch(/1 invisible character was left out/);
  });

  test.each([
    ['whosaid', check(TURNED), 'Close, but not what was said'],
    ['Check quotes', onMessage('Check quotes', `“${TURNED}” and “deeply concerned”`), 'Close, but not what was said'],
  ])('a shared copy of %s says the same', async (_what, interaction, verdict) => {
    const components = await parts(interaction, library);
    const share = flatten(components).find(({ label }) => label === 'Share');
    const copy = await read(press(share?.custom_id ?? '', { components: components as unknown[] }), library);
    expect(copy).toContain(verdict);
    expect(copy).not.toContain('word for word');
    expect(copy).toMatch(/2 invisible characters that turn/);
  });

  test.each(['en-GB', ...Object.keys(LANGUAGES)])('in %s', async (locale) => {
    const { leftOut, lookAlikes, verdicts } = wordsFor(locale);
    const text = await read({ ...check(TURNED), locale } as APIInteraction, library);
    expect(text).toContain(leftOut.turning(2));
    expect(text).not.toContain(verdicts.exact);
    expect(await read({ ...check('we do nоt rule out\u200b'), locale } as APIInteraction, library)).toMatch(
      new RegExp(`${leftOut.invisible(1)}[\\s\\S]*${lookAlikes(1)}`),
    );
  });

  test.each(['\u200b', '\u3164', ' \u202e\u202c '])(
    'what holds nothing that is seen is not asked: %j',
    async (nothing) => {
      expect(await read(check(nothing), library)).toContain('There are no words to check');
      expect(await read(command('ask', { question: nothing }), library)).toContain('There is no question to answer');
      expect(await read(onMessage('Check quotes', `“${nothing}”`), library)).toContain(
        'There are no words in this message',
      );
    },
  );
});

describe('nothing that turns the direction or is not seen is in any payload', () => {
  const trick = fc.constantFrom(...SAMPLES, ...FILLERS);
  /** A text with such characters anywhere in it. */
  const tricked = (text: string) =>
    fc
      .array(fc.tuple(fc.nat(text.length), trick), { minLength: 1, maxLength: 12 })
      .map((puts) => puts.reduce((changed, [at, put]) => changed.slice(0, at) + put + changed.slice(at), text));
  const body = tricked(
    'It rained in Oslo on Tuesday.\n\n“We were wet, and we do not rule out snow,” said Ann Lee, the mayor of Oslo. Bo Ray said that it was cold.\n\n“Very wet,” Lee said.',
  );
  const hidden = new RegExp(`${UNSEEN.source}|[${FILLERS.join('')}]`, 'u');

  function assertSeen(payload: unknown): void {
    for (const text of textsRead(payload)) expect(hidden.test(text), JSON.stringify(text)).toBe(false);
  }

  test('whatever is asked of whatever article, whatever is pressed then (150 articles)', {
    timeout: 120_000,
  }, async () => {
    await fc.assert(
      fc.asyncProperty(
        body,
        tricked('Rain in Oslo'),
        tricked('The Oslo Times'),
        tricked('rain'),
        tricked('we do not rule out snow'),
        tricked('What did Ann Lee say?'),
        tricked('Ann Lee'),
        async (text, title, source, id, words, question, by) => {
          const several = createLibrary([articleOf(id, text, { title, source }), articleOf('other', text)]);
          for (const interaction of [
            command('ask', { question }),
            command('ask', { question, article: id }),
            command('ask', { question: `who said “${words}”?` }),
            command('whosaid', { words, by }),
            command('quote', { about: words }),
            command('quote', { by }),
            command('quote', {}),
            command('speakers', {}),
            command('article', {}),
            command('article', { article: title }),
            command('article', { article: words }),
            command('article', { article: id, paragraph: 2 }),
            command('help', {}),
            onMessage('Check quotes', `“${words}” and “${by}”, ${question}`),
            onMessage('Check quotes', words),
            typing('whosaid', { words: '' }, 'words'),
            typing('whosaid', { words: 'we', by: '' }, 'by'),
            typing('quote', { about: '' }, 'about'),
            typing('ask', { question, article: '' }, 'article'),
          ]) {
            const { body: payload, failure } = await respond(interaction, several);
            expect(failure?.error).toBeUndefined();
            assertSeen(payload);
            const components = ((payload as { data?: { components?: Part[] } }).data?.components ?? []) as Part[];
            for (const { custom_id, disabled, options } of flatten(components)) {
              if (!custom_id || disabled) continue;
              const values = options ? { values: [options[0]?.value ?? ''] } : {};
              const pressed = await respond(
                press(custom_id, { ...values, components: components as unknown[] }),
                several,
              );
              expect(pressed.failure?.error).toBeUndefined();
              assertSeen(pressed.body);
            }
          }
          const setting = {
            library: several,
            words: wordsFor('en'),
            public: true,
            publicByDefault: false,
            canShare: false,
          };
          for (const asked of [question, `who said “${words}”?`, `what else did ${by} say?`, `and ${by}?`])
            assertSeen(toMessage(answerMention({ text: asked, answers: null }, setting), 'everybody'));
        },
      ),
      { numRuns: 150 },
    );
  });

  test('an article that nothing is seen of is shown all the same', async () => {
    const empty = createLibrary([
      articleOf('\u200b', '\u200b\u200b', { title: '\u202e' }),
      articleOf('b', '“\u3164,” said \u3164\u3164.'),
    ]);
    for (const interaction of [
      command('article', {}),
      command('speakers', {}),
      command('quote', {}),
      command('help', {}),
    ])
      assertSeen((await respond(interaction, empty)).body);
    const { body: typed } = await respond(typing('ask', { question: '', article: '' }, 'article'), empty);
    expect(typed).toMatchObject({
      data: { choices: [{ name: '…', value: '\u200b' }, {}] },
    });
  });
});

test('Hebrew, Arabic, Persian and emoji reach the reader whole', async () => {
  const text = 'שָׁלוֹם, אמר דוד.\n\nقال الوزير «می‌خواهم».\n\nIt rained 👩‍👩‍👧 ❤️‍🔥 in Oslo.';
  const shown = await read(command('article', {}), createLibrary([articleOf('any', text)]));
  for (const line of text.split('\n\n')) expect(shown).toContain(line);
});
