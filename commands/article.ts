import { ApplicationCommandOptionType, ApplicationCommandType } from 'discord-api-types/v10';
import type { Span } from '../src/article/types.js';
import type { Library } from '../src/library.js';
import { articlePage, firstSentence, inContext } from '../src/reply/article-page.js';
import { ACCENT, clipLabel, container, selectRow, subtext, text } from '../src/reply/components.js';
import { customId } from '../src/reply/custom-id.js';
import { escapeMarkdown } from '../src/reply/escape.js';
import { type Press, type Reply, Unanswerable } from '../src/reply/types.js';
import type { Story } from '../src/search/types.js';
import { EVERYWHERE, scopeOf, storyOf } from './options.js';
import type { Command } from './types.js';

/** What a select menu holds. */
const MAX_LISTED = 25;
const MAX_LABEL = 100;

export const article: Command = {
  definition: {
    type: ApplicationCommandType.ChatInput,
    name: 'article',
    description: 'What the article is; read it page by page',
    options: [
      {
        type: ApplicationCommandOptionType.Integer,
        name: 'paragraph',
        description: 'Begin at this paragraph',
        min_value: 1,
        max_value: 100_000,
      },
    ],
    ...EVERYWHERE,
  },
  ofArticle: true,
  answer({ options }, library) {
    const paragraph = typeof options.paragraph === 'number' ? options.paragraph : undefined;
    const unsaid = scopeOf(options, library) === undefined && paragraph === undefined;
    if (unsaid && library.corpus.stories.length > 1) return listOfArticles(library);
    const story = storyOf(options, library);
    const last = story.article.paragraphs.length;
    if (paragraph !== undefined && paragraph > last) {
      throw new Unanswerable(
        `There is no paragraph ${paragraph}: the article has ${last}. Ask for one from 1 to ${last}.`,
      );
    }
    return articlePage(story, paragraph ?? 1, library);
  },
  actions: { article: page, context, open },
};

function listOfArticles(library: Library): Reply {
  const stories = library.corpus.stories.slice(0, MAX_LISTED);
  const more = library.corpus.stories.length - stories.length;
  const lines = stories.map(
    ({ article: { title, source } }) =>
      `- ${escapeMarkdown(clipLabel(source ? `${title} · ${source}` : title, MAX_LABEL))}`,
  );
  const options = stories.map((story) => ({
    label: clipLabel(story.article.title, MAX_LABEL),
    value: library.fingerprint(story),
    description: clipLabel(`${story.article.id} · ${story.quotations.length} quotations`, MAX_LABEL),
  }));
  return {
    private: true,
    found: true,
    components: [
      container(ACCENT.plain, [
        text(
          [
            '### The articles',
            ...lines,
            ...(more > 0 ? [subtext(`and ${more} more: name one in the article option`)] : []),
          ].join('\n'),
        ),
        selectRow(customId('open'), 'Read …', options),
      ]),
    ],
  };
}

function open({ values }: Press, library: Library): Reply {
  return articlePage(storyNow(values[0], library), 1, library);
}

function page({ fields: [fingerprint, number = ''] }: Press, library: Library): Reply {
  return articlePage(storyNow(fingerprint, library), Number.parseInt(number, 10) || 1, library);
}

/** `q` and a quotation's index, `s` and a sentence's, or `p` and a paragraph's number. */
function context({ fields: [fingerprint, target = ''] }: Press, library: Library): Reply {
  const story = storyNow(fingerprint, library);
  const found = targetOf(story, target);
  if (!found) throw changed();
  return inContext(story, found.paragraph, found.span, library);
}

function targetOf(
  { article: { paragraphs, sentences }, quotations }: Story,
  target: string,
): { paragraph: number; span: Span } | undefined {
  const index = Number(target.slice(1));
  if (target.startsWith('q')) {
    const quotation = quotations[index];
    return quotation && { paragraph: quotation.paragraph, span: quotation.marked };
  }
  if (target.startsWith('s')) {
    const sentence = sentences[index];
    return sentence && { paragraph: sentence.paragraph, span: sentence };
  }
  const paragraph = paragraphs[index - 1];
  return paragraph && { paragraph: paragraph.number, span: firstSentence(paragraph) };
}

function storyNow(fingerprint: string | undefined, library: Library): Story {
  const story = library.storyOf(fingerprint ?? '');
  if (!story) throw changed();
  return story;
}

function changed(): Unanswerable {
  return new Unanswerable('The article has changed since this reply was made. Use /article to read it as it is now.');
}
