import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createLibrary } from '../../src/library/library.js';
import { readSeeds } from '../../src/library/seeds.js';
import { packageRoot } from '../../src/platform/package-root.js';
import { buttonOf, isPrivate, menuOf, messageOf, partsOf, type RunningBot, runBot, textOf } from './running-bot.js';

let running: RunningBot;
beforeAll(async () => {
  running = await runBot(createLibrary(readSeeds(`${packageRoot()}/seeds`).articles));
});
afterAll(async () => {
  expect(running.discord.refusals).toEqual([]);
  await running.stop();
});

const run = async (command: string, options = {}) =>
  messageOf(await running.discord.run(running.anna, command, options));
const press = async (message: Awaited<ReturnType<typeof run>>, label: string, person = running.anna) =>
  messageOf(await running.discord.press(person, message.message.id, buttonOf(message, label).custom_id));

describe('registration', () => {
  test('all seven commands stand, and a second start changes nothing', async () => {
    const before = running.discord.commands();
    expect(before.map(({ name }) => name).sort()).toEqual([
      'Check quotes',
      'article',
      'ask',
      'help',
      'quote',
      'speakers',
      'whosaid',
    ]);
    await running.restart();
    expect(running.discord.commands()).toEqual(before);
  });
});

describe('/ask', () => {
  test('shows the passage with the answer in bold, its place, privately', async () => {
    const reply = await run('ask', { question: 'Who will Wang meet on Wednesday?' });
    expect(isPrivate(reply)).toBe(true);
    expect(textOf(reply)).toMatch(/^> .*\*\*He will meet with .*Sergei Lavrov.*\*\*/m);
    expect(textOf(reply)).toContain('paragraph 3');
  });

  test('names who said it where it is a quotation', async () => {
    const reply = await run('ask', { question: 'Is a meeting with Putin ruled out?' });
    expect(textOf(reply)).toContain('we do not rule out such a meeting');
    expect(textOf(reply)).toContain('**Dmitry Peskov, Kremlin spokesman**');
  });

  test('says so when the article does not answer', async () => {
    const reply = await run('ask', { question: 'What is the best recipe for apple strudel?' });
    expect(textOf(reply)).toContain('### The article does not answer that');
  });

  test('says so when the article quotes nothing of somebody whom it names, and shows where', async () => {
    const reply = await run('ask', { question: 'What did Macron say?' });
    expect(textOf(reply)).toContain('### The article quotes nothing of French President Emmanuel Macron');
    expect(textOf(reply)).toContain('paragraph 23');
  });

  test('leads to the next passage and back, and to the context', async () => {
    const first = await run('ask', { question: 'What did the US warn China about?' });
    const second = await press(first, 'Passage 2 of 4');
    expect(second.message.id).toBe(first.message.id);
    expect(textOf(second)).toContain('Asked: **What did the US warn China about?**');
    expect(textOf(second)).not.toBe(textOf(first));
    const context = await press(second, 'In context');
    expect(textOf(context)).toMatch(/-# paragraph \d+\n> /);
    const after = await press(context, 'After ›');
    expect(textOf(after)).not.toBe(textOf(context));
  });

  test('what somebody said: their quotations', async () => {
    const reply = await run('ask', { question: 'What did Qin Gang say?' });
    expect(textOf(reply)).toContain('### Qin Gang');
    expect(textOf(reply)).toContain('getting out of hand');
    expect(textOf(await press(reply, 'All their quotations'))).toContain('4 quotations');
  });
});

describe('/quote', () => {
  test('by a speaker, whatever name is used', async () => {
    for (const by of ['Dmitry Peskov', 'Peskov', 'Kremlin spokesman', 'peskow']) {
      const reply = await run('quote', { by });
      expect(textOf(reply), by).toContain('**“we do not rule out such a meeting.”**');
    }
  });

  test('on a topic', async () => {
    expect(textOf(await run('quote', { about: 'weapons' }))).toContain('steady stream of weapons onto the battlefield');
  });

  test('on a topic by a speaker', async () => {
    const reply = await run('quote', { about: 'fire', by: 'Qin Gang' });
    expect(textOf(reply)).toContain('stop adding fuel to the fire');
    expect(textOf(reply)).not.toContain('Wang Yi');
  });

  test('all of them, page by page, each once', async () => {
    let page = await run('quote');
    const texts = [textOf(page)];
    while (!buttonOf(page, 'Next ›').disabled) {
      page = await press(page, 'Next ›');
      texts.push(textOf(page));
    }
    const bold = texts.join('\n').match(/\*\*[“‘][^”’]*[”’]\*\*/g) ?? [];
    expect(bold.length).toBeGreaterThanOrEqual(25);
    expect(texts[0]).toContain(`page 1 of ${texts.length}`);
    expect(textOf(await press(page, '‹ Previous'))).toBe(texts.at(-2));
  });

  test('nothing found is said, with something to try', async () => {
    const reply = await run('quote', { by: 'Angela Merkel' });
    expect(textOf(reply)).toContain('### No such quotation in the article');
  });
});

describe('/whosaid', () => {
  test.each([
    ['exact', { words: 'we do not rule out such a meeting' }, 'Quoted, word for word', 'Dmitry Peskov'],
    [
      'typography',
      { words: 'We do not rule out — such a meeting!' },
      'the same words, other punctuation',
      'Dmitry Peskov',
    ],
    ['close', { words: 'we do rule out such a meeting' }, 'Close, but not what was said', '__not__'],
    ['other speaker', { words: 'a positive world asset', by: 'Blinken' }, 'said by somebody else', 'Global Times'],
    ['unquoted', { words: 'arrived in Moscow on Tuesday' }, 'In the article, but not a quotation', 'paragraph 1'],
    ['not found', { words: 'the moon is made of green cheese' }, 'Not in the article', 'green cheese'],
  ])('%s', async (_what, options, title, detail) => {
    const reply = await run('whosaid', options);
    expect(textOf(reply)).toContain(title);
    expect(textOf(reply)).toContain(detail);
  });
});

describe('/speakers', () => {
  test('lists everyone with role and count, and leads to their quotations', async () => {
    const reply = await run('speakers');
    expect(textOf(reply)).toContain('**Qin Gang**');
    const menu = menuOf(reply);
    const wang = menu.options.find(({ label }) => label === 'Wang Yi');
    const chosen = messageOf(
      await running.discord.select(running.anna, reply.message.id, menu.custom_id, [wang?.value ?? '']),
    );
    expect(textOf(chosen)).toContain('**Wang Yi');
    expect(textOf(chosen)).toContain('fuel to the fire');
  });
});

describe('/article', () => {
  test('is read page by page from the first paragraph to the last', async () => {
    let page = await run('article');
    const texts = [textOf(page)];
    while (!buttonOf(page, 'After ›').disabled) {
      page = await press(page, 'After ›');
      texts.push(textOf(page));
    }
    const numbers = texts.join('\n').match(/^-# paragraph \d+$/gm);
    expect(numbers).toEqual(Array.from({ length: 29 }, (_, index) => `-# paragraph ${index + 1}`));
  });

  test('begins where it is told, and says when there is no such paragraph', async () => {
    expect(textOf(await run('article', { paragraph: 27 }))).toContain('a positive world asset');
    const reply = await run('article', { paragraph: 30 });
    expect(textOf(reply)).toBe('There is no paragraph 30: the article has 29. Ask for one from 1 to 29.');
    expect(isPrivate(reply)).toBe(true);
  });
});

describe('/help', () => {
  test('names every command', async () => {
    const reply = textOf(await run('help'));
    for (const name of ['/ask', '/quote', '/whosaid', '/speakers', '/article', 'Check quotes'])
      expect(reply).toContain(name);
  });
});

describe('Check quotes', () => {
  const check = async (content: string) => {
    const { message } = running.discord.post(running.ben, content);
    return textOf(messageOf(await running.discord.apply(running.anna, 'Check quotes', message.id)));
  };

  test('checks every quotation of a message', async () => {
    const reply = await check(
      'Peskov said “we do rule out such a meeting” and Wang spoke of "fuel to the fire".\n> a positive world asset',
    );
    expect(reply).toContain('3 quotations in this message');
    expect(reply).toContain('Close, but not what was said');
    expect(reply.match(/Quoted, word for word/g)).toHaveLength(2);
  });

  test('checks a message without quotation marks as a whole', async () => {
    expect(await check('we do not rule out such a meeting')).toContain('Quoted, word for word');
  });

  test('the same quotation twice, and more than can be shown', async () => {
    expect(await check('“fuel to the fire” '.repeat(12))).toContain('12 quotations in this message');
  });

  test('says so when there is nothing to check', async () => {
    expect(await check('🙂')).toContain('no words in this message');
  });
});

describe('autocomplete', () => {
  const complete = (command: string, option: string, typed: string) =>
    running.discord.complete(running.anna, command, { [option]: typed }, option);

  test.each([
    ['quote', 'by', '', 'Wang Yi'],
    ['quote', 'by', 'kreml', 'Dmitry Peskov'],
    ['quote', 'by', 'blink', 'Antony Blinken'],
    ['whosaid', 'by', 'global', 'Global Times'],
    ['whosaid', 'words', 'we do not', 'we do not rule out such a meeting'],
    ['quote', 'about', 'weap', 'weapons'],
  ])('/%s %s: %j offers %j', async (command, option, typed, expected) => {
    const choices = await complete(command, option, typed);
    expect(choices.map(({ value }) => String(value)).join('\n')).toContain(expected);
    expect(choices.length).toBeLessThanOrEqual(25);
  });

  test('what is typed past the list is taken as typed', async () => {
    expect(await complete('quote', 'by', 'zzzzzz')).toEqual([]);
    expect(textOf(await run('quote', { by: 'zzzzzz' }))).toContain('No such quotation');
  });
});

describe('buttons', () => {
  test('Share posts a copy that everybody sees, naming who shared it, and pings nobody', async () => {
    const reply = await run('whosaid', { words: 'fuel to the fire' });
    const shared = await press(reply, 'Share');
    expect(shared.seenBy).toBeNull();
    expect(shared.message.mentions).toEqual([]);
    expect(textOf(shared)).toContain(`Shared by <@${running.anna.user.id}>`);
    expect(textOf(shared)).toContain(textOf(reply));
    expect(running.discord.messages(running.ben).map(({ message }) => message.id)).toContain(shared.message.id);
    expect(partsOf(shared).some(({ label }) => label === 'Share')).toBe(false);
  });

  test('in someone else’s hands a button gives a private copy and leaves the message alone', async () => {
    const shared = await press(await run('quote', { by: 'Peskov' }), 'Share');
    const context = await press(shared, 'In context', running.ben);
    expect(context.message.id).not.toBe(shared.message.id);
    expect(context.seenBy).toBe(running.ben.user.id);
    expect(textOf(context)).toContain('Kremlin spokesman');
  });

  test('work after a restart', async () => {
    const reply = await run('quote');
    await running.restart();
    expect(textOf(await press(reply, 'Next ›'))).toContain('page 2 of');
  });
});
