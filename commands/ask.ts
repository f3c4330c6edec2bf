import { ApplicationCommandOptionType } from 'discord-api-types/v10';
import { askedIn } from '../src/conversation/asked.js';
import { asGiven, type LeftOut, NOTHING_LEFT_OUT } from '../src/platform/seen/given.js';
import { seen } from '../src/platform/seen/unseen.js';
import { typedText } from '../src/platform/typed-text.js';
import { beginningOf } from '../src/reply/components.js';
import { customId } from '../src/reply/ids/custom-id.js';
import { readScope } from '../src/reply/ids/scope.js';
import { type Form, type Press, type Reply, type Setting, Unanswerable } from '../src/reply/types.js';
import { answerReply } from '../src/reply/views/answer.js';
import { readQuestion } from '../src/search/index.js';
import { slashCommand } from './definition.js';
import { scopeOf, textOption } from './options.js';
import type { Command } from './types.js';
import { MAX_WORDS } from './whosaid.js';

const MIN_QUESTION = 2;
const MAX_QUESTION = 300;
/** The field of the form; also its name in what Discord sends back. */
const QUESTION = 'question';

export const ask: Command = {
  definition: slashCommand('ask', {
    type: ApplicationCommandOptionType.String,
    name: QUESTION,
    required: true,
    min_length: MIN_QUESTION,
    max_length: MAX_QUESTION,
  }),
  ofArticle: true,
  answer({ options }, setting) {
    const scope = scopeOf(options, setting.library);
    return answerTyped(textOption(options, QUESTION), scope?.article, setting);
  },
  actions: {
    ask: ({ fields: [scope, position = ''], message }, setting) => {
      const article = readScope(scope, setting.library);
      return {
        ...answerQuestion(askedIn(message)[0], article, setting, { position: Number(position) || 0 }),
        turns: true,
      };
    },
    another,
    asked: ({ fields: [scope], inputs }, setting) =>
      answerTyped(typedText(inputs[QUESTION] ?? ''), readScope(scope, setting.library), setting),
  },
};

function answerTyped(question: string | undefined, article: string | undefined, setting: Setting): Reply {
  const given = asGiven(question ?? '');
  return answerQuestion(given.text, article, setting, { leftOut: given });
}

/** The answer to a question as it is seen, from the passage at `position` on. @throws {Unanswerable} when there is no question */
export function answerQuestion(
  question: string | undefined,
  article: string | undefined,
  setting: Setting,
  { position = 0, leftOut = NOTHING_LEFT_OUT }: { readonly position?: number; readonly leftOut?: LeftOut } = {},
): Reply {
  const asked = shortened(typedText(seen(question ?? '')));
  if (asked === '') throw new Unanswerable(({ explanations }) => explanations.noQuestion);
  const answer = setting.library.corpus.ask(asked, article === undefined ? undefined : { article });
  return answerReply(answer, { article, position, leftOut }, setting);
}

/** A mention may be longer than the command lets a question be; words to check may be as long as they may be anywhere. */
function shortened(question: string): string {
  if (question.length <= MAX_QUESTION) return question;
  return readQuestion(question).claimed ? beginningOf(question, MAX_WORDS) : typedText(question.slice(0, MAX_QUESTION));
}

/** A form for the next question about the same article. */
function another({ fields: [scope] }: Press, { words, library }: Setting): Form {
  readScope(scope, library);
  const { title, label, placeholder } = words.form;
  return {
    form: {
      title,
      customId: customId('asked', scope ?? ''),
      field: { name: QUESTION, label, placeholder, minLength: MIN_QUESTION, maxLength: MAX_QUESTION },
    },
  };
}
