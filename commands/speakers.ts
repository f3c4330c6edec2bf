import { type APIComponentInContainer, ApplicationCommandType } from 'discord-api-types/v10';
import type { Library } from '../src/library.js';
import type { Speaker } from '../src/quotes/types.js';
import { ACCENT, clipLabel, container, selectRow, text } from '../src/reply/components.js';
import { customId } from '../src/reply/custom-id.js';
import { escapeMarkdown } from '../src/reply/escape.js';
import { pagingRow } from '../src/reply/paging.js';
import { type Press, type Reply, Unanswerable } from '../src/reply/types.js';
import type { Story } from '../src/search/types.js';
import { EVERYWHERE, scopeOf } from './options.js';
import { quotationsBy } from './quote.js';
import type { Command } from './types.js';

/** A screen of names; a menu holds 25 at most. */
const PAGE_SPEAKERS = 15;
const MAX_LABEL = 100;
const ALL_ARTICLES = '*';

export const speakers: Command = {
  definition: {
    type: ApplicationCommandType.ChatInput,
    name: 'speakers',
    description: 'Everyone who is quoted, and how often; pick one to read their quotations',
    options: [],
    ...EVERYWHERE,
  },
  ofArticle: true,
  answer({ options }, library) {
    const scope = scopeOf(options, library);
    const story = scope && library.corpus.story(scope.article);
    return speakerPage(story, 0, library);
  },
  actions: {
    speakers: ({ fields: [scope = '', page = ''] }, library) => {
      const story = scope === ALL_ARTICLES ? undefined : library.storyOf(scope);
      if ((scope !== ALL_ARTICLES && !story) || !/^\d{1,4}$/.test(page)) throw changed();
      return speakerPage(story, Number(page), library);
    },
    speaker: chosen,
  },
};

interface Quoted {
  readonly story: Story;
  readonly speaker: Speaker;
  readonly count: number;
}

/** Everyone with a quotation, most quoted first; those with as many in the order of the article. */
function everyoneQuoted(stories: readonly Story[]): Quoted[] {
  return stories
    .flatMap((story) =>
      story.speakers.map((speaker) => ({
        story,
        speaker,
        count: story.quotations.filter((one) => one.speaker?.speaker === speaker).length,
      })),
    )
    .filter(({ count }) => count > 0)
    .sort((a, b) => b.count - a.count);
}

function speakerPage(story: Story | undefined, page: number, library: Library): Reply {
  const everyone = everyoneQuoted(story ? [story] : library.corpus.stories);
  const several = !story && library.corpus.stories.length > 1;
  const pages = Math.ceil(everyone.length / PAGE_SPEAKERS);
  const shown = everyone.slice(page * PAGE_SPEAKERS, (page + 1) * PAGE_SPEAKERS);
  if (shown.length === 0) {
    return {
      private: true,
      found: false,
      components: [container(ACCENT.plain, [text('### The article quotes nobody')])],
    };
  }
  const scope = story ? library.fingerprint(story) : ALL_ARTICLES;
  const parts: APIComponentInContainer[] = [
    text(['### Who is quoted', ...shown.map((one) => line(one, several))].join('\n')),
    selectRow(
      customId('speaker'),
      'Read the quotations of …',
      shown.map((one) => option(one, several, library)),
    ),
    pagingRow(page, pages, (number) => customId('speakers', scope, String(number))),
  ];
  return { private: true, found: true, components: [container(ACCENT.quotation, parts)] };
}

/** Keeps fifteen lines of very long names inside a message. */
const MAX_LINE = 160;

function line({ story, speaker, count }: Quoted, several: boolean): string {
  const role = speaker.role ? `, ${speaker.role}` : '';
  const where = several ? ` · ${clipLabel(story.article.title, 50)}` : '';
  return `- **${escapeMarkdown(clipLabel(speaker.name, MAX_LINE / 2))}**${escapeMarkdown(clipLabel(`${role} `, MAX_LINE / 2))} · ${count}${escapeMarkdown(where)}`;
}

function option({ story, speaker, count }: Quoted, several: boolean, library: Library) {
  const details = [
    speaker.role,
    `${count} ${count === 1 ? 'quotation' : 'quotations'}`,
    several ? story.article.title : undefined,
  ];
  return {
    label: clipLabel(speaker.name, MAX_LABEL),
    value: `${library.fingerprint(story)}.${story.speakers.indexOf(speaker).toString(36)}`,
    description: clipLabel(details.filter((part) => part !== undefined).join(' · '), MAX_LABEL),
  };
}

function chosen({ values }: Press, library: Library): Reply {
  const [fingerprint = '', position = ''] = (values[0] ?? '').split('.');
  const story = library.storyOf(fingerprint);
  const speaker = story?.speakers[Number.parseInt(position, 36)];
  if (!story || !speaker) throw changed();
  return quotationsBy(story, speaker, library);
}

function changed(): Unanswerable {
  return new Unanswerable(`The article has changed since this list was made. Use /speakers again.`);
}
