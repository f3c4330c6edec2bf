import MiniSearch from 'minisearch';
import type { Quotation } from '../../quotes/types.js';
import { isSaid } from '../checking/article-words.js';
import { type SentenceView, within } from '../reading/sentence-view.js';
import type { FoundQuotation, Story } from '../types.js';
import { type Word, wordsOf } from '../words/words.js';

interface Entry {
  readonly id: number;
  readonly words: string;
  readonly sentence: string;
  readonly speaker: string;
}

/** The quotations of some stories, to be found by what they are about. */
export interface QuotationIndex {
  /** All that somebody may have said, in the order of the text. */
  readonly all: readonly FoundQuotation[];
  /** Those about the terms, best first: those with all of them, or else with as many as any. */
  about(terms: readonly string[], keep: (found: FoundQuotation) => boolean): FoundQuotation[];
}

/** Words of the quotation itself say what it is about; the sentence around it says it too, less surely. */
const BOOST = { words: 3, sentence: 1, speaker: 0.2 };

export function indexQuotations(
  stories: readonly { readonly story: Story; readonly views: readonly SentenceView[] }[],
): QuotationIndex {
  const all: FoundQuotation[] = [];
  const entries: Entry[] = [];
  for (const { story, views } of stories) {
    for (const quotation of story.quotations) {
      if (!isSaid(quotation)) continue;
      entries.push(entryOf(all.length, story, views, quotation));
      all.push({ story, quotation, score: 0 });
    }
  }
  const index = new MiniSearch<Entry>({
    fields: ['words', 'sentence', 'speaker'],
    tokenize: (terms) => terms.split(' '),
    processTerm: (term) => term || null,
    searchOptions: { boost: BOOST },
  });
  index.addAll(entries);
  return {
    all,
    about(terms, keep) {
      if (terms.length === 0) return [];
      const filter = ({ id }: { id: number }) => keep(all[id] as FoundQuotation);
      const results = index.search(terms.join(' '), { filter: (result) => filter({ id: result.id as number }) });
      // Whatever holds fewer of the terms than the best is about something else.
      const most = Math.max(0, ...results.map((result) => result.queryTerms.length));
      return results
        .filter((result) => result.queryTerms.length === most && most * 2 >= terms.length)
        .map((result) => ({ ...(all[result.id as number] as FoundQuotation), score: result.score }));
    },
  };
}

function entryOf(id: number, { article }: Story, views: readonly SentenceView[], quotation: Quotation): Entry {
  const own = wordsOf(article.text, quotation.start, quotation.end);
  const around = within(views, quotation).flatMap((view) => view.words);
  const speaker = quotation.speaker?.speaker;
  return {
    id,
    words: terms(own),
    sentence: terms(around),
    speaker: terms(wordsOf(`${speaker?.name ?? ''} ${speaker?.role ?? ''}`)),
  };
}

function terms(words: readonly Word[]): string {
  return words
    .filter((word) => !word.stop)
    .map((word) => word.term)
    .join(' ');
}
