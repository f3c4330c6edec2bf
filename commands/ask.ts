import { type APIComponentInContainer, ApplicationCommandOptionType } from 'discord-api-types/v10';
import { askedIn } from '../src/conversation/asked.js';
import { wordsAskedAbout } from '../src/conversation/understanding.js';
import { asGiven, type Given, type LeftOut, NOTHING_LEFT_OUT } from '../src/platform/seen/given.js';
import { seen } from '../src/platform/seen/unseen.js';
import { typedText } from '../src/platform/typed-text.js';
import { ACCENT, button, container, subtext, text } from '../src/reply/components.js';
import { customId } from '../src/reply/custom-id.js';
import { escapeMarkdown } from '../src/reply/markdown/escape.js';
import { rowOf, shareButton } from '../src/reply/paging.js';
import { readScope, scopeField } from '../src/reply/scope.js';
import { changed, type Form, type Press, type Reply, type Setting, Unanswerable } from '../src/reply/types.js';
import { leftOutLines } from '../src/reply/views/left-out.js';
import { correctionLine, suggestionLine } from '../src/reply/views/misses.js';
import { passageText } from '../src/reply/views/passage.js';
import { contextButton } from '../src/reply/views/quotation-list.js';
import { saidParts } from '../src/reply/views/said.js';
import { worthShowing } from '../src/search/index.js';
import type { Answer, Said } from '../src/search/types.js';
import { slashCommand } from './definition.js';
import { scopeOf, textOption } from './options.js';
import { allBy } from './quote.js';
import type { Command } from './types.js';
import { checkReply } from './whosaid.js';

const MIN_QUESTION = 2;
const MAX_QUESTION = 300;
/** The best passage and up to three more on demand. */
const MAX_PASSAGES = 4;
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
  return whoSaid(given, article, setting) ?? answerQuestion(given.text, article, setting, { leftOut: given });
}

/** "Who said “…”?" is a check of these words: it shows everybody who is quoted with them. Not for words that nobody is. */
function whoSaid(question: Given, article: string | undefined, setting: Setting): Reply | null {
  const words = wordsAskedAbout(question.text);
  if (!words) return null;
  const { verdict } = setting.library.corpus.check(words, undefined, article === undefined ? undefined : { article });
  return verdict === 'not-found' ? null : checkReply(words, undefined, article, setting, { leftOut: question });
}

/** The answer to a question as it is seen, from the passage at `position` on. @throws {Unanswerable} when there is no question */
export function answerQuestion(
  question: string | undefined,
  article: string | undefined,
  setting: Setting,
  { position = 0, leftOut = NOTHING_LEFT_OUT }: { readonly position?: number; readonly leftOut?: LeftOut } = {},
): Reply {
  const { words, library } = setting;
  const asked = typedText(seen(question ?? '').slice(0, MAX_QUESTION));
  if (asked === '') throw new Unanswerable(({ explanations }) => explanations.noQuestion);
  const answer = library.corpus.ask(asked, article === undefined ? undefined : { article });
  const scope = scopeField(library, article);
  const head = [
    ...[words.asked(escapeMarkdown(asked)), ...leftOutLines(leftOut, words)].map(subtext),
    ...correctionLine(answer.corrections, setting),
  ];
  if (answer.said && answer.answered) return saidReply(answer.said, head, scope, setting);
  return worthShowing(answer).length > 0
    ? passageReply(answer, position, head, scope, setting)
    : nothing(answer, head, scope, setting);
}

/** Why there is no answer, as far as that is known. */
function missLine({ silent }: Answer, { words }: Setting): string {
  return `### ${silent === undefined ? words.notAnswered : words.quotesNothingOf(escapeMarkdown(silent))}`;
}

function nothing(answer: Answer, head: readonly string[], scope: string, setting: Setting): Reply {
  const lines = [...head, missLine(answer, setting), ...suggestionLine(answer.suggestions, setting)];
  const buttons = rowOf(anotherButton(scope, setting), ...shareButton(setting, 'ask', scope, '0'));
  return { found: false, components: [container(ACCENT.wrong, [text(lines.join('\n')), ...buttons])] };
}

function saidReply(said: Said, head: readonly string[], scope: string, setting: Setting): Reply {
  const parts: APIComponentInContainer[] = [text(head.join('\n')), ...saidParts(said, setting)];
  const buttons = rowOf(
    allBy(said.story, said.speaker, setting),
    anotherButton(scope, setting),
    ...shareButton(setting, 'ask', scope, '0'),
  );
  return { found: said.onTopic, components: [container(ACCENT.quotation, [...parts, ...buttons])] };
}

function passageReply(
  answer: Answer,
  position: number,
  head: readonly string[],
  scope: string,
  setting: Setting,
): Reply {
  const { words, library } = setting;
  const hits = worthShowing(answer).slice(0, MAX_PASSAGES);
  const hit = hits[position];
  if (!hit) throw changed();
  const next = (position + 1) % hits.length;
  const miss = answer.answered ? [] : [missLine(answer, setting), subtext(words.nearest)];
  const more =
    hits.length > 1 ? [button(words.buttons.passage(next + 1, hits.length), customId('ask', scope, String(next)))] : [];
  const quotation = hit.story.quotations.find(({ start }) => hit.answer.start <= start && start < hit.answer.end);
  const why = quotation
    ? [button(words.buttons.wrongSpeaker, customId('why', library.fingerprint(hit.story), `q${quotation.index}`))]
    : [];
  return {
    found: answer.answered,
    components: [
      container(ACCENT.answer, [
        text([...head, ...miss].join('\n')),
        passageText(hit, setting),
        ...rowOf(
          contextButton(setting, hit.story, `s${hit.sentence}`),
          ...more,
          ...why,
          anotherButton(scope, setting),
          ...shareButton(setting, 'ask', scope, String(position)),
        ),
      ]),
    ],
  };
}

function anotherButton(scope: string, { words }: Setting) {
  return button(words.buttons.askAnother, customId('another', scope));
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
