import type { APIComponentInContainer } from 'discord-api-types/v10';
import type { Library } from '../library.js';
import type { Check, Difference, Place, Verdict } from '../search/types.js';
import { ACCENT, section, subtext, text } from './components.js';
import { escapeMarkdown } from './escape.js';
import { blockQuote } from './excerpt.js';
import { keepFitting } from './fitting.js';
import { placeLine, speakerLine } from './lines.js';
import { contextButton, quotedExcerpt } from './quotation-list.js';

/** Places that are shown; the rest is counted. */
const MAX_PLACES = 3;

export const VERDICTS: Readonly<Record<Verdict, { readonly title: string; readonly accent: number }>> = {
  exact: { title: 'Quoted, word for word', accent: ACCENT.right },
  typography: { title: 'Quoted: the same words, other punctuation', accent: ACCENT.right },
  close: { title: 'Close, but not what was said', accent: ACCENT.doubtful },
  'other-speaker': { title: 'Quoted, but said by somebody else', accent: ACCENT.wrong },
  unquoted: { title: 'In the article, but not a quotation', accent: ACCENT.doubtful },
  'not-found': { title: 'Not in the article', accent: ACCENT.wrong },
};

/** The first place of a check, for a list of several checks in one message. */
export function firstPlace(check: Check, library: Library, occurrence: number): APIComponentInContainer[] {
  return check.places.slice(0, 1).map((place) => placeSection(place, library, occurrence));
}

/** The verdict, the words as the article has them, who said them, and how the claimed words differ. */
export function verdictParts(check: Check, library: Library): APIComponentInContainer[] {
  const differences = check.differences.some(({ kind }) => kind !== 'same')
    ? [text(differenceLines(check.differences))]
    : [];
  const places = onePerTarget(check.places);
  const more = places.length - MAX_PLACES;
  return keepFitting([
    text(`### ${VERDICTS[check.verdict].title}`),
    ...differences,
    ...places.slice(0, MAX_PLACES).map((place) => placeSection(place, library)),
    ...(more > 0 ? [text(subtext(`and at ${more} more ${more === 1 ? 'place' : 'places'}`))] : []),
  ]);
}

/** The word diff: claimed words that the article does not have struck out, the article's own underlined. */
export function differenceLines(differences: readonly Difference[]): string {
  const shown = differences.map(({ kind, text: words }) => {
    const [, before = '', middle = '', after = ''] = /^(\s*)([\s\S]*?)(\s*)$/.exec(words) ?? [];
    if (kind === 'same' || middle === '') return escapeMarkdown(words);
    const mark = kind === 'claimed' ? '~~' : '__';
    return `${before}${mark}${escapeMarkdown(middle)}${mark}${after}`;
  });
  return [subtext('Your words against the article’s: ~~yours~~ __the article’s__'), shown.join('').trim()].join('\n');
}

/** The quotation, sentence or paragraph that a place's button leads to. */
function targetOf({ story, start, paragraph, quotation }: Place): string {
  if (quotation) return `q${quotation.index}`;
  const sentence = story.article.sentences.find((candidate) => candidate.start <= start && start < candidate.end);
  return sentence ? `s${sentence.index}` : `p${paragraph}`;
}

function onePerTarget(places: readonly Place[]): Place[] {
  const seen = new Set<string>();
  return places.filter((place) => {
    const target = `${place.story.article.id}:${targetOf(place)}`;
    return seen.has(target) ? false : seen.add(target);
  });
}

function placeSection(place: Place, library: Library, occurrence = 0): APIComponentInContainer {
  const { story, paragraph, quotation } = place;
  const several = library.corpus.stories.length > 1;
  if (quotation) {
    const span =
      story.article.sentences.find((sentence) => sentence.start <= place.start && place.start < sentence.end) ??
      quotation.marked;
    const around = {
      start: Math.min(span.start, quotation.marked.start),
      end: Math.max(span.end, quotation.marked.end),
    };
    const lines = [
      quotedExcerpt({ story, quotations: [quotation], span: around }),
      speakerLine(quotation.speaker),
      placeLine(story, paragraph, several),
    ];
    return section(lines.join('\n'), contextButton(library, story, targetOf(place), occurrence));
  }
  const sentence = story.article.sentences.find(({ start, end }) => start <= place.start && place.start < end);
  const shown = blockQuote(story.article.text, sentence ?? place, [{ ...place, style: 'bold' }]);
  return section(
    [shown, placeLine(story, paragraph, several)].join('\n'),
    contextButton(library, story, targetOf(place), occurrence),
  );
}
