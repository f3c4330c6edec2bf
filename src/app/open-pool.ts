import { createThreadsApart, type ThreadsApartOptions } from '../platform/pool/apart.js';
import { createPool, type Pool } from '../platform/pool/pool.js';
import type { Tasks } from './tasks.js';

/** The pool that does our tasks, in threads of a process apart. */
export function openPool({ givesWay }: Pick<ThreadsApartOptions, 'givesWay'> = {}): Pool<Tasks> {
  const module = new URL('./thread.js', import.meta.url).href;
  return createPool(createThreadsApart({ module, ...(givesWay ? { givesWay } : {}) }));
}
