import type { Correction } from '../../search/types.js';
import { subtext } from '../components.js';
import { escapeMarkdown } from '../markdown/escape.js';
import type { Setting } from '../types.js';

/** "“Blinkin” taken as “Blinken”"; empty when nothing was corrected. */
export function correctionLine(corrections: readonly Correction[], { words }: Setting): string[] {
  if (corrections.length === 0) return [];
  const taken = corrections.map((one) => words.takenAs(escapeMarkdown(one.typed), escapeMarkdown(one.taken)));
  return [subtext(taken.join(', '))];
}

/** What to try instead; empty when there is nothing to offer. */
export function suggestionLine(suggestions: readonly string[], { words }: Setting): string[] {
  if (suggestions.length === 0) return [];
  return [subtext(words.speaksOf(suggestions.map(escapeMarkdown).join(' · ')))];
}
