import type { APIComponentInContainer } from 'discord-api-types/v10';
import { type LeftOut, NOTHING_LEFT_OUT } from '../../platform/seen/given.js';
import type { Answer } from '../../search/answers.js';
import { worthShowing } from '../../search/index.js';
import type { Said } from '../../search/types.js';
import { ACCENT, button, container, subtext, text } from '../components.js';
import { customId } from '../ids/custom-id.js';
import { scopeField } from '../ids/scope.js';
import { targetField } from '../ids/target.js';
import { escapeMarkdown } from '../markdown/escape.js';
import { rowOf, shareButton } from '../paging.js';
import { changed, type Reply, type Setting } from '../types.js';
import { checkReply } from './check.js';
import { leftOutLines } from './left-out.js';
import { correctionLine, suggestionLine } from './misses.js';
import { passageText } from './passage.js';
import { allBy, contextButton } from './quotation-list.js';
import { saidParts } from './said.js';

/** The best passage and up to three more on demand. */
const MAX_PASSAGES = 4;

/** How an answer is to be shown. */
export interface Showing {
  /** The article that was asked, where it was one. */
  readonly article: string | undefined;
  /** The passage to show, from 0. */
  readonly position: number;
  /** What was left out of the question before it was asked. */
  readonly leftOut?: LeftOut;
}

/** An answer of any kind. */
export function answerReply(answer: Answer, showing: Showing, setting: Setting): Reply {
  switch (answer.kind) {
    case 'check':
      return checkReply(answer.check, showing.article, setting, showing);
    case 'said':
      return saidReply(answer.said, framed(answer, showing, setting), setting);
    case 'passages':
    case 'who-is':
      return passageReply(answer, [], framed(answer, showing, setting), setting);
    case 'silent':
      return missReply(
        answer,
        setting.words.quotesNothingOf(escapeMarkdown(answer.silent)),
        framed(answer, showing, setting),
        setting,
      );
    case 'unanswered':
      return missReply(answer, setting.words.notAnswered, framed(answer, showing, setting), setting);
    default:
      return answer satisfies never;
  }
}

/** What stands around an answer, whatever it is. */
interface Frame {
  readonly head: readonly string[];
  readonly scope: string;
  readonly position: number;
}

function framed(
  { question, corrections }: Answer,
  { article, position, leftOut = NOTHING_LEFT_OUT }: Showing,
  setting: Setting,
): Frame {
  const { words, library } = setting;
  const asked = [words.asked(escapeMarkdown(question)), ...leftOutLines(leftOut, words)].map(subtext);
  return { head: [...asked, ...correctionLine(corrections, setting)], scope: scopeField(library, article), position };
}

function saidReply(said: Said, { head, scope }: Frame, setting: Setting): Reply {
  const parts: APIComponentInContainer[] = [text(head.join('\n')), ...saidParts(said, setting)];
  const buttons = rowOf(
    allBy(said.story, said.speaker, setting),
    anotherButton(scope, setting),
    ...shareButton(setting, 'ask', scope, '0'),
  );
  return { found: true, components: [container(ACCENT.quotation, [...parts, ...buttons])] };
}

/** What comes nearest, marked as that; without anything near what the articles do speak of. */
function missReply(answer: Answer, why: string, frame: Frame, setting: Setting): Reply {
  const miss = `### ${why}`;
  if (worthShowing(answer).length > 0)
    return passageReply(answer, [miss, subtext(setting.words.nearest)], frame, setting);
  const lines = [...frame.head, miss, ...suggestionLine(answer.suggestions, setting)];
  const buttons = rowOf(anotherButton(frame.scope, setting), ...shareButton(setting, 'ask', frame.scope, '0'));
  return { found: false, components: [container(ACCENT.wrong, [text(lines.join('\n')), ...buttons])] };
}

function passageReply(
  answer: Answer,
  miss: readonly string[],
  { head, scope, position }: Frame,
  setting: Setting,
): Reply {
  const { words, library } = setting;
  const hits = worthShowing(answer).slice(0, MAX_PASSAGES);
  const hit = hits[position];
  if (!hit) throw changed();
  const next = (position + 1) % hits.length;
  const more =
    hits.length > 1 ? [button(words.buttons.passage(next + 1, hits.length), customId('ask', scope, String(next)))] : [];
  const quotation = hit.story.quotations.find(({ start }) => hit.answer.start <= start && start < hit.answer.end);
  const why = quotation
    ? [
        button(
          words.buttons.wrongSpeaker,
          customId('why', library.fingerprint(hit.story), targetField.quotation(quotation)),
        ),
      ]
    : [];
  return {
    found: answer.answered,
    components: [
      container(ACCENT.answer, [
        text([...head, ...miss].join('\n')),
        passageText(hit, setting),
        ...rowOf(
          contextButton(setting, hit.story, targetField.sentence({ index: hit.sentence })),
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
