import { expect, test } from 'vitest';
import { atOnce } from '../../src/platform/at-once.js';
import { createGate } from '../../src/platform/gate.js';

const turn = () => new Promise((next) => setImmediate(next));

test('a gate lets so many through at once, in order, and goes on after one that fails', async () => {
  const gate = createGate(2);
  const begun: number[] = [];
  let inside = 0;
  let most = 0;
  const all = Array.from({ length: 7 }, (_, index) =>
    gate(async () => {
      begun.push(index);
      inside += 1;
      most = Math.max(most, inside);
      await turn();
      inside -= 1;
      if (index === 1) throw new Error('one');
      return index;
    }),
  );
  expect(await Promise.allSettled(all)).toMatchObject(
    [0, 1, 2, 3, 4, 5, 6].map((value) => (value === 1 ? { status: 'rejected' } : { value })),
  );
  expect(begun).toEqual([0, 1, 2, 3, 4, 5, 6]);
  expect(most).toBe(2);
});

test('of those who wait the one with the least turn goes first', async () => {
  const gate = createGate(1);
  const begun: string[] = [];
  const turns: readonly [string, number][] = [
    ['inside', 9],
    ['b', 2],
    ['d', 3],
    ['a', 1],
    ['c', 2],
  ];
  await Promise.all(turns.map(([name, turn]) => gate(async () => void begun.push(name), turn)));
  expect(begun).toEqual(['inside', 'a', 'b', 'c', 'd']);
});

test('many pieces of work are done so many at once, and come back in their order', async () => {
  let inside = 0;
  let most = 0;
  const done = await atOnce(3, [5, 1, 4, 2, 3], async (turns) => {
    inside += 1;
    most = Math.max(most, inside);
    for (let left = turns; left > 0; left -= 1) await turn();
    inside -= 1;
    return turns * 10;
  });
  expect(done).toEqual([50, 10, 40, 20, 30]);
  expect(most).toBe(3);
  expect(await atOnce(3, [], async () => 1)).toEqual([]);
});
