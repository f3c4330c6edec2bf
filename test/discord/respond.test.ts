import {
  type APIInteraction,
  ApplicationCommandType,
  ComponentType,
  InteractionResponseType,
  InteractionType,
  MessageFlags,
} from 'discord-api-types/v10';
import { beforeAll, describe, expect, test } from 'vitest';
import { respond } from '../../src/discord/respond.js';
import { createLibrary, type Library } from '../../src/library/library.js';
import { articleOf } from '../../src/reading/read.js';
import { customId } from '../../src/reply/ids/custom-id.js';

let library: Library;
beforeAll(() => {
  library = createLibrary([articleOf('rain', 'It rained in Oslo on Tuesday. “We were wet,” said Ann Lee, the mayor.')]);
});

const EPHEMERAL = MessageFlags.Ephemeral;

function command(
  name: string,
  options: Record<string, unknown> = {},
  type = ApplicationCommandType.ChatInput,
): APIInteraction {
  const list = Object.entries(options).map(([option, value]) => ({ name: option, type: 3, value }));
  return {
    id: '1',
    token: 't',
    type: InteractionType.ApplicationCommand,
    data: { id: '2', name, type, options: list },
  } as unknown as APIInteraction;
}

function press(
  id: string,
  { flags = EPHEMERAL as number, values = undefined as string[] | undefined, components = [] as unknown[] } = {},
): APIInteraction {
  const data = { custom_id: id, component_type: ComponentType.Button, ...(values ? { values } : {}) };
  return {
    id: '1',
    token: 't',
    type: InteractionType.MessageComponent,
    user: { id: '7' },
    data,
    message: { flags, components },
  } as unknown as APIInteraction;
}

const fingerprintIn = ({ corpus, fingerprint }: Library) =>
  fingerprint(corpus.stories[0] as NonNullable<(typeof corpus.stories)[0]>);

interface Sent {
  readonly type: number;
  readonly data: {
    readonly flags: number;
    readonly components: readonly unknown[];
    readonly allowed_mentions: unknown;
  };
}

const answer = async (interaction: APIInteraction, to = library) => {
  const { body, ...rest } = await respond(interaction, to);
  return { ...rest, body: body as unknown as Sent, shown: JSON.stringify(body) };
};

describe('respond', () => {
  test('answers a ping', async () => {
    const { body } = await respond({ type: InteractionType.Ping } as APIInteraction, library);
    expect(body).toEqual({ type: InteractionResponseType.Pong });
  });

  test('a fault of ours is one private sentence with an id, and no word of what went wrong', async () => {
    const broken = {
      ...library,
      corpus: {
        ...library.corpus,
        ask: () => {
          throw new Error('secret detail');
        },
      },
    };
    const { outcome, failure, body, shown } = await answer(command('ask', { question: 'Why?' }), broken);
    expect(outcome).toBe('failed');
    expect(failure?.id).toMatch(/^[0-9a-f]{8}$/);
    expect(shown).toContain(`report it with the id ${failure?.id}`);
    expect(shown).not.toContain('secret');
    expect(body.data.flags & EPHEMERAL).toBe(EPHEMERAL);
    expect(body.data.allowed_mentions).toEqual({ parse: [] });
  });

  test('a fault while typing is an empty list', async () => {
    const broken = {
      ...library,
      corpus: {
        ...library.corpus,
        suggestSpeakers: () => {
          throw new Error('secret');
        },
      },
    };
    const typing = {
      ...command('quote'),
      type: InteractionType.ApplicationCommandAutocomplete,
      data: { name: 'quote', type: 1, options: [{ name: 'by', type: 3, value: 'a', focused: true }] },
    };
    expect(await answer(typing as unknown as APIInteraction, broken)).toMatchObject({
      outcome: 'failed',
      body: { data: { choices: [] } },
    });
  });

  test.each<[string, (current: Library) => string]>([
    ['of another version', () => '9:context:x:s0'],
    ['of the version before', () => '1:quotes:*:0::'],
    ['not ours', () => 'hello'],
    ['empty', () => ''],
    ['an unknown action', () => customId('dance', 'x')],
    ['a disabled button’s', () => customId('none', 'next')],
    ['an object’s own key', () => customId('constructor')],
    ['a context of another article', () => customId('context', 'AAAAAAAA', 's0')],
    ['a walk to a paragraph that is not there', (now) => customId('walk', fingerprintIn(now), '99', 's0')],
    ['a walk without what it is about', (now) => customId('walk', fingerprintIn(now), '1')],
    ['a page of another article', () => customId('quotes', 'AAAAAAAA', '0', '', '')],
    ['a page that is no number', (now) => customId('quotes', now.edition, 'x', '', '')],
    ['a speaker that is not there', (now) => customId('quotes', fingerprintIn(now), '0', '@zz', '')],
    ['a speaker of no article', (now) => customId('quotes', now.edition, '0', '@0', '')],
    ['a list of speakers of another article', () => customId('speakers', 'AAAAAAAA', '0')],
    ['an answer about another article', () => customId('ask', 'AAAAAAAA', '0')],
    ['an answer under a message that asks nothing', (now) => customId('ask', now.edition, '0')],
    ['a check under a message without words', (now) => customId('check', now.edition)],
    ['an article of another corpus', () => customId('article', 'AAAAAAAA', '1')],
    ['the reason for a quotation that is not there', (now) => customId('why', fingerprintIn(now), 'q99')],
    ['a form about another article', () => customId('another', 'AAAAAAAA')],
    ['nothing to share', () => customId('share')],
    ['a share of what is no reply', (now) => customId('share', 'another', now.edition)],
    ['a share of a share', () => customId('share', 'share', 'help')],
  ])('a forged or old custom_id, %s, gets a private explanation and leaves the message alone', async (_what, idIn) => {
    const { outcome, body } = await answer(press(idIn(library), { values: ['x'] }));
    expect(outcome).toBe('explained');
    expect(body.type).toBe(InteractionResponseType.ChannelMessageWithSource);
    expect(body.data.flags & EPHEMERAL).toBe(EPHEMERAL);
  });

  test.each(['q99', 's99', 'p99', 'q-1', 'qx', 'x', ''])(
    'a context that is not in the article, %j, is explained',
    async (target) => {
      const [story] = library.corpus.stories;
      const id = customId('context', library.fingerprint(story as NonNullable<typeof story>), target);
      expect((await answer(press(id))).outcome).toBe('explained');
    },
  );

  test('the next page takes the place of a private message, and is a private one of its own under a public message', async () => {
    const [story] = library.corpus.stories;
    const id = customId('article', library.fingerprint(story as NonNullable<typeof story>), '1');
    expect((await answer(press(id))).body.type).toBe(InteractionResponseType.UpdateMessage);
    const { body: public_ } = await answer(press(id, { flags: 0 }));
    expect(public_.type).toBe(InteractionResponseType.ChannelMessageWithSource);
    expect(public_.data.flags & EPHEMERAL).toBe(EPHEMERAL);
  });

  test('what leads elsewhere leaves the message that it came from in place', async () => {
    const [story] = library.corpus.stories;
    const id = customId('context', library.fingerprint(story as NonNullable<typeof story>), 's0');
    expect((await answer(press(id))).body.type).toBe(InteractionResponseType.ChannelMessageWithSource);
  });

  test.each([
    ['a command that is gone', command('sing')],
    ['a command of another type', command('ask', { question: 'x' }, ApplicationCommandType.User)],
    ['a question of spaces', command('ask', { question: '   ' })],
    ['an article that is not there', command('ask', { question: 'Why?', article: 'nowhere' })],
    [
      'a form',
      {
        ...command('x'),
        type: InteractionType.ModalSubmit,
        data: { custom_id: 'x', components: [] },
      } as unknown as APIInteraction,
    ],
  ])('%s is explained', async (_what, interaction) => {
    expect((await answer(interaction)).outcome).toBe('explained');
  });
});
