import {
  ActionRowBuilder,
  ButtonBuilder,
  ButtonStyle,
  Client,
  ContainerBuilder,
  DiscordAPIError,
  Events,
  GatewayIntentBits,
  type Interaction,
  MessageFlags,
  ModalBuilder,
  Options,
  TextInputBuilder,
  TextInputStyle,
} from 'discord.js';
import { describe, expect, it } from 'vitest';
import type { LocalDiscord } from '../src/index.js';
import { closeAfterwards, messageOf, person, runDiscord, until } from './running.js';

const COMMANDS = [
  {
    name: 'ask',
    description: 'Ask the article',
    integration_types: [0, 1],
    contexts: [0, 1, 2],
    options: [{ type: 3, name: 'question', description: 'What to ask', required: true, autocomplete: true }],
  },
  { name: 'Check quotes', type: 3 },
];

/** discord.js as the bot configures it, logged in, with its commands registered. */
async function login(discord: LocalDiscord, answer: (interaction: Interaction) => Promise<unknown>, intents = 0) {
  const client = new Client({
    intents,
    rest: { api: discord.api },
    makeCache: Options.cacheWithLimits({ ...Options.DefaultMakeCacheSettings, MessageManager: 0 }),
  });
  closeAfterwards(() => client.destroy());
  const errors: unknown[] = [];
  client.on(Events.InteractionCreate, (interaction) => {
    answer(interaction).catch((error) => errors.push(error));
  });
  const ready = new Promise((resolve) => client.once(Events.ClientReady, resolve));
  await client.login(discord.token);
  await ready;
  await client.application?.commands.set(COMMANDS);
  return { client, errors };
}

async function start(answer: (interaction: Interaction) => Promise<unknown>, intents = 0) {
  const open = await runDiscord();
  const { discord } = open;
  const { client, errors } = await login(discord, answer, intents);
  return { ...open, ada: person(discord.people, 0), client, discord, errors };
}

const noAnswer = async () => {};

describe('discord.js logs in', () => {
  it('and finds itself, its application and its commands', async () => {
    const { client, discord } = await start(noAnswer);
    expect(client.user?.id).toBe(discord.applicationId);
    expect(client.application?.id).toBe(discord.applicationId);
    expect(discord.connected()).toBe(true);
    const commands = await client.application?.commands.fetch();
    expect(commands?.map(({ name }) => name)).toEqual(['ask', 'Check quotes']);
    const [ask] = [...(commands?.values() ?? [])];
    expect(ask?.equals(COMMANDS[0] as never)).toBe(true);
    expect((await client.application?.fetch())?.name).toBe('Bot');
    expect(discord.refusals).toEqual([]);
  });

  it('not with a wrong token', async () => {
    const { discord } = await runDiscord();
    const client = new Client({ intents: 0, rest: { api: discord.api } });
    closeAfterwards(() => client.destroy());
    await expect(client.login('wrong')).rejects.toThrow('An invalid token was provided.');
    expect(discord.connected()).toBe(false);
  });

  it('and knows the guild when it asks for guilds', async () => {
    const { client, discord } = await start(noAnswer, GatewayIntentBits.Guilds);
    expect(client.guilds.cache.get(discord.guildId)?.name).toBe('Local Discord');
    expect(client.channels.cache.get(discord.channelId)?.isTextBased()).toBe(true);
  });

  it('as several shards', async () => {
    const { discord } = await runDiscord();
    const client = new Client({ intents: 0, rest: { api: discord.api }, shards: [0, 1], shardCount: 2 });
    closeAfterwards(() => client.destroy());
    const ready = new Promise((resolve) => client.once(Events.ClientReady, resolve));
    let shard: number | undefined;
    client.on(Events.InteractionCreate, (interaction) => {
      shard = interaction.guild?.shardId;
      if (interaction.isChatInputCommand()) void interaction.reply('here');
    });
    await client.login(discord.token);
    await ready;
    await client.application?.commands.set([{ name: 'ask', description: 'Ask' }]);
    expect((await discord.run(person(discord.people, 0), 'ask')).kind).toBe('message');
    expect(shard).toBe(Number((BigInt(discord.guildId) >> 22n) % 2n));
  });
});

describe('discord.js answers', () => {
  it('a command: reply, edit, follow up, delete', async () => {
    const seen: Record<string, unknown> = {};
    const { ada, discord, errors } = await start(async (interaction) => {
      if (!interaction.isChatInputCommand()) return;
      Object.assign(seen, {
        question: interaction.options.getString('question'),
        user: interaction.user.id,
        locale: interaction.locale,
        guildId: interaction.guildId,
        inGuild: interaction.inGuild(),
        channelId: interaction.channelId,
        limit: interaction.attachmentSizeLimit,
        created: interaction.createdTimestamp,
      });
      const response = await interaction.reply({
        content: 'first',
        flags: MessageFlags.Ephemeral,
        allowedMentions: { parse: [] },
        withResponse: true,
      });
      seen.response = response.resource?.message?.content;
      await interaction.editReply('edited');
      const followUp = await interaction.followUp({ content: 'public' });
      const doomed = await interaction.followUp({ content: 'doomed' });
      await interaction.editReply({ message: followUp, content: 'public, edited' });
      await interaction.deleteReply(doomed);
      seen.fetched = (await interaction.fetchReply()).content;
    });
    const before = Date.now();
    await discord.run(ada, 'ask', { question: 'who?' });
    await until(() => 'fetched' in seen || errors.length > 0);
    expect(errors).toEqual([]);
    expect(seen).toMatchObject({
      question: 'who?',
      user: ada.user.id,
      locale: ada.locale,
      guildId: discord.guildId,
      inGuild: true,
      channelId: discord.channelId,
      limit: 10_485_760,
      response: 'first',
      fetched: 'edited',
    });
    expect(seen.created).toBeGreaterThanOrEqual(before);
    const contents = discord.messages(ada).map(({ message, seenBy }) => [message.content, seenBy]);
    expect(contents).toEqual([
      ['edited', ada.user.id],
      ['public, edited', null],
    ]);
    expect(discord.refusals).toEqual([]);
  });

  it('after deferring', async () => {
    const { ada, discord, errors } = await start(async (interaction) => {
      if (!interaction.isChatInputCommand()) return;
      await interaction.deferReply({ flags: MessageFlags.Ephemeral });
      await interaction.editReply({
        flags: MessageFlags.IsComponentsV2,
        components: [new ContainerBuilder().addTextDisplayComponents((text) => text.setContent('answer'))],
      });
    });
    const outcome = await discord.run(ada, 'ask', { question: 'who?' });
    expect(outcome.kind).toBe('thinking');
    await until(() => discord.messages(ada).every(({ thinking }) => !thinking) || errors.length > 0);
    expect(errors).toEqual([]);
    expect(discord.messages(ada)[0]?.message.components).toMatchObject([
      { type: 17, id: 1, accent_color: null, components: [{ type: 10, id: 2, content: 'answer' }] },
    ]);
  });

  it('autocomplete, buttons, modals and commands on messages', async () => {
    const button = new ButtonBuilder().setCustomId('more').setLabel('More').setStyle(ButtonStyle.Primary);
    const modal = new ModalBuilder()
      .setCustomId('form')
      .setTitle('Ask another')
      .addLabelComponents((label) =>
        label
          .setLabel('Question')
          .setTextInputComponent(new TextInputBuilder().setCustomId('q').setStyle(TextInputStyle.Short)),
      );
    const { ada, discord, errors } = await start(async (interaction) => {
      if (interaction.isAutocomplete()) {
        await interaction.respond([{ name: `${interaction.options.getFocused()}?`, value: 'v' }]);
      } else if (interaction.isChatInputCommand()) {
        const row = new ActionRowBuilder<ButtonBuilder>().addComponents(button);
        await interaction.reply({ content: 'old', components: [row] });
      } else if (interaction.isButton()) {
        await interaction.showModal(modal);
      } else if (interaction.isModalSubmit() && interaction.isFromMessage()) {
        await interaction.update({ content: interaction.fields.getTextInputValue('q'), components: [] });
      } else if (interaction.isMessageContextMenuCommand()) {
        await interaction.reply(`checked: ${interaction.targetMessage.content}`);
      }
    });
    expect(await discord.complete(ada, 'ask', { question: 'wh' }, 'question')).toEqual([{ name: 'wh?', value: 'v' }]);
    const { message } = messageOf(await discord.run(ada, 'ask', { question: 'a' }));
    const opened = await discord.press(ada, message.id, 'more');
    if (opened.kind !== 'modal') throw new Error(opened.kind);
    expect(opened.modal.title).toBe('Ask another');
    const updated = messageOf(await discord.submit(ada, opened.modalId, { q: 'and who else?' }));
    expect(updated.message).toMatchObject({ id: message.id, content: 'and who else?', components: [] });
    const checked = messageOf(await discord.apply(ada, 'Check quotes', discord.post(ada, 'words').message.id));
    expect(checked.message).toMatchObject({ type: 23, content: 'checked: words' });
    expect(errors).toEqual([]);
  });

  it('deferring an update, then editing', async () => {
    const { ada, discord, errors } = await start(async (interaction) => {
      if (interaction.isChatInputCommand()) {
        const button = new ButtonBuilder().setCustomId('more').setLabel('More').setStyle(ButtonStyle.Primary);
        await interaction.reply({
          content: 'old',
          components: [new ActionRowBuilder<ButtonBuilder>().addComponents(button)],
        });
      } else if (interaction.isButton()) {
        await interaction.deferUpdate();
        await interaction.editReply('new');
      }
    });
    const { message } = messageOf(await discord.run(ada, 'ask', { question: 'a' }));
    expect((await discord.press(ada, message.id, 'more')).kind).toBe('nothing');
    await until(() => discord.messages(ada)[0]?.message.content === 'new' || errors.length > 0);
    expect(errors).toEqual([]);
  });

  it('and hears what Discord refuses, field by field', async () => {
    const { ada, discord, errors } = await start(async (interaction) => {
      if (!interaction.isChatInputCommand()) return;
      try {
        await interaction.reply('x'.repeat(2001));
      } finally {
        await interaction.reply('short');
      }
    });
    await discord.run(ada, 'ask', { question: 'a' });
    await until(() => errors.length > 0);
    const [error] = errors as DiscordAPIError[];
    expect(error).toBeInstanceOf(DiscordAPIError);
    expect(error).toMatchObject({ code: 50035, status: 400 });
    expect(error?.message).toContain('data.content[BASE_TYPE_MAX_LENGTH]: Must be 2000 or fewer in length.');
  });
});

describe('discord.js keeps its session', () => {
  it('when the socket drops: what is typed meanwhile is answered after the resume', async () => {
    const { ada, client, discord, errors, gateway } = await start(async (interaction) => {
      if (interaction.isChatInputCommand()) await interaction.reply(interaction.options.getString('question', true));
    });
    let resumes = 0;
    client.on(Events.ShardResume, () => {
      resumes += 1;
    });
    for (const socket of gateway.sockets()) socket.terminate();
    await until(() => !discord.connected());
    const outcome = await discord.run(ada, 'ask', { question: 'meanwhile' });
    expect(messageOf(outcome).message.content).toBe('meanwhile');
    await until(() => resumes === 1);
    expect(gateway.identifies()).toBe(1);
    expect(errors).toEqual([]);
  });

  it('not when it logs out', async () => {
    const { client, discord } = await start(noAnswer);
    await client.destroy();
    await until(() => !discord.connected());
  });
});

describe('what a person fills in', () => {
  it('is checked before anything is sent', async () => {
    const { ada, discord } = await start(noAnswer);
    await expect(discord.run(ada, 'ask')).rejects.toThrow('/ask: "question" is required');
    await expect(discord.run(ada, 'nothing')).rejects.toThrow('There is no command "nothing"; there are ask');
    await expect(discord.apply(ada, 'nothing', '1')).rejects.toThrow('there are Check quotes');
    await expect(discord.apply(ada, 'Check quotes', '1')).rejects.toThrow('Ada sees no message 1');
    await expect(discord.complete(ada, 'ask', {}, 'other')).rejects.toThrow('/ask has no option "other"');
  });
});
