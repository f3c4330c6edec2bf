import type { Correction } from '../search/types.js';
import { subtext } from './components.js';
import { escapeMarkdown } from './escape.js';

/** "“Blinkin” taken as “Blinken”"; empty when nothing was corrected. */
export function correctionLine(corrections: readonly Correction[]): string[] {
  if (corrections.length === 0) return [];
  const taken = corrections.map((one) => `“${escapeMarkdown(one.typed)}” taken as “${escapeMarkdown(one.taken)}”`);
  return [subtext(taken.join(', '))];
}

/** What to try instead; empty when there is nothing to offer. */
export function suggestionLine(suggestions: readonly string[]): string[] {
  if (suggestions.length === 0) return [];
  return [subtext(`The article does speak of: ${suggestions.map(escapeMarkdown).join(' · ')}`)];
}
