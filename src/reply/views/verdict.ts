import type { APIComponentInContainer } from 'discord-api-types/v10';
import type { Check, Difference, Place, Verdict } from '../../search/types.js';
import { ACCENT, lengthOf, section, subtext, text } from '../components.js';
import { targetField } from '../ids/target.js';
import { placeLine, saidLines } from '../lines.js';
import { escapeMarkdown, onOneLine } from '../markdown/escape.js';
import { paginate } from '../screen.js';
import type { Setting } from '../types.js';
import { excerptAround } from './excerpt.js';
import { contextButton, quotedExcerpt, sentencesAround } from './quotation-list.js';

const VERDICT_ACCENTS: Readonly<Record<Verdict, number>> = {
  exact: ACCENT.right,
  typography: ACCENT.right,
  close: ACCENT.doubtful,
  'other-speaker': ACCENT.wrong,
  unquoted: ACCENT.doubtful,
  'not-found': ACCENT.wrong,
};

/** The colour of a verdict; words with letters that only look right are never plainly right. */
export function accentOf({ verdict, disguise }: Check): number {
  const accent = VERDICT_ACCENTS[verdict];
  return accent === ACCENT.right && disguise.lookAlikes > 0 ? ACCENT.doubtful : accent;
}

/** Words around a place that is no quotation, in UTF-16 units. */
const AROUND = { most: 900, reach: 200 };

/**
 * The verdict, how the claimed words differ, and the words as the article has them with who said them. Where `room`, in
 * UTF-16 units of markdown, does not hold all that, the difference is left out first, then the places.
 */
export function verdictParts(check: Check, setting: Setting, room: number): APIComponentInContainer[] {
  const ways = [check, { ...check, differences: [] }, { ...check, differences: [], places: [] }];
  const parts = ways.map((one) => allParts(one, setting));
  return parts.find((some) => lengthOf(some) <= room) ?? [text(`### ${setting.words.verdicts[check.verdict]}`)];
}

function allParts(check: Check, setting: Setting): APIComponentInContainer[] {
  const { words } = setting;
  const differences = isDifferent(check) ? [subtext(words.differences), differenceLine(check.differences)] : [];
  const places = onePerTarget(check.places).map((place) => ({ place, ...placeText(place, setting) }));
  const shown = paginate(places)[0] ?? [];
  const more = places.length - shown.length;
  return [
    text([`### ${words.verdicts[check.verdict]}`, ...lookAlikeLine(check, setting), ...differences].join('\n')),
    ...shown.map(({ place, markdown }) => section(markdown, contextButton(setting, place.story, targetOf(place)))),
    ...(more > 0 ? [text(subtext(words.morePlaces(more)))] : []),
  ];
}

/** That letters are not what they look like; empty where all are. */
export function lookAlikeLine({ disguise }: Check, { words }: Setting): string[] {
  return disguise.lookAlikes > 0 ? [subtext(words.lookAlikes(disguise.lookAlikes))] : [];
}

/** Whether there is a difference to show. */
export function isDifferent({ differences }: Pick<Check, 'differences'>): boolean {
  return differences.some(({ kind }) => kind !== 'same');
}

/** The word diff: claimed words that the article does not have struck out, the article's own underlined. */
export function differenceLine(differences: readonly Difference[]): string {
  const shown = differences.map(({ kind, text: written }) => {
    const words = onOneLine(written);
    const [, before = '', middle = '', after = ''] = /^(\s*)([\s\S]*?)(\s*)$/.exec(words) ?? [];
    if (kind === 'same' || middle === '') return escapeMarkdown(words);
    const mark = kind === 'claimed' ? '~~' : '__';
    return `${before}${mark}${escapeMarkdown(middle)}${mark}${after}`;
  });
  return shown.join('').trim();
}

/** The quotation, sentence or paragraph that a place's button leads to. */
export function targetOf({ story, start, paragraph, quotation }: Place): string {
  if (quotation) return targetField.quotation(quotation);
  const sentence = story.article.sentences.find((candidate) => candidate.start <= start && start < candidate.end);
  return sentence ? targetField.sentence(sentence) : targetField.paragraph(paragraph);
}

function onePerTarget(places: readonly Place[]): Place[] {
  const seen = new Set<string>();
  return places.filter((place) => {
    const target = `${place.story.article.id}:${targetOf(place)}`;
    return seen.has(target) ? false : seen.add(target);
  });
}

function placeText(place: Place, setting: Setting): { readonly markdown: string; readonly length: number } {
  const { story, paragraph, quotation } = place;
  if (quotation) {
    const span = sentencesAround(story, quotation.marked, paragraph);
    const { shown, length } = quotedExcerpt({ story, quotations: [quotation], span });
    return { markdown: [shown, ...saidLines(story, paragraph, quotation.speaker, setting)].join('\n'), length };
  }
  const span = sentencesAround(story, place, paragraph);
  const bold = [{ start: place.start, end: place.end, style: 'bold' as const }];
  const { shown, length } = excerptAround(story.article.text, span, place, bold, AROUND);
  return { markdown: [shown, placeLine(story, paragraph, setting)].join('\n'), length };
}
