import { afterEach } from 'vitest';
import { type LocalDiscordOptions, NoAnswer, type Outcome, type Person, startLocalDiscord } from '../src/index.js';

const closing: (() => unknown)[] = [];

afterEach(async () => {
  for (const close of closing.splice(0).reverse()) await close();
});

/** Calls this after the test, before what was to be closed earlier. */
export function closeAfterwards(close: () => unknown): void {
  closing.push(close);
}

/** A local Discord that is closed after the test. */
export async function runDiscord(options: LocalDiscordOptions = {}) {
  const discord = await startLocalDiscord(options);
  closeAfterwards(discord.close);
  return { discord, gateway: discord.gateway };
}

/** The n-th person; there are always enough for the tests. */
export function person(people: readonly Person[], index: number): Person {
  const found = people[index];
  if (found === undefined) throw new Error(`There is no person ${index}`);
  return found;
}

/** The message that an outcome made or changed. */
export function messageOf(outcome: Outcome) {
  if (!('message' in outcome)) throw new Error(`The outcome is "${outcome.kind}", not a message`);
  return outcome.message;
}

/** Waits until it holds; the test's own time limit ends a vain wait. */
export async function until(holds: () => boolean): Promise<void> {
  while (!holds()) await new Promise((resolve) => setTimeout(resolve, 5));
}

/** True when the promise rejected because the bot did not answer. */
export async function unanswered(promise: Promise<unknown>): Promise<boolean> {
  return promise.then(
    () => false,
    (error) => error instanceof NoAnswer,
  );
}
