import { type APIInteraction, Client, GatewayDispatchEvents, Options, Routes } from 'discord.js';
import type { Logger } from 'pino';
import { definitions } from '../../commands/index.js';
import type { Library } from '../library.js';
import { register } from './registration.js';
import { type Response, respond } from './respond.js';
import { PRIVATE_REPLIES, type ReplySettings } from './setting.js';

/** Interactions that are being answered get this long when the bot is stopped, in milliseconds. */
const STOP_WITHIN = 10_000;

export interface BotOptions {
  readonly library: Library;
  readonly token: string;
  /** Register the commands for this server alone. */
  readonly guildId?: string | undefined;
  /** Where Discord's REST API is, when not at Discord. */
  readonly api?: string | undefined;
  /** Who sees replies; private ones unless told. */
  readonly replies?: ReplySettings | undefined;
  readonly log: Logger;
}

export interface Bot {
  readonly applicationId: string;
  /** Takes no more interactions, finishes those in flight, disconnects. */
  stop(): Promise<void>;
}

/**
 * Connects to Discord's gateway, registers the commands, and answers until stopped.
 * No intents and no permissions are needed; nothing that people do is kept in memory.
 * @throws discord.js's error when Discord refuses the token or cannot be reached
 */
export async function startBot({
  library,
  token,
  guildId,
  api,
  replies = PRIVATE_REPLIES,
  log,
}: BotOptions): Promise<Bot> {
  const client = new Client({
    intents: [],
    ...(api ? { rest: { api } } : {}),
    makeCache: Options.cacheWithLimits({
      ...Options.DefaultMakeCacheSettings,
      MessageManager: 0,
      GuildMemberManager: { maxSize: 0, keepOverLimit: (member) => member.id === member.client.user.id },
      UserManager: { maxSize: 0, keepOverLimit: (user) => user.id === user.client.user.id },
    }),
  });
  const inFlight = new Set<Promise<void>>();
  let stopping = false;
  // The interaction as Discord sent it: the same answers serve every transport, so no object of the client's is wanted.
  client.ws.on(GatewayDispatchEvents.InteractionCreate, (interaction: APIInteraction) => {
    if (stopping) return;
    const work = answer(client, interaction, () => respond(interaction, library, replies), log).finally(() =>
      inFlight.delete(work),
    );
    inFlight.add(work);
  });
  client.on('error', (error) => log.error({ error: error.message }, 'gateway error'));
  client.on('shardDisconnect', (event, shard) => log.warn({ shard, code: event.code }, 'shard disconnected'));
  client.on('shardReconnecting', (shard) => log.info({ shard }, 'shard reconnecting'));
  client.on('shardResume', (shard) => log.info({ shard }, 'shard resumed'));
  try {
    const ready = new Promise<void>((resolve) => client.once('clientReady', () => resolve()));
    await client.login(token);
    await ready;
    const applicationId = client.application?.id ?? client.user?.id ?? '';
    const overwritten = await register(client.rest, applicationId, guildId, definitions(library));
    log.info(
      { commands: definitions(library).length, overwritten },
      overwritten ? 'commands registered' : 'commands stand already',
    );
    return {
      applicationId,
      async stop() {
        stopping = true;
        await Promise.race([
          Promise.allSettled(inFlight),
          new Promise((resolve) => setTimeout(resolve, STOP_WITHIN).unref()),
        ]);
        await client.destroy();
      },
    };
  } catch (error) {
    await client.destroy();
    throw error;
  }
}

async function answer(
  client: Client,
  interaction: APIInteraction,
  answered: () => Response,
  log: Logger,
): Promise<void> {
  const began = performance.now();
  const { body, what, outcome, failure } = answered();
  const milliseconds = Math.round((performance.now() - began) * 10) / 10;
  const line = { interaction: interaction.id, what, outcome, milliseconds };
  if (failure) log.error({ ...line, failure: failure.id, error: stackOf(failure.error) }, 'answer failed');
  try {
    await client.rest.post(Routes.interactionCallback(interaction.id, interaction.token), { body, auth: false });
    log.info(line, 'answered');
  } catch (error) {
    // The route holds the interaction's token, so only the code and the message of Discord's refusal are logged.
    const { code, status } = error as { code?: unknown; status?: unknown };
    log.warn({ ...line, code, status, name: (error as Error).name }, 'answer not delivered');
  }
}

function stackOf(error: unknown): string {
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}
