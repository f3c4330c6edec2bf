import {
  type APIActionRowComponent,
  type APIButtonComponent,
  type APIButtonComponentWithCustomId,
  type APIComponentInContainer,
  type APIContainerComponent,
  type APISectionComponent,
  type APISelectMenuOption,
  type APIStringSelectComponent,
  type APITextDisplayComponent,
  ButtonStyle,
  ComponentType,
} from 'discord-api-types/v10';
import { seen } from '../platform/seen/unseen.js';
import { onOneLine } from './markdown/escape.js';

/** Accent colours by kind of reply. */
export const ACCENT = {
  answer: 0x3b82f6,
  quotation: 0x8b5cf6,
  right: 0x22c55e,
  doubtful: 0xf59e0b,
  wrong: 0xef4444,
  plain: 0x6b7280,
} as const;

export function text(content: string): APITextDisplayComponent {
  return { type: ComponentType.TextDisplay, content };
}

/** Our own words, which must not be taken for the article's. */
export function subtext(words: string): string {
  return `-# ${words}`;
}

export function container(accent: number, components: APIComponentInContainer[]): APIContainerComponent {
  return { type: ComponentType.Container, accent_color: accent, components };
}

export function section(content: string, accessory: APIButtonComponent): APISectionComponent {
  return { type: ComponentType.Section, components: [text(content)], accessory };
}

export function button(
  label: string,
  id: string,
  options: { style?: APIButtonComponentWithCustomId['style']; disabled?: boolean } = {},
): APIButtonComponentWithCustomId {
  return {
    type: ComponentType.Button,
    style: options.style ?? ButtonStyle.Secondary,
    label,
    custom_id: id,
    ...(options.disabled ? { disabled: true } : {}),
  };
}

export function row(buttons: readonly APIButtonComponent[]): APIActionRowComponent<APIButtonComponent> {
  return { type: ComponentType.ActionRow, components: [...buttons] };
}

export function selectRow(
  id: string,
  placeholder: string,
  options: readonly APISelectMenuOption[],
): APIActionRowComponent<APIStringSelectComponent> {
  return {
    type: ComponentType.ActionRow,
    components: [{ type: ComponentType.StringSelect, custom_id: id, placeholder, options: [...options] }],
  };
}

/** Cuts a label at a word's end to what Discord allows; an ellipsis says that more follows, or that there is nothing to be seen. */
export function clipLabel(label: string, limit: number): string {
  const line = onOneLine(label).replace(/\s+/g, ' ').trim();
  if (line === '' && label.trim() !== '') return '…';
  if (line.length <= limit) return line;
  const room = line.slice(0, limit - 1);
  const space = room.lastIndexOf(' ');
  // A joiner or a part of a flag at the cut joins nothing any more.
  const kept = seen(space > limit / 2 ? room.slice(0, space) : room.replace(/[\ud800-\udbff]$/, ''));
  return `${kept.trimEnd()}…`;
}

/** As much of a text as fits, up to a word's end. */
export function beginningOf(words: string, most: number): string {
  if (words.length <= most) return words.toWellFormed();
  const space = words.lastIndexOf(' ', most);
  return words
    .slice(0, space > 0 ? space : most)
    .replace(/[\ud800-\udbff]$/, '')
    .toWellFormed();
}

/** What the texts of these components hold together, in UTF-16 units of markdown. */
export function lengthOf(components: readonly APIComponentInContainer[]): number {
  return components.reduce((sum, part) => {
    if ('content' in part) return sum + part.content.length;
    return 'accessory' in part ? sum + part.components.reduce((all, { content }) => all + content.length, 0) : sum;
  }, 0);
}
