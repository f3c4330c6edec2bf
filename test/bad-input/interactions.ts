import { type APIInteraction, ApplicationCommandType, ComponentType, InteractionType } from 'discord-api-types/v10';

const PERSON = { id: '7', username: 'u', discriminator: '0', global_name: null, avatar: null };

type Value = string | number | boolean;

/** A command with these options. */
export function command(name: string, options: Readonly<Record<string, Value>>): APIInteraction {
  const list = Object.entries(options).map(([option, value]) => ({
    name: option,
    type: typeof value === 'number' ? 4 : 3,
    value,
  }));
  return made(InteractionType.ApplicationCommand, {
    id: '2',
    name,
    type: ApplicationCommandType.ChatInput,
    options: list,
  });
}

/** Typing in one option of a command. */
export function typing(name: string, options: Readonly<Record<string, Value>>, focused: string): APIInteraction {
  const list = Object.entries(options).map(([option, value]) => ({
    name: option,
    type: 3,
    value,
    ...(option === focused ? { focused: true } : {}),
  }));
  return made(InteractionType.ApplicationCommandAutocomplete, { id: '2', name, type: 1, options: list });
}

/** A command on a message. */
export function onMessage(name: string, content: string): APIInteraction {
  const resolved = { messages: { '5': { id: '5', content } } };
  return made(InteractionType.ApplicationCommand, {
    id: '2',
    name,
    type: ApplicationCommandType.Message,
    target_id: '5',
    resolved,
  });
}

/** A press on a button, or a choice in a menu, under a message. */
export function press(
  customId: string,
  { values, flags = 64, components = [] }: { values?: readonly string[]; flags?: number; components?: unknown[] } = {},
): APIInteraction {
  const component_type = values ? ComponentType.StringSelect : ComponentType.Button;
  const message = { id: '9', content: '', flags: flags | (1 << 15), components };
  return {
    ...made(InteractionType.MessageComponent, { custom_id: customId, component_type, ...(values ? { values } : {}) }),
    message,
  } as unknown as APIInteraction;
}

/** A form that was sent. */
export function form(customId: string, values: Readonly<Record<string, string>>): APIInteraction {
  const components = Object.entries(values).map(([id, value]) => ({
    type: 18,
    component: { type: 4, custom_id: id, value },
  }));
  return made(InteractionType.ModalSubmit, { custom_id: customId, components });
}

function made(type: InteractionType, data: object): APIInteraction {
  return {
    id: '1',
    application_id: '3',
    version: 1,
    token: 't',
    type,
    data,
    locale: 'en-GB',
    user: PERSON,
  } as unknown as APIInteraction;
}
