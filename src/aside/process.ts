import { type Failure, type Order, type Result, TASKS, type TaskName } from './tasks.js';

/** The program of the process that aside.ts starts: does the tasks that it is sent and ends when nobody listens. */
process.on('disconnect', () => process.exit(0));
// The bot may be gone before a task is done: then nobody waits for what it brings.
process.on('error', () => process.exit(0));
// Ctrl+C in a terminal reaches every process of the program. The bot ends in its own time and takes this one with it.
process.on('SIGINT', () => {});

// Side by side: articles are not to wait for a Discord that does not answer.
process.on('message', ({ number, task, input }: Order) => {
  void resultOf(number, task, input).then((result) =>
    process.send?.(result, undefined, undefined, (error) => {
      if (error) process.exit(0);
    }),
  );
});

async function resultOf(number: number, task: TaskName, input: unknown): Promise<Result> {
  try {
    return { number, value: await (TASKS[task] as (input: unknown) => Promise<unknown>)(input) };
  } catch (thrown) {
    const { name, message, stack, code, status, retryAfter } = thrown as Failure;
    return { number, error: { name, message, code, status, retryAfter, ...(stack === undefined ? {} : { stack }) } };
  }
}
