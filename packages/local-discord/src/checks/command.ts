import {
  ApplicationCommandType,
  ApplicationIntegrationType,
  InteractionContextType,
  type RESTPostAPIApplicationCommandsJSONBody,
} from 'discord-api-types/v10';
import { z } from 'zod';
import { NAME_TAKEN, refuseFieldErrors } from '../refusals.js';
import { commandLength } from './command-length.js';
import { type FieldError, under } from './field-errors.js';
import { LIMITS } from './limits.js';
import { localizations } from './localizations.js';
import { menuName, slashName } from './names.js';
import { options } from './options.js';
import { checkShape, complain, notAmong, oneOf, snowflake, text } from './shape.js';

const distinct = complain<readonly number[]>(function* (values) {
  if (values.length === 0) yield { code: 'BASE_TYPE_REQUIRED', message: 'This field is required' };
  for (const [index, value] of values.entries()) {
    if (values.indexOf(value) < index) {
      yield { code: 'SET_TYPE_ALREADY_CONTAINS_VALUE', message: 'The set already contains this value', path: [index] };
    }
  }
});

const common = {
  id: snowflake.nullish(),
  default_member_permissions: snowflake.nullish(),
  dm_permission: z.boolean().nullish(),
  nsfw: z.boolean().nullish(),
  contexts: z
    .array(oneOf([InteractionContextType.Guild, InteractionContextType.BotDM, InteractionContextType.PrivateChannel]))
    .check(distinct)
    .nullish(),
  integration_types: z
    .array(oneOf([ApplicationIntegrationType.GuildInstall, ApplicationIntegrationType.UserInstall]))
    .check(distinct)
    .nullish(),
};

const description = text(1, LIMITS.command.description);

const slashCommand = z.strictObject({
  ...common,
  type: z.literal(ApplicationCommandType.ChatInput).nullish(),
  name: slashName,
  name_localizations: localizations(slashName),
  description,
  description_localizations: localizations(description),
  options,
});

/** A command in the menu of a user or a message has neither a description nor options. */
const menuCommand = z.strictObject({
  ...common,
  type: oneOf([ApplicationCommandType.User, ApplicationCommandType.Message]),
  name: menuName,
  name_localizations: localizations(menuName),
  description: z.literal('').nullish(),
  description_localizations: z.strictObject({}).nullish(),
  options: z.array(z.never()).nullish(),
});

const TYPES: readonly unknown[] = [
  ApplicationCommandType.ChatInput,
  ApplicationCommandType.User,
  ApplicationCommandType.Message,
];

/** What is wrong with the definition of a command. */
function findMistakes(body: unknown): FieldError[] {
  const type = (body as { type?: unknown } | null)?.type ?? ApplicationCommandType.ChatInput;
  if (!TYPES.includes(type)) return [{ path: ['type'], ...notAmong(TYPES) }];
  const errors = checkShape(type === ApplicationCommandType.ChatInput ? slashCommand : menuCommand, body);
  if (errors.length > 0) return errors;
  if (commandLength(body as RESTPostAPIApplicationCommandsJSONBody) <= LIMITS.command.total) return [];
  const message = `Command exceeds maximum size (${LIMITS.command.total})`;
  return [{ path: [], code: 'APPLICATION_COMMAND_TOO_LARGE', message }];
}

/** Reads one command's definition, or throws the RestError with which Discord refuses it. */
export function readCommand(body: unknown): RESTPostAPIApplicationCommandsJSONBody {
  refuseFieldErrors(findMistakes(body));
  return body as RESTPostAPIApplicationCommandsJSONBody;
}

/** Reads the definitions of all commands; besides what each must be, no two of a type have the same name. */
export function readCommands(body: unknown): RESTPostAPIApplicationCommandsJSONBody[] {
  refuseFieldErrors(checkShape(z.array(z.unknown()), body));
  const commands = body as RESTPostAPIApplicationCommandsJSONBody[];
  refuseFieldErrors(commands.flatMap((command, index) => under([index], findMistakes(command))));
  const seen = new Set<string>();
  refuseFieldErrors(
    commands.flatMap((command, index) => {
      const key = commandKey(command);
      const isRepeated = seen.has(key);
      seen.add(key);
      return isRepeated ? [{ path: [index, 'name'], ...NAME_TAKEN }] : [];
    }),
  );
  return commands;
}

/** Commands of one scope are told apart by type and name. */
export function commandKey({ name, type }: { name: string; type?: ApplicationCommandType | null | undefined }): string {
  return `${type ?? ApplicationCommandType.ChatInput} ${name}`;
}
