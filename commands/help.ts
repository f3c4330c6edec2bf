import { ACCENT, clipLabel, container, subtext, text } from '../src/reply/components.js';
import { escapeMarkdown } from '../src/reply/markdown/escape.js';
import { rowOf, shareButton } from '../src/reply/paging.js';
import type { Reply, Setting } from '../src/reply/types.js';
import { slashCommand } from './definition.js';
import type { Command } from './types.js';

/** Titles that are shown of the loaded articles. */
const MAX_TITLES = 5;
const MAX_TITLE = 200;

export const help: Command = {
  definition: slashCommand('help'),
  ofArticle: false,
  answer: (_request, setting) => helpReply(setting),
  actions: { help: (_press, setting) => helpReply(setting) },
};

function helpReply(setting: Setting): Reply {
  const { words, library, mention } = setting;
  const { commands, help: own } = words;
  const slash = [commands.ask, commands.quote, commands.whosaid, commands.speakers, commands.article];
  const titles = library.corpus.stories
    .slice(0, MAX_TITLES)
    .map(({ article }) => `- ${escapeMarkdown(clipLabel(article.title, MAX_TITLE))}`);
  const more = library.corpus.stories.length - titles.length;
  return {
    found: true,
    components: [
      container(ACCENT.plain, [
        text(
          [
            `### ${own.title}`,
            ...slash.map(({ name, description }) => `**/${name}** · ${description}`),
            `**${commands['Check quotes'].name}** · ${own.message}`,
          ].join('\n'),
        ),
        text([subtext(own.loaded), ...titles, ...(more > 0 ? [subtext(words.andMore(more))] : [])].join('\n')),
        text(
          [own.quotes, setting.publicByDefault ? own.public : own.private, ...(mention ? [own.mention(mention)] : [])]
            .map(subtext)
            .join('\n'),
        ),
        ...rowOf(...shareButton(setting, 'help')),
      ]),
    ],
  };
}
