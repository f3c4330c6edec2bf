import { type ChildProcess, fork, type StdioOptions } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import type { Order, Result } from './order.js';
import type { ThreadsOptions } from './threads.js';

const PROGRAM = fileURLToPath(new URL('./process.js', import.meta.url));
/** Small generations and few helpers, as for the bot itself (package.json). */
const FLAGS = ['--max-semi-space-size=4', '--v8-pool-size=1'];
/** How a process ends that has no memory left: the system kills it, or V8 gives up (as a signal, or as a shell counts it). */
const OUT_OF_MEMORY: ReadonlySet<unknown> = new Set(['SIGKILL', 'SIGABRT', 'SIGTRAP', 133, 134, 137]);

/** Characters of its standard error that are kept until it ends. */
const MOST_SAID = 20_000;

/** From the bot to the process apart, and back. */
export interface Numbered<What> {
  readonly number: number;
  readonly what: What;
}

/** The process ended before an order was done. */
export class HelperEnded extends Error {
  constructor(
    /** The signal or the exit code, in words. */
    readonly how: string,
    readonly outOfMemory: boolean,
    /** Files that it was reading. */
    readonly files: number,
  ) {
    super(`ended with ${how}`);
  }
}

/** A process that does what is ordered, in threads of its own. */
export interface Helper {
  /** @throws {HelperEnded} */
  perform(order: Order): Promise<Result>;
  /** Orders that it has not done yet. */
  waiting(): number;
  alive(): boolean;
  /** Ends it in the middle of what it does. */
  end(): void;
}

const running = new Set<ChildProcess>();
// They hold nothing that could be lost, and would compute on for nobody.
process.once('exit', () => {
  for (const child of running) child.kill('SIGKILL');
});

export interface ProcessOptions extends ThreadsOptions {
  /** Whoever shares the machine's cores with it goes first. */
  readonly givesWay: boolean;
}

interface Waiting {
  readonly order: Order;
  resolve(result: Result): void;
  reject(error: Error): void;
}

export function startHelper(options: ProcessOptions): Helper {
  // Its own flags: those of the bot would have it profiled or debugged in the bot's place.
  // Nor its standard output: when it ends, Node.js sets what the two share back to waiting for a reader, and the bot's logs would hold up its answers.
  const stdio: StdioOptions = ['ignore', 'ignore', 'pipe', 'ipc'];
  const child = fork(PROGRAM, [JSON.stringify(options)], { serialization: 'advanced', execArgv: FLAGS, stdio });
  const waiting = new Map<number, Waiting>();
  let orders = 0;
  let alive = true;
  let wanted = true;
  let said = '';
  running.add(child);
  child.stderr?.setEncoding('utf8').on('data', (chunk: string) => {
    said = (said + chunk).slice(-MOST_SAID);
  });
  child.on('message', ({ number, what }: Numbered<Result>) => {
    waiting.get(number)?.resolve(what);
    waiting.delete(number);
  });
  child.on('error', (error) => lose(error));
  child.on('close', (code, signal) => {
    // Of what ended for want of memory V8 writes pages, and a sentence is told of the file.
    if (wanted && !OUT_OF_MEMORY.has(signal ?? code)) process.stderr.write(said);
  });
  child.on('exit', (code, signal) => {
    const files = [...waiting.values()].filter(({ order }) => order.file !== undefined).length;
    lose(new HelperEnded(signal ?? `exit code ${code}`, OUT_OF_MEMORY.has(signal ?? code), files));
  });

  function lose(error: Error): void {
    alive = false;
    running.delete(child);
    child.kill('SIGKILL');
    for (const { reject } of waiting.values()) reject(error);
    waiting.clear();
  }

  return {
    perform(order) {
      orders += 1;
      const message: Numbered<Order> = { number: orders, what: order };
      return new Promise((resolve, reject) => {
        waiting.set(message.number, { order, resolve, reject });
        // Of a process that has just ended the exit is told, too, with what became of it.
        child.send(message, undefined, undefined, () => {});
      });
    },
    waiting: () => waiting.size,
    alive: () => alive,
    end() {
      wanted = false;
      child.kill('SIGKILL');
    },
  };
}
