import { ApplicationCommandOptionType } from 'discord-api-types/v10';
import type { Span } from '../src/language/span.js';
import { ACCENT, clipLabel, container, selectRow, subtext, text } from '../src/reply/components.js';
import { customId } from '../src/reply/ids/custom-id.js';
import { storyNow } from '../src/reply/ids/scope.js';
import { readTarget } from '../src/reply/ids/target.js';
import { escapeMarkdown } from '../src/reply/markdown/escape.js';
import { pieceAt, piecesOf } from '../src/reply/pieces.js';
import { changed, type Press, type Reply, type Setting, Unanswerable } from '../src/reply/types.js';
import { articlePage, contextPage } from '../src/reply/views/article-page.js';
import { whyReply } from '../src/reply/views/why.js';
import type { Story } from '../src/search/types.js';
import { slashCommand } from './definition.js';
import { scopeOf, storyOf } from './options.js';
import type { Command } from './types.js';

/** What a select menu holds. */
const MAX_LISTED = 25;
const MAX_LABEL = 100;
/** Twenty-five titles, doubled by escaping, fit into a message. */
const MAX_LINE = 70;

export const article: Command = {
  definition: slashCommand('article', {
    type: ApplicationCommandOptionType.Integer,
    name: 'paragraph',
    min_value: 1,
    max_value: 100_000,
  }),
  ofArticle: true,
  answer({ options }, setting) {
    const { library } = setting;
    const paragraph = typeof options.paragraph === 'number' ? options.paragraph : undefined;
    const unsaid = scopeOf(options, library) === undefined && paragraph === undefined;
    if (unsaid && library.corpus.stories.length > 1) return listOfArticles(setting);
    const story = storyOf(options, library);
    const last = story.article.paragraphs.length;
    const first = pieceAt(piecesOf(story.article), String(paragraph ?? 1));
    if (first < 0) {
      throw new Unanswerable(({ explanations }) => explanations.noParagraph(paragraph ?? 1, last));
    }
    return articlePage(story, first, setting);
  },
  actions: { article: page, walk, context, why, open },
};

function listOfArticles({ library, words }: Setting): Reply {
  const stories = library.corpus.stories.slice(0, MAX_LISTED);
  const more = library.corpus.stories.length - stories.length;
  const lines = stories.map(
    ({ article: { title, source } }) =>
      `- ${escapeMarkdown(clipLabel(source ? `${title} · ${source}` : title, MAX_LINE))}`,
  );
  const options = stories.map((story) => ({
    label: clipLabel(story.article.title, MAX_LABEL),
    value: library.fingerprint(story),
    description: clipLabel(`${story.article.id} · ${words.quotations(story.quotations.length)}`, MAX_LABEL),
  }));
  const rest = more > 0 ? [subtext(`${words.andMore(more)}. ${words.nameArticle}`)] : [];
  return {
    found: true,
    components: [
      container(ACCENT.plain, [
        text([`### ${words.articles}`, ...lines, ...rest].join('\n')),
        selectRow(customId('open'), words.menus.article, options),
      ]),
    ],
  };
}

function open({ values }: Press, setting: Setting): Reply {
  return articlePage(storyNow(values[0], setting.library), 0, setting);
}

function page({ fields: [fingerprint, name = ''] }: Press, setting: Setting): Reply {
  const story = storyNow(fingerprint, setting.library);
  return { ...articlePage(story, piece(story, name), setting), turns: true };
}

/** From a quotation, a sentence or a paragraph to the paragraph around it. */
function context({ fields: [fingerprint, target = ''] }: Press, setting: Setting): Reply {
  const story = storyNow(fingerprint, setting.library);
  const span = spanOf(story, target);
  const at = piecesOf(story.article).findLastIndex(({ start }) => start <= span.start);
  return contextPage(story, Math.max(at, 0), { target, span }, setting);
}

/** One paragraph further, with the same words set off wherever they are in sight. */
function walk({ fields: [fingerprint, name = '', target = ''] }: Press, setting: Setting): Reply {
  const story = storyNow(fingerprint, setting.library);
  const span = spanOf(story, target);
  return { ...contextPage(story, piece(story, name), { target, span }, setting), turns: true };
}

function why({ fields: [fingerprint, target = ''], values: [chosen] }: Press, setting: Setting): Reply {
  const story = storyNow(fingerprint, setting.library);
  const { quotation } = readTarget(chosen ?? target, story);
  if (!quotation) throw changed();
  return whyReply(story, quotation, setting);
}

function piece({ article: read }: Story, name: string): number {
  const at = pieceAt(piecesOf(read), name);
  if (at < 0) throw changed();
  return at;
}

function spanOf(story: Story, target: string): Span {
  const { paragraph, quotation, sentence } = readTarget(target, story);
  const found = quotation?.marked ?? sentence ?? paragraph?.sentences[0];
  if (!found) throw changed();
  return found;
}
