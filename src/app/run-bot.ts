import { setFlagsFromString } from 'node:v8';
import type { Logger } from 'pino';
import { type Config, readConfig } from '../config/config.js';
import { loadEnvironment } from '../config/environment.js';
import type { Refusal } from '../discord/http/refusals.js';
import type { Served } from '../discord/ledger.js';
import type { Library } from '../library/indexed-library.js';
import { createIntake } from '../library/intake.js';
import type { Change } from '../library/kept-stories.js';
import { loadLibrary } from '../library/load-library.js';
import { type FolderReading, readFolder } from '../library/read-folder.js';
import { watchSeeds } from '../library/watch-seeds.js';
import { openLog } from '../platform/log.js';
import { ownSeeds } from '../platform/package-root.js';
import { inTurns } from '../platform/steps.js';
import { urlOf } from '../platform/url-of.js';
import { type Ending, hasTerminal } from './ending.js';
import { explain } from './explain.js';
import { openPool } from './open-pool.js';
import { type RunningBot, startChosen } from './start.js';
import { readStoryIn } from './tasks.js';
import { warmUp } from './warm-up.js';

/**
 * V8 lets the heap grow to several times what lives in it before it looks for what does not. What answers leave behind would double the memory of this
 * process; two fifths more cost next to nothing (docs/operations.md). A V8 that does not know the flag says so and goes on.
 */
setFlagsFromString('--heap-growing-percent=40');

/**
 * Composition root: configuration → library → commands → Discord. The folder where one stands holds `.env`, and is what relative paths are relative to;
 * the articles that come with the program are read where SEEDS names no others.
 */
export async function runBot(ending: Ending): Promise<void> {
  try {
    await start(ending);
  } catch (error) {
    endWith(error);
  }
}

async function start(ending: Ending): Promise<void> {
  const folder = process.cwd();
  loadEnvironment(folder);
  const environment = { SEEDS: ownSeeds(), ...process.env };
  const config = readConfig(environment, folder);
  const { log, end: endLog } = await openLog(config.logLevel);
  let bot: RunningBot | undefined;
  const pool = openPool({ givesWay: () => bot !== undefined });
  const intake = createIntake(readStoryIn(pool));
  let reading: FolderReading | undefined;
  const library = await loadLibrary(config, log, async (folder, into) => {
    reading = await readFolder(folder, intake.readInto(into));
    return reading;
  });
  await inTurns(warmUp(library));
  // discord.js reads frames in promises that nobody holds: a broken one must not end the bot, which is told of a lost connection in other ways.
  process.on('unhandledRejection', (error) => {
    log.error({ error: explain(error, [config.token]) }, 'unhandled');
  });
  const operations = await openOperations(config, library, () => bot, log);
  const { observe, observeRefusal } = operations ?? {};
  bot = await startChosen({ library, config, pool, log, observe, observeRefusal, onEnd: endWith });
  const running = bot;
  const change = async ({ put, removed }: Change) => {
    await library.change(intake.take(put), removed);
    running.articlesChanged();
  };
  const watch =
    config.watchSeeds && reading
      ? watchSeeds({ folder: config.seeds, reading, change, read: intake.read, log })
      : undefined;
  // At a terminal the same signal says that it was closed.
  if (!hasTerminal()) {
    process.on('SIGHUP', () => {
      if (watch) void watch.reread();
      else log.warn('SIGHUP: articles are read again only with WATCH_SEEDS=true');
    });
  }
  ending.stopWith(async (signal) => {
    log.info({ signal }, 'stopping');
    watch?.stop();
    await running.stop().catch((error: unknown) => log.error({ error: explain(error, [config.token]) }, 'stopping'));
    await operations?.close();
    log.info('stopped');
    await endLog();
  });
}

/** The operations port, where one is set. It opens before the bot connects, so that a probe sees a process that lives and is not ready yet. */
async function openOperations(config: Config, library: Library, bot: () => RunningBot | undefined, log: Logger) {
  if (config.operationsPort === undefined) return undefined;
  const [{ createMetrics }, { startOperations }] = await Promise.all([
    import('../operations/metrics.js'),
    import('../operations/server.js'),
  ]);
  const metrics = createMetrics({ library: () => library, shards: () => bot()?.shards() ?? new Map() });
  const address = { host: config.host, port: config.operationsPort };
  const server = await startOperations({ address, metrics, ready: () => bot()?.ready() ?? false });
  log.info({ operations: urlOf({ ...address, port: server.port }) }, 'health, readiness and metrics');
  return {
    observe: (served: Served) => metrics.observe(served),
    observeRefusal: (refusal: Refusal) => metrics.observeRefusal(refusal),
    close: () => server.close(0),
  };
}

/** What a person can mend is a sentence on standard error. */
function endWith(error: unknown): void {
  // A terminal or reader that is gone must not keep the program from ending.
  process.stderr.on('error', () => {});
  process.stderr.write(`${explain(error, [process.env.DISCORD_TOKEN])}\n`);
  process.exit(1);
}
