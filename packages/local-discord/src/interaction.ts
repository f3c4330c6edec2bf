import type {
  APIMessage,
  APIMessageInteractionMetadata,
  ApplicationCommandOptionType,
  InteractionType,
  MessageType,
} from 'discord-api-types/v10';
import type { Outcome, Person } from './types.js';

/** What an interaction is about, fixed when the person acts. */
export interface Asked {
  readonly type: InteractionType;
  readonly person: Person;
  /** The message that carries the component, or from which the modal was opened. */
  readonly source: APIMessage | null;
  /** Type of the option being completed; only for autocomplete. */
  readonly focusedType: ApplicationCommandOptionType | null;
  /** The command's name; null for components and modals. */
  readonly commandName: string | null;
  /** Type of the message that answers it. */
  readonly answerType: MessageType;
  /** What the messages that answer it say about it, given the interaction's snowflake. */
  readonly metadata: (interactionId: string) => APIMessageInteractionMetadata;
}

/** Waiting: no answer yet. Deferred: "thinking". Answered: the rest is edits and follow-ups. Lost: no answer in time. */
export type InteractionState = 'waiting' | 'deferred' | 'answered' | 'lost';

/** An interaction from the person's act until its token runs out. */
export interface Interaction extends Asked {
  readonly id: string;
  readonly token: string;
  /** Unix milliseconds. */
  readonly askedAt: number;
  state: InteractionState;
  /** The message that `@original` means, once there is one. */
  original: string | null;
  /** Messages besides the original that this interaction's token may read and change. */
  readonly followUps: Set<string>;
  /** Hands the outcome to the person who acts. */
  readonly settle: (outcome: Outcome) => void;
}
