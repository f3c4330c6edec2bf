import {
  type APIMessageTopLevelComponent,
  type APIModalInteractionResponseCallbackData,
  type APITextInputComponent,
  ComponentType,
  MessageFlags,
  TextInputStyle,
} from 'discord-api-types/v10';
import { everyComponent, type Part } from './every-component.js';
import { MAX_CUSTOM_ID } from './ids/custom-id.js';
import type { Form, Reply } from './types.js';

/** Discord's limits for Components V2. */
const MAX_COMPONENTS = 40;
const MAX_TEXT = 4_000;

/** Thrown instead of sending what Discord would refuse: a fault of ours. */
export class RefusedByDiscord extends Error {
  override name = 'RefusedByDiscord';
}

/** Who sees a message: the person who asked, or everybody in the channel. */
export type Audience = 'asker' | 'everybody';

/** The body of a Discord message. */
export interface MessageBody {
  readonly flags: number;
  readonly allowed_mentions: { readonly parse: [] };
  readonly components: APIMessageTopLevelComponent[];
}

/**
 * The one exit: every message that the bot sends passes here, so that nothing ever pings and nothing is sent that Discord would refuse.
 * @throws {RefusedByDiscord}
 */
export function toMessage(reply: Pick<Reply, 'components'>, audience: Audience): MessageBody {
  const all = everyComponent(reply.components);
  const texts = all.flatMap((part) => (typeof part.content === 'string' ? [part.content] : []));
  const ids = all.flatMap((part) => (typeof part.custom_id === 'string' ? [part.custom_id] : []));
  const length = texts.reduce((sum, content) => sum + content.length, 0);
  if (all.length === 0) refuse('no component');
  if (all.length > MAX_COMPONENTS) refuse(`${all.length} components, more than ${MAX_COMPONENTS}`);
  if (length > MAX_TEXT) refuse(`${length} characters of text, more than ${MAX_TEXT}`);
  if (texts.some((content) => content.trim() === '')) refuse('an empty text');
  if (new Set(ids).size < ids.length) refuse('a custom_id twice');
  if (ids.some((id) => id.length > MAX_CUSTOM_ID)) refuse('a custom_id that is too long');
  for (const part of all) checkLabels(part);
  return {
    flags: MessageFlags.IsComponentsV2 | (audience === 'asker' ? MessageFlags.Ephemeral : 0),
    allowed_mentions: { parse: [] },
    components: [...reply.components],
  };
}

/** Discord's limits for forms; a label's is that of its title. */
const MAX_TITLE = 45;
const MAX_PLACEHOLDER = 100;
const MAX_INPUT = 4_000;

/** The other way out: a form, within Discord's limits. @throws {RefusedByDiscord} */
export function toModal({ form }: Form): APIModalInteractionResponseCallbackData {
  const { title, field } = form;
  if (!fits(title, MAX_TITLE) || !fits(field.label, MAX_TITLE)) refuse(`a form's title or label: ${title}`);
  if (!fits(form.customId, MAX_CUSTOM_ID) || !fits(field.name, MAX_CUSTOM_ID)) refuse("a form's custom_id");
  if (!fits(field.placeholder, MAX_PLACEHOLDER) || field.maxLength > MAX_INPUT) refuse("a form's field");
  const input: APITextInputComponent = {
    type: ComponentType.TextInput,
    custom_id: field.name,
    style: TextInputStyle.Short,
    placeholder: field.placeholder,
    min_length: field.minLength,
    max_length: field.maxLength,
  };
  return {
    custom_id: form.customId,
    title,
    components: [{ type: ComponentType.Label, label: field.label, component: input }],
  };
}

const MAX_LABEL = 80;
const MAX_OPTIONS = 25;
const MAX_OPTION_TEXT = 100;

function checkLabels(part: Part): void {
  if (part.type === ComponentType.Button && !fits(part.label, MAX_LABEL))
    refuse(`a button's label: ${String(part.label)}`);
  if (part.type !== ComponentType.StringSelect) return;
  const options = part.options as Part[];
  if (options.length === 0 || options.length > MAX_OPTIONS) refuse(`${options.length} options in a menu`);
  if (new Set(options.map((option) => option.value)).size < options.length) refuse('a value twice in a menu');
  for (const option of options) {
    if (!fits(option.label, MAX_OPTION_TEXT) || !fits(option.value, MAX_OPTION_TEXT))
      refuse("an option's label or value");
    if (option.description !== undefined && !fits(option.description, MAX_OPTION_TEXT))
      refuse("an option's description");
  }
}

function fits(value: unknown, limit: number): boolean {
  return typeof value === 'string' && value.length > 0 && value.length <= limit;
}

function refuse(what: string): never {
  throw new RefusedByDiscord(`This reply would be refused by Discord: ${what}`);
}
