import {
  type APIApplicationCommand,
  type APIMessage,
  type APIMessageInteractionMetadata,
  type APIStringSelectComponent,
  ApplicationCommandType,
  ComponentType,
  InteractionType,
  MessageType,
} from 'discord-api-types/v10';
import { whyUnseen } from '../availability.js';
import { type Channel, isVisible } from '../channel.js';
import { type AnyComponent, findByCustomId } from '../components.js';
import type { Asked, Interaction } from '../interaction.js';
import { integrationOwners } from '../place.js';
import type { ChannelMessage, LocalDiscord, Outcome, Person } from '../types.js';
import type { World } from '../world.js';
import type { Ledger } from './ledger.js';
import { filledModal, type ModalStore } from './modals.js';
import { completableOption, fillOptions, typingOptions } from './options.js';
import { interactionPayload } from './payload.js';

export interface ActOptions {
  readonly world: World;
  readonly channel: Channel;
  readonly ledger: Ledger;
  readonly modals: ModalStore;
  /** Takes an interaction to the bot, by whichever transport. */
  readonly deliver: (interaction: Interaction, payload: unknown) => void;
  readonly commands: () => readonly APIApplicationCommand[];
}

/** The methods of a local Discord that make an interaction. */
export type Acts = Pick<LocalDiscord, 'run' | 'complete' | 'apply' | 'press' | 'select' | 'submit'>;

/**
 * What people can do with the bot. Each method sends an interaction and waits for the bot; it rejects with a plain Error when Discord's client would not
 * have let the person do it, and with NoAnswer when the bot does not answer.
 */
export function createActs({ channel, commands, deliver, ledger, modals, world }: ActOptions): Acts {
  function send(asked: Asked, data: unknown): Promise<Outcome> {
    const { interaction, outcome } = ledger.open(asked);
    deliver(interaction, interactionPayload(world, interaction, data));
    return outcome;
  }

  function find(name: string, type: ApplicationCommandType): APIApplicationCommand {
    const ofType = commands().filter((command) => command.type === type);
    const named = ofType.filter((each) => each.name === name);
    const command = named.find((each) => whyUnseen(world, each) === null);
    if (command !== undefined) return command;
    if (named[0] !== undefined) throw new Error(`"${name}" is not seen here: ${whyUnseen(world, named[0])}`);
    const known = ofType.map((each) => each.name).join(', ') || 'none';
    throw new Error(`There is no command "${name}"; there are ${known}`);
  }

  function visible(person: Person, messageId: string): ChannelMessage {
    const message = channel.get(messageId);
    if (message === undefined || !isVisible(message, person.user.id)) {
      throw new Error(`${person.user.global_name} sees no message ${messageId}`);
    }
    return message;
  }

  function askCommand(
    person: Person,
    command: APIApplicationCommand,
    extra: Partial<Asked>,
    data: object,
    target: { target_message_id?: string } = {},
  ): Promise<Outcome> {
    const asked: Asked = {
      type: InteractionType.ApplicationCommand,
      person,
      source: null,
      focusedType: null,
      commandName: command.name,
      answerType: MessageType.ChatInputCommand,
      metadata: (id) => ({ ...metadataBase(world, person, id), type: InteractionType.ApplicationCommand, ...target }),
      ...extra,
    };
    const guild = command.guild_id === undefined ? {} : { guild_id: command.guild_id };
    return send(asked, { id: command.id, name: command.name, type: command.type, ...guild, ...data });
  }

  function askComponent(person: Person, source: APIMessage, data: object): Promise<Outcome> {
    const asked: Asked = {
      type: InteractionType.MessageComponent,
      person,
      source,
      focusedType: null,
      commandName: null,
      answerType: MessageType.Reply,
      metadata: (id) => ({
        ...metadataBase(world, person, id),
        type: InteractionType.MessageComponent,
        interacted_message_id: source.id,
      }),
    };
    return send(asked, data);
  }

  return {
    async run(person, name, values = {}) {
      const command = find(name, ApplicationCommandType.ChatInput);
      return askCommand(person, command, {}, { options: fillOptions(command, values) });
    },

    async complete(person, name, values, focused) {
      const command = find(name, ApplicationCommandType.ChatInput);
      const { type: focusedType } = completableOption(command, focused);
      const outcome = await askCommand(
        person,
        command,
        { type: InteractionType.ApplicationCommandAutocomplete, focusedType },
        { options: typingOptions(command, values, focused) },
      );
      return outcome.kind === 'choices' ? outcome.choices : [];
    },

    async apply(person, name, messageId) {
      const command = find(name, ApplicationCommandType.Message);
      const { message, seenBy } = visible(person, messageId);
      if (seenBy !== null) throw new Error('Commands cannot be used on private replies');
      return askCommand(
        person,
        command,
        { answerType: MessageType.ContextMenuCommand },
        { target_id: messageId, resolved: { messages: { [messageId]: message } } },
        { target_message_id: messageId },
      );
    },

    async press(person, messageId, customId) {
      const { message } = visible(person, messageId);
      const { id, type } = component(message, customId, ComponentType.Button);
      return askComponent(person, message, { component_type: type, id, custom_id: customId });
    },

    async select(person, messageId, customId, values) {
      const { message } = visible(person, messageId);
      const menu = component(message, customId, ComponentType.StringSelect);
      checkChoice(menu, values);
      const { id, type } = menu;
      return askComponent(person, message, { component_type: type, id, custom_id: customId, values: [...values] });
    },

    async submit(person, modalId, values) {
      const open = modals.get(modalId);
      if (open === undefined || open.person.user.id !== person.user.id) {
        throw new Error(`${person.user.global_name} has no form ${modalId} open`);
      }
      const components = filledModal(open, values);
      const source = open.source === null ? null : (channel.get(open.source.id)?.message ?? null);
      const outcome = await send(submitted(world, person, open.trigger, source), {
        custom_id: open.modal.custom_id,
        components,
      });
      modals.close(modalId);
      return outcome;
    },
  };
}

/** A form that a person has filled in and sent. */
function submitted(
  world: World,
  person: Person,
  trigger: APIMessageInteractionMetadata,
  source: APIMessage | null,
): Asked {
  return {
    type: InteractionType.ModalSubmit,
    person,
    source,
    focusedType: null,
    commandName: null,
    answerType: source === null ? MessageType.Default : MessageType.Reply,
    metadata: (id) => ({
      ...metadataBase(world, person, id),
      type: InteractionType.ModalSubmit,
      triggering_interaction_metadata: trigger as Exclude<
        APIMessageInteractionMetadata,
        { type: InteractionType.ModalSubmit }
      >,
    }),
  };
}

function metadataBase(world: World, person: Person, id: string) {
  return { id, user: person.user, authorizing_integration_owners: integrationOwners(world, person) };
}

function component<Type extends ComponentType>(message: APIMessage, customId: string, type: Type) {
  const found = findByCustomId(message.components ?? [], customId);
  if (found?.type !== type) throw new Error(`Message ${message.id} has no such component "${customId}"`);
  if ('disabled' in found && found.disabled) throw new Error(`"${customId}" is disabled`);
  return found as Extract<AnyComponent, { type: Type }>;
}

/** What Discord's client does not let a person choose from a menu. */
function checkChoice(
  { custom_id: customId, max_values = 1, min_values = 1, options }: APIStringSelectComponent,
  values: readonly string[],
): void {
  const foreign = values.find((value) => !options.some((option) => option.value === value));
  if (foreign !== undefined) throw new Error(`"${customId}" offers no "${foreign}"`);
  if (new Set(values).size !== values.length) throw new Error(`"${customId}": a value is chosen twice`);
  if (values.length < min_values || values.length > max_values) {
    throw new Error(`"${customId}" takes ${min_values} to ${max_values} values, not ${values.length}`);
  }
}
