import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pino } from 'pino';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { Sight } from '../../src/library/sight.js';
import { watchFolder } from '../../src/library/watch-folder.js';

/** A system that tells of no changes: a network drive, or one that has no more watches to give. */
vi.mock('node:fs', async (original) => ({
  ...(await original<typeof import('node:fs')>()),
  watch() {
    throw new Error('ENOSPC: System limit for number of file watchers reached');
  },
}));

const until = async (holds: () => boolean) => {
  while (!holds()) await new Promise((wait) => setTimeout(wait, 5));
};

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'untold-'));
  writeFileSync(join(folder, 'a.txt'), 'It rained.');
});
afterEach(() => rmSync(folder, { recursive: true }));

describe('watchFolder, where the system does not tell of changes', () => {
  test.each<[string, () => void]>([
    ['a file that is written', () => writeFileSync(join(folder, 'a.txt'), 'It hailed.')],
    ['a file that is new', () => writeFileSync(join(folder, 'b.txt'), 'It hailed.')],
    ['a file that is gone', () => rmSync(join(folder, 'a.txt'))],
  ])('notices %s by looking, and says so once', async (_what, change) => {
    const lines: { level: number; msg: string; error: string }[] = [];
    const log = pino({ level: 'info' }, { write: (line) => lines.push(JSON.parse(line)) });
    let files: unknown;
    const seen = (sight: Sight) => {
      files = sight.folder === undefined ? sight : [...sight.files];
    };
    const told = () => expect.fail('nobody can have told of a change');
    const watch = watchFolder({ folder, told, seen, log, every: 10 });
    await watch.look();
    const before = files;
    change();
    await until(() => JSON.stringify(files) !== JSON.stringify(before));
    watch.stop();
    expect(lines).toEqual([
      expect.objectContaining({
        level: pino.levels.values.warn,
        error: expect.stringContaining('ENOSPC'),
        msg: 'the system does not tell of changes of the articles; they are looked for every 0.01 seconds',
      }),
    ]);
  });
});
