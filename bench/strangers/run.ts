import { type ChildProcess, fork } from 'node:child_process';
import { setTimeout as wait } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { CROWDS, type Crowd } from './crowds.js';
import type { Times } from './friend.js';
import type { Sent } from './regulars.js';
import { SERVERS, type ServerKind, startServer } from './servers.js';
import { keyPair } from './signed.js';

/**
 * What strangers can do to the HTTP endpoint: its memory, and how long a signed request waits beside them, for the bot and for a plain server that refuses
 * where a header is missing; each crowd meets a server that has just started, in a process of its own. Then the bot is stopped under load.
 * usage: npm run bench:strangers [-- WORD…]   (only the crowds whose names hold a word; `stops` alone for the stops)
 */
const SECONDS = 3;
const SETTLE = 300;
const STOPS = 6;
const LOAD_BEFORE_STOP = 1_500;
const NAME_WIDTH = 36;
const CELL_WIDTH = 11;

const words = process.argv.slice(2);
const { privateKey, publicKey } = keyPair();
const chosen = CROWDS.filter(({ name }) => words.length === 0 || words.some((word) => name.includes(word)));

if (chosen.length > 0)
  print(['beside', 'server', 'MiB before', 'at most', 'after', 'p50', 'max', 'answered', 'failed', 'processor']);
for (const crowd of chosen) for (const kind of SERVERS) await meet(crowd, kind);
if (words.length === 0 || words.includes('stops')) await stopUnderLoad();

async function meet(crowd: Crowd, kind: ServerKind): Promise<void> {
  const server = await startServer(kind, publicKey);
  const { port } = server.url;
  const friend = run('friend', port, privateKey);
  await message(friend);
  server.forgetPeak();
  const before = server.resident().now;
  const processor = server.processor();
  friend.send('begin');
  const strangers = run('crowd', crowd.name, port);
  await wait(SECONDS * 1_000);
  friend.send('end');
  const { failed, times } = await message<Times>(friend);
  strangers.send('end');
  const { peak } = server.resident();
  const took = server.processor() - processor;
  await wait(SETTLE);
  const after = server.resident().now;
  await server.stop();
  const p50 = times[Math.floor(times.length / 2)] ?? Number.NaN;
  const cells = [before, peak, after].map((mebibytes) => mebibytes.toFixed(1));
  const waited = [p50, times.at(-1) ?? Number.NaN].map(ms);
  print([crowd.name, kind, ...cells, ...waited, String(times.length), String(failed), ms(took)]);
}

/** Stops the bot while it is asked, and says what became of the requests that were on their way. */
async function stopUnderLoad(): Promise<void> {
  print(['stopped under load', '', 'after', 'answered', 'too late', 'broken']);
  for (let stop = 1; stop <= STOPS; stop += 1) {
    const server = await startServer('whosaid', publicKey);
    const regulars = run('regulars', server.url.port, privateKey);
    const became = message<Sent>(regulars);
    await wait(LOAD_BEFORE_STOP);
    const took = await server.stop();
    regulars.send('end');
    const { answered, broken, refused } = await became;
    const count = Object.values(broken).reduce((sum, number) => sum + number, 0);
    const kinds = Object.entries(broken).map(([kind, number]) => `${number} ${kind}`);
    print([`stop ${stop}`, '', ms(took), String(answered), String(refused), [count, ...kinds].join(', ')]);
  }
}

function run(program: string, ...given: string[]): ChildProcess {
  return fork(fileURLToPath(new URL(`./strangers/${program}.js`, import.meta.url)), given);
}

function message<Message>(child: ChildProcess): Promise<Message> {
  return new Promise((resolve, reject) => {
    child.once('message', (sent) => resolve(sent as Message));
    child.once('exit', (code) => reject(new Error(`a client ended with ${code}`)));
  });
}

function ms(milliseconds: number): string {
  return `${milliseconds.toFixed(0)} ms`;
}

function print([name = '', ...cells]: readonly string[]): void {
  process.stdout.write(`${name.padEnd(NAME_WIDTH)}${cells.map((cell) => cell.padStart(CELL_WIDTH)).join('')}\n`);
}
