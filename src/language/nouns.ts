import { SPEECH_NOUNS } from './lexicon/documents.js';

/** "statement", "claims": a noun for somebody's words, in either number. */
export function isSpeechNoun(lower: string): boolean {
  return SPEECH_NOUNS.has(lower) || SPEECH_NOUNS.has(singular(lower));
}

/** The singular of a regular plural; other words as they are. */
export function singular(lower: string): string {
  if (lower.length <= 3 || !lower.endsWith('s') || lower.endsWith('ss')) return lower.replace(/men$/, 'man');
  if (lower.endsWith('ies') && lower.length > 4) return `${lower.slice(0, -3)}y`;
  if (/(?:ss|[xz]|[cs]h)es$/.test(lower)) return lower.slice(0, -2);
  // "campuses", "viruses", but "houses", "causes", "nurses".
  if (/[^aeo]uses$/.test(lower) && !/(?:ac|ab|m|f|exc)uses$/.test(lower)) return lower.slice(0, -2);
  return lower.slice(0, -1);
}
