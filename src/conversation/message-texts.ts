import { type APIEmbed, type APIMessage, ComponentType } from 'discord-api-types/v10';
import { everyComponent } from '../reply/every-component.js';

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
    ...textsOfComponents(components ?? []),
    ...(forwarded ?? []).flatMap(({ message }) => textsOf(message)),
  ];
}

function textsOfEmbed({ author, title, description, fields, footer }: APIEmbed): string[] {
  const inFields = (fields ?? []).flatMap(({ name, value }) => [name, value]);
  return [author?.name, title, description, ...inFields, footer?.text].map((text) => text ?? '');
}

/** Texts of containers and sections too; labels of buttons are nobody's words. */
function textsOfComponents(components: readonly unknown[]): string[] {
  return everyComponent(components).flatMap(({ type, content }) =>
    type === ComponentType.TextDisplay && typeof content === 'string' ? [content] : [],
  );
}
