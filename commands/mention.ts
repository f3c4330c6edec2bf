import { type Memory, remember } from '../src/conversation/follow-up.js';
import { understand, type Wish } from '../src/conversation/understanding.js';
import { asGiven, type LeftOut } from '../src/platform/seen/given.js';
import { typedText } from '../src/platform/typed-text.js';
import { ACCENT, container, subtext, text } from '../src/reply/components.js';
import { nameOf } from '../src/reply/lines.js';
import { escapeMarkdown } from '../src/reply/markdown/escape.js';
import { rowOf } from '../src/reply/paging.js';
import { paginate } from '../src/reply/screen.js';
import type { Press, Reply, Setting } from '../src/reply/types.js';
import { leftOutLines } from '../src/reply/views/left-out.js';
import {
  allBy,
  entrySections,
  quotationEntries,
  reportedBy,
  statementEntries,
} from '../src/reply/views/quotation-list.js';
import { answerQuestion } from './ask.js';

/** A message that mentions the bot: what is written besides the mention, and the reply of ours that it answers. */
export interface Mentioned {
  readonly text: string;
  readonly answers: Press['message'] | null;
}

/** Answers a mention as the commands do; a question that goes on from a reply is understood from that reply. */
export function answerMention({ text: written, answers }: Mentioned, setting: Setting): Reply {
  const memory = remember(answers, setting.library);
  const given = asGiven(written);
  const wish = understand(typedText(given.text), memory, setting.library);
  const { words } = setting;
  switch (wish.kind) {
    case 'ask':
      return answerQuestion(wish.question, wish.article, setting, { leftOut: given });
    case 'else':
      return somethingElse(wish, memory, given, setting);
    case 'who':
      return sentence(words.mention.who);
    case 'nothing':
      return sentence(words.mention.empty);
  }
}

/** What somebody said that the reply before did not show. */
function somethingElse(
  wish: Extract<Wish, { kind: 'else' }>,
  { shown }: Memory,
  leftOut: LeftOut,
  setting: Setting,
): Reply {
  const { words, library } = setting;
  const { speaker, topic } = wish;
  const story = library.corpus.stories.find(({ speakers }) => speakers.includes(speaker));
  const found = library.corpus
    .quotations({ by: speaker.name, about: topic, article: story?.article.id })
    .found.filter(({ quotation }) => quotation.speaker?.speaker === speaker && !shown.has(quotation));
  const quoted = quotationEntries(found, setting);
  const reported = story && !topic ? statementEntries(story, reportedBy(story, [speaker]), quoted, setting) : [];
  const entries = [...quoted, ...reported];
  const page = paginate(entries)[0] ?? [];
  const more = entries.length - page.length;
  const head = [words.asked(escapeMarkdown(wish.words)), ...leftOutLines(leftOut, words)].map(subtext).join('\n');
  const body =
    page.length > 0
      ? [text([head, `### ${nameOf(speaker)}`].join('\n')), ...entrySections(page, setting)]
      : [text([head, words.mention.nothingElse(nameOf(speaker))].join('\n'))];
  return {
    found: page.length > 0,
    components: [
      container(ACCENT.quotation, [
        ...body,
        ...(more > 0 ? [text(subtext(words.andMore(more)))] : []),
        ...rowOf(...(story ? [allBy(story, speaker, setting)] : [])),
      ]),
    ],
  };
}

function sentence(words: string): Reply {
  return { found: false, components: [container(ACCENT.plain, [text(words)])] };
}
