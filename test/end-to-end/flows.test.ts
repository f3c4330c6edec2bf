import type { ChannelMessage, Outcome } from 'local-discord';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { createLibrary, type Library } from '../../src/library/library.js';
import { readSeeds } from '../../src/library/seeds.js';
import { packageRoot } from '../../src/platform/package-root.js';
import { buttonOf, isPrivate, menuOf, messageOf, partsOf, type RunningBot, runBot, textOf } from './running-bot.js';

let library: Library;
let running: RunningBot;
beforeAll(async () => {
  library = createLibrary(readSeeds(`${packageRoot()}/seeds`).articles);
  running = await runBot(library);
});
afterAll(async () => {
  expect(running.discord.refusals).toEqual([]);
  await running.stop();
});

const run = async (command: string, options = {}, person = running.anna) =>
  messageOf(await running.discord.run(person, command, options));
const pressed = (message: ChannelMessage, label: string, person = running.anna): Promise<Outcome> =>
  running.discord.press(person, message.message.id, buttonOf(message, label).custom_id);
const press = async (message: ChannelMessage, label: string, person = running.anna) =>
  messageOf(await pressed(message, label, person));

describe('In context', () => {
  test('leads to the paragraph with its neighbours, and leaves the answer where it is', async () => {
    const answer = await run('whosaid', { words: 'fuel to the fire', by: 'Qin Gang' });
    const context = await press(answer, 'In context');
    expect(context.message.id).not.toBe(answer.message.id);
    expect(textOf(context)).toMatch(/-# paragraph 12\n> [\s\S]*-# paragraph 13\n> [\s\S]*-# paragraph 14\n> /);
    expect(textOf(context)).toMatch(/\*\*“[^*]*adding fuel to the fire[^*]*\*\*/);
  });

  test('goes on paragraph by paragraph and back, with the same words in bold', async () => {
    const context = await press(await run('whosaid', { words: 'adding fuel to the fire' }), 'In context');
    const next = await press(context, 'After ›');
    expect(next.message.id).toBe(context.message.id);
    expect(textOf(next)).toMatch(/-# paragraph 13\n> \*\*“[\s\S]*-# paragraph 15\n> /);
    expect(textOf(await press(next, '‹ Before'))).toBe(textOf(context));
  });
});

describe('Wrong speaker?', () => {
  test('shows the words that name the speaker, the words of saying and how sure it is', async () => {
    const answer = await run('whosaid', { words: 'adding fuel to the fire' });
    const why = textOf(await press(answer, 'Wrong speaker?'));
    expect(why).toContain('### Why Qin Gang');
    expect(why).toMatch(/Named here as “he”, in paragraph 13\./);
    expect(why).toMatch(/“he” is read as Qin Gang/);
    expect(why).toContain('The words of saying: “said”.');
    expect(why).toMatch(/__he__ __said__/);
  });

  test('is a menu under a list of quotations', async () => {
    const list = await run('quote', { by: 'Global Times' });
    const menu = menuOf(list);
    const hailed = menu.options.find(({ label }) => label.includes('a positive world asset'));
    const why = messageOf(
      await running.discord.select(running.anna, list.message.id, menu.custom_id, [hailed?.value ?? '']),
    );
    expect(textOf(why)).toContain('### Why Global Times');
    expect(textOf(why)).toContain('“hailed”');
    expect(why.message.id).not.toBe(list.message.id);
  });
});

describe('Ask another', () => {
  test('opens a form, whose question is answered privately', async () => {
    const answer = await run('ask', { question: 'Who will Wang meet on Wednesday?' });
    const outcome = await pressed(answer, 'Ask another');
    if (outcome.kind !== 'modal') throw new Error(`not a form: ${outcome.kind}`);
    expect(outcome.modal.title).toBe('Ask another question');
    const reply = messageOf(
      await running.discord.submit(running.anna, outcome.modalId, { question: 'What did Qin Gang say?' }),
    );
    expect(isPrivate(reply)).toBe(true);
    expect(textOf(reply)).toContain('Asked: **What did Qin Gang say?**');
    expect(textOf(reply)).toContain('### Qin Gang');
  });

  test('a form that outlives the article says so', async () => {
    const answer = await run('ask', { question: 'Who will Wang meet on Wednesday?' });
    const outcome = await pressed(answer, 'Ask another');
    if (outcome.kind !== 'modal') throw new Error(`not a form: ${outcome.kind}`);
    await running.restart(createLibrary([]));
    const reply = messageOf(await running.discord.submit(running.anna, outcome.modalId, { question: 'Who?' }));
    expect(textOf(reply)).toContain('The article has changed');
    await running.restart(library);
  });
});

describe('Share', () => {
  test.each([
    ['an answer', 'ask', { question: 'Is a *meeting* with Putin ruled_out?' }, 'Asked: '],
    ['what somebody said', 'ask', { question: 'What did Qin Gang say?' }, 'Asked: '],
    ['no answer', 'ask', { question: 'What is the best recipe for apple strudel?' }, 'does not answer'],
    ['a list of quotations', 'quote', { about: 'fire', by: 'Qin' }, 'about “fire” by “Qin Gang”'],
    ['a check', 'whosaid', { words: 'we do `rule` out **such** a meeting', by: 'Peskov' }, 'claimed of **Peskov**'],
    ['the speakers', 'speakers', {}, 'Who is quoted'],
    ['a page of the article', 'article', { paragraph: 5 }, 'paragraph 5'],
    ['the help', 'help', {}, '/ask'],
  ])('%s: the same for everybody, with what was asked and who shared it', async (_what, command, options, asked) => {
    const reply = await run(command, options);
    const shared = await press(reply, 'Share');
    expect(shared.seenBy).toBeNull();
    expect(textOf(shared)).toContain(asked);
    expect(textOf(shared)).toContain(`-# Shared by <@${running.anna.user.id}>`);
    const lines = textOf(reply).split('\n');
    expect(textOf(shared).split('\n').slice(0, lines.length)).toEqual(lines);
    expect(shared.message.mentions).toEqual([]);
    expect(partsOf(shared).some(({ label }) => label === 'Share')).toBe(false);
  });

  test('the second passage, the second page and a paragraph in context stay what they are', async () => {
    const second = await press(await run('ask', { question: 'What did the US warn China about?' }), 'Passage 2 of 4');
    expect(textOf(await press(second, 'Share'))).toContain(textOf(second));
    const page = await press(await run('quote'), 'Next ›');
    expect(textOf(await press(page, 'Share'))).toContain(textOf(page));
    const context = await press(second, 'In context');
    expect(textOf(await press(context, 'Share'))).toContain('-# Shared by');
  });

  test('a message’s checked quotations', async () => {
    const { message } = running.discord.post(
      running.ben,
      'Peskov: "we do rule out such a *meeting*". Wang: “fuel to the fire”\n> it was all made up, all of it',
    );
    const reply = messageOf(await running.discord.apply(running.anna, 'Check quotes', message.id));
    expect(textOf(reply)).toContain('we do __not__ rule out such a meeting');
    expect(textOf(await press(reply, 'Share'))).toContain(textOf(reply));
  });

  test('after the article has changed, it says so', async () => {
    const reply = await run('ask', { question: 'Who will Wang meet on Wednesday?' });
    await running.restart(createLibrary([]));
    expect(textOf(await press(reply, 'Share'))).toContain('The article has changed');
    await running.restart(library);
  });
});

describe('who sees a reply', () => {
  test.each([
    ['ask', { question: 'Who will Wang meet on Wednesday?' }],
    ['quote', { by: 'Qin Gang' }],
    ['whosaid', { words: 'fuel to the fire' }],
    ['speakers', {}],
    ['article', {}],
    ['help', {}],
  ])('/%s is private unless public is chosen', async (command, options) => {
    expect(isPrivate(await run(command, options))).toBe(true);
    expect(isPrivate(await run(command, { ...options, public: false }))).toBe(true);
    const shown = await run(command, { ...options, public: true });
    expect(shown.seenBy).toBeNull();
    expect(partsOf(shown).some(({ label }) => label === 'Share')).toBe(false);
  });

  test('what cannot be answered is private all the same', async () => {
    expect(isPrivate(await run('article', { paragraph: 999, public: true }))).toBe(true);
  });

  test('under a public reply a button gives whoever presses a private page of their own', async () => {
    const shown = await run('quote', { public: true });
    const next = await press(shown, 'Next ›', running.ben);
    expect(next.message.id).not.toBe(shown.message.id);
    expect(next.seenBy).toBe(running.ben.user.id);
    expect(textOf(next)).toContain('page 2 of');
    const further = await press(next, 'Next ›', running.ben);
    expect(further.message.id).toBe(next.message.id);
  });

  describe('where replies are public by configuration', () => {
    let open: RunningBot | undefined;
    afterEach(async () => open?.stop());

    test('they are, unless a person chooses otherwise', async () => {
      open = await runBot(library, { replies: { replies: 'public' } });
      const { discord, anna } = open;
      expect(messageOf(await discord.run(anna, 'help')).seenBy).toBeNull();
      expect(messageOf(await discord.run(anna, 'help', { public: false })).seenBy).toBe(anna.user.id);
    });
  });
});

describe('Check quotes', () => {
  const check = async (content: string) => {
    const { message } = running.discord.post(running.ben, content);
    return messageOf(await running.discord.apply(running.anna, 'Check quotes', message.id));
  };

  test('each with its verdict, the difference, who said it and where, and a button to the place', async () => {
    const reply = await check(
      'Peskov: “we do rule out such a meeting”. Also "a positive world asset" and «the moon is cheese»',
    );
    expect(textOf(reply)).toMatch(
      /\*\*Close, but not what was said\*\*\nwe do __not__ rule out such a meeting\n-# Dmitry Peskov.*paragraph 3/,
    );
    expect(textOf(reply)).toMatch(
      /\*\*Quoted, word for word\*\*\na positive world asset\n-# Global Times.*paragraph 27/,
    );
    expect(textOf(reply)).toMatch(/\*\*Not in the article\*\*\nthe moon is cheese/);
    expect(partsOf(reply).filter(({ label }) => label === 'In context')).toHaveLength(2);
  });

  test('a message without any is checked as a whole, and says so', async () => {
    const reply = textOf(await check('we do not rule out such a meeting'));
    expect(reply).toContain('no quotation marks in this message');
    expect(reply).toContain('Quoted, word for word');
  });

  test('very many are a list, and none is left out', async () => {
    const claims = Array.from({ length: 25 }, (_, index) => `“fuel to the fire ${index}”`);
    const reply = textOf(await check(claims.join(' and ')));
    expect(reply.match(/^- \*\*/gm)).toHaveLength(25);
    expect(reply).toContain('fuel to the fire 24');
  });

  test('very long messages say what was not looked at', async () => {
    expect(textOf(await check('we do not rule out such a meeting '.repeat(100)))).toContain('only its beginning');
    expect(
      textOf(await check(`“${'we do not rule out such a meeting '.repeat(50)}” and “fuel to the fire”`)),
    ).toContain('\\[…\\]');
  });

  test('what a bot wrote, the bot itself among them', async () => {
    const shown = await run('whosaid', { words: 'we do rule out such a meeting', public: true });
    const reply = messageOf(await running.discord.apply(running.ben, 'Check quotes', shown.message.id));
    expect(textOf(reply)).toContain('Quoted, word for word');
  });

  test('nothing to check is said kindly', async () => {
    expect(textOf(await check('🙂 <@123456789012345678>'))).toBe(
      'There are no words in this message to check against the article.',
    );
  });
});
