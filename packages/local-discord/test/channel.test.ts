import type { APIMessage } from 'discord-api-types/v10';
import { describe, expect, it } from 'vitest';
import { createChannel, isVisible } from '../src/channel.js';

const message = (id: string, seenBy: string | null = null) => ({
  message: { id } as APIMessage,
  seenBy,
  thinking: false,
});
const ids = (messages: readonly { message: APIMessage }[]) => messages.map((each) => each.message.id);

describe('createChannel', () => {
  it('shows public messages to everybody and private ones to one person, oldest first', () => {
    const channel = createChannel(() => {});
    channel.put(message('1'));
    channel.put(message('2', 'ada'));
    channel.put(message('3', 'grace'));
    channel.put(message('4'));
    expect(ids(channel.seenBy('ada'))).toEqual(['1', '2', '4']);
    expect(ids(channel.seenBy('grace'))).toEqual(['1', '3', '4']);
    expect(isVisible(message('2', 'ada'), 'grace')).toBe(false);
  });

  it('keeps the place of a message that changes', () => {
    const channel = createChannel(() => {});
    channel.put(message('1'));
    channel.put(message('2'));
    channel.put({ ...message('1'), thinking: true });
    expect(ids(channel.seenBy('ada'))).toEqual(['1', '2']);
    expect(channel.get('1')?.thinking).toBe(true);
  });

  it('forgets the oldest beyond its history', () => {
    const channel = createChannel(() => {}, 2);
    for (const id of ['1', '2', '3']) channel.put(message(id));
    expect(ids(channel.seenBy('ada'))).toEqual(['2', '3']);
    expect(channel.get('1')).toBeUndefined();
  });

  it('tells of every change and of nothing else', () => {
    let changes = 0;
    const channel = createChannel(() => {
      changes += 1;
    });
    channel.put(message('1'));
    expect(channel.remove('1')).toBe(true);
    expect(channel.remove('1')).toBe(false);
    expect(changes).toBe(2);
  });
});
