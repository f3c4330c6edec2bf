import { Tinypool } from 'tinypool';
import { failureOf, type Order, type Result } from './order.js';
import { pack, TooMuch } from './pack.js';
import { hasTooMuch } from './refusals.js';
import { TASKS } from './tasks.js';

/**
 * Objects that what is read of one file may consist of: its sentences, paragraphs, quotations, names and the places of each. An article of the largest size
 * has a third of it; the bot would have to hold and index them all.
 */
const MOST_PARTS = 250_000;

/** What a thread of the pool does with an order. Never rejects. */
export async function perform(order: Order): Promise<Result> {
  try {
    const result: Result = { value: pack(await (TASKS[order.task] as Task)(order.input), MOST_PARTS) };
    const { records, numbers, columns } = result.value;
    return movable(
      result,
      [records, numbers, ...columns].map(({ buffer }) => buffer),
    );
  } catch (thrown) {
    if (thrown instanceof TooMuch && order.task === 'readStory')
      return { error: hasTooMuch(order.input.file, MOST_PARTS) };
    return { error: failureOf(thrown) };
  }
}

type Task = (input: Order['input']) => Promise<unknown>;

/** As Tinypool wants to be told what is to be handed over and not copied. */
function movable(result: Result, buffers: readonly ArrayBuffer[]): Result {
  const handed = { [Tinypool.transferableSymbol]: buffers, [Tinypool.valueSymbol]: result };
  return Tinypool.move(handed as unknown as ArrayBuffer) as unknown as Result;
}
