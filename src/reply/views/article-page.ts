import type { APIButtonComponent } from 'discord-api-types/v10';
import type { Span } from '../../language/span.js';
import type { Story } from '../../search/types.js';
import { ACCENT, button, clipLabel, container, subtext, text } from '../components.js';
import { customId } from '../ids/custom-id.js';
import { readTarget, type TargetField } from '../ids/target.js';
import { escapeMarkdown } from '../markdown/escape.js';
import { arrow, rowOf, shareButton } from '../paging.js';
import { type Piece, pageBefore, pageFrom, pieceName, piecesOf } from '../pieces.js';
import { SCREEN } from '../screen.js';
import type { Reply, Setting } from '../types.js';
import { blockQuote, OMISSION } from './excerpt.js';

/** Neighbours that make a private context longer than this, in UTF-16 units of the article, are left out. */
const CONTEXT_LENGTH = 2_400;
/** Markdown may double the length; the whole must stay under Discord's 4,000. */
const MAX_MARKDOWN = 2_700;
/** What is shown of a title, and of an address or a source. */
const MAX_TITLE = 200;
const MAX_DETAIL = 120;

/** A page of the article from one piece on, with the way to the pages before and after it. */
export function articlePage(story: Story, first: number, setting: Setting): Reply {
  const pieces = piecesOf(story.article);
  const shown = pageFrom(pieces, first);
  const fingerprint = setting.library.fingerprint(story);
  const name = (at: number) => (pieces[at] ? pieceName(pieces[at]) : null);
  const idOf = (at: number) => (name(at) === null ? null : customId('article', fingerprint, name(at) ?? ''));
  return framed(story, setting, drawn(story, shown, [], setting).join('\n'), [
    arrow(setting.words.buttons.before, idOf(pageBefore(pieces, first)), 'before'),
    arrow(setting.words.buttons.after, idOf(first + shown.length), 'after'),
    ...shareButton(setting, 'article', fingerprint, name(first) ?? '1'),
  ]);
}

/** What "In context" is about: a place of the article, set off wherever it is in sight. */
export interface Focus {
  readonly target: TargetField;
  readonly span: Span;
}

/** A piece of the article with its neighbours as far as they fit, and what is looked for in bold. */
export function contextPage(story: Story, at: number, focus: Focus, setting: Setting): Reply {
  const pieces = piecesOf(story.article);
  const { words, library } = setting;
  const fingerprint = library.fingerprint(story);
  const idOf = (piece: Piece | undefined) =>
    piece ? customId('walk', fingerprint, pieceName(piece), focus.target) : null;
  const why = readTarget(focus.target, story).quotation
    ? [button(words.buttons.wrongSpeaker, customId('why', fingerprint, focus.target))]
    : [];
  return framed(story, setting, withNeighbours(story, pieces, at, focus, setting), [
    arrow(words.buttons.before, idOf(pieces[at - 1]), 'before'),
    arrow(words.buttons.after, idOf(pieces[at + 1]), 'after'),
    ...why,
    ...shareButton(setting, 'walk', fingerprint, pieceName(pieces[at] as Piece), focus.target),
  ]);
}

function withNeighbours(story: Story, pieces: readonly Piece[], at: number, focus: Focus, setting: Setting): string {
  const most = setting.public ? SCREEN : CONTEXT_LENGTH;
  let shown = pieces.slice(at, at + 1);
  for (const wider of [pieces.slice(Math.max(at - 1, 0), at + 1), pieces.slice(Math.max(at - 1, 0), at + 2)]) {
    const length = wider.reduce((sum, { start, end }) => sum + end - start, 0);
    const markdown = drawn(story, wider, [focus.span], setting).join('\n');
    if (length <= most && markdown.length <= MAX_MARKDOWN) shown = wider;
  }
  return drawn(story, shown, [focus.span], setting).join('\n');
}

function framed(story: Story, setting: Setting, body: string, buttons: readonly APIButtonComponent[]): Reply {
  const head = [
    `### ${escapeMarkdown(clipLabel(story.article.title, MAX_TITLE))}`,
    subtext(about(story, setting)),
  ].join('\n');
  return {
    found: true,
    components: [container(ACCENT.plain, [text(head), text(body), ...rowOf(...buttons)])],
  };
}

/** "CNN · 2023-02-22 · 29 paragraphs, 29 quotations". */
function about(story: Story, { words }: Setting): string {
  const { source, published, url, paragraphs } = story.article;
  const counts = `${words.paragraphs(paragraphs.length)}, ${words.quotations(story.quotations.length)}`;
  return [source, published, url]
    .flatMap((part) => (part === undefined ? [] : [escapeMarkdown(clipLabel(part, MAX_DETAIL))]))
    .concat(counts)
    .join(' · ');
}

/** Each piece with its paragraph's number above it; what is left out of a paragraph is marked. */
function drawn(story: Story, pieces: readonly Piece[], bold: readonly Span[], { words }: Setting): string[] {
  return pieces.map((piece) => {
    const { paragraph, start, end } = piece;
    const spans = paragraph.heading ? [piece] : bold.filter((span) => span.start < end && span.end > start);
    const emphases = spans.map((span) => ({ start: span.start, end: span.end, style: 'bold' as const }));
    const quoted = blockQuote(story.article.text, piece, emphases).slice('> '.length);
    const before = start > paragraph.start ? `${OMISSION} ` : '';
    const after = end < paragraph.end ? ` ${OMISSION}` : '';
    return `${subtext(words.paragraph(String(paragraph.number)))}\n> ${before}${quoted}${after}`;
  });
}
