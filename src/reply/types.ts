import type { APIMessage, APIMessageTopLevelComponent } from 'discord-api-types/v10';
import type { Library } from '../library.js';

/** An answer as the components of a Discord message (Components V2), before it leaves by the one exit (`toMessage`). */
export interface Reply {
  readonly components: readonly APIMessageTopLevelComponent[];
  /** Seen only by the person who asked. */
  readonly private: boolean;
  /** False when there was nothing to answer with: for logs and exit codes. */
  readonly found: boolean;
}

/** A pressed button or a choice in a menu: all that its answer is made from. */
export interface Press {
  /** What the `custom_id` carries after version and action. */
  readonly fields: readonly string[];
  /** The values chosen in a select menu; empty for a button. */
  readonly values: readonly string[];
  /** The message that the button stands under. */
  readonly message: Pick<APIMessage, 'components'>;
  /** Snowflake of the person who pressed. */
  readonly person: string;
}

/** Answers a press. */
export type Action = (press: Press, library: Library) => Reply;

/**
 * Thrown when what a person sent cannot be answered, with a sentence for them that says what to do.
 * Anything else that is thrown is a fault of ours and is shown as an id.
 */
export class Unanswerable extends Error {
  override name = 'Unanswerable';
}
