import { Tinypool } from 'tinypool';
import { failureOf, type Order, type Result, type Tasks } from './order.js';
import { pack } from './pack.js';

/** What a thread of the pool does with an order, of these tasks. Never rejects. */
export function performing(tasks: Tasks): (order: Order) => Promise<Result> {
  return async ({ task, input }) => {
    try {
      const result: Result = { value: pack(await (tasks[task] as Task)(input)) };
      const { records, numbers, columns } = result.value;
      return movable(
        result,
        [records, numbers, ...columns].map(({ buffer }) => buffer),
      );
    } catch (thrown) {
      return { error: failureOf(thrown) };
    }
  };
}

type Task = (input: unknown) => Promise<unknown>;

/** As Tinypool wants to be told what is to be handed over and not copied. */
function movable(result: Result, buffers: readonly ArrayBuffer[]): Result {
  const handed = { [Tinypool.transferableSymbol]: buffers, [Tinypool.valueSymbol]: result };
  return Tinypool.move(handed as unknown as ArrayBuffer) as unknown as Result;
}
