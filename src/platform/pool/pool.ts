import type { Input, Output, TaskName } from '../../app/tasks.js';
import { type Crew, errorOf, type Order } from './order.js';
import { unpack } from './unpack.js';

/** Does the tasks of tasks.ts where they hold nobody up. */
export interface Pool {
  /**
   * Files wait for files and all else for all else, a few at a time.
   * @throws what the task threw, as an Error with its name, message, code and status; an ArticleError where a file breaks a limit (limits.ts)
   */
  run<Name extends TaskName>(task: Name, input: Input<Name>): Promise<Output<Name>>;
  /** Ends what is being done. */
  close(): Promise<void>;
}

/** @param crew threads in this process (threads.ts) or in one apart (apart.ts) */
export function createPool(crew: Crew): Pool {
  return {
    async run<Name extends TaskName>(task: Name, input: Input<Name>) {
      const result = await crew.perform({ task, input } as Order);
      if ('error' in result) throw errorOf(result.error);
      return (await unpack(result.value)) as Output<Name>;
    },
    close: () => crew.close(),
  };
}
