import { type APIMessage, MessageType } from 'discord-api-types/v10';
import { noGatewayFaults } from '../src/gateway/faults.js';
import { createRestFaults } from '../src/rest/faults.js';
import type { ChannelMessage, LocalDiscord, Outcome, Person } from '../src/types.js';

/** What was asked of the fake: the method's name and everything it was given, people by their names. */
export type Call = readonly [method: string, ...given: unknown[]];

export interface FakeDiscord extends LocalDiscord {
  readonly calls: readonly Call[];
  /** What the next interactions lead to; an Error is thrown. */
  answer: Outcome | Error;
  channel: ChannelMessage[];
  change(): void;
  /** How many listen for changes. */
  listening(): number;
}

export const ADA = fakePerson('100000000000000001', 'Ada');
export const GRACE = fakePerson('100000000000000002', 'Grace');

function fakePerson(id: string, name: string): Person {
  return {
    user: { id, username: name.toLowerCase(), discriminator: '0', global_name: name, avatar: null },
    locale: 'en-GB',
  };
}

/** A message with the fields that matter, in a channel. */
export function fakeMessage(id: string, fields: Partial<APIMessage>, seenBy: string | null = null): ChannelMessage {
  const message: APIMessage = {
    id,
    type: MessageType.Default,
    channel_id: '200000000000000001',
    author: ADA.user,
    content: '',
    timestamp: '2026-01-01T00:00:00.000Z',
    edited_timestamp: null,
    tts: false,
    pinned: false,
    mention_everyone: false,
    mentions: [],
    mention_roles: [],
    attachments: [],
    embeds: [],
    ...fields,
  };
  return { message, seenBy, thinking: false };
}

/** A local Discord that does nothing but remember what was asked of it. */
export function fakeDiscord(): FakeDiscord {
  const calls: Call[] = [];
  const listeners = new Set<() => void>();
  const note = (method: string, person: Person, ...given: unknown[]): Outcome => {
    calls.push([method, person.user.global_name, ...given]);
    if (fake.answer instanceof Error) throw fake.answer;
    return fake.answer;
  };
  const fake: FakeDiscord = {
    calls,
    answer: { kind: 'nothing' },
    channel: [],
    origin: 'http://127.0.0.1',
    api: 'http://127.0.0.1/api',
    token: 'token',
    name: 'Bot',
    faults: { rest: createRestFaults().faults, gateway: noGatewayFaults() },
    gateway: { sockets: () => [], identifies: () => 0 },
    applicationId: '300000000000000001',
    publicKey: '0'.repeat(64),
    useEndpoint: async () => {},
    guildId: '400000000000000001',
    channelId: '200000000000000001',
    people: [ADA, GRACE],
    refusals: [],
    commands: () => [],
    connected: () => true,
    run: async (person, ...given) => note('run', person, ...given),
    complete: async (person, ...given) => {
      note('complete', person, ...given);
      return [{ name: 'One', value: 'one' }];
    },
    apply: async (person, ...given) => note('apply', person, ...given),
    press: async (person, ...given) => note('press', person, ...given),
    select: async (person, ...given) => note('select', person, ...given),
    submit: async (person, ...given) => note('submit', person, ...given),
    post(person, content) {
      note('post', person, content);
      return fakeMessage('500000000000000001', { content });
    },
    edit(person, messageId, content) {
      note('edit', person, messageId, content);
      return fakeMessage(messageId, { content });
    },
    remove: (person, messageId) => void note('remove', person, messageId),
    dismiss: (person, messageId) => void note('dismiss', person, messageId),
    messages: (person) => fake.channel.filter(({ seenBy }) => seenBy === null || seenBy === person.user.id),
    onChange(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    change() {
      for (const listener of listeners) listener();
    },
    listening: () => listeners.size,
    close: async () => {},
  };
  return fake;
}
