import { ApplicationCommandOptionType } from 'discord-api-types/v10';
import { askedIn } from '../src/conversation/asked.js';
import { asGiven, type LeftOut, NOTHING_LEFT_OUT } from '../src/platform/seen/given.js';
import { beginningOf, button, container, subtext, text } from '../src/reply/components.js';
import { customId } from '../src/reply/custom-id.js';
import { escapeMarkdown } from '../src/reply/markdown/escape.js';
import { rowOf, shareButton } from '../src/reply/paging.js';
import { readScope, scopeField } from '../src/reply/scope.js';
import { type Reply, type Setting, Unanswerable } from '../src/reply/types.js';
import { leftOutField, leftOutLines, readLeftOut } from '../src/reply/views/left-out.js';
import { accentOf, targetOf, verdictParts } from '../src/reply/views/verdict.js';
import { withLeftOut } from '../src/search/index.js';
import type { Check } from '../src/search/types.js';
import { slashCommand } from './definition.js';
import { MAX_NAME, scopeOf, textOption } from './options.js';
import type { Command } from './types.js';

/** What a reply holds under its first line, in UTF-16 units of markdown; Discord's limit is 4,000 for all. */
const MAX_TEXT = 3_700;
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
    return checkReply(textOption(options, 'words'), textOption(options, 'by', MAX_NAME), article, setting);
  },
  complete({ option, typed, options }, library) {
    const scope = scopeOf(options, library);
    return option === 'by' ? library.corpus.suggestSpeakers(typed, scope) : library.corpus.suggestWords(typed, scope);
  },
  actions: {
    check: ({ fields: [scope, leftOut], message }, setting) => {
      const [words, by] = askedIn(message);
      return checkReply(words, by, readScope(scope, setting.library), setting, { leftOut: readLeftOut(leftOut) });
    },
  },
};

/** What is known of words besides what they are. */
interface About {
  /** Lines of ours to show with them. */
  readonly notes?: readonly string[];
  /** What was left out of them before. */
  readonly leftOut?: LeftOut;
}

/** Who said these words, and whether exactly so. @throws {Unanswerable} when there are none */
export function checkReply(
  words: string | undefined,
  by: string | undefined,
  article: string | undefined,
  setting: Setting,
  { notes = [], leftOut = NOTHING_LEFT_OUT }: About = {},
): Reply {
  const given = asGiven(words ?? '');
  if (given.text.trim() === '') throw new Unanswerable(({ explanations }) => explanations.noWords);
  const { library } = setting;
  const claim = beginningOf(given.text, MAX_WORDS);
  const compared = library.corpus.check(claim, by, article === undefined ? undefined : { article });
  const check = withLeftOut(withLeftOut(compared, given), leftOut);
  const asked = setting.words.askedWho(escapeMarkdown(claim), by ? escapeMarkdown(by) : null);
  const head = [asked, ...notes, ...leftOutLines(check.disguise, setting.words)].map(subtext).join('\n');
  const share = shareButton(setting, 'check', scopeField(library, article), ...leftOutField(check.disguise));
  return {
    found: check.verdict !== 'not-found',
    components: [
      container(accentOf(check), [
        text(head),
        ...verdictParts(check, setting, MAX_TEXT - head.length),
        ...rowOf(...whyButton(check, setting), ...share),
      ]),
    ],
  };
}

/** "Wrong speaker?" for the first place, where that is a quotation. */
function whyButton({ places: [place] }: Check, { words, library }: Setting) {
  if (!place?.quotation) return [];
  return [button(words.buttons.wrongSpeaker, customId('why', library.fingerprint(place.story), targetOf(place)))];
}
