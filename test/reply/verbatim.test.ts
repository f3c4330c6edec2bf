import { readFileSync } from 'node:fs';
import { type APIInteraction, ApplicationCommandType, InteractionType, MessageFlags } from 'discord-api-types/v10';
import fc from 'fast-check';
import { type MarkdownNode, parseMarkdown } from 'local-discord';
import { beforeAll, describe, expect, test } from 'vitest';
import { respond } from '../../src/discord/respond.js';
import { createLibrary, type Library } from '../../src/library/library.js';
import { articleOf, readArticle } from '../../src/reading/read.js';
import { SCREEN } from '../../src/reply/screen.js';
import { flatten, type Part } from '../parts.js';
import { plainText } from '../plain-text.js';
import { visible } from '../unseen.js';

/** What is read of a text: what is not seen may be left out, and white space is white space. */
const fold = (text: string) =>
  visible(text.toWellFormed())
    .replace(/[\p{Cc}\s]+/gu, ' ')
    .trim();

function command(name: string, options: Record<string, unknown>, message?: string): APIInteraction {
  const list = Object.entries(options).map(([option, value]) => ({
    name: option,
    type: typeof value === 'number' ? 4 : 3,
    value,
  }));
  const resolved =
    message === undefined ? {} : { target_id: '5', resolved: { messages: { '5': { content: message } } } };
  const type = message === undefined ? ApplicationCommandType.ChatInput : ApplicationCommandType.Message;
  return {
    id: '1',
    token: 't',
    type: InteractionType.ApplicationCommand,
    data: { id: '2', name, type, options: list, ...resolved },
  } as unknown as APIInteraction;
}

/** Answers, and checks that every block quote of the answer is made of the article's words. Gives the parts of the message. */
async function verbatimAnswer(interaction: APIInteraction, library: Library): Promise<readonly Part[]> {
  const { body, outcome, failure } = await respond(interaction, library);
  expect(failure?.error).toBeUndefined();
  expect(outcome).not.toBe('failed');
  const { data } = body as unknown as { data: { components: Part[]; flags: number } };
  const parts = flatten(data.components);
  if ((data.flags & MessageFlags.Ephemeral) === 0) expect(articleWords(parts)).toBeLessThanOrEqual(SCREEN);
  const texts = library.corpus.stories.map(({ article }) => fold(article.text));
  for (const { content } of parts) {
    for (const node of parseMarkdown(content ?? '')) {
      if (node.type !== 'blockQuote') continue;
      for (const piece of plainText([node]).split('[…]').map(fold)) {
        expect(
          texts.some((text) => text.includes(piece)),
          `in the article: ${piece}`,
        ).toBe(true);
        expect(cutsWord(piece, texts), `not cut inside a word: ${piece}`).toBe(false);
      }
      expect(kindsIn(node)).toEqual(
        new Set(
          [...kindsIn(node)].filter((kind) =>
            ['blockQuote', 'text', 'strong', 'underline', 'lineBreak'].includes(kind),
          ),
        ),
      );
    }
  }
  return parts;
}

/** How much of the article a reply shows, in UTF-16 units as they are read. */
function articleWords(parts: readonly Part[]): number {
  const quotes = parts.flatMap(({ content }) =>
    parseMarkdown(content ?? '').filter(({ type }) => type === 'blockQuote'),
  );
  return plainText(quotes).replaceAll('[…]', '').length;
}

/** True when the piece stands nowhere in the texts with word bounds on both sides. */
function cutsWord(piece: string, texts: readonly string[]): boolean {
  if (piece === '') return false;
  const letter = /[\p{L}\p{N}]/u;
  return !texts.some((text) => {
    for (let at = text.indexOf(piece); at >= 0; at = text.indexOf(piece, at + 1)) {
      const before = letter.test(text[at - 1] ?? '') && letter.test(piece[0] ?? '');
      const after = letter.test(text[at + piece.length] ?? '') && letter.test(piece.at(-1) ?? '');
      if (!before && !after) return true;
    }
    return false;
  });
}

function kindsIn(node: MarkdownNode): Set<string> {
  const inside = 'content' in node && Array.isArray(node.content) ? (node.content as MarkdownNode[]) : [];
  return new Set([node.type, ...inside.flatMap((child) => [...kindsIn(child)])]);
}

/** Presses every button of a reply once, and checks what they answer. */
async function pressAll(parts: readonly Part[], library: Library): Promise<void> {
  for (const { custom_id, disabled, options } of parts) {
    if (!custom_id || disabled) continue;
    const data = { custom_id, component_type: options ? 3 : 2, ...(options ? { values: [options[0]?.value] } : {}) };
    const message = { flags: MessageFlags.Ephemeral, components: parts.slice(0, 1) };
    if (custom_id.startsWith('2:another:')) continue;
    await verbatimAnswer(
      {
        id: '1',
        token: 't',
        type: InteractionType.MessageComponent,
        user: { id: '7' },
        data,
        message,
      } as unknown as APIInteraction,
      library,
    );
  }
}

describe('every reply of every command shows the article’s words and nothing else as the article’s', () => {
  let library: Library;
  beforeAll(() => {
    library = createLibrary([
      readArticle('article.txt', readFileSync(new URL('../../seeds/article.txt', import.meta.url))),
    ]);
  });

  const questions = JSON.parse(readFileSync(new URL('../answers/thirty-questions.json', import.meta.url), 'utf8')) as {
    question: string;
  }[];

  test.each(questions)('/ask $question', async ({ question }) => {
    await pressAll(await verbatimAnswer(command('ask', { question }), library), library);
  });

  test('every quotation of every speaker, every paragraph, every list', async () => {
    for (const { speakers, article } of library.corpus.stories) {
      for (const { name } of speakers)
        await pressAll(await verbatimAnswer(command('quote', { by: name }), library), library);
      for (const { number } of article.paragraphs)
        await pressAll(await verbatimAnswer(command('article', { paragraph: number }), library), library);
    }
    for (const name of ['quote', 'speakers', 'article', 'help'])
      await pressAll(await verbatimAnswer(command(name, {}), library), library);
  });

  test('any words of the article, in any order, with anything between (500 cases of each command)', async () => {
    const words = (library.corpus.stories[0]?.article.text ?? '').split(/\s+/);
    const input = fc
      .array(
        fc.oneof(
          { weight: 6, arbitrary: fc.constantFrom(...words) },
          { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 8 }) },
        ),
        { minLength: 1, maxLength: 14 },
      )
      .map((picked) => picked.join(' '));
    await fc.assert(
      fc.asyncProperty(input, async (text) => {
        await verbatimAnswer(command('ask', { question: text }), library);
        await verbatimAnswer(command('whosaid', { words: text }), library);
        await verbatimAnswer(command('quote', { about: text.slice(0, 50) }), library);
        await verbatimAnswer(command('quote', { by: text.slice(0, 50) }), library);
        await verbatimAnswer(command('Check quotes', {}, `“${text}” and > ${text}`), library);
      }),
      { numRuns: 500 },
    );
  });
});

describe('the longest that can be asked of the longest that can be shown', () => {
  const stars = '*_~`|[<@'.repeat(10);
  const name = `Ann ${'Long-Name '.repeat(20)}Lee`;
  const body = [
    `“${`we ${stars} were wet `.repeat(40)}” said ${name}, the mayor of ${'Oslo and '.repeat(30)}Bergen.`,
    ...Array.from({ length: 400 }, (_, index) => `“a${index}” said Bo${index} Ray.`),
    'x'.repeat(1_000),
  ].join('\n');

  test.each([
    ['a claim of nothing but markdown', `we ${stars} were wet `.repeat(40).slice(0, 600)],
    ['a claim that is nearly said', `we ${stars} were not wet `.repeat(6).slice(0, 600)],
    ['words', 'we were wet '.repeat(50).slice(0, 600)],
  ])('%s, within Discord’s limits', async (_what, words) => {
    const library = createLibrary([articleOf('any', body), articleOf('other', body.slice(0, 3_000))]);
    for (const interaction of [
      command('whosaid', { words, by: name.slice(0, 100) }),
      command('ask', { question: words.slice(0, 300) }),
      command('ask', { question: `What did ${name.slice(0, 200)} say?` }),
      command('quote', {}),
      command('quote', { about: stars.slice(0, 50), by: stars }),
      command('speakers', {}),
      command('article', {}),
      command('article', { paragraph: 2 }),
      command('article', { paragraph: 402 }),
      command('Check quotes', {}, `“${words}” “${words}” > ${words}`),
      command('Check quotes', {}, `“${stars}a” `.repeat(40)),
    ]) {
      await pressAll(await verbatimAnswer(interaction, library), library);
    }
  });
});

describe('any article', () => {
  const nasty = fc.constantFrom(
    '**',
    '__',
    '~~',
    '||',
    '`',
    '```',
    '> ',
    '>>> ',
    '# ',
    '-# ',
    '- ',
    '1. ',
    '[a](https://example.com)',
    '@everyone',
    '<@1>',
    '<t:1:R>',
    '\\',
    '“',
    '”',
    '"',
    '‘',
    '’',
    "'",
    '«',
    '»',
    'said',
    'Ann Lee',
    'he',
    '.',
    '?',
    ',',
    '\n',
    '\ud800',
    '\u202e',
    '😀',
    'z̸̢',
    'it rained',
    '𝒜',
    '\u0000',
    'Oslo',
  );
  const text = fc
    .array(fc.oneof(nasty, fc.string({ unit: 'binary', maxLength: 6 })), { minLength: 1, maxLength: 60 })
    .map((parts) => parts.join(' '));

  test('no exception, nothing but its words in block quotes, always within Discord’s limits (300 articles, every command)', async () => {
    await fc.assert(
      fc.asyncProperty(
        text,
        fc.constantFrom('it rained in Oslo', 'who is Ann Lee?', 'what did Ann Lee say?', '“', '@everyone'),
        async (body, asked) => {
          fc.pre(body.trim() !== '');
          const library = createLibrary([articleOf('any', body)]);
          for (const interaction of [
            command('ask', { question: asked }),
            command('whosaid', { words: asked }),
            command('quote', {}),
            command('quote', { about: asked.slice(0, 50), by: 'Ann Lee' }),
            command('speakers', {}),
            command('article', {}),
            command('help', {}),
            command('Check quotes', {}, body),
          ]) {
            await pressAll(await verbatimAnswer(interaction, library), library);
          }
        },
      ),
      { numRuns: 300 },
    );
  });
});
