export { worthShowing } from './answer/hits.js';
export { withLeftOut } from './check/disguise.js';
export { corpusOf, createCorpus } from './corpus.js';
export { type PreparedStory, prepareStory } from './packing/prepare.js';
export type * from './types.js';
