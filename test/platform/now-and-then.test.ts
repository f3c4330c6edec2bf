import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { nowAndThen } from '../../src/platform/now-and-then.js';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

function listener(options: { now?: () => number } = {}) {
  const said: string[] = [];
  const tell = nowAndThen<string>(
    (told) => told.charAt(0),
    (told, count) => said.push(`${told}×${count}`),
    { quiet: 1_000, ...options },
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

test('where timers do not run, the next of a kind is said once the time is over, with those before it', () => {
  let clock = 0;
  const { said, tell } = listener({ now: () => clock });
  for (const told of ['a1', 'a2', 'a3']) tell(told);
  clock = 999;
  tell('a4');
  expect(said).toEqual(['a1×1']);
  clock = 1_000;
  tell('a5');
  expect(said).toEqual(['a1×1', 'a5×4']);
  // A timer that runs late after all says nothing twice.
  vi.advanceTimersByTime(1_000);
  expect(said).toEqual(['a1×1', 'a5×4']);
});
