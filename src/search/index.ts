export { worthShowing } from './answer/shown.js';
export type * from './answers.js';
export { withLeftOut } from './check/disguise.js';
export { type Corpus, corpusOf, createCorpus } from './corpus.js';
export { type PreparedStory, prepareStory } from './packing/prepare.js';
export { readQuestion } from './question/question.js';
export type * from './types.js';
