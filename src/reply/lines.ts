import type { Attribution } from '../quotes/types.js';
import type { Story } from '../search/types.js';
import { subtext } from './components.js';
import { escapeMarkdown } from './escape.js';

/** "**Dmitry Peskov, Kremlin spokesman**", or that the article leaves it open. */
export function speakerLine(attribution: Attribution | null): string {
  if (!attribution) return subtext('The article does not make clear who says this.');
  const { speaker, confidence } = attribution;
  const named = escapeMarkdown(speaker.role ? `${speaker.name}, ${speaker.role}` : speaker.name);
  return confidence === 'certain' ? `**${named}**` : `**${named}** (likely, not certain)`;
}

/** "paragraph 3 · CNN", with the title where several articles are loaded. */
export function placeLine(story: Story, paragraph: number, several: boolean): string {
  const { source, title } = story.article;
  const parts = [`paragraph ${paragraph}`, ...(source ? [source] : []), ...(several ? [title] : [])];
  return subtext(parts.map(escapeMarkdown).join(' · '));
}
