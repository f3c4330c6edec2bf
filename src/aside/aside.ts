import { type ChildProcess, fork, type StdioOptions } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import type { Input, Order, Output, Result, TaskName } from './tasks.js';

/** Milliseconds without a task after which the process is ended: one start of the bot has several tasks, which share it. */
const IDLE = 500;
const PROGRAM = fileURLToPath(new URL('./process.js', import.meta.url));

/** Small generations and few threads, as for the bot itself (package.json). */
const FLAGS = ['--max-semi-space-size=4', '--v8-pool-size=1'];

/** How a process ends that has no memory left: the system kills it, or V8 gives up (as a signal, or as a shell counts it). */
const OUT_OF_MEMORY: ReadonlySet<unknown> = new Set(['SIGKILL', 'SIGABRT', 134, 137]);

/** The process ended before its task was done. */
export class AsideError extends Error {
  override readonly name = 'AsideError';
}

/** Does the tasks of tasks.ts in a process of its own, which is there only while there is something to do. */
export interface Aside {
  /** @throws what the task threw, as an Error with its name, message, code and status */
  run<Name extends TaskName>(task: Name, input: Input<Name>): Promise<Output<Name>>;
}

interface Waiting {
  resolve(value: unknown): void;
  reject(error: Error): void;
}

/**
 * A process gives all its memory back when it ends, as a thread or a module that is no longer used does not: the bot keeps what it answers with, and
 * nothing of what it took to get there (docs/operations.md has what that saves). Articles that are read anew do not hold up answers either.
 */
export function createAside(): Aside {
  let child: ChildProcess | undefined;
  // It holds nothing that could be lost, and would compute on for nobody.
  process.once('exit', () => child?.kill('SIGKILL'));
  let idle: NodeJS.Timeout | undefined;
  let orders = 0;
  const waiting = new Map<number, Waiting>();

  function open(): ChildProcess {
    // Its own flags: those of the bot would have it profiled or debugged in the bot's place.
    // Nor its standard output: when it ends, Node.js sets what the two share back to waiting for a reader, and the bot's logs would hold up its answers.
    const stdio: StdioOptions = ['ignore', 'ignore', 'pipe', 'ipc'];
    const opened = fork(PROGRAM, { serialization: 'advanced', execArgv: FLAGS, stdio });
    opened.stderr?.pipe(process.stderr, { end: false });
    opened.on('message', (result: Result) => {
      const asked = waiting.get(result.number);
      waiting.delete(result.number);
      if ('error' in result) asked?.reject(Object.assign(new Error(result.error.message), result.error));
      else asked?.resolve(result.value);
      if (waiting.size === 0) idle = setTimeout(close, IDLE).unref();
    });
    opened.on('error', (error) => lose(opened, error));
    opened.on('exit', (code, signal) => {
      const ended = `the process that reads the articles ended with ${signal ?? `exit code ${code}`}`;
      lose(opened, new AsideError(`${ended}; ${adviceOn(code, signal)}`));
    });
    return opened;
  }

  function close(): void {
    child?.disconnect();
    child = undefined;
  }

  function lose(lost: ChildProcess, error: Error): void {
    if (lost !== child) return;
    child = undefined;
    lost.kill();
    for (const { reject } of waiting.values()) reject(error);
    waiting.clear();
  }

  return {
    run<Name extends TaskName>(task: Name, input: Input<Name>) {
      clearTimeout(idle);
      child ??= open();
      orders += 1;
      const order: Order<Name> = { number: orders, task, input };
      return new Promise<Output<Name>>((resolve, reject) => {
        waiting.set(order.number, { resolve: (value) => resolve(value as Output<Name>), reject });
        try {
          child?.send(order);
        } catch (error) {
          waiting.delete(order.number);
          reject(error as Error);
        }
      });
    },
  };
}

function adviceOn(code: number | null, signal: NodeJS.Signals | null): string {
  return OUT_OF_MEMORY.has(signal ?? code)
    ? 'give the program more memory and start it again'
    : 'start it again, and report it if that happens again';
}
