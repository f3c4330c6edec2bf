import { type LocalDiscordOptions, type Person, startLocalDiscord } from 'local-discord';
import { afterEach } from 'vitest';

const closing: (() => unknown)[] = [];

afterEach(async () => {
  for (const close of closing.splice(0).reverse()) await close();
});

/** Calls this after the test, before what was to be closed earlier. */
export function closeAfterwards(close: () => unknown): void {
  closing.push(close);
}

/** A local Discord that is closed after the test, and what can be made to go wrong with its REST API. */
export async function runDiscord(options: LocalDiscordOptions = {}) {
  const discord = await startLocalDiscord(options);
  closeAfterwards(discord.close);
  return { discord, restFaults: discord.faults.rest };
}

/** The n-th person; there are always enough for the tests. */
export function person(people: readonly Person[], index: number): Person {
  const found = people[index];
  if (found === undefined) throw new Error(`There is no person ${index}`);
  return found;
}
