import { performing } from '../platform/pool/performing.js';
import { TASKS } from './tasks.js';

/** What a thread of the pool does (open-pool.ts). */
export const perform = performing(TASKS);
