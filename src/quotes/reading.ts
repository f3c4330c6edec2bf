import { splitOuterSentences } from '../language/sentences/outer.js';
import type { Span } from '../language/span.js';
import { tokenise } from '../language/tokens/tokenise.js';
import type { OuterSentence, Token } from '../language/tokens/types.js';
import type { Article } from '../reading/types.js';
import { findCues } from './clauses/cues.js';
import { findSayers, type Sayers } from './clauses/sayers.js';
import type { Cue } from './clauses/types.js';
import { type MarkedSpan, scanParagraphs } from './marks/scan.js';
import { chunkSentence } from './mentions/chunk.js';
import type { Mention, TokenRange } from './mentions/types.js';
import { countCapitals } from './tags/capitals.js';
import { tagSentence } from './tags/tag.js';
import type { Tag } from './tags/types.js';
import { type Tallies, tally } from './tallies.js';

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
  /** Cues of each mention that is the subject of any, in the order of the text; all of them stand in its sentence. */
  readonly cuesOfSubject: ReadonlyMap<number, readonly Cue[]>;
  /** Mention that starts at each token, or that ends there and is no part of a larger one; -1 where none does. */
  readonly startingAt: Int32Array;
  readonly endingAt: Int32Array;
  readonly tallies: Tallies;
  readonly sayers: Sayers;
  /** A word for what each mention is, and what the ranker may tell of each token, as far as that has been asked (`typeOf`, `wordOf`). */
  readonly types: (string | undefined)[];
  readonly words: (string | undefined)[];
}

/** The cues of nobody. */
const NO_CUES: readonly Cue[] = [];

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
    cuesOfSubject: bySubject(cues),
    ...byToken(tokens, mentions),
    tallies: tally(tokens, tags, mentions, cues),
    sayers: findSayers(cues),
    types: new Array(mentions.length).fill(undefined),
    words: new Array(tokens.length).fill(undefined),
  };
}

function bySubject(cues: readonly Cue[]): Map<number, Cue[]> {
  const cuesOf = new Map<number, Cue[]>();
  for (const cue of cues) {
    if (cue.subject < 0) continue;
    const own = cuesOf.get(cue.subject);
    if (own) own.push(cue);
    else cuesOf.set(cue.subject, [cue]);
  }
  return cuesOf;
}

/** Of several mentions that start or end together the first counts: the largest. */
function byToken(tokens: readonly Token[], mentions: readonly Mention[]): Pick<Reading, 'startingAt' | 'endingAt'> {
  const startingAt = new Int32Array(tokens.length).fill(-1);
  const endingAt = new Int32Array(tokens.length).fill(-1);
  for (let index = mentions.length - 1; index >= 0; index--) {
    const { first, last, owner } = mentions[index] as Mention;
    if (owner >= 0) continue;
    startingAt[first] = index;
    endingAt[last] = index;
  }
  return { startingAt, endingAt };
}

/** The cues whose subject a mention is, in the order of the text. */
export function cuesOf(reading: Reading, mention: Mention): readonly Cue[] {
  return reading.cuesOfSubject.get(mention.index) ?? NO_CUES;
}

/** The mention of a sentence that starts at a token and is no part of a larger one. */
export function mentionAt(reading: Reading, token: number, sentence: number): Mention | undefined {
  return inSentence(reading, reading.startingAt[token], sentence);
}

/** The mention of a sentence that ends at a token and is no part of a larger one. */
export function mentionUpTo(reading: Reading, token: number, sentence: number): Mention | undefined {
  return inSentence(reading, reading.endingAt[token], sentence);
}

function inSentence(reading: Reading, index: number | undefined, sentence: number): Mention | undefined {
  const mention = reading.mentions[index ?? -1];
  return mention?.sentence === sentence ? mention : undefined;
}

/** The stretch of text that a range of tokens covers. */
export function spanOf(reading: Reading, range: TokenRange): Span {
  return { start: reading.tokens[range.first]?.start ?? 0, end: reading.tokens[range.last]?.end ?? 0 };
}
