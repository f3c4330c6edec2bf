import { everyComponent } from '../reply/every-component.js';

/** What was written into the text fields of a form, by the fields' `custom_id`: in labels, or in action rows (the older kind). */
export function inputsOf(components: readonly unknown[]): Record<string, string> {
  return Object.fromEntries(
    everyComponent(components).flatMap(({ custom_id: id, value }): [string, string][] =>
      typeof id === 'string' && typeof value === 'string' ? [[id, value]] : [],
    ),
  );
}
