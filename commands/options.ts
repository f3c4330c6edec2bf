import {
  ApplicationCommandOptionType,
  ApplicationIntegrationType,
  InteractionContextType,
} from 'discord-api-types/v10';
import type { Library } from '../src/library.js';
import { Unanswerable } from '../src/reply/types.js';
import type { Story } from '../src/search/types.js';
import type { Options } from './types.js';

/** Installed to a server or to a person, used anywhere. */
export const EVERYWHERE = {
  integration_types: [ApplicationIntegrationType.GuildInstall, ApplicationIntegrationType.UserInstall],
  contexts: [InteractionContextType.Guild, InteractionContextType.BotDM, InteractionContextType.PrivateChannel],
};

/** Added to every command of an article where more than one is loaded. */
export const ARTICLE_OPTION = {
  type: ApplicationCommandOptionType.String as const,
  name: 'article',
  description: 'Which article (all of them unless you say)',
  autocomplete: true,
  max_length: 100,
};

/** The text of an option, or undefined when it was left out or holds only spaces. */
export function textOption(options: Options, name: string): string | undefined {
  const value = options[name];
  const text = typeof value === 'string' ? value.trim() : '';
  return text === '' ? undefined : text;
}

/** The id of the article asked for; undefined for all. @throws {Unanswerable} when there is no such article */
export function scopeOf(options: Options, library: Library): { article: string } | undefined {
  const asked = textOption(options, 'article');
  if (asked === undefined) return undefined;
  const story =
    library.corpus.story(asked) ??
    library.corpus.stories.find(({ article }) => article.title.toLowerCase() === asked.toLowerCase());
  if (!story)
    throw new Unanswerable(
      `There is no article called “${asked.slice(0, 100)}”. Pick one from the list that opens while you type.`,
    );
  return { article: story.article.id };
}

/** The one article that a page shows: the one asked for, or the first. @throws {Unanswerable} */
export function storyOf(options: Options, library: Library): Story {
  const scope = scopeOf(options, library);
  const story = scope ? library.corpus.story(scope.article) : library.corpus.stories[0];
  if (!story) throw new Unanswerable('No article is loaded. Whoever runs this bot puts one into its seeds folder.');
  return story;
}
