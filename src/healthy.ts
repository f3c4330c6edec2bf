import { loadEnvironment } from './environment.js';

/** Addresses that stand for every one of this machine, and are none to call. */
const EVERY_ADDRESS = new Set(['0.0.0.0', '::', '[::]']);
/** Milliseconds within which a process that lives answers. */
const WITHIN = 2_500;

/**
 * The health check of the image: ends with 0 where the bot beside it lives, with 1 where it does not. It reads the same settings as the bot; without
 * OPERATIONS_PORT there is nothing to ask, and a container that runs is as healthy as can be told.
 * usage: node dist/src/healthy.js
 */
async function main(): Promise<boolean> {
  loadEnvironment(process.cwd());
  const { HOST = '127.0.0.1', OPERATIONS_PORT } = process.env;
  if (OPERATIONS_PORT === undefined) return true;
  const host = EVERY_ADDRESS.has(HOST) ? '127.0.0.1' : HOST;
  const address = host.includes(':') && !host.startsWith('[') ? `[${host}]` : host;
  const answer = await fetch(`http://${address}:${OPERATIONS_PORT}/healthz`, { signal: AbortSignal.timeout(WITHIN) });
  return answer.ok;
}

main().then(
  (healthy) => {
    process.exitCode = healthy ? 0 : 1;
  },
  (error: unknown) => {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
    process.exitCode = 1;
  },
);
