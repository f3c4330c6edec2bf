import type { APIComponentInContainer } from 'discord-api-types/v10';
import type { Said } from '../../search/types.js';
import { subtext, text } from '../components.js';
import { nameOf } from '../lines.js';
import { escapeMarkdown } from '../markdown/escape.js';
import { paginate } from '../screen.js';
import type { Setting } from '../types.js';
import { entrySections, quotationEntries, statementEntries } from './quotation-list.js';

/** More would be grouped in vain. */
const MAX_FOUND = 40;

/** What somebody said: quotations first, then what the article reports without quotation marks, never one as the other. */
export function saidParts(said: Said, setting: Setting): APIComponentInContainer[] {
  const { speaker, topic, onTopic, story } = said;
  const { words } = setting;
  const quoted = quotationEntries(said.found.slice(0, MAX_FOUND), setting);
  const entries = [...quoted, ...statementEntries(story, said.statements, quoted, setting)];
  const shown = paginate(entries)[0] ?? [];
  const more = entries.length - shown.length;
  const miss = topic && !onTopic ? [subtext(words.nothingOnTopic(escapeMarkdown(topic)))] : [];
  return [
    text([`### ${nameOf(speaker)}`, ...miss].join('\n')),
    ...entrySections(shown, setting),
    ...(more > 0 ? [text(subtext(words.andMore(more)))] : []),
  ];
}
