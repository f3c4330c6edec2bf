import type { ModalSubmitComponent } from 'discord-api-types/v10';

/** What was written into the text fields of a form, by the fields' `custom_id`. */
export function inputsOf(components: readonly unknown[]): Record<string, string> {
  return Object.fromEntries(components.flatMap((component) => fieldsOf(component as Part)));
}

/** A label holds one field, an action row (the older kind) a list of them. */
interface Part {
  readonly component?: ModalSubmitComponent;
  readonly components?: readonly ModalSubmitComponent[];
}

function fieldsOf({ component, components = [] }: Part): [string, string][] {
  return [...(component ? [component] : []), ...components].flatMap((field): [string, string][] =>
    'value' in field && typeof field.value === 'string' ? [[field.custom_id, field.value]] : [],
  );
}
