import { type APIButtonComponent, ApplicationCommandOptionType, ApplicationCommandType } from 'discord-api-types/v10';
import type { Library } from '../src/library.js';
import type { Speaker } from '../src/quotes/types.js';
import { ACCENT, button, container, subtext, text } from '../src/reply/components.js';
import { customId } from '../src/reply/custom-id.js';
import { escapeMarkdown } from '../src/reply/escape.js';
import { keepFitting } from '../src/reply/fitting.js';
import { correctionLine, suggestionLine } from '../src/reply/misses.js';
import { pagingRow } from '../src/reply/paging.js';
import { groupQuotations, itemSection, paginate } from '../src/reply/quotation-list.js';
import { type Press, type Reply, Unanswerable } from '../src/reply/types.js';
import type { QuotationResult, Story } from '../src/search/types.js';
import { EVERYWHERE, scopeOf, textOption } from './options.js';
import type { Command } from './types.js';

/** Short enough that topic, speaker, article and page fit into a button. */
const MAX_ABOUT = 50;
const MAX_RAW_BY = 30;
const ALL_ARTICLES = '*';

export const quote: Command = {
  definition: {
    type: ApplicationCommandType.ChatInput,
    name: 'quote',
    description: 'Pull quotations, word for word: on a topic, by a speaker, or all of them',
    options: [
      {
        type: ApplicationCommandOptionType.String,
        name: 'about',
        description: 'What the quotation is about',
        autocomplete: true,
        max_length: MAX_ABOUT,
      },
      {
        type: ApplicationCommandOptionType.String,
        name: 'by',
        description: 'Who said it',
        autocomplete: true,
        max_length: 100,
      },
    ],
    ...EVERYWHERE,
  },
  ofArticle: true,
  answer({ options }, library) {
    const scope = scopeOf(options, library);
    return quotationPage(
      { about: textOption(options, 'about'), by: textOption(options, 'by'), article: scope?.article },
      0,
      library,
    );
  },
  complete({ option, typed, options }, library) {
    const scope = scopeOf(options, library);
    return option === 'by' ? library.corpus.suggestSpeakers(typed, scope) : library.corpus.suggestTopics(typed, scope);
  },
  actions: { quotes: turnPage },
};

interface Query {
  readonly about: string | undefined;
  readonly by: string | undefined;
  readonly article: string | undefined;
}

/** A page of the quotations that a query finds, in the order of the search. Pages count from 0. */
function quotationPage(query: Query, page: number, library: Library): Reply {
  const result = library.corpus.quotations(query);
  const pages = paginate(groupQuotations(result.found));
  const items = pages[Math.min(page, pages.length - 1)];
  if (!items) return nothingFound(query, result);
  const count = `${result.found.length} ${result.found.length === 1 ? 'quotation' : 'quotations'}`;
  const head = [
    subtext([describe(query), count, ...(pages.length > 1 ? [`page ${page + 1} of ${pages.length}`] : [])].join(' · ')),
  ];
  const idOf = pageId(query, result, library);
  return {
    private: true,
    found: true,
    components: [
      container(ACCENT.quotation, [
        ...keepFitting([
          text([...head, ...correctionLine(result.corrections)].join('\n')),
          ...items.map((item) => itemSection(item, library)),
        ]),
        pagingRow(page, pages.length, idOf),
      ]),
    ],
  };
}

/** The speaker's quotations from the first on: for a menu of speakers. */
export function quotationsBy(story: Story, speaker: Speaker, library: Library): Reply {
  return quotationPage({ about: undefined, by: speaker.name, article: story.article.id }, 0, library);
}

/** Leads to everything that the article quotes from a speaker. */
export function allBy(story: Story, speaker: Speaker, library: Library): APIButtonComponent {
  return button(
    'All their quotations',
    customId('quotes', library.fingerprint(story), '0', speakerField(story, speaker), ''),
  );
}

function nothingFound(query: Query, { corrections, suggestions }: QuotationResult): Reply {
  const lines = [
    subtext(describe(query)),
    ...correctionLine(corrections),
    '### No such quotation in the article',
    ...suggestionLine(suggestions),
  ];
  return { private: true, found: false, components: [container(ACCENT.wrong, [text(lines.join('\n'))])] };
}

function describe({ about, by }: Query): string {
  const topic = about ? ` about “${escapeMarkdown(about)}”` : '';
  const speaker = by ? ` by “${escapeMarkdown(by)}”` : '';
  return topic || speaker ? `Quotations${topic}${speaker}` : 'All quotations, in the order of the article';
}

/** The speaker's position among the article's, in base 36. */
function speakerField(story: Story, speaker: Speaker): string {
  return `@${story.speakers.indexOf(speaker).toString(36)}`;
}

/** One speaker is named by position, so that a long name fits; an ambiguous name is kept as it was typed. */
function pageId(query: Query, result: QuotationResult, library: Library): (page: number) => string {
  const about = query.about?.slice(0, MAX_ABOUT) ?? '';
  const asked = query.article === undefined ? undefined : library.corpus.story(query.article);
  const [speaker, ...others] = result.speakers;
  const owner =
    speaker && others.length === 0
      ? library.corpus.stories.find((story) => story.speakers.includes(speaker))
      : undefined;
  const story = owner ?? asked;
  const by =
    speaker && owner
      ? speakerField(owner, speaker)
      : (query.by ?? '').replaceAll(':', ' ').replace(/^@/, '').slice(0, MAX_RAW_BY);
  const scope = story ? library.fingerprint(story) : ALL_ARTICLES;
  return (page) => customId('quotes', scope, String(page), query.by === undefined ? '' : by, about);
}

function turnPage({ fields }: Press, library: Library): Reply {
  const [scope = '', page = '', by = '', ...about] = fields;
  const story = scope === ALL_ARTICLES ? undefined : library.storyOf(scope);
  const speaker = by.startsWith('@') ? story?.speakers[Number.parseInt(by.slice(1), 36)] : undefined;
  if ((scope !== ALL_ARTICLES && !story) || (by.startsWith('@') && !speaker) || !/^\d{1,4}$/.test(page)) {
    throw new Unanswerable('The article has changed since this reply was made. Use /quote again.');
  }
  const query = {
    about: about.join(':') || undefined,
    by: speaker?.name ?? (by || undefined),
    article: story?.article.id,
  };
  return quotationPage(query, Number(page), library);
}
