import type {
  APIApplicationCommand,
  APIApplicationCommandOptionChoice,
  APIMessage,
  APIModalInteractionResponseCallbackData,
} from 'discord-api-types/v10';

/** One node of a text in Discord's markdown, as the server parses it and the page draws it. */
export type MarkdownNode =
  | { readonly type: 'text'; readonly content: string }
  | {
      readonly type: 'strong' | 'em' | 'underline' | 'strikethrough' | 'spoiler' | 'blockQuote' | 'subtext';
      readonly content: readonly MarkdownNode[];
    }
  | { readonly type: 'heading'; readonly level: number; readonly content: readonly MarkdownNode[] }
  | {
      readonly type: 'list';
      /** Number of the first item, or null for a list with bullets. */
      readonly start: number | null;
      readonly items: readonly (readonly MarkdownNode[])[];
    }
  | { readonly type: 'link'; readonly target: string; readonly content: readonly MarkdownNode[] }
  | { readonly type: 'inlineCode'; readonly content: string }
  | { readonly type: 'codeBlock'; readonly language: string; readonly content: string }
  | { readonly type: 'lineBreak' }
  | { readonly type: 'everyone' | 'here' }
  | { readonly type: 'user' | 'channel' | 'role'; readonly id: string }
  | { readonly type: 'emoji'; readonly name: string }
  /** Seconds since 1970 and one of Discord's styles. */
  | { readonly type: 'timestamp'; readonly seconds: number; readonly style: string }
  | { readonly type: 'slashCommand'; readonly name: string }
  | { readonly type: 'guildNavigation'; readonly navigation: string };

/** Every text of a message or modal that Discord draws as markdown, with what it parses to. */
export type DrawnTexts = Readonly<Record<string, readonly MarkdownNode[]>>;

/** A message as this person sees it. */
export interface MessageView {
  readonly message: APIMessage;
  /** Only this person sees it. */
  readonly privately: boolean;
  readonly thinking: boolean;
  readonly texts: DrawnTexts;
}

export interface PersonView {
  readonly id: string;
  readonly name: string;
  readonly locale: string;
}

/** Everything the page shows to one person. */
export interface PageState {
  readonly as: string;
  readonly people: readonly PersonView[];
  /** Slash and message commands; empty while nothing is registered. */
  readonly commands: readonly APIApplicationCommand[];
  readonly connected: boolean;
  readonly channelId: string;
  readonly applicationId: string;
  readonly botName: string;
  /** Oldest first. */
  readonly messages: readonly MessageView[];
  /** Older messages that are left out of `messages`. */
  readonly older: number;
}

/** What an interaction led to, as the page hears of it; messages come with the next state. */
export type OutcomeView =
  | { readonly kind: 'message' | 'updated' | 'thinking'; readonly messageId: string }
  | { readonly kind: 'nothing' }
  | {
      readonly kind: 'modal';
      readonly modal: APIModalInteractionResponseCallbackData;
      readonly modalId: string;
      readonly texts: DrawnTexts;
    }
  | { readonly kind: 'choices'; readonly choices: readonly APIApplicationCommandOptionChoice[] };
