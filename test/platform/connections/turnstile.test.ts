import { setImmediate as turn } from 'node:timers/promises';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createTurnstile } from '../../../src/platform/connections/turnstile.js';

describe('a turnstile', () => {
  test('lets so much pass at once, and so much in each turn after it', async () => {
    const turnstile = createTurnstile(2);
    const passed: number[] = [];
    const waits = [1, 2, 3, 4, 5].map((number) => {
      const wait = turnstile(1);
      void (wait ?? Promise.resolve()).then(() => passed.push(number));
      return wait !== undefined;
    });
    expect(waits).toEqual([false, false, true, true, true]);
    await Promise.resolve();
    expect(passed).toEqual([1, 2]);
    await turn();
    expect(passed).toEqual([1, 2, 5, 4]);
    await turn();
    expect(passed).toEqual([1, 2, 5, 4, 3]);
  });

  test('lets who comes by himself pass before a crowd that came before', async () => {
    const turnstile = createTurnstile(1);
    const passed: string[] = [];
    for (let index = 0; index < 100; index += 1)
      void (turnstile(1) ?? Promise.resolve()).then(() => passed.push('crowd'));
    for (const turns of [1, 2, 3]) {
      await turn();
      void turnstile(1)?.then(() => passed.push('friend'));
      expect(passed).toHaveLength(2 * turns);
      await turn();
    }
    expect(passed).toEqual(['crowd', 'crowd', 'friend', 'crowd', 'friend', 'crowd', 'friend']);
  });

  test('what weighs more than passes in a turn passes too', async () => {
    const turnstile = createTurnstile(2);
    expect(turnstile(7)).toBeUndefined();
    const next = turnstile(1);
    expect(next).toBeInstanceOf(Promise);
    await next;
  });

  test('a turn with nothing in it leaves the next as many', async () => {
    const turnstile = createTurnstile(1);
    for (let round = 0; round < 3; round += 1) {
      expect(turnstile(1)).toBeUndefined();
      await turn();
      await turn();
    }
  });

  test('all pass, once, and never more in a turn than their weights allow', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.integer({ min: 1, max: 8 }),
        fc.array(fc.integer({ min: 1, max: 5 }), { maxLength: 40 }),
        async (most, weights) => {
          const turnstile = createTurnstile(most);
          let turns = 0;
          const passed: { readonly index: number; readonly turn: number }[] = [];
          for (const [index, weight] of weights.entries())
            void (turnstile(weight) ?? Promise.resolve()).then(() => passed.push({ index, turn: turns }));
          await Promise.resolve();
          for (turns = 1; passed.length < weights.length; turns += 1) await turn();
          expect(passed.map(({ index }) => index).sort((a, b) => a - b)).toEqual(weights.map((_, index) => index));
          for (let one = 0; one < turns; one += 1) {
            const together = passed.filter((each) => each.turn === one).map(({ index }) => weights[index] ?? 0);
            // The last may weigh more than there was left.
            expect(together.slice(0, -1).reduce((sum, weight) => sum + weight, 0)).toBeLessThan(most);
          }
        },
      ),
    );
  });
});
