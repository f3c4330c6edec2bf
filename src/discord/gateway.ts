import {
  type APIInteraction,
  Client,
  GatewayDispatchEvents,
  GatewayIntentBits,
  type GatewayMessageCreateDispatchData,
  Options,
  Status,
} from 'discord.js';
import type { Logger } from 'pino';
import { definitions } from '../../commands/index.js';
import type { Shards } from '../config/shards.js';
import type { Library } from '../library/library.js';
import { atMost } from '../platform/at-most.js';
import { type AnsweringOptions, createAnswering, STOP_WITHIN } from './answering.js';
import { askGateway } from './ask-gateway.js';
import { ClosedForGood } from './closing.js';
import { deliverBy, openCallbacks } from './deliver.js';
import { openLedger } from './ledger.js';
import { makeRequest } from './make-request.js';
import { createMentions } from './mentions.js';
import { createRegistrar, type Registrar, START_WAITS } from './registrar.js';
import { register, remove, tidy } from './registration.js';
import { PRIVATE_REPLIES, type ReplySettings } from './setting.js';
import { openWatchedRest } from './watched-rest.js';

/** Milliseconds that Discord may ask to wait before the first connection; a start that waits longer says nothing and looks as if it hung. */
const LONGEST_WAIT = 60_000;
/** What mentions take: servers for their language, and messages, whose text Discord gives where they mention the bot. */
const MENTION_INTENTS = [GatewayIntentBits.Guilds, GatewayIntentBits.GuildMessages, GatewayIntentBits.DirectMessages];

export interface BotOptions extends Pick<AnsweringOptions, 'observe' | 'replies'> {
  readonly library: Library;
  readonly token: string;
  /** Register the commands for this server alone. */
  readonly guildId?: string | undefined;
  /** Where Discord's REST API is, when not at Discord. */
  readonly api?: string | undefined;
  /** Which shards to connect; all that Discord recommends unless told. */
  readonly shards?: Shards | undefined;
  /** Answer messages that mention the bot, which takes intents (none that Discord has to grant). */
  readonly mentions?: boolean | undefined;
  readonly log: Logger;
  /** Called once when Discord ends the connection for good while the bot runs. */
  readonly onClosedForGood?: ((error: ClosedForGood) => void) | undefined;
}

export interface Bot {
  readonly applicationId: string;
  /** False while Discord refuses the token: mentions are not answered then. */
  accepted(): boolean;
  /** The shards of this process, and whether each is connected. */
  shards(): ReadonlyMap<number, boolean>;
  /** The articles are others: the commands are registered anew where they are different now. */
  articlesChanged(): void;
  /** Takes no more interactions, finishes those in flight, disconnects. */
  stop(): Promise<void>;
}

/**
 * Connects to Discord's gateway, registers the commands, and answers until stopped.
 * Without mentions no intents and no permissions are needed; nothing that people do is kept in memory.
 * @throws discord.js's error, or one of rest.ts or NotDiscord, when Discord refuses the token or cannot be reached
 * @throws {ClosedForGood} when Discord closes the first connection for good
 */
export async function startBot(options: BotOptions): Promise<Bot> {
  const { api, guildId, library, log, observe, onClosedForGood, shards = 'auto', token } = options;
  const { mentions: wanted = false, replies = PRIVATE_REPLIES } = options;
  const client = createClient(api, shards, wanted);
  const botId = () => client.user?.id;
  const settings: ReplySettings = {
    ...replies,
    get mention() {
      return wanted ? `<@${botId()}>` : undefined;
    },
  };
  const ledger = openLedger({ log, observe });
  const answering = createAnswering({ library, log, replies: settings, ledger });
  const callbacks = openCallbacks(api);
  const { rest, watch } = openWatchedRest({ token, api, log });
  const mentions = createMentions({
    library,
    rest,
    botId,
    localeOf: (guild) => client.guilds.cache.get(guild)?.preferredLocale,
    publicByDefault: replies.replies === 'public',
    ledger,
  });
  let stopping = false;
  let registrar: Registrar | undefined;
  // The interaction as Discord sent it: the same answers serve every transport, so no object of the client's is wanted.
  client.ws.on(GatewayDispatchEvents.InteractionCreate, (interaction: APIInteraction) => {
    if (stopping || !ledger.isNew(interaction.id)) return;
    void answering.answer(interaction, deliverBy(callbacks, interaction));
    registrar?.notice(interaction);
  });
  // Without the intents none come.
  client.ws.on(GatewayDispatchEvents.MessageCreate, (message: GatewayMessageCreateDispatchData) => {
    if (!stopping) void mentions.answer(message);
  });
  logConnection(client, log, () => stopping);
  const closedForGood = new Promise<ClosedForGood>((resolve) => {
    client.once('shardDisconnect', ({ code }) => resolve(new ClosedForGood(code)));
  });
  try {
    await askGateway(rest, shards);
    const ready = new Promise<void>((resolve) => client.once('clientReady', () => resolve()));
    const refused = closedForGood.then((error) => Promise.reject(error));
    // login() waits for ever where the first connection is closed for good.
    await Promise.race([client.login(token).then(() => ready), refused]);
  } catch (error) {
    rest.close();
    await client.destroy();
    throw error;
  }
  void closedForGood.then((error) => stopping || onClosedForGood?.(error));
  const applicationId = client.application?.id ?? client.user?.id ?? '';
  const place = { applicationId, guildId };
  const keeper = createRegistrar({
    register: (wanted) => register(rest, place, wanted),
    tidy: (wanted) => tidy(rest, place, wanted),
    removeFrom: (server, wanted) => remove(rest, { applicationId, guildId: server }, wanted),
    guildId,
    log,
  });
  registrar = keeper;
  await atMost(START_WAITS, keeper.register(definitions(library)));
  return {
    applicationId,
    accepted: watch.accepted,
    shards: () => new Map([...client.ws.shards].map(([id, shard]) => [id, shard.status === Status.Ready])),
    articlesChanged() {
      // Whether there is a choice of articles is part of the commands' definitions.
      void keeper.register(definitions(library));
    },
    async stop() {
      stopping = true;
      keeper.stop();
      await ledger.drain(STOP_WITHIN);
      rest.close();
      await client.destroy();
    },
  };
}

function createClient(api: string | undefined, shards: Shards = 'auto', mentions: boolean): Client {
  return new Client({
    intents: mentions ? MENTION_INTENTS : [],
    ...(shards === 'auto' ? { shards } : { shards: [...shards.ids], shardCount: shards.count }),
    rest: { ...(api ? { api } : {}), makeRequest, rejectOnRateLimit: ({ retryAfter }) => retryAfter > LONGEST_WAIT },
    makeCache: Options.cacheWithLimits({
      ...Options.DefaultMakeCacheSettings,
      MessageManager: 0,
      GuildMemberManager: { maxSize: 0, keepOverLimit: (member) => member.id === member.client.user.id },
      UserManager: { maxSize: 0, keepOverLimit: (user) => user.id === user.client.user.id },
    }),
  });
}

function logConnection(client: Client, log: Logger, stopping: () => boolean): void {
  client.on('error', (error) => log.error({ error: error.message }, 'gateway error'));
  client.on('shardError', (error, shard) => log.warn({ shard, error: error.message }, 'shard error'));
  client.on('shardReady', (shard) => log.info({ shard }, 'shard ready'));
  client.on('shardDisconnect', (event, shard) => log.error({ shard, code: event.code }, 'shard closed for good'));
  client.on('shardReconnecting', (shard) => stopping() || log.info({ shard }, 'shard reconnecting'));
  client.on('shardResume', (shard) => log.info({ shard }, 'shard resumed'));
}
