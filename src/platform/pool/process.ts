import { setPriority } from 'node:os';
import type { Numbered, ProcessOptions } from './helper.js';
import { failureOf, type Order, type Result } from './order.js';
import { createThreads } from './threads.js';

/**
 * The program of the process that helper.ts starts: hands what it is sent to threads, and hands on what they bring. It computes nothing itself, so that it
 * hears at once when the bot is gone, and takes its threads with it, whatever they do.
 */
const end = () => process.kill(process.pid, 'SIGKILL');
process.on('disconnect', end);
process.on('error', end);
// The bot may have gone while this was loaded.
if (!process.connected) end();
// Ctrl+C in a terminal, and closing it, reach every process of the program. The bot ends in its own time and takes this one with it.
process.on('SIGINT', () => {});
process.on('SIGHUP', () => {});

/** Nice enough that a bot which has something to do has three quarters of a core, and not so much that a file runs out of its time for want of a turn. */
const GIVES_WAY = 5;
const { givesWay, ...options } = JSON.parse(process.argv[2] as string) as ProcessOptions;
// The threads that start from here on have it from this one.
if (givesWay) setPriority(GIVES_WAY);

const crew = createThreads(options);

process.on('message', ({ number, what }: Numbered<Order>) => {
  void crew
    .perform(what)
    .catch((error): Result => ({ error: failureOf(error) }))
    .then((result) => {
      const message: Numbered<Result> = { number, what: result };
      process.send?.(message, undefined, undefined, (error: Error | null) => {
        if (error) end();
      });
    });
});
