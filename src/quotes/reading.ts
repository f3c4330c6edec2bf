import type { Article, Span } from '../article/types.js';
import { findCues } from './clauses/cues.js';
import type { Cue } from './clauses/types.js';
import { type MarkedSpan, scanParagraphs } from './marks/scan.js';
import { chunkSentence } from './mentions/chunk.js';
import type { Mention, TokenRange } from './mentions/types.js';
import { countCapitals } from './tags/capitals.js';
import { tagSentence } from './tags/tag.js';
import type { Tag } from './tags/types.js';
import { splitOuterSentences } from './tokens/sentences.js';
import { tokenise } from './tokens/tokenise.js';
import type { OuterSentence, Token } from './tokens/types.js';

/** Everything that is read off an article before anybody asks who speaks. */
export interface Reading {
  readonly article: Article;
  readonly spans: readonly MarkedSpan[];
  /** Paragraph number of each span. */
  readonly paragraphOf: readonly number[];
  /** Token position of each span. */
  readonly tokenOf: readonly number[];
  readonly tokens: readonly Token[];
  readonly tags: readonly Tag[];
  readonly sentences: readonly OuterSentence[];
  /** Sentence of each token. */
  readonly sentenceOf: readonly number[];
  readonly mentions: readonly Mention[];
  readonly mentionsOf: readonly (readonly Mention[])[];
  readonly cues: readonly Cue[];
  readonly cuesOf: readonly (readonly Cue[])[];
}

/** Marks, tokens, tags, mentions and cues of an article, in this order. Linear in the length of the text. */
export function read(article: Article): Reading {
  const { text, paragraphs } = article;
  const spans = scanParagraphs(text, paragraphs);
  const tokens: Token[] = [];
  const sentences: OuterSentence[] = [];
  const paragraphOf: number[] = [];
  let span = 0;
  for (const paragraph of paragraphs) {
    const firstSpan = span;
    while (span < spans.length && (spans[span]?.marked.start ?? 0) < paragraph.end) {
      paragraphOf.push(paragraph.number);
      span++;
    }
    const dateline = article.dateline;
    const start =
      dateline && dateline.start === paragraph.start && (spans[firstSpan]?.marked.start ?? Infinity) >= dateline.end
        ? dateline.end
        : paragraph.start;
    const from = tokens.length;
    for (const token of tokenise(text, { start, end: paragraph.end }, spans, firstSpan, span)) tokens.push(token);
    splitOuterSentences(tokens, from, tokens.length, paragraph, text, sentences);
  }
  const capitals = countCapitals(tokens, sentences);
  const tags: Tag[] = [];
  const mentions: Mention[] = [];
  const mentionsOf: Mention[][] = [];
  const cues: Cue[] = [];
  const cuesOf: Cue[][] = [];
  const sentenceOf: number[] = [];
  for (const sentence of sentences) {
    for (let at = sentence.first; at <= sentence.last; at++) sentenceOf.push(sentence.index);
    tagSentence(tokens, sentence.first, sentence.last, capitals, tags);
    const firstMention = mentions.length;
    chunkSentence(tokens, tags, sentence, mentions);
    mentionsOf.push(mentions.slice(firstMention));
    const firstCue = cues.length;
    findCues(tokens, tags, sentence, mentionsOf.at(-1) ?? [], cues);
    cuesOf.push(cues.slice(firstCue));
  }
  const tokenOf: number[] = [];
  for (const [at, token] of tokens.entries()) if (token.quotation >= 0) tokenOf[token.quotation] = at;
  return {
    article,
    spans,
    paragraphOf,
    tokenOf,
    tokens,
    tags,
    sentences,
    sentenceOf,
    mentions,
    mentionsOf,
    cues,
    cuesOf,
  };
}

/** The stretch of text that a range of tokens covers. */
export function spanOf(reading: Reading, range: TokenRange): Span {
  return { start: reading.tokens[range.first]?.start ?? 0, end: reading.tokens[range.last]?.end ?? 0 };
}
