import { Tinypool } from 'tinypool';
import { TASKS } from '../../app/tasks.js';
import { failureOf, type Order, type Result } from './order.js';
import { pack } from './pack.js';

/** What a thread of the pool does with an order. Never rejects. */
export async function perform(order: Order): Promise<Result> {
  try {
    const result: Result = { value: pack(await (TASKS[order.task] as Task)(order.input)) };
    const { records, numbers, columns } = result.value;
    return movable(
      result,
      [records, numbers, ...columns].map(({ buffer }) => buffer),
    );
  } catch (thrown) {
    return { error: failureOf(thrown) };
  }
}

type Task = (input: Order['input']) => Promise<unknown>;

/** As Tinypool wants to be told what is to be handed over and not copied. */
function movable(result: Result, buffers: readonly ArrayBuffer[]): Result {
  const handed = { [Tinypool.transferableSymbol]: buffers, [Tinypool.valueSymbol]: result };
  return Tinypool.move(handed as unknown as ArrayBuffer) as unknown as Result;
}
