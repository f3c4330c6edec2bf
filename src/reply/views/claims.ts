import { type APIComponentInContainer, type APIMessage, ComponentType } from 'discord-api-types/v10';
import { typedText } from '../../platform/typed-text.js';
import type { Check } from '../../search/types.js';
import { clipLabel, section, subtext, text } from '../components.js';
import { nameOf } from '../lines.js';
import { escapeMarkdown, unescapeMarkdown } from '../markdown/escape.js';
import type { Setting } from '../types.js';
import { contextButton } from './quotation-list.js';
import { differenceLine, isDifferent, lookAlikeLine, targetOf } from './verdict.js';

/** One claim of several: the verdict, the claim or where it differs, who says it where, and a button to the place. */
export function claimPart(check: Check, occurrence: number, setting: Setting): APIComponentInContainer {
  const { words, library } = setting;
  const [place] = check.places;
  const claim = isDifferent(check) ? differenceLine(check.differences) : escapeMarkdown(check.words);
  const speaker = place?.quotation?.speaker;
  const who = speaker ? [nameOf(speaker.speaker)] : [];
  const title =
    library.corpus.stories.length > 1 && place ? [escapeMarkdown(clipLabel(place.story.article.title, 60))] : [];
  const likely = speaker && speaker.confidence !== 'certain' ? [words.likely] : [];
  const lines = [
    `**${words.verdicts[check.verdict]}**`,
    claim,
    ...lookAlikeLine(check, setting),
    ...(place ? [subtext([...who, ...likely, words.paragraph(String(place.paragraph)), ...title].join(' · '))] : []),
  ].join('\n');
  return place ? section(lines, contextButton(setting, place.story, targetOf(place), occurrence)) : text(lines);
}

/** One claim of very many, on a line. */
export function claimLine({ words: claim, verdict }: Check, most: number, { words }: Setting): string {
  return `- **${words.verdicts[verdict]}** · ${escapeMarkdown(clipLabel(claim, most))}`;
}

/** The claims of a reply that `claimPart` made, in its order. */
export function claimsOfReply({ components }: Pick<APIMessage, 'components'>): string[] {
  const [first] = components ?? [];
  const parts = first?.type === ComponentType.Container ? first.components : [];
  return parts.flatMap((part) => {
    const shown =
      part.type === ComponentType.Section ? part.components[0]?.content : 'content' in part ? part.content : '';
    const [verdict = '', claim] = (shown ?? '').split('\n');
    return verdict.startsWith('**') && claim !== undefined ? [claimOf(claim)] : [];
  });
}

/** The claimed side of a difference: the article's own words go, those that the article lacks stay. */
function claimOf(line: string): string {
  const claimed = line.replace(/__(?:\\[\s\S]|[^_\\])+__/g, ' ').replace(/~~((?:\\[\s\S]|[^~\\])+)~~/g, '$1');
  return typedText(unescapeMarkdown(claimed));
}
