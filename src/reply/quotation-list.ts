import type { APIComponentInContainer } from 'discord-api-types/v10';
import type { Span } from '../article/types.js';
import type { Library } from '../library.js';
import type { Quotation } from '../quotes/types.js';
import type { FoundQuotation, Story } from '../search/types.js';
import { button, section } from './components.js';
import { customId } from './custom-id.js';
import { blockQuote, OMISSION, wordEndBefore, wordStartAfter } from './excerpt.js';
import { placeLine, speakerLine } from './lines.js';

/** The introducing words that are shown before and after a quotation, in UTF-16 units. */
const REACH = 160;
/** A longer quotation is shown with its end left out; all of it is behind "In context". */
const MAX_QUOTATION = 900;
/** About a screen of a telephone. */
const PAGE_LENGTH = 1_300;
const PAGE_ITEMS = 5;

/** Quotations of one speaker in one stretch of the text: shown together, so that no sentence is shown twice. */
export interface QuotationItem {
  readonly story: Story;
  readonly quotations: readonly Quotation[];
  /** The sentences that hold them. */
  readonly span: Span;
}

/** Joins neighbours in the list that stand in the same sentences and have the same speaker, up to a screenful. */
export function groupQuotations(found: readonly FoundQuotation[]): QuotationItem[] {
  const items: QuotationItem[] = [];
  for (const { story, quotation } of found) {
    const span = sentencesAround(story, quotation);
    const last = items.at(-1);
    if (last && last.story === story && overlap(last.span, span) && belongs(last.quotations, quotation)) {
      items[items.length - 1] = {
        story,
        quotations: inOrder([...last.quotations, quotation]),
        span: join(last.span, span),
      };
    } else items.push({ story, quotations: [quotation], span });
  }
  return items;
}

/** The same speaker, and together no longer than one quotation may be. */
function belongs(group: readonly Quotation[], quotation: Quotation): boolean {
  const all = [...group, quotation];
  const length = Math.max(...all.map(({ marked }) => marked.end)) - Math.min(...all.map(({ marked }) => marked.start));
  return length <= MAX_QUOTATION && group[0]?.speaker?.speaker === quotation.speaker?.speaker;
}

/** Divides items into pages of about a screen; every item is on exactly one. */
export function paginate(items: readonly QuotationItem[]): QuotationItem[][] {
  const pages: QuotationItem[][] = [];
  let length = 0;
  for (const item of items) {
    const size = quotedExcerpt(item).length;
    const page = pages.at(-1);
    if (!page || page.length === PAGE_ITEMS || length + size > PAGE_LENGTH) {
      pages.push([item]);
      length = size;
    } else {
      page.push(item);
      length += size;
    }
  }
  return pages;
}

/** One item: the quotation in the sentence that introduces it, its speaker, its place, and a button to its context. */
export function itemSection(item: QuotationItem, library: Library): APIComponentInContainer {
  const [first] = item.quotations as [Quotation];
  const several = library.corpus.stories.length > 1;
  const lines = [quotedExcerpt(item), speakerLine(first.speaker), placeLine(item.story, first.paragraph, several)];
  return section(lines.join('\n'), contextButton(library, item.story, `q${first.index}`));
}

/**
 * Leads to the paragraph with its neighbours; `target` is `q` and a quotation's or `s` and a sentence's index.
 * `occurrence` keeps buttons apart that lead to the same place from one message.
 */
export function contextButton(library: Library, story: Story, target: string, occurrence = 0) {
  const more = occurrence > 0 ? [String(occurrence)] : [];
  return button('In context', customId('context', library.fingerprint(story), target, ...more));
}

/** The sentences as a block quote with the quotations, marks included, in bold; long introductions are shortened at words. */
export function quotedExcerpt(item: QuotationItem): string {
  const { text } = item.story.article;
  const first = item.quotations[0] as Quotation;
  const last = item.quotations.at(-1) as Quotation;
  const whole = last.marked.end - first.marked.start <= MAX_QUOTATION;
  const end = whole ? last.marked.end : wordEndBefore(text, first.marked.start, first.marked.start + MAX_QUOTATION);
  const from =
    first.marked.start - REACH <= item.span.start
      ? item.span.start
      : wordStartAfter(text, first.marked.start - REACH, first.marked.start);
  const to = end + REACH >= item.span.end ? item.span.end : wordEndBefore(text, end, end + REACH);
  const bold = item.quotations.map((quotation) => ({ ...quotation.marked, style: 'bold' as const }));
  const shown = blockQuote(text, { start: from, end: whole ? to : end }, bold).slice('> '.length);
  const before = from > item.span.start ? `${OMISSION} ` : '';
  const after = (whole ? to : end) < item.span.end ? ` ${OMISSION}` : '';
  return `> ${before}${shown}${after}`;
}

function sentencesAround(story: Story, quotation: Quotation): Span {
  const { marked } = quotation;
  const { sentences } = story.article.paragraphs[quotation.paragraph - 1] ?? { sentences: [] };
  const around = sentences.filter((sentence) => sentence.start < marked.end && sentence.end > marked.start);
  return {
    start: Math.min(marked.start, around[0]?.start ?? marked.start),
    end: Math.max(marked.end, around.at(-1)?.end ?? marked.end),
  };
}

function overlap(a: Span, b: Span): boolean {
  return a.start < b.end && b.start < a.end;
}

function join(a: Span, b: Span): Span {
  return { start: Math.min(a.start, b.start), end: Math.max(a.end, b.end) };
}

function inOrder(quotations: Quotation[]): Quotation[] {
  return quotations.sort((a, b) => a.start - b.start);
}
