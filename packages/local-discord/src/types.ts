import type {
  APIApplicationCommand,
  APIApplicationCommandOptionChoice,
  APIMessage,
  APIModalInteractionResponseCallbackData,
  APIUser,
} from 'discord-api-types/v10';
import type { Hono } from 'hono';
import type { GatewayFaults } from './gateway/faults.js';
import type { GatewaySockets } from './gateway/sockets.js';
import type { RestFaults } from './rest/faults.js';

/** Somebody who types in the local channel. There are always at least two, so that sharing and private replies can be tried. */
export interface Person {
  readonly user: APIUser;
  readonly locale: string;
}

/** A message as the channel holds it. `seenBy` is the snowflake of the one person who sees a private reply, or null for everybody. */
export interface ChannelMessage {
  readonly message: APIMessage;
  readonly seenBy: string | null;
  /** True while the bot has deferred and not yet answered ("thinking…"). */
  readonly thinking: boolean;
}

/** What the bot's answer to an interaction did. */
export type Outcome =
  | { readonly kind: 'message'; readonly message: ChannelMessage }
  | { readonly kind: 'updated'; readonly message: ChannelMessage }
  | { readonly kind: 'thinking'; readonly message: ChannelMessage }
  | { readonly kind: 'nothing' }
  | {
      readonly kind: 'modal';
      readonly modal: APIModalInteractionResponseCallbackData;
      /** Snowflake to submit the modal with. */
      readonly modalId: string;
    }
  | { readonly kind: 'choices'; readonly choices: readonly APIApplicationCommandOptionChoice[] };

/** A request of the bot's that was refused, with the answer it got. */
export interface Refusal {
  readonly method: string;
  readonly path: string;
  readonly status: number;
  readonly body: unknown;
}

export type OptionValues = Readonly<Record<string, string | number | boolean>>;

export interface LocalDiscordOptions {
  /** What the application and its bot are called; "Bot" unless told. */
  readonly name?: string;
  /** 0 or absent: any free port. */
  readonly port?: number;
  /** Milliseconds after which an unanswered interaction is lost; Discord's 3,000 unless told. */
  readonly answerWithin?: number;
  /** A file to which every request of the bot that has a body, accepted or refused, is appended, one JSON object a line: {method, path, status, body}. */
  readonly record?: string;
  /** Where the one channel is; a server unless told. */
  readonly place?: Place;
  /** The server's language, one of Discord's locales; English unless told. */
  readonly serverLocale?: string;
  /** False: the server granted the app its commands and no bot (scope `applications.commands` alone), so it is in no list of the bot's servers. */
  readonly botIsMember?: boolean;
  /** What everybody may do in the channel, as Discord's decimal bit field; what members usually may unless told. */
  readonly permissions?: string;
  /** True: the channel is age-restricted, or in a conversation people have agreed to such commands. */
  readonly ageRestricted?: boolean;
  /**
   * How the application can be installed (0 to servers, 1 to people), which is what its commands say where they do not say it themselves. To servers alone
   * unless told, and to people too in places to which they bring it along.
   */
  readonly integrationTypes?: readonly (0 | 1)[];
  readonly limits?: Limits;
  /** Milliseconds between the heartbeats that the gateway asks for; Discord's 41,250 unless told. */
  readonly heartbeatInterval?: number;
  /** Milliseconds for which an interaction can be answered and its messages changed; Discord's 900,000 unless told. */
  readonly tokenLifetime?: number;
  /** What is served at `/`: the `page` of this package where people are to try the bot, nothing unless told. */
  readonly page?: (discord: LocalDiscord) => Hono;
}

/** Discord's limits on a bot's haste; each is off unless asked for, so that tests need not wait. */
export interface Limits {
  /** Requests in a second, those about interactions apart: 50 at Discord. */
  readonly requestsPerSecond?: number;
  /** True: every route has the limit that the headers of its answers name. */
  readonly routes?: boolean;
  /** Shards that may identify within five seconds: 1 for most bots at Discord. */
  readonly maxConcurrency?: number;
  /** Sessions that may be begun: 1,000 a day at Discord. */
  readonly sessions?: number;
}

/** What can be made to go wrong; nothing does until it is asked for. */
export interface Faults {
  readonly rest: RestFaults;
  readonly gateway: GatewayFaults;
}

/**
 * Where people meet the bot: a server's channel, a thread in it, a server that the bot is not in and to which people bring it along (one that lets such apps
 * speak in public, or one that does not), a conversation with the bot alone, or one of people among themselves to which they bring it along.
 */
export type Place = 'server' | 'thread' | 'external-apps' | 'external-apps-off' | 'direct-message' | 'private-channel';

/**
 * A Discord on loopback: what a person does in a channel, as methods. The page and the tests use only this.
 * Methods that make an interaction reject with NoAnswer when the bot does not answer in time ("The application did not respond").
 */
export interface LocalDiscord {
  /** `http://127.0.0.1:PORT`, the page's address. */
  readonly origin: string;
  /** What discord.js takes as `rest: { api }`. */
  readonly api: string;
  readonly token: string;
  /** What the application and its bot are called. */
  readonly name: string;
  readonly applicationId: string;
  /** Key that interactions sent by HTTP are signed for: 64 hexadecimal digits. */
  readonly publicKey: string;
  readonly guildId: string;
  readonly channelId: string;
  readonly people: readonly Person[];
  /** The registered commands, global ones and the guild's; `seen` are those alone that people see in this place. */
  commands(which?: 'seen'): readonly APIApplicationCommand[];
  /**
   * Sends interactions to this URL instead of the gateway, as the Developer Portal's "Interactions Endpoint URL" does; null: to the gateway again.
   * Rejects with an Error that says what the endpoint did wrong: PING must be answered, a wrong signature refused.
   */
  useEndpoint(url: string | null): Promise<void>;
  /** True while a bot is identified on the gateway. */
  connected(): boolean;
  /** Type a slash command. Options are checked against the command's definition as Discord's client does. */
  run(person: Person, command: string, options?: OptionValues): Promise<Outcome>;
  /** Ask for the choices of one option while typing in it. */
  complete(
    person: Person,
    command: string,
    options: OptionValues,
    focused: string,
  ): Promise<readonly APIApplicationCommandOptionChoice[]>;
  /** Right click on a message, Apps, command. */
  apply(person: Person, command: string, messageId: string): Promise<Outcome>;
  /** Press a button. */
  press(person: Person, messageId: string, customId: string): Promise<Outcome>;
  /** Choose in a select menu. */
  select(person: Person, messageId: string, customId: string, values: readonly string[]): Promise<Outcome>;
  /** Send a modal's form: values by the inputs' custom_id. */
  submit(person: Person, modalId: string, values: Readonly<Record<string, string>>): Promise<Outcome>;
  /** Write an ordinary message, as a reply to another one where its snowflake is given. */
  post(person: Person, content: string, replyTo?: string): ChannelMessage;
  /** Change an ordinary message of one's own. */
  edit(person: Person, messageId: string, content: string): ChannelMessage;
  /** Remove an ordinary message of one's own. */
  remove(person: Person, messageId: string): void;
  /** Dismiss a private reply. */
  dismiss(person: Person, messageId: string): void;
  /** What this person sees in the channel, oldest first. */
  messages(person: Person): readonly ChannelMessage[];
  /** Every request of the bot's that was refused so far. */
  readonly refusals: readonly Refusal[];
  readonly faults: Faults;
  /** The connections as the gateway sees them. */
  readonly gateway: GatewaySockets;
  /** Called after anything in the channel, the commands or the connection changed. Returns the way to stop. */
  onChange(listener: () => void): () => void;
  close(): Promise<void>;
}
