import { ApplicationCommandType } from 'discord-api-types/v10';
import { ACCENT, container, subtext, text } from '../src/reply/components.js';
import { escapeMarkdown } from '../src/reply/escape.js';
import { EVERYWHERE } from './options.js';
import type { Command } from './types.js';

const LINES = [
  '**/ask** a question: the passage that answers it, or that the article does not say',
  '**/quote** about a topic, by a speaker, or both: quotations word for word',
  '**/whosaid** some words: who said them, and whether exactly so',
  '**/speakers**: everyone who is quoted',
  '**/article**: read it, page by page',
  '**Check quotes**: right click (or hold) a message → Apps → Check quotes',
];

export const help: Command = {
  definition: {
    type: ApplicationCommandType.ChatInput,
    name: 'help',
    description: 'All that Whosaid can do, on one screen',
    options: [],
    ...EVERYWHERE,
  },
  ofArticle: false,
  answer(_request, library) {
    const titles = library.corpus.stories.slice(0, 5).map(({ article }) => `- ${escapeMarkdown(article.title)}`);
    const more = library.corpus.stories.length - titles.length;
    return {
      private: true,
      found: true,
      components: [
        container(ACCENT.plain, [
          text(['### Who said what', ...LINES].join('\n')),
          text([subtext('Loaded now:'), ...titles, ...(more > 0 ? [subtext(`and ${more} more`)] : [])].join('\n')),
          text(
            [
              subtext('Block quotes are the article’s own words, to the letter. Small grey words like these are mine.'),
              subtext('Replies are private. Share posts one to the channel.'),
            ].join('\n'),
          ),
        ]),
      ],
    };
  },
};
