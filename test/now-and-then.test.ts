import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { nowAndThen } from '../src/now-and-then.js';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

function listener() {
  const said: string[] = [];
  const tell = nowAndThen<string>(
    (told) => told.charAt(0),
    (told, count) => said.push(`${told}×${count}`),
    1_000,
  );
  return { said, tell };
}

test('the first of each kind is said at once', () => {
  const { said, tell } = listener();
  for (const told of ['a1', 'b1', 'a2']) tell(told);
  expect(said).toEqual(['a1×1', 'b1×1']);
});

test('those that follow are said together, the latest with how many there were, once in so much time', () => {
  const { said, tell } = listener();
  for (let number = 1; number <= 1_000_000; number += 1) tell(`a${number}`);
  expect(said).toEqual(['a1×1']);
  vi.advanceTimersByTime(999);
  expect(said).toHaveLength(1);
  vi.advanceTimersByTime(1);
  expect(said).toEqual(['a1×1', 'a1000000×999999']);
  tell('a0');
  vi.advanceTimersByTime(1_000);
  expect(said).toEqual(['a1×1', 'a1000000×999999', 'a0×1']);
});

test('after a quiet time the first is said at once again, and nothing is left running', () => {
  const { said, tell } = listener();
  tell('a1');
  vi.advanceTimersByTime(1_000);
  expect(vi.getTimerCount()).toBe(0);
  tell('a2');
  expect(said).toEqual(['a1×1', 'a2×1']);
});
