import type { Span } from '../language/span.js';

/** Speech: a clause or more. Fragment: a few words inside the writer's sentence. Term: a scare quote, title or nickname; nobody says it. */
export type QuotationKind = 'speech' | 'fragment' | 'term';

/** Measured, see bench/quotes: certain answers are right at least 95 times in 100; an attribution below "likely" is left open (`speaker: null`). */
export type Confidence = 'certain' | 'likely';

export type SpeakerKind = 'person' | 'organisation' | 'unnamed';

/** Somebody or something that the article quotes or reports, one entry for all the names it uses for them. */
export interface Speaker {
  /** The fullest name the article gives, or the words it uses for someone it does not name ("a senior State Department official"). */
  readonly name: string;
  /** As the article introduces them ("Kremlin spokesman"): a slice of the text. */
  readonly role?: string;
  readonly kind: SpeakerKind;
  /** Everywhere the article names them, in order. */
  readonly mentions: readonly Span[];
}

/** Who said something, and which words of the article say so. */
export interface Attribution {
  readonly speaker: Speaker;
  /** The words that name the speaker here ("he", "the spokesman", "Dmitry Peskov"). */
  readonly mention: Span;
  /** The words of saying ("said", "according to"), where there are any. */
  readonly cue: Span | null;
  /** The document or outlet that passes the words on ("According to a US readout, Blinken warned …"). */
  readonly via?: Span;
  readonly confidence: Confidence;
  /** Estimated probability that the speaker is right, 0 to 1. */
  readonly probability: number;
}

/** One quoted stretch within one paragraph; the span excludes the quotation marks. */
export interface Quotation extends Span {
  /** Position among the article's quotations, from 0. */
  readonly index: number;
  /** Number of its paragraph, from 1. */
  readonly paragraph: number;
  /** The stretch with its marks; equal to the span on a side whose mark is missing. */
  readonly marked: Span;
  readonly kind: QuotationKind;
  /** Stretches with the same number are one utterance ("A," he said, "B"; paragraphs that open again). From 0. */
  readonly utterance: number;
  readonly speaker: Attribution | null;
}

/** A sentence or clause that reports what somebody said without quotation marks. Never shown as a quotation. */
export interface Statement extends Span {
  readonly paragraph: number;
  readonly speaker: Attribution;
}

/** Who said what in one article. */
export interface Attributions {
  /** In the order of the text. */
  readonly quotations: readonly Quotation[];
  /** Indirect speech, in the order of the text. */
  readonly statements: readonly Statement[];
  /** Everyone quoted or reported, in order of first appearance as a speaker. */
  readonly speakers: readonly Speaker[];
}
