import {
  type APIComponentInMessageActionRow,
  type APIComponentInModalActionRow,
  type APIMessageTopLevelComponent,
  type APIModalInteractionResponseCallbackComponent,
  type APISectionAccessoryComponent,
  type APITextDisplayComponent,
  ComponentType,
} from 'discord-api-types/v10';

/** Anything that can stand in a message or a modal, at any depth. */
export type AnyComponent =
  | APIMessageTopLevelComponent
  | APIModalInteractionResponseCallbackComponent
  | APIComponentInMessageActionRow
  | APIComponentInModalActionRow
  | APISectionAccessoryComponent
  | APITextDisplayComponent;

/** The components right inside this one, in the order in which Discord numbers them. */
export function childrenOf(component: AnyComponent): readonly AnyComponent[] {
  switch (component.type) {
    case ComponentType.ActionRow:
    case ComponentType.Container:
      return component.components as readonly AnyComponent[];
    case ComponentType.Section:
      return [...component.components, component.accessory];
    case ComponentType.Label:
      return [component.component as AnyComponent];
    default:
      return [];
  }
}

/** Calls `visit` for every component, parents before their children. */
export function walkComponents(components: readonly AnyComponent[], visit: (component: AnyComponent) => void): void {
  for (const component of components) {
    visit(component);
    walkComponents(childrenOf(component), visit);
  }
}

/** The component with this custom_id, or undefined. */
export function findByCustomId(components: readonly AnyComponent[], customId: string): AnyComponent | undefined {
  let found: AnyComponent | undefined;
  walkComponents(components, (component) => {
    if ('custom_id' in component && component.custom_id === customId) found ??= component;
  });
  return found;
}

/**
 * The components as Discord gives them back: a copy in which every one has a number of its own (those that the bot chose stay)
 * and the fields that Discord fills in are there.
 */
export function fillComponents<Component extends AnyComponent>(components: readonly Component[]): Component[] {
  const filled = structuredClone(components) as Component[];
  const taken = new Set<number>();
  walkComponents(filled, (component) => {
    if (component.id) taken.add(component.id);
  });
  let next = 1;
  walkComponents(filled, (component) => {
    if (!component.id) {
      while (taken.has(next)) next += 1;
      component.id = next;
      next += 1;
    }
    fillDefaults(component);
  });
  return filled;
}

function fillDefaults(component: AnyComponent): void {
  switch (component.type) {
    case ComponentType.Container:
      component.accent_color ??= null;
      component.spoiler ??= false;
      break;
    case ComponentType.Separator:
      component.divider ??= true;
      component.spacing ??= 1;
      break;
    case ComponentType.Thumbnail:
      component.description ??= null;
      component.spoiler ??= false;
      break;
    case ComponentType.MediaGallery:
      for (const item of component.items) {
        item.description ??= null;
        item.spoiler ??= false;
      }
      break;
    case ComponentType.StringSelect:
      component.min_values ??= 1;
      component.max_values ??= 1;
      break;
    default:
      break;
  }
}
