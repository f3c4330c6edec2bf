import { ComponentType } from 'discord-api-types/v10';
import { type AnyComponent, childrenOf } from '../../components.js';
import type { FieldError, FieldPath } from '../field-errors.js';
import { LIMITS } from '../limits.js';

interface Placed {
  readonly component: AnyComponent;
  readonly path: FieldPath;
}

/** Every component with its path from the message, parents first. */
function place(components: readonly AnyComponent[], under: FieldPath = ['components']): Placed[] {
  return components.flatMap((component, index) => placeOne(component, [...under, index]));
}

function placeOne(component: AnyComponent, path: FieldPath): Placed[] {
  const here = { component, path };
  switch (component.type) {
    case ComponentType.Section:
      return [
        here,
        ...place(component.components, [...path, 'components']),
        ...placeOne(component.accessory, [...path, 'accessory']),
      ];
    case ComponentType.Label:
      return [here, ...placeOne(component.component as AnyComponent, [...path, 'component'])];
    default:
      return [here, ...place(childrenOf(component), [...path, 'components'])];
  }
}

/** Names that must differ within a message or modal: `custom_id`s, and `id`s where the bot chose them. */
export function findDuplicates(components: readonly AnyComponent[]): FieldError[] {
  const errors: FieldError[] = [];
  const customIds = new Set<string>();
  const ids = new Set<number>();
  for (const { component, path } of place(components)) {
    if ('custom_id' in component && component.custom_id != null) {
      if (customIds.has(component.custom_id)) {
        const message = 'Component custom id cannot be duplicated';
        errors.push({ path: [...path, 'custom_id'], code: 'COMPONENT_CUSTOM_ID_DUPLICATED', message });
      }
      customIds.add(component.custom_id);
    }
    if (component.id) {
      if (ids.has(component.id)) {
        errors.push({
          path: [...path, 'id'],
          code: 'COMPONENT_ID_DUPLICATED',
          message: 'Component id cannot be duplicated',
        });
      }
      ids.add(component.id);
    }
  }
  return errors;
}

/** What is limited over a whole message with IS_COMPONENTS_V2: the number of components and the text of all text displays. */
export function findExcess(components: readonly AnyComponent[]): FieldError[] {
  const errors: FieldError[] = [];
  const placed = place(components);
  if (placed.length > LIMITS.components.total) {
    const message = `The total number of components cannot exceed ${LIMITS.components.total}`;
    errors.push({ path: ['components'], code: 'COMPONENT_MAX_TOTAL_COMPONENTS_EXCEEDED', message });
  }
  const texts = placed.map(({ component }) => (component.type === ComponentType.TextDisplay ? component.content : ''));
  const length = texts.reduce((sum, text) => sum + text.length, 0);
  if (length > LIMITS.components.text) {
    const message = `The total displayable text size exceeds the maximum size of ${LIMITS.components.text}`;
    errors.push({ path: ['components'], code: 'COMPONENT_DISPLAYABLE_TEXT_SIZE_EXCEEDED', message });
  }
  return errors;
}
