import { type Order, type Result, TASKS, type TaskName } from './tasks.js';

/** The program of the process that aside.ts starts: does the tasks that it is sent, one after the other, and ends when nobody listens. */
process.on('disconnect', () => process.exit(0));
// Ctrl+C in a terminal reaches every process of the program. The bot ends in its own time and takes this one with it.
process.on('SIGINT', () => {});

process.on('message', async ({ number, task, input }: Order) => {
  process.send?.(await resultOf(number, task, input));
});

async function resultOf(number: number, task: TaskName, input: unknown): Promise<Result> {
  try {
    return { number, value: await (TASKS[task] as (input: unknown) => Promise<unknown>)(input) };
  } catch (thrown) {
    const { name, message, stack, code, status } = thrown as Error & { code?: unknown; status?: unknown };
    return { number, error: { name, message, code, status, ...(stack === undefined ? {} : { stack }) } };
  }
}
