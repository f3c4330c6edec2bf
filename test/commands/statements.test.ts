import { beforeAll, describe, expect, test } from 'vitest';
import { ask } from '../../commands/ask.js';
import { quote } from '../../commands/quote.js';
import { libraryOf } from '../../src/library/indexed-library.js';
import { createLibrary, type Library } from '../../src/library/library.js';
import type { Statement } from '../../src/quotes/types.js';
import { articleOf } from '../../src/reading/read.js';
import type { Reply, Setting } from '../../src/reply/types.js';
import { en } from '../../src/reply/words/index.js';
import type { Story } from '../../src/search/types.js';

const REPORTED = 'The mayor warned that the river would rise.';
const TEXT = `“We were wet,” said Ann Lee, the mayor of Oslo.\n${REPORTED}\n“We are dry now,” Lee said.`;

let setting: Setting;
beforeAll(() => {
  setting = { library: withStatement(), words: en, public: false, publicByDefault: false, canShare: true };
});

/** The article with one statement by hand, whatever the attribution finds by itself. */
function withStatement(): Library {
  const [story] = createLibrary([articleOf('rain', TEXT)]).corpus.stories as readonly [Story];
  const speaker = story.quotations[0]?.speaker;
  if (!speaker) throw new Error('nobody is quoted');
  const start = TEXT.indexOf(REPORTED);
  const statement: Statement = { start, end: start + REPORTED.length, paragraph: 2, speaker };
  return libraryOf([{ ...story, statements: [statement] }]);
}

function lines({ components }: Reply): string[] {
  const parts = JSON.parse(JSON.stringify(components)) as unknown[];
  const texts = (value: unknown): string[] => {
    if (Array.isArray(value)) return value.flatMap(texts);
    const { content, components: inside } = value as { content?: string; components?: unknown[] };
    return [...(content === undefined ? [] : content.split('\n')), ...(inside ? texts(inside) : [])];
  };
  return texts(parts);
}

describe('what is reported without quotation marks', () => {
  test.each([
    ['/quote by:', () => quote.answer({ options: { by: 'Ann Lee' } }, setting)],
    ['/ask what somebody said', () => ask.answer({ options: { question: 'What did Ann Lee say?' } }, setting)],
  ])('%s shows it after the quotations, under a line of our own, never in bold', async (_what, answer) => {
    const shown = lines(await answer());
    const at = shown.indexOf(`> ${REPORTED}`);
    expect(shown.indexOf(`-# ${en.reported}`)).toBe(at - 1);
    expect(at).toBeGreaterThan(shown.findIndex((line) => line.includes('We are dry now')));
    expect(shown[at + 1]).toContain('Ann Lee');
  });

  test('a list about a topic, or of everybody, holds quotations alone', async () => {
    for (const options of [{}, { about: 'wet', by: 'Ann Lee' }])
      expect(lines(await quote.answer({ options }, setting)).join('\n')).not.toContain(REPORTED);
  });

  test('a statement in a sentence that is shown already is not shown again', async () => {
    const [story] = setting.library.corpus.stories as readonly [Story];
    const quotation = story.quotations[0];
    if (!quotation?.speaker) throw new Error('nobody is quoted');
    const same: Statement = {
      start: quotation.marked.end,
      end: quotation.marked.end + 10,
      paragraph: 1,
      speaker: quotation.speaker,
    };
    const twice = { ...setting, library: libraryOf([{ ...story, statements: [same] }]) };
    expect(lines(await quote.answer({ options: { by: 'Ann Lee' } }, twice))).not.toContain(`-# ${en.reported}`);
  });
});
