import { type Crew, errorOf, type Tasks } from './order.js';
import { unpack } from './unpack.js';

/** Does tasks where they hold nobody up. */
export interface Pool<Known extends Tasks> {
  /**
   * Files wait for files and all else for all else, a few at a time.
   * @param file the distrusted file that is read, by the name that errors give it
   * @throws what the task threw, as an Error with its name, message, code and status; a ToldError where a file breaks a limit (limits.ts)
   */
  run<Name extends keyof Known & string>(
    task: Name,
    input: Parameters<Known[Name]>[0],
    file?: string,
  ): Promise<Awaited<ReturnType<Known[Name]>>>;
  /** Ends what is being done. */
  close(): Promise<void>;
}

/** @param crew threads in this process (threads.ts) or in one apart (apart.ts) */
export function createPool<Known extends Tasks>(crew: Crew): Pool<Known> {
  return {
    async run(task, input, file) {
      const result = await crew.perform({ task, input, file });
      if ('error' in result) throw errorOf(result.error);
      return (await unpack(result.value)) as never;
    },
    close: () => crew.close(),
  };
}
