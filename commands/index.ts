import type { RESTPostAPIApplicationCommandsJSONBody } from 'discord-api-types/v10';
import { ApplicationCommandType } from 'discord-api-types/v10';
import type { Library } from '../src/library/library.js';
import { article } from './article.js';
import { ask } from './ask.js';
import { checkQuotes } from './check-quotes.js';
import { ARTICLE_OPTION } from './definition.js';
import { help } from './help.js';
import { quote } from './quote.js';
import { speakers } from './speakers.js';
import type { Command } from './types.js';
import { whosaid } from './whosaid.js';

/** Everything that people can type. A new command is a file and a line here, and its words in src/reply/words. */
export const commands: readonly Command[] = [ask, quote, whosaid, speakers, article, help, checkQuotes];

/** What is registered at Discord; `article` is an option where there is a choice. */
export function definitions(library: Library): RESTPostAPIApplicationCommandsJSONBody[] {
  const several = library.corpus.stories.length > 1;
  return commands.map(({ definition, ofArticle }) =>
    several && ofArticle && definition.type === ApplicationCommandType.ChatInput
      ? { ...definition, options: [...(definition.options ?? []), ARTICLE_OPTION] }
      : definition,
  );
}
