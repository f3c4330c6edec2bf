import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { createQuiet } from '../../src/platform/quiet.js';
import { createTogether } from '../../src/platform/together.js';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

const pass = (milliseconds: number) => vi.advanceTimersByTimeAsync(milliseconds);

describe('createQuiet', () => {
  const due: string[] = [];
  const open = () => {
    due.length = 0;
    return createQuiet({ quiet: 300, longestWait: 3_000, due: (name) => due.push(name) });
  };

  test('one is due when it has been quiet', async () => {
    const quiet = open();
    quiet.changed('a', true);
    await pass(200);
    quiet.changed('a', true);
    await pass(299);
    expect(due).toEqual([]);
    expect(quiet.waits('a')).toBe(true);
    await pass(1);
    expect(due).toEqual(['a']);
    expect(quiet.waits('a')).toBe(false);
  });

  test('one that is never quiet is due after the longest wait, and keeps no other waiting', async () => {
    const quiet = open();
    quiet.changed('b', true);
    for (let passed = 0; passed < 2_900; passed += 100) {
      quiet.changed('a', true);
      await pass(100);
    }
    expect(due).toEqual(['b']);
    quiet.changed('a', true);
    await pass(100);
    expect(due).toEqual(['b', 'a']);
  });

  test('one that was due too early has no longer than the longest wait in all', async () => {
    const given: number[] = [];
    const quiet = createQuiet({
      quiet: 300,
      longestWait: 1_000,
      due(name, waiting) {
        given.push(performance.now());
        if (given.length < 9) quiet.changed(name, true, waiting);
      },
    });
    const began = performance.now();
    quiet.changed('a', false);
    await pass(2_000);
    expect(given.slice(0, 4).map((at) => at - began)).toEqual([300, 600, 900, 1_000]);
  });

  test('in a hurry all are due at once, and nothing later', async () => {
    const quiet = open();
    for (const name of ['a', 'b', 'c']) quiet.changed(name, false);
    quiet.hurry();
    expect(due).toEqual(['a', 'b', 'c']);
    await pass(5_000);
    expect(due).toEqual(['a', 'b', 'c']);
  });

  test('thousands are looked through now and then, not for each', async () => {
    const quiet = open();
    const spent = vi.spyOn(globalThis, 'setTimeout');
    for (let number = 0; number < 5_000; number += 1) {
      quiet.changed(String(number), true);
      if (number % 5 === 0) await pass(1);
    }
    await pass(300);
    expect(due).toHaveLength(5_000);
    // A second, and a third of one, at most once in ten milliseconds.
    expect(spent.mock.calls.length).toBeLessThan(200);
  });
});

describe('createTogether', () => {
  let busy = false;
  let handed = 0;
  const open = (takes = 0) => {
    busy = false;
    handed = 0;
    return createTogether({
      busy: () => busy,
      async handOn() {
        handed += 1;
        await new Promise((wait) => setTimeout(wait, takes));
      },
    });
  };

  test('what comes alone is handed on at once', async () => {
    open().came();
    await pass(1);
    expect(handed).toBe(1);
  });

  test('while more is on its way it is handed on twice a second', async () => {
    const together = open();
    busy = true;
    for (let passed = 0; passed < 5_000; passed += 10) {
      together.came();
      await pass(10);
    }
    expect(handed).toBe(10);
    busy = false;
    together.came();
    await pass(10);
    expect(handed).toBe(11);
  });

  test('where handing on takes long it takes a fifth of the time', async () => {
    const together = open(1_000);
    busy = true;
    for (let passed = 0; passed < 50_000; passed += 10) {
      together.came();
      await pass(10);
    }
    expect(handed).toBe(10);
  });

  test('a flush waits for nothing', async () => {
    const together = open(1_000);
    busy = true;
    together.came();
    void together.flush();
    await pass(0);
    expect(handed).toBe(1);
    await pass(10_000);
    expect(handed).toBe(1);
  });
});
