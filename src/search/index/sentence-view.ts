import type { Sentence, Span } from '../../language/span.js';
import { acronymsOf } from '../../language/terms/acronyms.js';
import { type Word, wordsOf } from '../../language/terms/words.js';
import { once } from '../../platform/once.js';
import type { Attribution, Quotation, Speaker, Statement } from '../../quotes/types.js';
import type { Article } from '../../reading/types.js';
import { type Pronouns, pronounsOf } from '../typed/pronouns.js';
import { type TypedSpan, typedSpans } from '../typed/typed-spans.js';
import type { Story } from '../types.js';
import type { StoryWords } from './story-words.js';

/** What ranking needs to know of one sentence, worked out when it is first looked at. */
export interface SentenceView extends Span {
  readonly story: Story;
  readonly sentence: Sentence;
  readonly words: readonly Word[];
  /** Positions in `words` of a term. */
  readonly positions: Positions;
  /** Words that are no stop words. */
  readonly telling: number;
  readonly pronouns: Pronouns;
  readonly punctuation: Punctuation;
  readonly typed: readonly TypedSpan[];
  readonly quotations: readonly Quotation[];
  readonly statements: readonly Statement[];
  /** Terms of the names and roles of everyone who speaks in the sentence, and the acronyms of their names. */
  readonly speakerTerms: ReadonlySet<string>;
  /** Terms of the names and roles of everyone whom a word of the sentence stands for ("he", "the spokesman"). */
  readonly impliedTerms: ReadonlySet<string>;
  readonly heading: boolean;
}

/** Where terms stand among the words of a sentence. */
export type Positions = Pick<ReadonlyMap<string, readonly number[]>, 'has' | 'get'>;

/** Marks within a sentence that tell something of how it is built. */
export interface Punctuation {
  readonly parenthesis: boolean;
  readonly colon: boolean;
  readonly question: boolean;
  readonly commas: number;
}

function punctuationOf(text: string): Punctuation {
  return {
    parenthesis: /[([]/.test(text),
    colon: /:\s/.test(text),
    question: text.endsWith('?'),
    commas: text.match(/,/g)?.length ?? 0,
  };
}

/** The sentences of a story, in order: `views[i].sentence.index === i`. Each works out what it is asked for when it is first asked. */
export function viewsOf(story: Story, { wordsIn }: StoryWords): readonly SentenceView[] {
  const { article } = story;
  const home: Home = {
    story,
    wordsIn,
    headings: new Set(article.paragraphs.filter(({ heading }) => heading).map(({ number }) => number)),
    quotations: bySentence(article, story.quotations),
    statements: bySentence(article, story.statements),
    implied: once(() => impliedBySentence(story)),
  };
  return article.sentences.map((sentence) => viewOf(sentence, home));
}

/** What the sentences of a story share. */
interface Home {
  readonly story: Story;
  readonly wordsIn: (sentence: number) => readonly Word[];
  /** Numbers of the paragraphs that are headings. */
  readonly headings: ReadonlySet<number>;
  readonly quotations: ReadonlyMap<number, readonly Quotation[]>;
  readonly statements: ReadonlyMap<number, readonly Statement[]>;
  readonly implied: () => ReadonlyMap<number, ReadonlySet<string>>;
}

function viewOf(sentence: Sentence, home: Home): SentenceView {
  return new StoredView(sentence, home);
}

/** One object a sentence and no more until it is looked at: a library has many thousands, of which a question looks at some dozens. */
class StoredView implements SentenceView {
  readonly start: number;
  readonly end: number;
  readonly story: Story;
  private kept: Looked | undefined;

  constructor(
    readonly sentence: Sentence,
    private readonly home: Home,
  ) {
    this.start = sentence.start;
    this.end = sentence.end;
    this.story = home.story;
  }

  get words() {
    return this.looked.words;
  }
  get positions() {
    return this.looked.positions;
  }
  get telling() {
    return this.looked.telling;
  }
  get pronouns() {
    return this.looked.pronouns;
  }
  get punctuation() {
    return this.looked.punctuation;
  }
  get typed() {
    return this.looked.typed;
  }
  get speakerTerms() {
    return this.looked.speakerTerms;
  }
  get quotations() {
    return this.home.quotations.get(this.sentence.index) ?? NO_QUOTATIONS;
  }
  get statements() {
    return this.home.statements.get(this.sentence.index) ?? NO_STATEMENTS;
  }
  get impliedTerms() {
    return this.home.implied().get(this.sentence.index) ?? NOTHING;
  }
  get heading() {
    return this.home.headings.has(this.sentence.paragraph);
  }

  private get looked(): Looked {
    this.kept ??= this.look();
    return this.kept;
  }

  private look(): Looked {
    const { text } = this.story.article;
    const words = this.home.wordsIn(this.sentence.index);
    return {
      words,
      positions: positionsOf(words),
      telling: words.filter((word) => !word.stop).length,
      pronouns: pronounsOf(words),
      punctuation: punctuationOf(text.slice(this.start, this.end)),
      typed: typedSpans(text, words),
      speakerTerms: speakerTerms([...this.quotations, ...this.statements].map((said) => said.speaker)),
    };
  }
}

type Looked = Pick<
  SentenceView,
  'words' | 'positions' | 'telling' | 'pronouns' | 'punctuation' | 'typed' | 'speakerTerms'
>;

const NO_QUOTATIONS: readonly Quotation[] = [];
const NO_STATEMENTS: readonly Statement[] = [];
const NOTHING: ReadonlySet<string> = new Set();

/** By sentence, the terms of those who are mentioned there or speak there, whatever the sentence calls them. */
function impliedBySentence({ article, quotations, statements, speakers }: Story): Map<number, Set<string>> {
  const implied = new Map<number, Set<string>>();
  const terms = new Map<Speaker, readonly string[]>();
  const termsOf = (speaker: Speaker) => {
    const known = terms.get(speaker) ?? tellingTerms(`${speaker.name} ${speaker.role ?? ''}`);
    terms.set(speaker, known);
    return known;
  };
  const add = (speaker: Speaker, offset: number) => {
    const at = sentenceAt(article.sentences, offset);
    if (at < 0) return;
    const known = implied.get(at) ?? new Set();
    implied.set(at, known);
    for (const term of termsOf(speaker)) known.add(term);
  };
  for (const speaker of speakers) for (const mention of speaker.mentions) add(speaker, mention.start);
  for (const { speaker } of [...quotations, ...statements]) if (speaker) add(speaker.speaker, speaker.mention.start);
  return implied;
}

/** Index of the sentence that an offset stands in; sentences are in order, so halve. -1 outside all. */
export function sentenceAt(sentences: readonly Sentence[], offset: number): number {
  const at = firstEndingBehind(sentences, offset);
  const found = sentences[at];
  return found && found.start <= offset ? at : -1;
}

/** Index of the first sentence that ends behind an offset; their number without one. */
export function firstEndingBehind(sentences: readonly Sentence[], offset: number): number {
  let low = 0;
  let high = sentences.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sentences[middle] as Sentence).end <= offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** By sentence, those of the spans that share a letter with it, in their order. */
function bySentence<T extends Span>({ sentences }: Article, spans: readonly T[]): Map<number, T[]> {
  const found = new Map<number, T[]>();
  for (const span of spans) {
    for (let at = firstEndingBehind(sentences, span.start); (sentences[at]?.start ?? span.end) < span.end; at++) {
      const known = found.get(at);
      if (known) known.push(span);
      else found.set(at, [span]);
    }
  }
  return found;
}

/** Goes through the words each time: a question asks for a few of them, and a list for each would be most of what a sentence takes. */
function positionsOf(words: readonly Word[]): Positions {
  return {
    has: (term) => words.some((word) => word.term === term),
    get(term) {
      let found: number[] | undefined;
      for (let at = 0; at < words.length; at++) {
        if (words[at]?.term !== term) continue;
        if (found) found.push(at);
        else found = [at];
      }
      return found;
    },
  };
}

function speakerTerms(attributions: readonly (Attribution | null)[]): Set<string> {
  const terms = new Set<string>();
  for (const attribution of attributions) {
    if (!attribution) continue;
    const { name, role } = attribution.speaker;
    for (const term of tellingTerms(`${name} ${role ?? ''}`)) terms.add(term);
    for (const acronym of acronymsOf(wordsOf(name))) terms.add(acronym);
  }
  return terms;
}

function tellingTerms(text: string): string[] {
  return wordsOf(text)
    .filter((word) => !word.stop)
    .map((word) => word.term);
}
