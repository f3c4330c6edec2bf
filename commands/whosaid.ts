import { ApplicationCommandOptionType, ApplicationCommandType } from 'discord-api-types/v10';
import { container, row, subtext, text } from '../src/reply/components.js';
import { escapeMarkdown } from '../src/reply/escape.js';
import { keepFitting } from '../src/reply/fitting.js';
import { shareButton } from '../src/reply/paging.js';
import { Unanswerable } from '../src/reply/types.js';
import { VERDICTS, verdictParts } from '../src/reply/verdict.js';
import { EVERYWHERE, scopeOf, textOption } from './options.js';
import type { Command } from './types.js';

const MAX_WORDS = 600;

export const whosaid: Command = {
  definition: {
    type: ApplicationCommandType.ChatInput,
    name: 'whosaid',
    description: 'Check words: did anybody say them, and who?',
    options: [
      {
        type: ApplicationCommandOptionType.String,
        name: 'words',
        description: 'The words to look for, or their beginning',
        required: true,
        autocomplete: true,
        max_length: MAX_WORDS,
      },
      {
        type: ApplicationCommandOptionType.String,
        name: 'by',
        description: 'Who is claimed to have said them',
        autocomplete: true,
        max_length: 100,
      },
    ],
    ...EVERYWHERE,
  },
  ofArticle: true,
  answer({ options }, library) {
    const words = textOption(options, 'words');
    if (!words) throw new Unanswerable('There are no words to check. Type them behind /whosaid.');
    const by = textOption(options, 'by');
    const check = library.corpus.check(words.slice(0, MAX_WORDS), by, scopeOf(options, library));
    const claimed = by ? ` · claimed of ${escapeMarkdown(by)}` : '';
    const parts = [
      text(subtext(`You asked who said: ${escapeMarkdown(check.words)}${claimed}`)),
      ...verdictParts(check, library),
    ];
    return {
      private: true,
      found: check.verdict !== 'not-found',
      components: [container(VERDICTS[check.verdict].accent, [...keepFitting(parts), row([shareButton()])])],
    };
  },
  complete({ option, typed, options }, library) {
    const scope = scopeOf(options, library);
    return option === 'by' ? library.corpus.suggestSpeakers(typed, scope) : library.corpus.suggestWords(typed, scope);
  },
};
