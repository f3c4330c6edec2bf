import type { RESTPostAPIApplicationCommandsJSONBody } from 'discord-api-types/v10';
import type { Library } from '../src/library/library.js';
import type { Action, Reply, Setting } from '../src/reply/types.js';
import type { Suggestion } from '../src/search/types.js';

/** What a person typed: option values by name. */
export type Options = Readonly<Record<string, string | number | boolean | undefined>>;

export interface CommandRequest {
  readonly options: Options;
  /** The text of the message that a message command was used on. */
  readonly message?: string;
}

/** An option that is being typed in, with what the others hold. */
export interface Typing {
  readonly option: string;
  readonly typed: string;
  readonly options: Options;
}

/** One command: its Discord definition, its answer, and the buttons that it puts under its replies. */
export interface Command {
  readonly definition: RESTPostAPIApplicationCommandsJSONBody;
  /** False for commands that speak of no particular article: they get no `article` option. */
  readonly ofArticle: boolean;
  answer(request: CommandRequest, setting: Setting): Reply | Promise<Reply>;
  complete?(typing: Typing, library: Library): readonly Suggestion[];
  /** Answers to this command's buttons, menus and forms, by the action in their `custom_id`. */
  readonly actions?: Readonly<Record<string, Action>>;
}
