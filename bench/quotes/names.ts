import { list } from '../../src/language/lexicon/list.js';
import { TITLES } from '../../src/language/lexicon/titles.js';
import { singular } from '../../src/language/nouns.js';
import { fullNamesAgree, givenNamesAgree, nameWords } from '../../src/quotes/people/names.js';
import type { AnnotatedQuotation } from './data.js';

/**
 * When a speaker's name is the annotated source: the heads must agree. The head of "a spokesman for X" is "spokesman",
 * of a name the surname; given names and capitalised modifiers must not clash.
 */
interface Part {
  readonly words: readonly string[];
  readonly head: string;
  /** Position of its comma segment. */
  readonly segment: number;
}

interface Answer extends Part {
  readonly person: boolean;
}

const PREPOSITIONS = list(
  'of for from at in with on to by who whom which that whose inside within near during about as among across',
);
const SUFFIX = /^(?:jr|sr|ii|iii|iv)$/i;
const ARTICLES = list(
  'a an the his her their its our my your this that these those some one two three other another several many most all both any each',
);
const DOCUMENTS = list(
  'report statement letter email memo tweet tweets post ad survey poll study article book filing complaint website page account speech remarks editorial column story',
);
/** A speaker's name may have no more tokens. */
const LONGEST = 12;

const strip = (word: string) =>
  word
    .normalize('NFC')
    .replace(/[’‘`´]/g, "'")
    .replace(/'s$/i, '')
    .replace(/^[^\p{L}\p{N}@#&]+|[^\p{L}\p{N}]+$/gu, '');

/** The words of a text as the check of "only words of the article" counts them. */
export function vocabularyOf(text: string): Set<string> {
  return new Set(
    [
      ...text.replace(/[–—/()[\],;:“”"-]/g, ' ').split(/\s+/),
      ...text.replace(/[–—()[\],;:“”"]/g, ' ').split(/\s+/),
    ].map((word) => strip(word).toLowerCase()),
  );
}

function partsOf(name: string): Part[] {
  const parts: Part[] = [];
  const segments = name.split(/\s*[,;()[\]–—]\s*|\s+-+\s+/).filter(Boolean);
  for (const [segment, content] of segments.slice(0, 2).entries()) {
    const words = content.split(/\s+/).map(strip).filter(Boolean);
    if (segment === 1 && words.length === 1 && SUFFIX.test(words[0] as string)) continue;
    let current: string[] = [];
    const close = () => {
      const end = current.findIndex((word, index) => index > 0 && PREPOSITIONS.has(word.toLowerCase()));
      const core = end < 0 ? current : current.slice(0, end);
      while (core.length > 1 && SUFFIX.test(core.at(-1) as string)) core.pop();
      if (core.length > 0) parts.push({ words: core, head: (core.at(-1) as string).toLowerCase(), segment });
      current = [];
    };
    for (const word of words) {
      if (/^(?:and|&|or)$/i.test(word) && current.length > 0) close();
      else current.push(word);
    }
    close();
    if (/\b(?:of|for|from|at|who|which)\b/i.test(content)) break;
  }
  return parts;
}

function answersOf(quotation: AnnotatedQuotation): Answer[] {
  const resolved = (quotation.sourceResolved ?? '').split(' and ').filter(Boolean);
  const also = (quotation.alsoAccept ?? []).flatMap((name) => named(name, isCapitalised(name)));
  return [...sourcesOf(quotation, resolved), ...also];
}

function sourcesOf(quotation: AnnotatedQuotation, resolved: readonly string[]): Answer[] {
  if (quotation.sourceType === 'person') return peopleOf(quotation, resolved);
  if (quotation.sourceType === 'pronoun') return resolved.flatMap((name) => named(name, isFullName(name)));
  const others = resolved.filter((name) => name !== quotation.sourceText);
  return [...descriptionsOf(quotation), ...others.flatMap((name) => named(name, isCapitalised(name)))];
}

function named(name: string, person: boolean): Answer[] {
  return partsOf(name).map((part) => ({ ...part, person }));
}

function isCapitalised(name: string): boolean {
  return /^\p{Lu}/u.test(name) && !name.startsWith('The ');
}

function isFullName(name: string): boolean {
  return /^\p{Lu}\S*(?: \S+)* ?\p{Lu}/u.test(name) && !/^(?:The|A|An) /.test(name);
}

/** The people that a source names, and each surname among its heads that none of them has. */
function peopleOf({ sourceHeads }: AnnotatedQuotation, resolved: readonly string[]): Answer[] {
  const answers = resolved.flatMap((name) => named(name, true));
  for (const head of sourceHeads ?? []) {
    const word = strip(head);
    if (/^\p{Lu}/u.test(head) && !hasHead(answers, word)) answers.push(...named(word, true));
  }
  return answers;
}

/** The source in its own words, and each of its heads that they do not end in. */
function descriptionsOf({ sourceHeads, sourceText }: AnnotatedQuotation): Answer[] {
  const own = partsOf(sourceText ?? '').filter((part) => part.segment === 0);
  const answers = own.map((part) => ({ ...part, person: false }));
  const before = own.length === 1 ? (own[0] as Part).words.slice(0, -1) : [];
  for (const word of (sourceHeads ?? []).map(strip)) {
    if (!hasHead(answers, word))
      answers.push({ words: [...before, word], head: word.toLowerCase(), segment: 0, person: false });
  }
  return answers;
}

function hasHead(answers: readonly Answer[], word: string): boolean {
  return answers.some((answer) => answer.head === word.toLowerCase());
}

function personalName(words: readonly string[]): string[] {
  const name: string[] = [];
  for (const word of [...words].reverse()) {
    if (!/^\p{Lu}/u.test(word) && !/^(?:de|van|von|del|la|bin|al|der)$/i.test(word)) break;
    if (TITLES.has(word.toLowerCase().replace('.', '')) && name.length > 0) break;
    name.unshift(word);
  }
  return name;
}

const modifiers = (words: readonly string[]) =>
  words
    .slice(0, -1)
    .filter((word) => /^\p{Lu}/u.test(word) && !TITLES.has(word.toLowerCase()) && !ARTICLES.has(word.toLowerCase()))
    .map((word) => word.toLowerCase());
const initials = (words: readonly string[]) =>
  words
    .filter((word) => /^\p{Lu}/u.test(word))
    .map((word) => (word[0] as string).toLowerCase())
    .join('');

function agrees(part: Part, answer: Answer): boolean {
  if (answer.person) {
    if (part.head !== answer.head) return false;
    const mine = nameWords(personalName(part.words));
    const theirs = nameWords(personalName(answer.words));
    return mine.length < 2 || theirs.length < 2 || fullNamesAgree(mine, theirs);
  }
  if (singular(part.head) !== singular(answer.head)) {
    const mine = initials(part.words);
    const theirs = initials(answer.words);
    return (
      (mine.length >= 2 && mine === answer.head.replaceAll('.', '')) ||
      (theirs.length >= 2 && theirs === part.head.replaceAll('.', ''))
    );
  }
  const mine = modifiers(part.words);
  const theirs = modifiers(answer.words);
  return (
    mine.length === 0 ||
    theirs.length === 0 ||
    mine.some((word) =>
      theirs.some((other) => singular(word) === singular(other) || (word.length > 3 && givenNamesAgree(word, other))),
    )
  );
}

/** The surnames of everybody who is an annotated source in an article: a name shown for one source may not name two of them. */
export function surnamesOf(quotations: readonly AnnotatedQuotation[]): Set<string> {
  return new Set(
    quotations.flatMap((quotation) =>
      answersOf(quotation)
        .filter((answer) => answer.person)
        .map((answer) => answer.head),
    ),
  );
}

/** Whether a name shown for one source names several people. */
export function namesSeveral(quotation: AnnotatedQuotation, speaker: string, surnames: ReadonlySet<string>): boolean {
  if (quotation.plural || / and /.test(`${quotation.sourceResolved ?? ''} | ${quotation.sourceText ?? ''}`))
    return false;
  const parts = partsOf(speaker);
  const named = new Set(parts.map((part) => part.head).filter((head) => surnames.has(head)));
  return named.size > 1 || (named.size > 0 && parts.filter((part) => part.segment === 0).length > 1);
}

/** Whether a shown speaker is the annotated source of a quotation. */
export function isSpeaker(quotation: AnnotatedQuotation, speaker: string, vocabulary: ReadonlySet<string>): boolean {
  const tokens = speaker.split(/\s+/).map(strip).filter(Boolean);
  if (tokens.length === 0 || tokens.length > LONGEST || tokens.some((token) => !vocabulary.has(token.toLowerCase())))
    return false;
  const parts = partsOf(speaker);
  const answers = answersOf(quotation);
  if (parts.some((part) => answers.some((answer) => agrees(part, answer)))) return true;
  // A description inside the annotated source, and a document of the source, name the same.
  const source = quotation.sourceType === 'person' ? partsOf(quotation.sourceText ?? '') : [];
  return parts.some(
    (part) =>
      source.some(
        (other) =>
          other.head === part.head &&
          part.words.every((word) => other.words.includes(word)) &&
          (part.words.length > 1 ? other.segment === 1 : answers.some((answer) => answer.head === part.head)),
      ) ||
      (DOCUMENTS.has(part.head) &&
        part.words.length > 1 &&
        answers.some((answer) => part.words.slice(0, -1).some((word) => word.toLowerCase() === answer.head))),
  );
}
