import {
  type APIActionRowComponent,
  type APIComponentInContainer,
  type APIComponentInMessageActionRow,
  type APIMessageTopLevelComponent,
  ComponentType,
} from 'discord-api-types/v10';
import { subtext, text } from './components.js';
import { readCustomId } from './custom-id.js';
import type { Reply } from './types.js';
import { type Press, Unanswerable } from './types.js';

/** A public copy of the private reply that the button stands under, naming who shared it. Made from the message alone. */
export function share(press: Press): Reply {
  const components = (press.message.components ?? []).flatMap(publicCopy);
  if (components.length === 0)
    throw new Unanswerable('This message holds nothing that can be shared; ask again and share the new reply.');
  return { components: [...components, text(subtext(`Shared by <@${press.person}>`))], private: false, found: true };
}

/** Paging belongs to the person who asked; the way to the context stays for everybody. */
const KEPT = new Set(['context']);

function publicCopy(component: APIMessageTopLevelComponent): APIMessageTopLevelComponent[] {
  if (component.type === ComponentType.ActionRow) return publicRow(component);
  if (component.type !== ComponentType.Container) return [component];
  const components = component.components.flatMap((part): APIComponentInContainer[] =>
    part.type === ComponentType.ActionRow ? publicRow(part) : [part],
  );
  return components.length > 0 ? [{ ...component, components }] : [];
}

function publicRow(
  row: APIActionRowComponent<APIComponentInMessageActionRow>,
): APIActionRowComponent<APIComponentInMessageActionRow>[] {
  const kept = row.components.filter(
    (part) => 'custom_id' in part && KEPT.has(readCustomId(part.custom_id)?.action ?? ''),
  );
  return kept.length > 0 ? [{ ...row, components: kept }] : [];
}
