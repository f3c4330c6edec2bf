export { createCorpus } from './corpus.js';
export type * from './types.js';
