import type { APIButtonComponent, APIComponentInContainer } from 'discord-api-types/v10';
import type { Span } from '../../language/span.js';
import type { Quotation, Speaker, Statement } from '../../quotes/types.js';
import type { FoundQuotation, Story } from '../../search/types.js';
import { button, section, subtext, text } from '../components.js';
import { customId } from '../ids/custom-id.js';
import { speakerField } from '../ids/speaker.js';
import { type TargetField, targetField } from '../ids/target.js';
import { saidLines } from '../lines.js';
import type { Measured } from '../screen.js';
import type { Setting } from '../types.js';
import { excerptAround } from './excerpt.js';

/** The introducing words that are shown before and after a quotation, in UTF-16 units. */
const REACH = 160;
/** A longer quotation is shown with its end left out; all of it is behind "In context". */
const MAX_QUOTATION = 800;
const MOST = MAX_QUOTATION + 2 * REACH;

/** Quotations of one speaker in one stretch of the text: shown together, so that no sentence is shown twice. */
export interface QuotationGroup {
  readonly story: Story;
  readonly quotations: readonly Quotation[];
  /** The sentences that hold them. */
  readonly span: Span;
}

/** One entry of a list, drawn: a group of quotations, or what somebody is reported to have said without quotation marks. */
export interface Entry extends Measured {
  readonly reported: boolean;
  readonly story: Story;
  /** The sentences that it shows. */
  readonly span: Span;
  /** Where "In context" leads: `q` and a quotation's, `s` and a sentence's index, or `p` and a paragraph's number. */
  readonly target: string;
}

/** Joins neighbours in the list that stand in the same sentences and have the same speaker, up to a screenful. */
function groupQuotations(found: readonly FoundQuotation[]): QuotationGroup[] {
  const groups: QuotationGroup[] = [];
  for (const { story, quotation } of found) {
    const span = sentencesAround(story, quotation.marked, quotation.paragraph);
    const last = groups.at(-1);
    if (last && last.story === story && overlap(last.span, span) && belongs(last.quotations, quotation)) {
      groups[groups.length - 1] = {
        story,
        quotations: inOrder([...last.quotations, quotation]),
        span: join(last.span, span),
      };
    } else groups.push({ story, quotations: [quotation], span });
  }
  return groups;
}

/** Quotations as entries, in the order of the list. */
export function quotationEntries(found: readonly FoundQuotation[], setting: Setting): Entry[] {
  return groupQuotations(found).map((group) => quotationEntry(group, setting));
}

function quotationEntry(group: QuotationGroup, setting: Setting): Entry {
  const [first] = group.quotations as [Quotation];
  const { shown, length } = quotedExcerpt(group);
  const lines = [shown, ...saidLines(group.story, first.paragraph, first.speaker, setting)];
  return {
    reported: false,
    story: group.story,
    span: group.span,
    markdown: lines.join('\n'),
    length,
    target: targetField.quotation(first),
  };
}

/** Reported statements as entries; those whose sentence is shown already are left out, and each sentence is shown once. */
export function statementEntries(
  story: Story,
  statements: readonly Statement[],
  shown: readonly Entry[],
  setting: Setting,
): Entry[] {
  const entries: Entry[] = [];
  for (const statement of statements) {
    const span = sentencesAround(story, statement, statement.paragraph);
    if ([...shown, ...entries].some((entry) => entry.story === story && overlap(entry.span, span))) continue;
    const sentence = story.article.sentences.find(({ start }) => start === span.start);
    const { shown: words, length } = excerptAround(story.article.text, span, statement, [], {
      most: MOST,
      reach: REACH,
    });
    const lines = [words, ...saidLines(story, statement.paragraph, statement.speaker, setting)];
    const target = sentence ? targetField.sentence(sentence) : targetField.paragraph(statement.paragraph);
    entries.push({ reported: true, story, span, markdown: lines.join('\n'), length, target });
  }
  return entries;
}

/** What speakers are reported to have said without quotation marks, in the order of the text. */
export function reportedBy(story: Story, speakers: readonly Speaker[]): Statement[] {
  return story.statements.filter(({ speaker }) => speakers.includes(speaker.speaker));
}

/** Entries as sections with a button each; a line of ours parts the reported from the quoted. */
export function entrySections(entries: readonly Entry[], setting: Setting): APIComponentInContainer[] {
  return entries.flatMap((entry, position) => [
    ...(entry.reported && !entries[position - 1]?.reported ? [text(subtext(setting.words.reported))] : []),
    section(entry.markdown, contextButton(setting, entry.story, entry.target)),
  ]);
}

/**
 * Leads to the paragraph with its neighbours.
 * `occurrence` keeps buttons apart that lead to the same place from one message.
 */
export function contextButton({ library, words }: Setting, story: Story, target: TargetField, occurrence = 0) {
  const more = occurrence > 0 ? [String(occurrence)] : [];
  return button(words.buttons.context, customId('context', library.fingerprint(story), target, ...more));
}

/** Leads to everything that the article quotes from a speaker. */
export function allBy(story: Story, speaker: Speaker, { words, library }: Setting): APIButtonComponent {
  return button(
    words.buttons.allTheirs,
    customId('everything', library.fingerprint(story), '0', speakerField(story, speaker), ''),
  );
}

/** The sentences as a block quote with the quotations, marks included, in bold; long introductions are shortened at words. */
export function quotedExcerpt({ story, quotations, span }: QuotationGroup) {
  const first = quotations[0] as Quotation;
  const last = quotations.at(-1) as Quotation;
  const focus = { start: first.marked.start, end: last.marked.end };
  const bold = quotations.map((quotation) => ({ ...quotation.marked, style: 'bold' as const }));
  return excerptAround(story.article.text, span, focus, bold, { most: MOST, reach: REACH });
}

/** The sentences that a stretch of a paragraph touches, and the stretch. */
export function sentencesAround({ article }: Story, stretch: Span, paragraph: number): Span {
  const { sentences } = article.paragraphs[paragraph - 1] ?? { sentences: [] };
  const around = sentences.filter((sentence) => sentence.start < stretch.end && sentence.end > stretch.start);
  return {
    start: Math.min(stretch.start, around[0]?.start ?? stretch.start),
    end: Math.max(stretch.end, around.at(-1)?.end ?? stretch.end),
  };
}

/** The same speaker, and together no longer than one quotation may be. */
function belongs(group: readonly Quotation[], quotation: Quotation): boolean {
  const all = [...group, quotation];
  const length = Math.max(...all.map(({ marked }) => marked.end)) - Math.min(...all.map(({ marked }) => marked.start));
  return length <= MAX_QUOTATION && group[0]?.speaker?.speaker === quotation.speaker?.speaker;
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
