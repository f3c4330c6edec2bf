import type { Span } from '../../language/span.js';
import { fold } from '../../language/terms/words.js';
import { seen } from '../../platform/seen/unseen.js';
import type { Article } from '../../reading/types.js';
import { isSaid } from '../check/article-words.js';
import type { Story } from '../types.js';

/** A speaker of a story as one who types is offered them. */
export interface SpeakerOffer {
  readonly label: string;
  /** The name. */
  readonly value: string;
  /** What the article calls them, the label first, folded, one behind the other with line feeds between. */
  readonly folded: string;
  /** Quotations of theirs; not 0. */
  readonly count: number;
}

/** A quotation as one who types is offered it. */
export interface WordsOffer {
  /** Its index among the quotations of the story. */
  readonly quotation: number;
  readonly folded: string;
}

export interface Offers {
  readonly speakers: readonly SpeakerOffer[];
  /** In the order of the text. */
  readonly words: readonly WordsOffer[];
}

/** What a story offers to one who types. */
export function offersOf({ article, quotations, speakers }: Story): Offers {
  const counts = new Map<object, number>();
  for (const { speaker } of quotations)
    if (speaker) counts.set(speaker.speaker, (counts.get(speaker.speaker) ?? 0) + 1);
  return {
    speakers: speakers
      .map((speaker): SpeakerOffer => {
        const label = speaker.role ? `${speaker.name}, ${speaker.role}` : speaker.name;
        const called = speaker.mentions.map(({ start, end }) => article.text.slice(start, end));
        const folded = [...new Set([label, ...called].map((text) => fold(seen(text))))].join('\n');
        return { label, value: speaker.name, folded, count: counts.get(speaker) ?? 0 };
      })
      .filter(({ count }) => count > 0),
    words: quotations.flatMap((quotation, at) => {
      const words = isSaid(quotation) ? wordsOfQuotation(article, quotation) : '';
      return words === '' ? [] : [{ quotation: at, folded: fold(words) }];
    }),
  };
}

/** The words of a quotation as they are seen. */
export function wordsOfQuotation({ text }: Article, { start, end }: Span): string {
  return seen(text.slice(start, end)).trim();
}
