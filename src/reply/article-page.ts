import type { Paragraph, Sentence, Span } from '../article/types.js';
import type { Library } from '../library.js';
import type { Story } from '../search/types.js';
import { ACCENT, button, container, row, subtext, text } from './components.js';
import { customId } from './custom-id.js';
import { escapeMarkdown } from './escape.js';
import { blockQuote, OMISSION, wordEndBefore, wordStartAfter } from './excerpt.js';
import { shareButton } from './paging.js';
import type { Reply } from './types.js';

/** About a screen: what a page of the article holds, in UTF-16 units of the text. */
const PAGE_LENGTH = 1_200;
/** What is shown of a paragraph that is longer than a page, before and after what is looked for. */
const AROUND = 500;

/** Neighbours that make a context longer than this are left out. */
const CONTEXT_LENGTH = 3_000;

/** A page of the article from one paragraph on, with the way to the pages before and after it. */
export function articlePage(story: Story, from: number, library: Library): Reply {
  const { paragraphs } = story.article;
  const first = Math.min(Math.max(from, 1), paragraphs.length);
  const last = lastOnPage(paragraphs, first);
  const body = paragraphs.slice(first - 1, last).map((paragraph) => numbered(story, paragraph, []));
  return framed(story, library, body.join('\n'), { before: firstOfPageBefore(paragraphs, first), after: last + 1 });
}

/** A paragraph with its neighbours as far as they fit, and a part of it in bold. */
export function inContext(story: Story, paragraphNumber: number, bold: Span, library: Library): Reply {
  const { paragraphs } = story.article;
  const shown = [paragraphNumber - 1, paragraphNumber, paragraphNumber + 1]
    .flatMap((number) => paragraphs[number - 1] ?? [])
    .map((paragraph) => ({
      number: paragraph.number,
      words: numbered(story, paragraph, paragraph.number === paragraphNumber ? [bold] : []),
    }));
  const all = shown.map(({ words }) => words).join('\n');
  const body = all.length <= CONTEXT_LENGTH ? all : shown.find(({ number }) => number === paragraphNumber)?.words;
  return framed(story, library, body ?? all, { before: paragraphNumber - 1, after: paragraphNumber + 1 }, 'context');
}

/** The first sentence of a paragraph: what "next paragraph" in a context marks. */
export function firstSentence(paragraph: Paragraph): Sentence | Span {
  return paragraph.sentences[0] ?? paragraph;
}

function framed(
  story: Story,
  library: Library,
  body: string,
  to: { before: number; after: number },
  action = 'article',
): Reply {
  const { article } = story;
  const fingerprint = library.fingerprint(story);
  const target = (number: number) => (action === 'context' ? `p${number}` : String(number));
  const head = [`### ${escapeMarkdown(article.title)}`, subtext(about(story))].join('\n');
  const known = (number: number) => number >= 1 && number <= article.paragraphs.length;
  const arrow = (label: string, number: number, side: string) =>
    button(label, known(number) ? customId(action, fingerprint, target(number)) : customId('none', side), {
      disabled: !known(number),
    });
  return {
    private: true,
    found: true,
    components: [
      container(ACCENT.plain, [
        text(head),
        text(body),
        row([arrow('‹ Before', to.before, 'before'), arrow('After ›', to.after, 'after'), shareButton()]),
      ]),
    ],
  };
}

/** "CNN · 2023-02-22 · 29 paragraphs, 29 quotations". */
function about(story: Story): string {
  const { source, published, url, paragraphs } = story.article;
  const counts = `${paragraphs.length} paragraphs, ${story.quotations.length} quotations`;
  return [source, published, url, counts]
    .filter((part) => part !== undefined)
    .map(escapeMarkdown)
    .join(' · ');
}

function numbered(story: Story, paragraph: Paragraph, bold: readonly Span[]): string {
  const { text: words } = story.article;
  const focus = bold[0] ?? { start: paragraph.start, end: paragraph.start };
  const long = paragraph.end - paragraph.start > PAGE_LENGTH;
  const start =
    long && focus.start - AROUND > paragraph.start
      ? wordStartAfter(words, focus.start - AROUND, focus.start)
      : paragraph.start;
  const limit = start + PAGE_LENGTH;
  const end = long && limit < paragraph.end ? wordEndBefore(words, start, limit) : paragraph.end;
  const emphases = paragraph.heading
    ? [{ start, end, style: 'bold' as const }]
    : bold.map((span) => ({ ...span, style: 'bold' as const }));
  const quoted = blockQuote(words, { start, end: end > start ? end : Math.min(limit, paragraph.end) }, emphases).slice(
    '> '.length,
  );
  const shown = `> ${start > paragraph.start ? `${OMISSION} ` : ''}${quoted}${end < paragraph.end ? ` ${OMISSION}` : ''}`;
  return `${subtext(`paragraph ${paragraph.number}`)}\n${shown}`;
}

function lastOnPage(paragraphs: readonly Paragraph[], first: number): number {
  const start = (paragraphs[first - 1] as Paragraph).start;
  let last = first;
  while ((paragraphs[last]?.end ?? Number.POSITIVE_INFINITY) - start <= PAGE_LENGTH) last++;
  return last;
}

/** The page before is the longest that ends right before this one. */
function firstOfPageBefore(paragraphs: readonly Paragraph[], first: number): number {
  if (first <= 1) return 0;
  const end = (paragraphs[first - 2] as Paragraph).end;
  let before = first - 1;
  while (before > 1 && end - (paragraphs[before - 2] as Paragraph).start <= PAGE_LENGTH) before--;
  return before;
}
