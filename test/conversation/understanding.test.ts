import { beforeAll, describe, expect, test } from 'vitest';
import { answerQuestion } from '../../commands/ask.js';
import { quotationPage } from '../../commands/quote.js';
import { type Memory, remember } from '../../src/conversation/follow-up.js';
import { understand } from '../../src/conversation/understanding.js';
import { createLibrary, type Library } from '../../src/library/library.js';
import { readSeeds } from '../../src/library/seeds.js';
import { packageRoot } from '../../src/platform/package-root.js';
import { toMessage } from '../../src/reply/exit.js';
import type { Setting } from '../../src/reply/types.js';
import { en } from '../../src/reply/words/index.js';

let library: Library;
let setting: Setting;
beforeAll(() => {
  library = createLibrary(readSeeds(`${packageRoot()}/seeds`).articles);
  setting = { library, words: en, public: true, publicByDefault: false, canShare: false };
});

const afterAsking = (question: string): Memory =>
  remember(toMessage(answerQuestion(question, undefined, setting), 'everybody'), library);
const afterQuoting = (by: string): Memory =>
  remember(toMessage(quotationPage({ by, about: undefined, article: undefined }, 0, setting), 'everybody'), library);

describe('remember', () => {
  test('what was asked, of which article, who it was about and what was shown', () => {
    const memory = afterAsking('What did Qin Gang say about Taiwan?');
    expect(memory.asked).toBe('What did Qin Gang say about Taiwan?');
    expect(memory.story).toBe(library.corpus.stories[0]);
    expect(memory.speaker?.name).toBe('Qin Gang');
    expect(memory.shown.size).toBeGreaterThan(0);
  });

  test('the speaker of a list of quotations', () => {
    expect(afterQuoting('Kremlin spokesman').speaker?.name).toBe('Dmitry Peskov');
  });

  test('the speaker of the one quotation that an answer holds', () => {
    expect(afterAsking('Is a meeting with Putin ruled out?').speaker?.name).toBe('Dmitry Peskov');
  });

  test('nothing of a message that is not ours, or of an article that has changed', () => {
    for (const message of [null, undefined, { components: [] }]) {
      expect(remember(message, library)).toMatchObject({ asked: undefined, story: undefined, speaker: undefined });
    }
    const reply = toMessage(answerQuestion('What did Qin Gang say?', undefined, setting), 'everybody');
    expect(remember(reply, createLibrary([]))).toMatchObject({ story: undefined, speaker: undefined });
  });
});

describe('understand', () => {
  const ask = (question: string) => ({ kind: 'ask', question });

  test.each<[string, () => Memory, string, object]>([
    ['a question of its own', () => afterAsking('x'), 'Who is Patrushev?', ask('Who is Patrushev?')],
    ['and another', () => afterAsking('x'), 'and what did Wang say?', ask('what did Wang say?')],
    [
      'a pronoun is the speaker of the reply',
      () => afterAsking('What did Qin Gang say about Taiwan?'),
      'ok, and what did he say about Ukraine?',
      ask('what did Qin Gang say about Ukraine?'),
    ],
    [
      'a possessive too',
      () => afterQuoting('Qin Gang'),
      'and what about his warning?',
      { kind: 'ask', question: 'What did Qin Gang say about his warning?' },
    ],
    [
      'a name goes on with the topic',
      () => afterAsking('What did Qin Gang say about Taiwan?'),
      'and Blinken?',
      ask('What did Antony Blinken say about Taiwan?'),
    ],
    [
      'a name without a topic',
      () => afterAsking('Who is Patrushev?'),
      'what about Wang Yi?',
      ask('What did Wang Yi say?'),
    ],
    [
      'a topic goes on with the speaker',
      () => afterQuoting('Qin Gang'),
      'and about Taiwan?',
      ask('What did Qin Gang say about Taiwan?'),
    ],
    [
      'a pronoun beside a name stays',
      () => afterQuoting('Qin Gang'),
      'why did Blinken say he was concerned?',
      ask('why did Blinken say he was concerned?'),
    ],
    ['what else', () => afterQuoting('Qin Gang'), 'What else did he say?', { kind: 'else' }],
    ['anything else', () => afterQuoting('Qin Gang'), 'anything else?', { kind: 'else' }],
    ['what else of somebody else', () => afterQuoting('Qin Gang'), 'what else did Blinken say?', { kind: 'else' }],
    // Which gets the verdict on them: search/answering.test.ts.
    ['who said words', () => afterAsking('x'), 'who said "fuel to the fire"?', ask('who said "fuel to the fire"?')],
    [
      'a pronoun in words that are quoted stays',
      () => afterQuoting('Qin Gang'),
      'and who said “they will not come”?',
      ask('who said “they will not come”?'),
    ],
    ['a pronoun for nobody', () => afterAsking('Where is Oslo?'), 'what did he say?', { kind: 'who' }],
    ['what else of nobody', () => remember(null, library), 'what else?', { kind: 'who' }],
    ['nothing', () => remember(null, library), ' … ?', { kind: 'nothing' }],
    ['only how one begins', () => remember(null, library), 'hey, ok', { kind: 'nothing' }],
  ])('%s', (_what, memory, text, expected) => {
    expect(understand(text, memory(), library)).toMatchObject(expected);
  });

  test('what else names whom it means', () => {
    const wish = understand('What else did he say about Taiwan?', afterQuoting('Qin Gang'), library);
    expect(wish).toMatchObject({ words: 'What else did Qin Gang say about Taiwan?', topic: 'Taiwan' });
    expect(wish.kind === 'else' && wish.speaker.name).toBe('Qin Gang');
  });
});
