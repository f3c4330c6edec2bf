import { sayingWords } from '../verbs/saying.js';

/** Words that say little about what a sentence is about. Folded: lower case, straight apostrophes. They stay in the index at a low weight. */
export const STOP_WORDS: ReadonlySet<string> = new Set(
  `a about above after again against all also although always am among an and any are aren't around as at be because been
  before being below between both but by can can't cannot could couldn't did didn't do does doesn't doing don't done down
  during each either else ever every few for from further get gets got had hadn't has hasn't have haven't having he her
  here hers herself him himself his how however i if in into is isn't it its itself just like made make makes many may me
  might mine more most much must my myself near neither no nor not now of off on once one only or other others ought our
  ours ourselves out over own per rather same shall she should shouldn't so some such than that the their theirs them
  themselves then there these they this those though through to too toward towards under until unto up upon us used very
  via was wasn't we were weren't what whatever when whenever where wherever whether which while who whoever whom whose why
  will with within without won't would wouldn't yes yet you your yours yourself yourselves`.split(/\s+/),
);

/** Words with which questions are asked, and verbs so general that they tell no sentence from another. Matched, but of little weight. */
export const QUESTION_WORDS: ReadonlySet<string> = new Set([
  ...sayingWords('weak'),
  ...`name named names call called according happen happened happens occur occurs occurred occurring person people someone somebody
  type kind sort many much long often give mean means article story`.split(/\s+/),
]);
