import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, test } from 'vitest';
import type { Aside } from '../src/aside/aside.js';

const root = resolve(import.meta.dirname, '..');
const built = pathToFileURL(resolve(root, 'dist/src/aside/aside.js')).href;
const { createAside } = (await import(built)) as { createAside: () => Aside };

/** Processes that this one has started and that run, as Linux tells. */
function children(): readonly string[] {
  try {
    return readFileSync(`/proc/self/task/${process.pid}/children`, 'utf8').split(' ').filter(Boolean);
  } catch {
    return [];
  }
}

async function until(holds: () => boolean): Promise<void> {
  while (!holds()) await new Promise((wait) => setTimeout(wait, 10));
}

test.runIf(process.platform === 'linux')('a story comes over as it was read, and the process ends', async () => {
  const before = children();
  const { stories, problems } = await createAside().run('readStories', resolve(root, 'seeds'));
  expect(problems).toEqual([]);
  const [{ speakers, quotations }] = stories as [(typeof stories)[number]];
  // One speaker is one object, whoever names it.
  expect(quotations.some(({ speaker }) => speaker && speakers.includes(speaker.speaker))).toBe(true);
  await until(() => children().every((pid) => before.includes(pid)));
});

test('what a task throws comes over with its name', async () => {
  const environment = { DISCORD_TOKEN: 'x', LOCAL_PORT: 'y' };
  await expect(createAside().run('readConfig', { environment, folder: root })).rejects.toMatchObject({
    name: 'ConfigError',
    message: expect.stringMatching(/^DISCORD_TOKEN: .*\nLOCAL_PORT: /),
  });
});

test.runIf(process.platform === 'linux')('a process that dies fails its task and no later one', async () => {
  const aside = createAside();
  const before = children();
  const reading = aside.run('readStories', resolve(root, 'seeds'));
  process.kill(Number(children().find((pid) => !before.includes(pid))), 'SIGKILL');
  await expect(reading).rejects.toThrow(
    'the process that reads the articles ended with SIGKILL; give the program more memory',
  );
  expect((await aside.run('readStories', resolve(root, 'seeds'))).stories).toHaveLength(1);
});

test.runIf(process.platform === 'linux')('a process that ends otherwise is not said to want memory', async () => {
  const aside = createAside();
  const before = children();
  const reading = aside.run('readStories', resolve(root, 'seeds'));
  process.kill(Number(children().find((pid) => !before.includes(pid))), 'SIGTERM');
  const said = await reading.catch(({ message }: Error) => message);
  expect(said).toBe(
    'the process that reads the articles ended with SIGTERM; start it again, and report it if that happens again',
  );
});
