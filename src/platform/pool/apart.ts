import { createGate } from '../gate.js';
import { ToldError } from '../told-error.js';
import { type Helper, HelperEnded, startHelper } from './helper.js';
import { limitsHere } from './limits.js';
import { type Crew, failureOf, type Order, type Result } from './order.js';
import { endedProcess, neededTooMuch } from './refusals.js';
import type { ThreadsOptions } from './threads.js';

/** Milliseconds without an order after which the process is ended. */
const IDLE = 500;

/** The process ended before it had done what it was asked for. */
class PoolError extends ToldError {
  constructor({ how, outOfMemory }: HelperEnded) {
    super(
      'POOL',
      `the process that reads the articles ended with ${how}`,
      outOfMemory
        ? 'give the program more memory and start it again'
        : 'start it again, and report it if that happens again',
    );
  }
}

export interface ThreadsApartOptions extends ThreadsOptions {
  /** Whether answers are waited for while it works, which go first where there are fewer cores than work. Asked whenever the process starts. */
  readonly givesWay?: () => boolean;
}

/**
 * The same crew of threads in a process of its own, which is there only while there is something to do. It gives all its memory back when it ends, as
 * threads do not; and where V8 gives up for want of memory, that process ends and not this one. It ends with this one, however that ends.
 */
export function createThreadsApart({
  givesWay = () => false,
  limits = limitsHere(),
  module,
}: ThreadsApartOptions): Crew {
  const helpers = new Set<Helper>();
  let shared: Helper | undefined;
  let idle: NodeJS.Timeout | undefined;
  /** Files that were read when a process ended, of which one may be why, are read again, each with a process for itself. */
  const alone = createGate(1);

  function start(): Helper {
    const helper = startHelper({ givesWay: givesWay(), limits, module });
    helpers.add(helper);
    return helper;
  }

  function end(helper: Helper): void {
    // It may take a moment to go, and is to be sent nothing more.
    if (helper === shared) shared = undefined;
    helper.end();
    helpers.delete(helper);
  }

  async function performShared(order: Order): Promise<Result> {
    clearTimeout(idle);
    if (!shared?.alive()) shared = start();
    const helper = shared;
    try {
      return await helper.perform(order);
    } finally {
      if (!helper.alive()) helpers.delete(helper);
      else if (helper.waiting() === 0) {
        // Two that come back together both find nobody waiting.
        clearTimeout(idle);
        idle = setTimeout(() => end(helper), IDLE).unref();
      }
    }
  }

  async function performAlone(order: Order): Promise<Result> {
    const helper = start();
    try {
      return await helper.perform(order);
    } finally {
      end(helper);
    }
  }

  async function perform(order: Order, how: (order: Order) => Promise<Result>): Promise<Result> {
    try {
      return await how(order);
    } catch (error) {
      if (!(error instanceof HelperEnded)) return { error: failureOf(error) };
      const { file } = order;
      if (file === undefined) return { error: failureOf(new PoolError(error)) };
      if (error.files > 1) return alone(() => perform(order, performAlone));
      return { error: error.outOfMemory ? neededTooMuch(file, limits) : endedProcess(file, error.how) };
    }
  }

  return {
    perform: (order) => perform(order, performShared),
    async close() {
      clearTimeout(idle);
      for (const helper of helpers) end(helper);
    },
  };
}
