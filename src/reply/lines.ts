import type { Attribution, Speaker } from '../quotes/types.js';
import type { Story } from '../search/types.js';
import { clipLabel, subtext } from './components.js';
import { escapeMarkdown } from './markdown/escape.js';
import type { Setting } from './types.js';

/** Longer names and roles are whole sentences that were taken for one; a reply keeps its beginning. */
const MAX_NAME = 80;
const MAX_ROLE = 100;
const MAX_SOURCE = 60;

/** "Dmitry Peskov, Kremlin spokesman", escaped. */
export function nameOf({ name, role }: Speaker): string {
  const parts = [clipLabel(name, MAX_NAME), ...(role ? [clipLabel(role, MAX_ROLE)] : [])];
  return escapeMarkdown(parts.join(', '));
}

/** "**Dmitry Peskov, Kremlin spokesman**", or that the article leaves it open. */
function speakerLine(attribution: Attribution | null, { words }: Setting): string {
  return attribution ? `**${nameOf(attribution.speaker)}**` : subtext(words.nobodyClear);
}

/** "paragraph 3 · CNN", with the title where several articles are loaded. */
export function placeLine(story: Story, paragraph: number, setting: Setting): string {
  return subtext(placeOf(story, paragraph, setting).join(' · '));
}

/** Who says it, and under that how sure this is and where it stands. */
export function saidLines(
  story: Story,
  paragraph: number,
  attribution: Attribution | null,
  setting: Setting,
): string[] {
  const likely = attribution && attribution.confidence !== 'certain' ? [setting.words.likely] : [];
  return [speakerLine(attribution, setting), subtext([...likely, ...placeOf(story, paragraph, setting)].join(' · '))];
}

function placeOf(story: Story, paragraph: number, { words, library }: Setting): string[] {
  const { source, title } = story.article;
  const several = library.corpus.stories.length > 1;
  const parts = [...(source ? [source] : []), ...(several ? [title] : [])];
  return [words.paragraph(String(paragraph)), ...parts.map((part) => escapeMarkdown(clipLabel(part, MAX_SOURCE)))];
}
