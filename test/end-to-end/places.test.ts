import type { Person, Place } from 'local-discord';
import { afterEach, describe, expect, test } from 'vitest';
import { createLibrary } from '../../src/library/library.js';
import { readSeeds } from '../../src/library/seeds.js';
import { packageRoot } from '../../src/platform/package-root.js';
import { buttonOf, isPrivate, messageOf, partsOf, type RunningBot, runBot, textOf } from './running-bot.js';

const library = createLibrary(readSeeds(`${packageRoot()}/seeds`).articles);

let running: RunningBot | undefined;
afterEach(async () => {
  expect(running?.discord.refusals).toEqual([]);
  await running?.stop();
  running = undefined;
});

async function open(discord: { place?: Place; serverLocale?: string } = {}) {
  running = await runBot(library, { discord });
  const [, , emil] = running.discord.people as readonly [Person, Person, Person];
  return { ...running, emil };
}

describe('languages', () => {
  test('a private reply is in the asker’s, what is shared from it in the server’s', async () => {
    const { discord, emil } = await open({ serverLocale: 'fr' });
    const reply = messageOf(await discord.run(emil, 'ask', { question: 'What did Qin Gang say?' }));
    expect(textOf(reply)).toContain('Frage: **What did Qin Gang say?**');
    expect(textOf(reply)).toContain('Absatz 13');
    const shared = messageOf(await discord.press(emil, reply.message.id, buttonOf(reply, 'Teilen').custom_id));
    expect(textOf(shared)).toContain('Question : **What did Qin Gang say?**');
    expect(textOf(shared)).toContain('paragraphe 13');
    expect(textOf(shared)).toContain(`Partagé par <@${emil.user.id}>`);
    expect(JSON.stringify(partsOf(shared))).not.toMatch(/Absatz|Frage|Teilen|Zusammenhang/);
  });

  test('a public reply is in the server’s, and a button under it answers in the language of who presses', async () => {
    const { discord, anna, emil } = await open({ serverLocale: 'uk' });
    const reply = messageOf(await discord.run(anna, 'quote', { public: true }));
    expect(textOf(reply)).toContain('29 цитат');
    const next = messageOf(await discord.press(emil, reply.message.id, buttonOf(reply, 'Далі ›').custom_id));
    expect(textOf(next)).toContain('Seite 2 von');
    expect(isPrivate(next)).toBe(true);
  });

  test('an explanation is in the asker’s even where the reply would have been public', async () => {
    const { discord, emil } = await open();
    const reply = messageOf(await discord.run(emil, 'article', { paragraph: 99, public: true }));
    expect(textOf(reply)).toContain('Einen Absatz 99 gibt es nicht');
  });

  test('the form asks in the asker’s', async () => {
    const { discord, emil } = await open();
    const reply = messageOf(await discord.run(emil, 'ask', { question: 'Who is Patrushev?' }));
    const outcome = await discord.press(emil, reply.message.id, buttonOf(reply, 'Weitere Frage').custom_id);
    expect(outcome).toMatchObject({ kind: 'modal', modal: { title: 'Weitere Frage stellen' } });
  });
});

describe('a thread', () => {
  test('is as a channel', async () => {
    const { discord, anna } = await open({ place: 'thread' });
    const reply = messageOf(await discord.run(anna, 'whosaid', { words: 'fuel to the fire' }));
    expect(isPrivate(reply)).toBe(true);
    const shared = messageOf(await discord.press(anna, reply.message.id, buttonOf(reply, 'Share').custom_id));
    expect(shared.seenBy).toBeNull();
  });
});

describe('where apps that people bring along may not speak in public', () => {
  test('nothing offers to, and who wanted it is told why', async () => {
    const { discord, anna } = await open({ place: 'external-apps-off' });
    const reply = messageOf(await discord.run(anna, 'ask', { question: 'Who is Patrushev?' }));
    expect(partsOf(reply).some(({ label }) => label === 'Share')).toBe(false);
    const wanted = messageOf(await discord.run(anna, 'quote', { public: true }));
    expect(isPrivate(wanted)).toBe(true);
    expect(textOf(wanted)).toContain('Only you see this: apps that a person brings along');
    const next = messageOf(await discord.press(anna, wanted.message.id, buttonOf(wanted, 'Next ›').custom_id));
    expect(next.message.id).toBe(wanted.message.id);
    expect(textOf(next)).toContain('page 2 of');
  });
});

describe('every command is seen', () => {
  test.each<Place>(['server', 'thread', 'external-apps', 'external-apps-off', 'direct-message', 'private-channel'])(
    'in the place %s',
    async (place) => {
      const { discord } = await open({ place });
      expect(discord.commands('seen')).toEqual(discord.commands());
      expect(discord.commands().length).toBeGreaterThan(4);
    },
  );
});

describe.each<Place>(['external-apps', 'private-channel'])('where a person brought it along (%s)', (place) => {
  test('it answers in private and in public, and pages are turned', async () => {
    const { discord, anna, ben } = await open({ place });
    const reply = messageOf(await discord.run(anna, 'quote'));
    expect(isPrivate(reply)).toBe(true);
    const next = messageOf(await discord.press(anna, reply.message.id, buttonOf(reply, 'Next ›').custom_id));
    expect(textOf(next)).toContain('page 2 of');
    const shared = messageOf(await discord.press(anna, next.message.id, buttonOf(next, 'Share').custom_id));
    expect(shared.seenBy).toBeNull();
    const posted = discord.post(ben, 'Peskov said: “we do rule out such a meeting”');
    const checked = messageOf(await discord.apply(ben, 'Check quotes', posted.message.id));
    expect(textOf(checked)).toContain('we do not rule out such a meeting');
  });
});

describe('a conversation with the bot alone', () => {
  test('needs no hiding: replies stay, in the asker’s language, and pages are turned in place', async () => {
    const { discord, emil } = await open({ place: 'direct-message' });
    const reply = messageOf(await discord.run(emil, 'quote'));
    expect(isPrivate(reply)).toBe(false);
    expect(textOf(reply)).toContain('Alle Zitate');
    expect(partsOf(reply).some(({ label }) => label === 'Teilen')).toBe(false);
    const next = messageOf(await discord.press(emil, reply.message.id, buttonOf(reply, 'Weiter ›').custom_id));
    expect(next.message.id).toBe(reply.message.id);
  });
});
