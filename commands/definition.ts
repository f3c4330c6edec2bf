import {
  type APIApplicationCommandBasicOption,
  ApplicationCommandOptionType,
  ApplicationCommandType,
  ApplicationIntegrationType,
  InteractionContextType,
  type LocalizationMap,
  type RESTPostAPIChatInputApplicationCommandsJSONBody,
  type RESTPostAPIContextMenuApplicationCommandsJSONBody,
} from 'discord-api-types/v10';
import { en, LANGUAGES, type Words } from '../src/reply/words/index.js';

type CommandName = keyof Words['commands'];
/** An option without the texts that people read, which come from the words of each language. */
type OptionShape = APIApplicationCommandBasicOption extends infer Option
  ? Option extends unknown
    ? Omit<Option, 'description'>
    : never
  : never;
interface Texts {
  readonly name: string;
  readonly description: string;
}

/** Installed to a server or to a person, used anywhere. */
const EVERYWHERE = {
  integration_types: [ApplicationIntegrationType.GuildInstall, ApplicationIntegrationType.UserInstall],
  contexts: [InteractionContextType.Guild, InteractionContextType.BotDM, InteractionContextType.PrivateChannel],
};

/** A slash command as it is registered, in every language; `public` is added to its options. */
export function slashCommand(
  name: CommandName,
  ...options: readonly OptionShape[]
): RESTPostAPIChatInputApplicationCommandsJSONBody {
  return {
    type: ApplicationCommandType.ChatInput,
    name,
    ...namesOf((words) => words.commands[name]),
    ...descriptionsOf((words) => words.commands[name]),
    options: [...options, PUBLIC].map((option) => inEveryLanguage(option, name)),
    ...EVERYWHERE,
  };
}

/** A command in the menu of a message, in every language. */
export function messageCommand(name: CommandName): RESTPostAPIContextMenuApplicationCommandsJSONBody {
  return {
    type: ApplicationCommandType.Message,
    name,
    ...namesOf((words) => words.commands[name]),
    ...EVERYWHERE,
  };
}

const PUBLIC: OptionShape = { type: ApplicationCommandOptionType.Boolean, name: 'public' };
export const PUBLIC_OPTION = PUBLIC.name;

/** Added to every command of an article where more than one is loaded. */
export const ARTICLE_OPTION = inEveryLanguage({
  type: ApplicationCommandOptionType.String,
  name: 'article',
  autocomplete: true,
  max_length: 100,
});

function inEveryLanguage(option: OptionShape, command?: CommandName): APIApplicationCommandBasicOption {
  const texts = (words: Words): Texts => {
    const own: Readonly<Record<string, Texts>> = command ? words.commands[command].options : {};
    const shared: Readonly<Record<string, Texts>> = words.options;
    const found = own[option.name] ?? shared[option.name];
    if (!found) throw new Error(`no words for the option ${option.name} of ${command}`);
    return found;
  };
  return { ...option, ...namesOf(texts), ...descriptionsOf(texts) } as APIApplicationCommandBasicOption;
}

function namesOf(texts: (words: Words) => Texts) {
  return { name_localizations: localizations((words) => texts(words).name) };
}

function descriptionsOf(texts: (words: Words) => Texts) {
  return {
    description: texts(en).description,
    description_localizations: localizations((words) => texts(words).description),
  };
}

function localizations(text: (words: Words) => string): LocalizationMap {
  return Object.fromEntries(Object.entries(LANGUAGES).map(([locale, words]) => [locale, text(words)]));
}
