import type { ChannelMessage } from './types.js';

/** Messages that the channel keeps; older ones are forgotten, so that a long run under load does not grow. */
const HISTORY = 5_000;

/** The messages of the one channel, oldest first. */
export interface Channel {
  /** Adds a message at the end, or puts the new state of one in its place. */
  put(message: ChannelMessage): ChannelMessage;
  get(messageId: string): ChannelMessage | undefined;
  /** False when there was no such message. */
  remove(messageId: string): boolean;
  /** What this user sees: everything public, and what is private to them. */
  seenBy(userId: string): readonly ChannelMessage[];
}

/** An empty channel; `changed` is called after every change. */
export function createChannel(changed: () => void, history = HISTORY): Channel {
  const messages = new Map<string, ChannelMessage>();
  return {
    put(message) {
      messages.set(message.message.id, message);
      if (messages.size > history) {
        const oldest = messages.keys().next().value;
        if (oldest !== undefined) messages.delete(oldest);
      }
      changed();
      return message;
    },
    get: (messageId) => messages.get(messageId),
    remove(messageId) {
      const removed = messages.delete(messageId);
      if (removed) changed();
      return removed;
    },
    seenBy: (userId) => [...messages.values()].filter((message) => isVisible(message, userId)),
  };
}

/** Whether this user sees the message. */
export function isVisible(message: ChannelMessage, userId: string): boolean {
  return message.seenBy === null || message.seenBy === userId;
}
