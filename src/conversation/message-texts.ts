import { type APIEmbed, type APIMessage, ComponentType } from 'discord-api-types/v10';

/** The parts of a message that hold words. Discord leaves out what is empty in messages of old or of other kinds. */
type Written = Partial<Pick<APIMessage, 'content' | 'embeds' | 'components' | 'message_snapshots'>>;

/** Everything that a person reads in a message, part by part: its text, embeds, a bot's components, and what it forwards. */
export function wordsOfMessage(message: Written): string {
  return textsOf(message)
    .filter((text) => text.trim() !== '')
    .join('\n');
}

function textsOf({ content, embeds, components, message_snapshots: forwarded }: Written): string[] {
  return [
    content ?? '',
    ...(embeds ?? []).flatMap(textsOfEmbed),
    ...(components ?? []).flatMap(textsOfComponent),
    ...(forwarded ?? []).flatMap(({ message }) => textsOf(message)),
  ];
}

function textsOfEmbed({ author, title, description, fields, footer }: APIEmbed): string[] {
  const inFields = (fields ?? []).flatMap(({ name, value }) => [name, value]);
  return [author?.name, title, description, ...inFields, footer?.text].map((text) => text ?? '');
}

interface Part {
  readonly type: ComponentType;
  readonly content?: string;
  readonly components?: readonly Part[];
}

/** Texts of containers and sections too; labels of buttons are nobody's words. */
function textsOfComponent(component: unknown): string[] {
  const { type, content, components } = component as Part;
  if (type === ComponentType.TextDisplay) return [content ?? ''];
  return type === ComponentType.ActionRow ? [] : (components ?? []).flatMap(textsOfComponent);
}
