export { worthShowing } from './answer/hits.js';
export { createCorpus } from './corpus.js';
export type * from './types.js';
