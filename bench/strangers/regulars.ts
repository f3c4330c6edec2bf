import { Agent, request } from 'node:http';
import { setTimeout as wait } from 'node:timers/promises';
import { questionSource } from '../load/questions.js';
import { signedAsks } from './signed.js';

/** What became of the requests that were sent before, while and after a server stopped. */
export interface Sent {
  readonly answered: number;
  /** Nobody listened any more: a load balancer asks another replica. */
  readonly refused: number;
  /** Connections that broke off without an answer, by the error's code and what is known of the connection. */
  readonly broken: Readonly<Record<string, number>>;
}

/**
 * A load of signed requests, most on connections that are kept and some on connections of their own, until nobody listens any more. Started by
 * bench/strangers/run.ts with the port and the key.
 */
const LANES = 32;
/** Of so many lanes one opens a connection for each request. */
const NEW_EACH = 8;
/** Milliseconds between an answer and a lane's next request, at most. */
const PAUSE = 60;
const OK = 200;

const [port, privateKey = ''] = process.argv.slice(2);
const next = signedAsks(privateKey, questionSource('people'));
const kept = new Agent({ keepAlive: true });
const broken: Record<string, number> = {};
let answered = 0;
let refused = 0;
let over = false;

process.once('message', () => {
  over = true;
});
await Promise.all(Array.from({ length: LANES }, (_, lane) => run(lane)));
const sent: Sent = { answered, refused, broken };
process.send?.(sent, () => process.exit(0));

async function run(lane: number): Promise<void> {
  const agent = lane % NEW_EACH === 0 ? false : kept;
  while (!over) {
    const became = await once(agent);
    if (became === 'answered') answered += 1;
    else if (became === 'ECONNREFUSED') refused += 1;
    else {
      const kind = `${became} on a ${agent ? 'kept' : 'new'} connection`;
      broken[kind] = (broken[kind] ?? 0) + 1;
    }
    await wait(Math.random() * PAUSE);
  }
}

function once(agent: Agent | false): Promise<string> {
  const { body, headers } = next();
  return new Promise((resolve) => {
    const asked = request({ agent, port, host: '127.0.0.1', path: '/interactions', method: 'POST', headers });
    const breakOff = (error: NodeJS.ErrnoException) => resolve(error.code ?? error.message);
    asked.on('error', breakOff);
    asked.on('response', (response) => {
      response.resume().on('end', () => resolve(response.statusCode === OK ? 'answered' : `${response.statusCode}`));
      response.on('error', breakOff);
    });
    asked.end(body);
  });
}
