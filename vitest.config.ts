import { availableParallelism } from 'node:os';
import { defineConfig } from 'vitest/config';

/** What `npm run fuzz`, `pictures` and `readme` set: no shell of every system could set it for them. */
const TASKS: Readonly<Record<string, Record<string, string>>> = {
  fuzz: { FUZZ_CASES: process.env.FUZZ_CASES ?? '800' },
  pictures: { PICTURES: 'docs' },
  readme: { REWRITE_README: '1' },
};

/** The end-to-end suite runs a second time with the bot behind the HTTP endpoint: the same files, the other transport (`running-bot.ts`). */
export default defineConfig(({ mode }) => ({
  test: {
    // It only ends a vain wait. Machines are shared, and some are slow.
    testTimeout: 60_000,
    hookTimeout: 60_000,
    // Most tests wait, for a page, a program or a Discord that does not answer: half as many again as cores leave none idle.
    maxWorkers: Math.ceil(1.5 * availableParallelism()),
    projects: [
      'packages/*',
      {
        extends: true,
        test: {
          name: 'gateway',
          include: ['test/**/*.test.ts'],
          globalSetup: 'test/build.ts',
          env: TASKS[mode] ?? {},
        },
      },
      { extends: true, test: { name: 'http', include: ['test/end-to-end/**/*.test.ts'], env: { TRANSPORT: 'http' } } },
    ],
  },
}));
