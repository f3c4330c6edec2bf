import { Client, Events, SlashCommandBuilder } from 'discord.js';

/** Where a bot finds Discord. Without `api` it is the real one. */
export interface Discord {
  readonly token: string;
  readonly api?: string;
}

const roll = new SlashCommandBuilder()
  .setName('roll')
  .setDescription('Throw a die')
  .addIntegerOption((sides) => sides.setName('sides').setDescription('6 unless told').setMinValue(2));

/** A bot like any other: it knows nothing of the local Discord but where it is. */
export async function startDiceBot({ api, token }: Discord, random = Math.random): Promise<Client<true>> {
  const client = new Client({ intents: [], rest: api ? { api } : {} });
  client.on(Events.InteractionCreate, async (interaction) => {
    if (!interaction.isChatInputCommand()) return;
    const sides = interaction.options.getInteger('sides') ?? 6;
    await interaction.reply(`You threw **${1 + Math.floor(random() * sides)}**.`);
  });
  const ready = new Promise<Client<true>>((done) => client.once(Events.ClientReady, done));
  await client.login(token);
  const started = await ready;
  await started.application.commands.set([roll]);
  return started;
}
