import type { Span } from '../../language/span.js';
import type { Attribution, Quotation } from '../../quotes/types.js';
import type { Story } from '../../search/types.js';
import { ACCENT, clipLabel, container, subtext, text } from '../components.js';
import { targetField } from '../ids/target.js';
import { nameOf, saidLines } from '../lines.js';
import { escapeMarkdown } from '../markdown/escape.js';
import { rowOf, shareButton } from '../paging.js';
import type { Reply, Setting } from '../types.js';
import { type Emphasis, excerptAround } from './excerpt.js';
import { contextButton, sentencesAround } from './quotation-list.js';

/** The whole way from the words that name the speaker to the quotation, as far as a screen holds it. */
const AROUND = { most: 900, reach: 500 };
const MAX_WORDS = 120;

/** Why a quotation is taken to be somebody's: what names them, the words of saying, and how sure that is, in words. */
export function whyReply(story: Story, quotation: Quotation, setting: Setting): Reply {
  const { words, library } = setting;
  const { speaker } = quotation;
  const title = speaker ? words.why.title(nameOf(speaker.speaker)) : words.why.open;
  const reasons = speaker ? reasonsFor(story, speaker, setting) : [words.why.left];
  const target = targetField.quotation(quotation);
  return {
    found: true,
    components: [
      container(ACCENT.plain, [
        text(`### ${title}`),
        text([excerpt(story, quotation), ...saidLines(story, quotation.paragraph, speaker, setting)].join('\n')),
        text(
          [
            ...reasons.map((reason) => subtext(reason)),
            ...[words.why.weighed, ...(speaker ? [words.why.marks] : []), words.why.judge].map(subtext),
          ].join('\n'),
        ),
        ...rowOf(
          contextButton(setting, story, target),
          ...shareButton(setting, 'why', library.fingerprint(story), target),
        ),
      ]),
    ],
  };
}

function reasonsFor(story: Story, attribution: Attribution, { words: { why } }: Setting): string[] {
  const { speaker, mention, cue, via, confidence, probability } = attribution;
  const slice = (span: Span) => escapeMarkdown(clipLabel(story.article.text.slice(span.start, span.end), MAX_WORDS));
  const named = story.article.text.slice(mention.start, mention.end);
  const known = named.includes(speaker.name) || speaker.name.includes(named);
  const first = speaker.mentions.find(({ start }) => start !== mention.start);
  const introduced = !known && first ? [why.introduced(slice(first), paragraphOf(story, first))] : [];
  return [
    why.named(slice(mention), paragraphOf(story, mention)),
    ...(known ? [] : [why.standsFor(slice(mention), nameOf(speaker))]),
    ...introduced,
    cue ? why.cue(slice(cue)) : why.noCue,
    ...(via ? [why.via(slice(via))] : []),
    confidence === 'certain' ? why.certain : why.likely(Math.round(probability * 100)),
  ];
}

/** The quotation in bold, with what names the speaker and the words of saying underlined where they stand near it. */
function excerpt(story: Story, { marked, paragraph, speaker }: Quotation): string {
  const signs = speaker ? [speaker.mention, ...(speaker.cue ? [speaker.cue] : [])] : [];
  const near = signs.filter((sign) => paragraphOf(story, sign) === paragraph);
  const span = [marked, ...near]
    .map((part) => sentencesAround(story, part, paragraph))
    .reduce((a, b) => ({ start: Math.min(a.start, b.start), end: Math.max(a.end, b.end) }));
  const emphases: Emphasis[] = [
    { ...marked, style: 'bold' },
    ...near.map((sign) => ({ start: sign.start, end: sign.end, style: 'underline' as const })),
  ];
  return excerptAround(story.article.text, span, marked, emphases, AROUND).shown;
}

function paragraphOf({ article }: Story, { start }: Span): number {
  return article.paragraphs.find((paragraph) => paragraph.start <= start && start < paragraph.end)?.number ?? 1;
}
