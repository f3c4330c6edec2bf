import { ApplicationCommandOptionType } from 'discord-api-types/v10';
import { askedIn } from '../src/conversation/asked.js';
import { asGiven, NOTHING_LEFT_OUT } from '../src/platform/seen/given.js';
import { beginningOf } from '../src/reply/components.js';
import { readScope } from '../src/reply/ids/scope.js';
import { type Reply, type Setting, Unanswerable } from '../src/reply/types.js';
import { type About, checkReply } from '../src/reply/views/check.js';
import { readLeftOut } from '../src/reply/views/left-out.js';
import { withLeftOut } from '../src/search/index.js';
import { slashCommand } from './definition.js';
import { MAX_NAME, scopeOf, textOption } from './options.js';
import type { Command } from './types.js';

/** Longer claims are checked by their beginning, in UTF-16 units. */
export const MAX_WORDS = 600;

export const whosaid: Command = {
  definition: slashCommand(
    'whosaid',
    {
      type: ApplicationCommandOptionType.String,
      name: 'words',
      required: true,
      autocomplete: true,
      max_length: MAX_WORDS,
    },
    { type: ApplicationCommandOptionType.String, name: 'by', autocomplete: true, max_length: MAX_NAME },
  ),
  ofArticle: true,
  answer({ options }, setting) {
    const article = scopeOf(options, setting.library)?.article;
    return checkWords(textOption(options, 'words'), textOption(options, 'by', MAX_NAME), article, setting);
  },
  complete({ option, typed, options }, library) {
    const scope = scopeOf(options, library);
    return option === 'by' ? library.corpus.suggestSpeakers(typed, scope) : library.corpus.suggestWords(typed, scope);
  },
  actions: {
    check: ({ fields: [scope, leftOut], message }, setting) => {
      const [words, by] = askedIn(message);
      return checkWords(words, by, readScope(scope, setting.library), setting, { leftOut: readLeftOut(leftOut) });
    },
  },
};

/** Who said these words, and whether exactly so. @throws {Unanswerable} when there are none */
export function checkWords(
  words: string | undefined,
  by: string | undefined,
  article: string | undefined,
  setting: Setting,
  { notes = [], leftOut = NOTHING_LEFT_OUT }: About = {},
): Reply {
  const given = asGiven(words ?? '');
  if (given.text.trim() === '') throw new Unanswerable(({ explanations }) => explanations.noWords);
  const claim = beginningOf(given.text, MAX_WORDS);
  const check = setting.library.corpus.check(claim, by, article === undefined ? undefined : { article });
  return checkReply(withLeftOut(check, given), article, setting, { notes, leftOut });
}
