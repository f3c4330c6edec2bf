import type { Speaker } from '../src/quotes/types.js';
import { ACCENT, clipLabel, container, selectRow, text } from '../src/reply/components.js';
import { customId } from '../src/reply/ids/custom-id.js';
import { readScope, scopeField, storyNow } from '../src/reply/ids/scope.js';
import { speakerAt, speakerPosition } from '../src/reply/ids/speaker.js';
import { escapeMarkdown } from '../src/reply/markdown/escape.js';
import { pageButtons, rowOf, shareButton } from '../src/reply/paging.js';
import { changed, type Press, type Reply, type Setting } from '../src/reply/types.js';
import type { Story } from '../src/search/types.js';
import { slashCommand } from './definition.js';
import { scopeOf } from './options.js';
import { quotationsBy } from './quote.js';
import type { Command } from './types.js';

/** A screen of names; a menu holds 25 at most. */
const PAGE_SPEAKERS = 15;
const MAX_LABEL = 100;

export const speakers: Command = {
  definition: slashCommand('speakers'),
  ofArticle: true,
  answer: ({ options }, setting) => speakerPage(scopeOf(options, setting.library)?.article, 0, setting),
  actions: {
    speakers: ({ fields: [scope, page = ''] }, setting) => {
      if (!/^\d{1,4}$/.test(page)) throw changed();
      return { ...speakerPage(readScope(scope, setting.library), Number(page), setting), turns: true };
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

function speakerPage(article: string | undefined, page: number, setting: Setting): Reply {
  const { library, words } = setting;
  const story = article === undefined ? undefined : library.corpus.story(article);
  const everyone = everyoneQuoted(story ? [story] : library.corpus.stories);
  const several = !story && library.corpus.stories.length > 1;
  const pages = Math.ceil(everyone.length / PAGE_SPEAKERS);
  const shown = everyone.slice(page * PAGE_SPEAKERS, (page + 1) * PAGE_SPEAKERS);
  if (shown.length === 0) {
    return { found: false, components: [container(ACCENT.plain, [text(`### ${words.quotesNobody}`)])] };
  }
  const scope = scopeField(library, article);
  return {
    found: true,
    components: [
      container(ACCENT.quotation, [
        text([`### ${words.quoted}`, ...lines(shown, several, setting)].join('\n')),
        selectRow(
          customId('speaker'),
          words.menus.speaker,
          shown.map((one) => option(one, several, setting)),
        ),
        ...rowOf(
          ...pageButtons(page, pages, (number) => customId('speakers', scope, String(number)), setting),
          ...shareButton(setting, 'speakers', scope, String(page)),
        ),
      ]),
    ],
  };
}

/** What the lines may hold together, and what each shows of a name, a role or a title, in UTF-16 units; very long ones are cut shorter. */
const LIST_LENGTH = 3_600;
const NAME_LENGTHS = [80, 40, 20];

function lines(shown: readonly Quoted[], several: boolean, setting: Setting): string[] {
  const all = NAME_LENGTHS.map((most) => shown.map((one) => line(one, several, most, setting)));
  return all.find((some) => some.join('\n').length <= LIST_LENGTH) ?? shown.map(({ count }) => `- ${count}`);
}

function line({ story, speaker, count }: Quoted, several: boolean, most: number, { words }: Setting): string {
  const part = (shown: string) => escapeMarkdown(clipLabel(shown, most));
  const role = speaker.role ? `, ${part(speaker.role)}` : '';
  const where = several ? ` · ${part(story.article.title)}` : '';
  return `- **${part(speaker.name)}**${role} · ${words.quotations(count)}${where}`;
}

function option({ story, speaker, count }: Quoted, several: boolean, { library, words }: Setting) {
  const details = [speaker.role, words.quotations(count), several ? story.article.title : undefined];
  return {
    label: clipLabel(speaker.name, MAX_LABEL),
    value: `${library.fingerprint(story)}.${speakerPosition(story, speaker)}`,
    description: clipLabel(details.filter((part) => part !== undefined).join(' · '), MAX_LABEL),
  };
}

function chosen({ values }: Press, setting: Setting): Reply {
  const [fingerprint, position = ''] = (values[0] ?? '').split('.');
  const story = storyNow(fingerprint, setting.library);
  const speaker = speakerAt(story, position);
  if (!speaker) throw changed();
  return quotationsBy(story, speaker, setting);
}
