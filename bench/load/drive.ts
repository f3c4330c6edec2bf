import { monitorEventLoopDelay } from 'node:perf_hooks';
import { setTimeout as wait } from 'node:timers/promises';
import type { LocalDiscord, Person } from 'local-discord';

/** What a bot did under a load. */
export interface Load {
  /** Interactions a second, as they were sent. */
  readonly rate: number;
  readonly sent: number;
  readonly lost: number;
  /** Milliseconds from typing to reply, sorted. */
  readonly times: readonly number[];
}

/** A load at a steady rate. */
export interface SteadyLoad extends Load {
  /** How late the driver itself was, with the local Discord in its process: p99 of its event loop's delay, in milliseconds. */
  readonly delay: number;
}

const NANOSECONDS = 1_000_000;

/** Milliseconds between two looks at what is due. */
const TICK = 2;

/** Sends at a steady rate for so many seconds, whether or not earlier ones are answered, and waits for the last answer. */
export async function driveAt(
  discord: LocalDiscord,
  rate: number,
  seconds: number,
  question: () => string,
): Promise<SteadyLoad> {
  const person = discord.people[0] as Person;
  const delay = monitorEventLoopDelay({ resolution: 1 });
  delay.enable();
  const times: number[] = [];
  const running: Promise<void>[] = [];
  let lost = 0;
  const began = performance.now();
  const total = Math.round(rate * seconds);
  for (let sent = 0; sent < total; ) {
    const due = Math.min(total, Math.floor(((performance.now() - began) / 1_000) * rate) + 1);
    for (; sent < due; sent += 1) running.push(one(discord, person, question(), times, () => (lost += 1)));
    await wait(TICK);
  }
  const elapsed = (performance.now() - began) / 1_000;
  await Promise.all(running);
  delay.disable();
  return {
    rate: total / elapsed,
    sent: total,
    lost,
    times: times.sort((a, b) => a - b),
    delay: delay.percentile(99) / NANOSECONDS,
  };
}

/** Sends so many, at most `atOnce` without an answer. */
export async function driveAll(
  discord: LocalDiscord,
  count: number,
  atOnce: number,
  question: () => string,
): Promise<Load> {
  const person = discord.people[0] as Person;
  const times: number[] = [];
  let lost = 0;
  let left = count;
  const began = performance.now();
  const lane = async () => {
    while (left > 0) {
      left -= 1;
      await one(discord, person, question(), times, () => (lost += 1));
    }
  };
  await Promise.all(Array.from({ length: atOnce }, lane));
  return { rate: (count * 1_000) / (performance.now() - began), sent: count, lost, times: times.sort((a, b) => a - b) };
}

async function one(
  discord: LocalDiscord,
  person: Person,
  question: string,
  times: number[],
  lose: () => void,
): Promise<void> {
  const began = performance.now();
  try {
    await discord.run(person, 'ask', { question });
    times.push(performance.now() - began);
  } catch {
    lose();
  }
}

/** The time that so large a share of the answers did not exceed, in milliseconds. */
export function percentile({ times }: Load, share: number): number {
  return times[Math.min(times.length - 1, Math.floor(times.length * share))] ?? Number.NaN;
}
