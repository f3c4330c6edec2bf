import type { Token } from '../../language/tokens/types.js';
import { type Capitals, inTitleCase } from './capitals.js';
import { inContext, linkWord, standsAlone } from './context.js';
import { lexicalTag } from './lexical.js';
import type { Tag } from './types.js';

/** The tag of each token between two positions (one sentence), by word lists, endings and the words beside it. */
export function tagSentence(
  tokens: readonly Token[],
  first: number,
  last: number,
  capitals: Capitals,
  tags: Tag[],
): void {
  const titled = inTitleCase(tokens, first, last);
  for (let at = first; at <= last; at++) tags[at] = lexicalTag(tokens, at, first, capitals, titled);
  for (let at = first; at <= last; at++) {
    if (tags[at] === 'adjective' && standsAlone((tokens[at] as Token).lower, at, first, last, tags)) tags[at] = 'noun';
    if (
      tags[at] === 'plain' ||
      tags[at] === 'finite' ||
      tags[at] === 'participle' ||
      tags[at] === 'gerund' ||
      tags[at] === 'noun'
    ) {
      tags[at] = inContext(tokens, at, first, last, tags);
    } else if (tags[at] === 'subordinator' || tags[at] === 'relative') {
      tags[at] = linkWord(tokens, at, first, last, tags);
    }
  }
}
