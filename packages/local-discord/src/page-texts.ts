import { type APIMessage, type APIModalInteractionResponseCallbackData, ComponentType } from 'discord-api-types/v10';
import type { DrawnTexts } from '../page/types.js';
import { parseMarkdown } from './page-markdown.js';

/** Texts whose trees are kept between two states, so that an unchanged channel is not parsed again. */
const KEPT_TREES = 2_000;

type TopLevelComponent = NonNullable<APIMessage['components']>[number];
type ModalComponent = APIModalInteractionResponseCallbackData['components'][number];
type Component = TopLevelComponent | ModalComponent;

/** Parses the texts that Discord draws as markdown; it remembers the latest ones. */
export interface TextParser {
  ofMessage(message: APIMessage): DrawnTexts;
  ofModal(modal: APIModalInteractionResponseCallbackData): DrawnTexts;
}

export function createTextParser(): TextParser {
  const trees = new Map<string, DrawnTexts[string]>();
  const treeOf = (text: string): DrawnTexts[string] => {
    const tree = trees.get(text) ?? parseMarkdown(text);
    trees.delete(text);
    trees.set(text, tree);
    const oldest = trees.keys().next().value;
    if (trees.size > KEPT_TREES && oldest !== undefined) trees.delete(oldest);
    return tree;
  };
  const drawn = (texts: readonly string[]): DrawnTexts =>
    Object.fromEntries([...new Set(texts)].filter((text) => text !== '').map((text) => [text, treeOf(text)]));
  return {
    ofMessage: (message) => drawn(messageTexts(message)),
    ofModal: (modal) => drawn(modal.components.flatMap(componentTexts)),
  };
}

function messageTexts(message: APIMessage): readonly string[] {
  const embeds = message.embeds.flatMap((embed) => [
    embed.title ?? '',
    embed.description ?? '',
    ...(embed.fields ?? []).flatMap((field) => [field.name, field.value]),
  ]);
  return [message.content, ...embeds, ...(message.components ?? []).flatMap(componentTexts)];
}

function componentTexts(component: Component): readonly string[] {
  switch (component.type) {
    case ComponentType.TextDisplay:
      return [component.content];
    case ComponentType.Section:
    case ComponentType.Container:
      return component.components.flatMap(componentTexts);
    default:
      return [];
  }
}
