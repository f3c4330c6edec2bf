import type { Mention } from '../mentions/types.js';
import type { Reading } from '../reading.js';

/** Sentences ahead in which the next one to be named is looked for. */
const AHEAD = 4;

/** Somebody named as the one who says something, and whether in the pronoun's paragraph or in the next. */
export interface NextSayer {
  readonly mention: Mention;
  readonly where: 'paragraph' | 'next';
}

/** Whom a sentence names as saying something, in the order of their verbs. */
interface Named {
  readonly mentions: readonly Mention[];
  /** The largest position among the mentions up to each: only the first that exceeds a pronoun's is behind it. */
  readonly furthest: readonly number[];
}

const NOBODY: Named = { mentions: [], furthest: [] };

/** Finds, for pronouns of an article, the next sayer that it names behind the pronoun, in this paragraph or the next. */
export function startNextSayer(reading: Reading): (pronoun: Mention) => NextSayer | null {
  const namedIn = new Map<number, Named>();
  return (pronoun) => {
    const paragraph = reading.sentences[pronoun.sentence]?.paragraph ?? 0;
    for (let index = pronoun.sentence; index <= pronoun.sentence + AHEAD; index++) {
      const sentence = reading.sentences[index];
      if (!sentence || sentence.paragraph - paragraph > 1) break;
      let named = namedIn.get(index);
      if (!named) {
        named = sayersOf(reading, index);
        namedIn.set(index, named);
      }
      const mention = named.mentions[firstAbove(named.furthest, pronoun.index)];
      if (mention) return { mention, where: sentence.paragraph === paragraph ? 'paragraph' : 'next' };
    }
    return null;
  };
}

function sayersOf(reading: Reading, sentence: number): Named {
  const mentions: Mention[] = [];
  const furthest: number[] = [];
  for (const cue of reading.cuesOf[sentence] ?? []) {
    const mention = reading.mentions[cue.subject];
    if (mention?.kind !== 'name' || cue.class !== 'saying') continue;
    mentions.push(mention);
    furthest.push(Math.max(mention.index, furthest.at(-1) ?? -1));
  }
  return mentions.length === 0 ? NOBODY : { mentions, furthest };
}

/** Position of the first of numbers that never fall which is above a bound; their count where none is. */
function firstAbove(numbers: readonly number[], bound: number): number {
  let from = 0;
  let to = numbers.length;
  while (from < to) {
    const middle = (from + to) >> 1;
    if ((numbers[middle] as number) > bound) to = middle;
    else from = middle + 1;
  }
  return from;
}
