import { GatewayDispatchEvents } from 'discord-api-types/v10';
import { whyUnseen } from './availability.js';
import { createChannel } from './channel.js';
import { createCommandStore } from './commands.js';
import { createEndpoint } from './endpoint.js';
import { createGateway, GATEWAY_PATH, HEARTBEAT_INTERVAL } from './gateway/index.js';
import type { Interaction } from './interaction.js';
import { createActs } from './interactions/act.js';
import { createAnswers } from './interactions/answers.js';
import { createLedger } from './interactions/ledger.js';
import { createModalStore } from './interactions/modals.js';
import { createListeners } from './listeners.js';
import { createPosts } from './posts.js';
import { createRestFaults } from './rest/faults.js';
import { createRest } from './rest/index.js';
import { recordTo } from './rest/record.js';
import { LOOPBACK, listen } from './server.js';
import { createSnowflakes } from './snowflake.js';
import type { LocalDiscord, LocalDiscordOptions, Refusal } from './types.js';
import { createWorld } from './world.js';

/** Milliseconds in which Discord wants the first answer. */
const ANSWER_WITHIN = 3_000;
/** Milliseconds for which an interaction's token can be used. */
const TOKEN_LIFETIME = 900_000;

/**
 * Starts a Discord on 127.0.0.1 that any client can log in to whose address of the API can be set, as discord.js with `rest: { api: discord.api }`,
 * with `discord.token`. Rejects with an Error that names the port when it is in use.
 */
export async function startLocalDiscord(options: LocalDiscordOptions = {}): Promise<LocalDiscord> {
  const { answerWithin = ANSWER_WITHIN, page, port = 0 } = options;
  const { heartbeatInterval = HEARTBEAT_INTERVAL, tokenLifetime = TOKEN_LIFETIME } = options;
  const record = recordTo(options.record);
  const nextSnowflake = createSnowflakes();
  const world = createWorld(nextSnowflake, options);
  const listeners = createListeners();
  const changed = listeners.tell;
  const refusals: Refusal[] = [];
  let address = '';
  const gatewayUrl = () => `ws://${address}${GATEWAY_PATH}`;

  const channel = createChannel(changed);
  const ledger = createLedger({ answerWithin, tokenLifetime, nextSnowflake });
  const modals = createModalStore();
  const gateway = createGateway({ world, url: gatewayUrl, heartbeatInterval, changed, limits: options.limits });
  const store = (guildId: string | null) =>
    createCommandStore({
      applicationId: world.application.id,
      integrationTypes: world.integrationTypes,
      scope: { guildId },
      nextSnowflake,
      changed,
    });
  const globalCommands = store(null);
  const guildCommands = store(world.guild.id);
  // A guild's own command stands before the global one of the same name.
  const commands = () => [...guildCommands.list(), ...globalCommands.list()];
  const posts = createPosts({ world, channel, gateway, nextSnowflake });
  const answers = createAnswers({ world, channel, ledger, modals, nextSnowflake, posts });
  const { privateKey } = world;
  const endpoint = createEndpoint({ privateKey, answers, answerWithin, ledger, refusals, record });
  const deliver = (interaction: Interaction, payload: unknown) => {
    if (endpoint.url() === null) gateway.dispatch(GatewayDispatchEvents.InteractionCreate, payload);
    else void endpoint.deliver(interaction, payload);
  };
  const { faults: restFaults, middleware: faults } = createRestFaults();
  const rest = createRest({
    world,
    gateway,
    endpoint,
    gatewayUrl,
    globalCommands,
    guildCommands,
    answers,
    posts,
    faults,
    limits: options.limits,
    refusals,
    record,
  });

  const discord: LocalDiscord = {
    get origin() {
      return `http://${address}`;
    },
    get api() {
      return `http://${address}/api`;
    },
    token: world.token,
    name: world.application.name,
    applicationId: world.application.id,
    publicKey: world.publicKey,
    useEndpoint: endpoint.use,
    guildId: world.guild.id,
    channelId: world.channel.id,
    people: world.people,
    commands: (which) => commands().filter((command) => which !== 'seen' || whyUnseen(world, command) === null),
    connected: gateway.connected,
    ...createActs({ world, channel, ledger, modals, deliver, commands }),
    post: posts.write,
    edit: posts.change,
    remove: posts.remove,
    dismiss(person, messageId) {
      if (channel.get(messageId)?.seenBy === person.user.id) channel.remove(messageId);
    },
    messages: (person) => channel.seenBy(person.user.id),
    refusals,
    faults: { rest: restFaults, gateway: gateway.faults },
    gateway: { sockets: gateway.sockets, identifies: gateway.identifies },
    onChange: listeners.add,
    async close() {
      ledger.close();
      gateway.close();
      await server.close();
    },
  };

  const server = await listen(port, {
    rest,
    page: page?.(discord),
    gatewayPath: GATEWAY_PATH,
    upgrade: gateway.upgrade,
  });
  address = `${LOOPBACK}:${server.port}`;
  return discord;
}
