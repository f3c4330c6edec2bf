import {
  type APIComponentInModalActionRow,
  type APILabelComponent,
  type APIMessage,
  type APIMessageInteractionMetadata,
  type APIModalInteractionResponseCallbackComponent,
  type APIModalInteractionResponseCallbackData,
  type APIStringSelectComponent,
  type APITextInputComponent,
  ComponentType,
} from 'discord-api-types/v10';
import { LIMITS } from '../checks/limits.js';
import type { Person } from '../types.js';

/** A form that is open on a person's screen. */
export interface OpenModal {
  readonly id: string;
  readonly person: Person;
  readonly modal: APIModalInteractionResponseCallbackData;
  /** The message whose component opened it. */
  readonly source: APIMessage | null;
  /** What opened it. */
  readonly trigger: APIMessageInteractionMetadata;
}

/** Open forms kept; people who never send one leave it behind. */
const KEPT_MODALS = 1_000;

export interface ModalStore {
  open(modal: OpenModal): void;
  get(id: string): OpenModal | undefined;
  close(id: string): void;
}

/** No open forms. */
export function createModalStore(): ModalStore {
  const modals = new Map<string, OpenModal>();
  return {
    open(modal) {
      modals.set(modal.id, modal);
      const oldest = modals.keys().next().value;
      if (modals.size > KEPT_MODALS && oldest !== undefined) modals.delete(oldest);
    },
    get: (id) => modals.get(id),
    close(id) {
      modals.delete(id);
    },
  };
}

/**
 * The components of a sent form, in the form's own order. Values are given by custom_id; those that are not stay as the form had them.
 * Throws an Error that names the input when Discord's client would not let the form be sent.
 */
export function filledModal({ modal }: Pick<OpenModal, 'modal'>, values: Readonly<Record<string, string>>): unknown[] {
  const known = new Set<string>();
  const fill = (input: APITextInputComponent | APIStringSelectComponent) => {
    known.add(input.custom_id);
    return filledInput(input, values[input.custom_id]);
  };
  const components = modal.components.map((component) => fillComponent(component, fill));
  for (const name of Object.keys(values)) {
    if (!known.has(name)) throw new Error(`The form "${modal.title}" has no input "${name}"`);
  }
  return components;
}

function fillComponent(
  component: APIModalInteractionResponseCallbackComponent,
  fill: (input: APITextInputComponent | APIStringSelectComponent) => object,
): object {
  switch (component.type) {
    case ComponentType.ActionRow:
      return {
        type: component.type,
        id: component.id,
        components: component.components.map((input: APIComponentInModalActionRow) =>
          fill(input as APITextInputComponent),
        ),
      };
    case ComponentType.Label:
      return { type: component.type, id: component.id, component: fill(inputOf(component)) };
    default:
      return { type: component.type, id: component.id };
  }
}

function inputOf(label: APILabelComponent) {
  return label.component as APITextInputComponent | APIStringSelectComponent;
}

function filledInput(input: APITextInputComponent | APIStringSelectComponent, given: string | undefined): object {
  const { custom_id, id, type } = input;
  if (input.type === ComponentType.StringSelect) {
    const chosen = given === undefined ? input.options.filter((option) => option.default).map(optionValue) : [given];
    const offered = input.options.map(optionValue);
    if (chosen.some((value) => !offered.includes(value))) throw new Error(`"${custom_id}" offers no "${given}"`);
    if (chosen.length === 0 && (input.required ?? true)) throw new Error(`"${custom_id}" is required`);
    return { type, id, custom_id, values: chosen };
  }
  const value = given ?? input.value ?? '';
  const { max_length = LIMITS.textInput.value, min_length = 0, required = true } = input;
  if (value === '' && required) throw new Error(`"${custom_id}" is required`);
  if (value !== '' && value.length < min_length)
    throw new Error(`"${custom_id}" needs at least ${min_length} characters`);
  if (value.length > max_length) throw new Error(`"${custom_id}" takes at most ${max_length} characters`);
  return { type, id, custom_id, value };
}

function optionValue(option: { value: string }): string {
  return option.value;
}
