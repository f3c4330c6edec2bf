import type { APIMessage, APIMessageTopLevelComponent } from 'discord-api-types/v10';
import type { Library } from '../library/library.js';
import type { Words } from './words/index.js';

/** Where a reply is made: what is loaded, who will read it, in which words. */
export interface Setting {
  readonly library: Library;
  readonly words: Words;
  /** Everybody in the channel reads it, so that it holds no more than a screen. */
  readonly public: boolean;
  /** Replies are public unless the person says otherwise. */
  readonly publicByDefault: boolean;
  /** A copy can be posted to the channel. */
  readonly canShare: boolean;
  /** How the bot is mentioned, where mentions are answered. */
  readonly mention?: string | undefined;
}

/** An answer as the components of a Discord message (Components V2), before it leaves by the one exit (`toMessage`). */
export interface Reply {
  readonly components: readonly APIMessageTopLevelComponent[];
  /** False when there was nothing to answer with: for logs and exit codes. */
  readonly found: boolean;
  /** Another page of the same: takes the place of the private message that the button stands under. */
  readonly turns?: true;
}

/** A form with one field to write in, opened by a button. */
export interface Form {
  readonly form: {
    readonly title: string;
    readonly customId: string;
    readonly field: {
      readonly name: string;
      readonly label: string;
      readonly placeholder: string;
      readonly minLength: number;
      readonly maxLength: number;
    };
  };
}

/** A pressed button, a choice in a menu or a form that was sent: all that its answer is made from. */
export interface Press {
  /** What the `custom_id` carries after version and action. */
  readonly fields: readonly string[];
  /** The values chosen in a select menu; empty for a button. */
  readonly values: readonly string[];
  /** What was written into a form, by field. */
  readonly inputs: Readonly<Record<string, string>>;
  /** The message that the button stands under. */
  readonly message: Pick<APIMessage, 'components'>;
  /** Snowflake of the person who pressed. */
  readonly person: string;
}

/** Answers a press. */
export type Action = (press: Press, setting: Setting) => Reply | Form | Promise<Reply>;

/**
 * Thrown when what a person sent cannot be answered, with a sentence for them that says what to do, in their own words.
 * Anything else that is thrown is a fault of ours and is shown as an id.
 */
export class Unanswerable extends Error {
  override name = 'Unanswerable';
  constructor(readonly say: (words: Words) => string) {
    super('cannot be answered');
  }
}

/** The explanation for buttons made for an article that is not loaded any more as it was. */
export function changed(): Unanswerable {
  return new Unanswerable(({ explanations }) => explanations.changed);
}
