import { Agent, request } from 'node:http';
import { setTimeout as wait } from 'node:timers/promises';
import { questionSource } from '../load/questions.js';
import { signedAsks } from './signed.js';

/** What became of the signed requests. */
export interface Times {
  /** Milliseconds until an answer was there whole. */
  readonly times: readonly number[];
  /** Requests without an answer, or with another than 200. */
  readonly failed: number;
}

/**
 * Sends a signed request every 50 milliseconds, in turn on a connection of its own and on one that is kept, from a message until the next, in a process of
 * its own. Started by bench/strangers/run.ts with the port and the key.
 */
const EVERY = 50;
const WARM_UP = 60;
/** Milliseconds after which nobody waits for an answer any more. */
const GIVE_UP = 10_000;
const OK = 200;

const [port, privateKey = ''] = process.argv.slice(2);
const next = signedAsks(privateKey, questionSource('people'));
const kept = new Agent({ keepAlive: true });

for (let sent = 0; sent < WARM_UP; sent += 1) await once(sent % 2 === 0 ? kept : false);
let over = false;
process.once('message', () => {
  void measure();
  process.once('message', () => {
    over = true;
  });
});
process.send?.('ready');

async function measure(): Promise<void> {
  const times: number[] = [];
  const running: Promise<void>[] = [];
  let failed = 0;
  const one = async (agent: Agent | false) => {
    const began = performance.now();
    if (await once(agent)) times.push(performance.now() - began);
    else failed += 1;
  };
  const began = performance.now();
  for (let sent = 0; !over; sent += 1) {
    running.push(one(sent % 2 === 0 ? kept : false));
    await wait(Math.max(0, began + (sent + 1) * EVERY - performance.now()));
  }
  await Promise.all(running);
  const done: Times = { times: times.sort((a, b) => a - b), failed };
  process.send?.(done, () => process.exit(0));
}

/** @returns whether it was answered with 200 */
function once(agent: Agent | false): Promise<boolean> {
  const { body, headers } = next();
  return new Promise((resolve) => {
    const asked = request({ agent, port, host: '127.0.0.1', path: '/interactions', method: 'POST', headers });
    asked.setTimeout(GIVE_UP, () => asked.destroy());
    asked.on('error', () => resolve(false));
    asked.on('response', (response) => {
      response.resume().on('end', () => resolve(response.statusCode === OK));
      response.on('error', () => resolve(false));
    });
    asked.end(body);
  });
}
