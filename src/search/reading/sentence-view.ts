import type { Sentence, Span } from '../../article/types.js';
import type { Attribution, Quotation, Statement } from '../../quotes/types.js';
import type { Story } from '../types.js';
import { type Word, wordsOf } from '../words/words.js';
import { type TypedSpan, typedSpans } from './typed-spans.js';

/** What ranking needs to know of one sentence, worked out once when the articles are loaded. */
export interface SentenceView extends Span {
  readonly story: Story;
  readonly sentence: Sentence;
  readonly words: readonly Word[];
  /** Positions in `words` of every term. */
  readonly positions: ReadonlyMap<string, readonly number[]>;
  readonly typed: readonly TypedSpan[];
  readonly quotations: readonly Quotation[];
  readonly statements: readonly Statement[];
  /** Terms of the names and roles of everyone who speaks in the sentence. */
  readonly speakerTerms: ReadonlySet<string>;
  readonly heading: boolean;
}

/** The sentences of a story, in order: `views[i].sentence.index === i`. */
export function viewsOf(story: Story): SentenceView[] {
  const { article } = story;
  const headings = new Set(
    article.paragraphs.filter((paragraph) => paragraph.heading).map((paragraph) => paragraph.number),
  );
  return article.sentences.map((sentence) => {
    const words = wordsOf(article.text, sentence.start, sentence.end);
    const quotations = within(story.quotations, sentence);
    const statements = within(story.statements, sentence);
    return {
      start: sentence.start,
      end: sentence.end,
      story,
      sentence,
      words,
      positions: positionsOf(words),
      typed: typedSpans(article.text, words),
      quotations,
      statements,
      speakerTerms: speakerTerms([...quotations, ...statements].map((said) => said.speaker)),
      heading: headings.has(sentence.paragraph),
    };
  });
}

/** Those of the spans, which are in order, that share a letter with `span`. */
export function within<T extends Span>(spans: readonly T[], span: Span): T[] {
  return spans.filter((other) => other.start < span.end && other.end > span.start);
}

function positionsOf(words: readonly Word[]): Map<string, number[]> {
  const positions = new Map<string, number[]>();
  for (const [index, word] of words.entries()) {
    const known = positions.get(word.term);
    if (known) known.push(index);
    else positions.set(word.term, [index]);
  }
  return positions;
}

function speakerTerms(attributions: readonly (Attribution | null)[]): Set<string> {
  const terms = new Set<string>();
  for (const attribution of attributions) {
    if (!attribution) continue;
    const { name, role } = attribution.speaker;
    for (const word of wordsOf(`${name} ${role ?? ''}`)) if (!word.stop) terms.add(word.term);
  }
  return terms;
}
