import {
  type APIComponentInContainer,
  ApplicationCommandOptionType,
  ApplicationCommandType,
  ComponentType,
} from 'discord-api-types/v10';
import type { Library } from '../src/library.js';
import { ACCENT, button, container, row, subtext, text } from '../src/reply/components.js';
import { customId } from '../src/reply/custom-id.js';
import { escapeMarkdown } from '../src/reply/escape.js';
import { keepFitting } from '../src/reply/fitting.js';
import { correctionLine, suggestionLine } from '../src/reply/misses.js';
import { shareButton } from '../src/reply/paging.js';
import { passageText } from '../src/reply/passage.js';
import { contextButton } from '../src/reply/quotation-list.js';
import { saidParts } from '../src/reply/said.js';
import { type Press, type Reply, Unanswerable } from '../src/reply/types.js';
import type { Answer, Passage, Said } from '../src/search/types.js';
import { EVERYWHERE, scopeOf, textOption } from './options.js';
import { allBy } from './quote.js';
import type { Command } from './types.js';

const MAX_QUESTION = 300;
/** The best passage and up to three more on demand. */
const MAX_PASSAGES = 4;

export const ask: Command = {
  definition: {
    type: ApplicationCommandType.ChatInput,
    name: 'ask',
    description: 'Ask what happened or who said what: answered with the article’s own words',
    options: [
      {
        type: ApplicationCommandOptionType.String,
        name: 'question',
        description: 'For example: Who will Wang meet on Wednesday?',
        required: true,
        min_length: 2,
        max_length: MAX_QUESTION,
      },
    ],
    ...EVERYWHERE,
  },
  ofArticle: true,
  answer({ options }, library) {
    const question = textOption(options, 'question');
    if (!question) throw new Unanswerable('There is no question to answer. Type one behind /ask.');
    const answer = library.corpus.ask(question.slice(0, MAX_QUESTION), scopeOf(options, library));
    const head = [subtext(`You asked: ${escapeMarkdown(answer.question)}`), ...correctionLine(answer.corrections)];
    if (answer.said && answer.answered) return saidReply(answer.said, head, library);
    const hits = answer.hits.slice(0, MAX_PASSAGES);
    const [best] = hits;
    if (!best) return nothing(head, answer);
    if (!answer.answered) head.push('### The article does not answer that', subtext('What comes nearest:'));
    return passageReply(
      head.join('\n'),
      hits.map((hit) => reference(hit, library)),
      0,
      best,
      answer.answered,
      library,
    );
  },
  actions: { answer: anotherPassage },
};

function nothing(head: readonly string[], answer: Answer): Reply {
  const lines = [...head, '### The article does not answer that', ...suggestionLine(answer.suggestions)];
  return { private: true, found: false, components: [container(ACCENT.wrong, [text(lines.join('\n'))])] };
}

function saidReply(said: Said, head: readonly string[], library: Library): Reply {
  const parts: APIComponentInContainer[] = [text(head.join('\n')), ...saidParts(said, library)];
  const buttons = row([allBy(said.story, said.speaker, library), shareButton()]);
  return {
    private: true,
    found: said.onTopic,
    components: [container(ACCENT.quotation, [...keepFitting(parts), buttons])],
  };
}

/** "FINGERPRINT.sentence", the sentence's index in base 36. */
function reference(passage: Passage, library: Library): string {
  return `${library.fingerprint(passage.story)}.${passage.sentence.toString(36)}`;
}

function passageReply(
  head: string,
  references: readonly string[],
  position: number,
  passage: Passage,
  found: boolean,
  library: Library,
): Reply {
  const next = (position + 1) % references.length;
  const more =
    references.length > 1
      ? [button(`Passage ${next + 1} of ${references.length}`, customId('answer', String(next), references.join(',')))]
      : [];
  return {
    private: true,
    found,
    components: [
      container(ACCENT.answer, [
        text(head),
        passageText(passage, library),
        row([contextButton(library, passage.story, `s${passage.sentence}`), ...more, shareButton()]),
      ]),
    ],
  };
}

/** The next best passage; the head with the question is taken over from the message. */
function anotherPassage({ fields, message }: Press, library: Library): Reply {
  const [at = '', list = ''] = fields;
  const references = list.split(',');
  const position = Number(at);
  const [fingerprint = '', sentence = ''] = (references[position] ?? '').split('.');
  const story = library.storyOf(fingerprint);
  const passage = story && library.corpus.passageAt(story, Number.parseInt(sentence, 36));
  if (!passage) throw new Unanswerable('The article has changed since this reply was made. Ask again.');
  return passageReply(headOf(message), references, position, passage, true, library);
}

function headOf(message: Press['message']): string {
  const first = message.components?.[0];
  const head = first?.type === ComponentType.Container ? first.components[0] : undefined;
  return head?.type === ComponentType.TextDisplay ? head.content : subtext('Another passage');
}
