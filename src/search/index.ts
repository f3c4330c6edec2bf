export { worthShowing } from './answer/hits.js';
export { withLeftOut } from './checking/disguise.js';
export { createCorpus } from './corpus.js';
export type * from './types.js';
