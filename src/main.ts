import { resolve } from 'node:path';
import { setFlagsFromString } from 'node:v8';
import { config as loadEnvironment } from 'dotenv';
import type { Logger } from 'pino';
import { createAside } from './aside/aside.js';
import type { Config } from './config.js';
import type { Served } from './discord/answering.js';
import type { Refusal } from './discord/http/refusals.js';
import { explain } from './explain.js';
import type { Library } from './indexed-library.js';
import { loadLibrary } from './load-library.js';
import { createLog } from './log.js';
import { packageRoot } from './package-root.js';
import { type RunningBot, startChosen } from './start.js';
import { urlOf } from './url-of.js';
import { watchSeeds } from './watch-seeds.js';

/**
 * V8 lets the heap grow to several times what lives in it before it looks for what does not. What answers leave behind would double the memory of this
 * process; half as much again costs next to nothing (docs/operations.md). A V8 that does not know the flag says so and goes on.
 */
setFlagsFromString('--heap-growing-percent=50');

/** Composition root: configuration → library → commands → Discord. */
async function main(): Promise<void> {
  const root = packageRoot();
  loadEnvironment({ path: resolve(root, '.env'), quiet: true });
  const aside = createAside();
  const config = await aside.run('readConfig', { environment: { ...process.env }, folder: root });
  const log = await createLog(config.logLevel, process.stdout.isTTY === true);
  const read = (folder: string) => aside.run('readStories', folder);
  let library = await loadLibrary(config, log, read);
  // discord.js reads frames in promises that nobody holds: a broken one must not end the bot, which is told of a lost connection in other ways.
  process.on('unhandledRejection', (error) => {
    log.error({ error: explain(error, [config.token]) }, 'unhandled');
  });
  let bot: RunningBot | undefined;
  const operations = await openOperations(
    config,
    () => library,
    () => bot,
    log,
  );
  const { observe, observeRefusal } = operations ?? {};
  bot = await startChosen({ library, config, aside, log, observe, observeRefusal, onEnd: end });
  const running = bot;
  const use = (next: Library) => {
    library = next;
    running.use(next);
  };
  const watch = config.watchSeeds
    ? watchSeeds({ folder: config.seeds, library: () => library, use, read, log })
    : undefined;
  if (watch) process.on('SIGHUP', () => void watch.reread());
  stopOnSignals(log, async () => {
    watch?.stop();
    await running.stop();
    await operations?.close();
  });
}

/** The operations port, where one is set. It opens before the bot connects, so that a probe sees a process that lives and is not ready yet. */
async function openOperations(config: Config, library: () => Library, bot: () => RunningBot | undefined, log: Logger) {
  if (config.operationsPort === undefined) return undefined;
  const [{ createMetrics }, { startOperations }] = await Promise.all([
    import('./operations/metrics.js'),
    import('./operations/server.js'),
  ]);
  const metrics = createMetrics({ library, shards: () => bot()?.shards() ?? new Map() });
  const address = { host: config.host, port: config.operationsPort };
  const server = await startOperations({ address, metrics, ready: () => bot()?.ready() ?? false });
  log.info({ operations: urlOf({ ...address, port: server.port }) }, 'health, readiness and metrics');
  return {
    observe: (served: Served) => metrics.observe(served),
    observeRefusal: (refusal: Refusal) => metrics.observeRefusal(refusal),
    close: () => server.close(0),
  };
}

function stopOnSignals(log: Logger, stop: () => Promise<void>): void {
  let stopping = false;
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.on(signal, () => {
      // A second signal is somebody who does not want to wait.
      if (stopping) process.exit(1);
      stopping = true;
      log.info({ signal }, 'stopping');
      stop().then(() => process.exit(0), end);
    });
  }
}

function end(error: unknown): void {
  process.stderr.write(`${explain(error, [process.env.DISCORD_TOKEN])}\n`);
  process.exit(1);
}

main().catch(end);
