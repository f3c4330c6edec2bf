import type { LocalDiscordOptions } from '../src/index.js';
import { connectRawBot } from './raw-bot.js';
import { closeAfterwards, person, runDiscord } from './running.js';

/** Message flags, as numbers on the wire. */
export const EPHEMERAL = 64;
export const LOADING = 128;
export const V2 = 1 << 15;

/** A row with one button. */
export const button = (customId: string, more: object = {}) => ({
  type: 1,
  components: [{ type: 2, style: 1, label: 'Go', custom_id: customId, ...more }],
});

/** A local Discord with a bare bot, two commands and two people. */
export async function start(options: LocalDiscordOptions = {}) {
  const { discord } = await runDiscord(options);
  const bot = await connectRawBot(discord);
  closeAfterwards(bot.close);
  await bot.request('PUT', `/applications/${discord.applicationId}/commands`, [
    { name: 'ask', description: 'Ask', options: [{ type: 3, name: 'q', description: 'd', autocomplete: true }] },
    { type: 3, name: 'Check quotes' },
  ]);
  const ada = person(discord.people, 0);
  const grace = person(discord.people, 1);
  const webhook = (token: string, rest = '') => `/webhooks/${discord.applicationId}/${token}${rest}`;

  /** Runs /ask, answers it, and gives everything about it. */
  async function answered(body: unknown) {
    const running = discord.run(ada, 'ask');
    const interaction = await bot.next();
    const answer = await bot.answer(interaction, body);
    return { interaction, answer, outcome: await running };
  }
  return { ada, answered, bot, discord, grace, webhook };
}

/** A callback with a message. */
export const reply = (data: object) => ({ type: 4, data });

/** Refusals as the bot gets them. */
export const unknownMessage = { status: 404, body: { message: 'Unknown Message', code: 10008 } };
export const unknownInteraction = { status: 404, body: { message: 'Unknown interaction', code: 10062 } };
