import { sayingWords } from '../verbs/saying.js';

/** Words with which questions are asked, and verbs so general that they tell no sentence from another. Matched, but of little weight. */
export const QUESTION_WORDS: ReadonlySet<string> = new Set([
  ...sayingWords('weak'),
  ...`name named names call called according happen happened happens occur occurs occurred occurring person people someone somebody
  type kind sort many much long often give mean means article story`.split(/\s+/),
]);
