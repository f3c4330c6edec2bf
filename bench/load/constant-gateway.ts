import { Client, type Interaction, MessageFlags, Options } from 'discord.js';
import { CONSTANT } from './constant.js';

/**
 * The bot that the load is measured beside: discord.js as its guide shows it, which answers every command with the same message.
 * Started by bench/load/run.ts with DISCORD_TOKEN and DISCORD_API.
 */
const client = new Client({
  intents: [],
  rest: { api: process.env.DISCORD_API ?? '' },
  makeCache: Options.cacheWithLimits({
    ...Options.DefaultMakeCacheSettings,
    MessageManager: 0,
    UserManager: 0,
    GuildMemberManager: 0,
  }),
});
client.on('interactionCreate', (interaction: Interaction) => {
  if (interaction.isChatInputCommand())
    void interaction
      .reply({ ...CONSTANT, flags: MessageFlags.IsComponentsV2 | MessageFlags.Ephemeral } as never)
      .catch(() => {});
});
client.once('clientReady', () => process.stdout.write('running\n'));
await client.login(process.env.DISCORD_TOKEN);
process.once('SIGTERM', () => void client.destroy().then(() => process.exit(0)));
