import { type APIComponentInContainer, ApplicationCommandOptionType } from 'discord-api-types/v10';
import type { Library } from '../src/library/library.js';
import type { Speaker } from '../src/quotes/types.js';
import { ACCENT, clipLabel, container, selectRow, subtext, text } from '../src/reply/components.js';
import { customId } from '../src/reply/ids/custom-id.js';
import { readScope, scopeField } from '../src/reply/ids/scope.js';
import { readSpeakerField, speakerField } from '../src/reply/ids/speaker.js';
import { readTarget } from '../src/reply/ids/target.js';
import { escapeMarkdown } from '../src/reply/markdown/escape.js';
import { pageButtons, rowOf, shareButton } from '../src/reply/paging.js';
import { paginate } from '../src/reply/screen.js';
import { changed, type Press, type Reply, type Setting } from '../src/reply/types.js';
import { correctionLine, suggestionLine } from '../src/reply/views/misses.js';
import {
  type Entry,
  entrySections,
  quotationEntries,
  reportedBy,
  statementEntries,
} from '../src/reply/views/quotation-list.js';
import type { QuotationResult, Story } from '../src/search/types.js';
import { slashCommand } from './definition.js';
import { MAX_NAME, scopeOf, textOption } from './options.js';
import type { Command } from './types.js';

/** Short enough that topic, speaker, article and page fit into a button that shares them. */
const MAX_ABOUT = 50;
const MAX_RAW_BY = 20;

export const quote: Command = {
  definition: slashCommand(
    'quote',
    { type: ApplicationCommandOptionType.String, name: 'about', autocomplete: true, max_length: MAX_ABOUT },
    { type: ApplicationCommandOptionType.String, name: 'by', autocomplete: true, max_length: MAX_NAME },
  ),
  ofArticle: true,
  answer({ options }, setting) {
    const scope = scopeOf(options, setting.library);
    const query = {
      about: textOption(options, 'about', MAX_ABOUT),
      by: textOption(options, 'by', MAX_NAME),
      article: scope?.article,
    };
    return quotationPage(query, 0, setting);
  },
  complete({ option, typed, options }, library) {
    const scope = scopeOf(options, library);
    return option === 'by' ? library.corpus.suggestSpeakers(typed, scope) : library.corpus.suggestTopics(typed, scope);
  },
  actions: {
    quotes: (press, setting) => ({ ...pageOf(press, setting), turns: true }),
    everything: pageOf,
  },
};

/** What a list of quotations is of. */
export interface Query {
  readonly about: string | undefined;
  readonly by: string | undefined;
  readonly article: string | undefined;
}

/** A page of the quotations that a query finds, in the order of the search, then of what is reported without marks. Pages count from 0. */
export function quotationPage(query: Query, page: number, setting: Setting): Reply {
  const { words, library } = setting;
  const result = library.corpus.quotations(query);
  const quoted = quotationEntries(result.found, setting);
  const entries = [...quoted, ...(query.about ? [] : reported(result.speakers, quoted, setting))];
  const pages = paginate(entries);
  const at = Math.min(page, pages.length - 1);
  const shown = pages[at];
  if (!shown) return nothingFound(query, result, setting);
  const fields = pageFields(query, result, library);
  const head = [
    describe({ ...query, by: understood(query, result) }, setting),
    words.quotations(result.found.length),
    ...(pages.length > 1 ? [words.page(at + 1, pages.length)] : []),
  ];
  return {
    found: true,
    components: [
      container(ACCENT.quotation, [
        text([subtext(head.join(' · ')), ...correctionLine(result.corrections, setting)].join('\n')),
        ...entrySections(shown, setting),
        ...whyMenu(shown, setting),
        ...rowOf(
          ...pageButtons(at, pages.length, (number) => customId('quotes', ...fields(number)), setting),
          ...shareButton(setting, 'quotes', ...fields(at)),
        ),
      ]),
    ],
  };
}

/** What these speakers are reported to have said; the search knows quotations alone. */
function reported(speakers: readonly Speaker[], quoted: readonly Entry[], setting: Setting): Entry[] {
  return setting.library.corpus.stories.flatMap((story) =>
    statementEntries(story, reportedBy(story, speakers), quoted, setting),
  );
}

/** "Wrong speaker?" for the quotations of a page, all of one article; a menu, since each has its button already. */
function whyMenu(shown: readonly Entry[], { words, library, public: everybody }: Setting): APIComponentInContainer[] {
  const [first] = shown;
  const options = shown
    .filter(({ reported, story }) => !reported && story === first?.story)
    .map(({ story, target }) => {
      const quotation = readTarget(target, story).quotation;
      const label = story.article.text.slice(quotation?.marked.start, quotation?.marked.end);
      return { label: clipLabel(label, 80), value: target };
    });
  if (everybody || !first || options.length === 0) return [];
  return [selectRow(customId('why', library.fingerprint(first.story)), words.menus.why, options)];
}

/** The speaker's quotations from the first on: for a menu of speakers. */
export function quotationsBy(story: Story, speaker: Speaker, setting: Setting): Reply {
  return quotationPage({ about: undefined, by: speaker.name, article: story.article.id }, 0, setting);
}

function nothingFound(query: Query, { corrections, suggestions }: QuotationResult, setting: Setting): Reply {
  const lines = [
    subtext(describe(query, setting)),
    ...correctionLine(corrections, setting),
    `### ${setting.words.noSuchQuotation}`,
    ...suggestionLine(suggestions, setting),
  ];
  return { found: false, components: [container(ACCENT.wrong, [text(lines.join('\n'))])] };
}

function describe({ about, by }: Query, { words }: Setting): string {
  if (!about && !by) return words.allQuotations;
  return words.quotationsOf(about ? escapeMarkdown(about) : null, by ? escapeMarkdown(clipLabel(by, 120)) : null);
}

/** The one speaker whom the name was taken for, or the name as typed. */
function understood({ by }: Query, { speakers: [speaker, ...others] }: QuotationResult): string | undefined {
  return by && speaker && others.length === 0 ? speaker.name : by;
}

/** One speaker is named by position, so that a long name fits; an ambiguous name is kept as it was typed. */
function pageFields(query: Query, result: QuotationResult, library: Library): (page: number) => string[] {
  const about = query.about?.slice(0, MAX_ABOUT) ?? '';
  const [speaker, ...others] = result.speakers;
  const owner =
    speaker && others.length === 0
      ? library.corpus.stories.find((story) => story.speakers.includes(speaker))
      : undefined;
  const by =
    speaker && owner
      ? speakerField(owner, speaker)
      : (query.by ?? '').replaceAll(':', ' ').replace(/^@/, '').slice(0, MAX_RAW_BY);
  const scope = scopeField(library, owner?.article.id ?? query.article);
  return (page) => [scope, String(page), query.by === undefined ? '' : by, about];
}

function pageOf({ fields }: Press, setting: Setting): Reply {
  const [scope = '', page = '', by = '', ...about] = fields;
  const article = readScope(scope, setting.library);
  const story = article === undefined ? undefined : setting.library.corpus.story(article);
  const speaker = story && readSpeakerField(by, story);
  if ((by.startsWith('@') && !speaker) || !/^\d{1,4}$/.test(page)) throw changed();
  const query = { about: about.join(':') || undefined, by: speaker?.name ?? (by || undefined), article };
  return quotationPage(query, Number(page), setting);
}
