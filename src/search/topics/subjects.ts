import MiniSearch from 'minisearch';
import { countryOf } from '../../language/terms/countries.js';
import { fold } from '../../language/terms/words.js';
import type { Article } from '../../reading/types.js';
import type { AnswerType, TypedSpan } from '../typed/typed-spans.js';

/** Somebody or something that articles speak of by name. */
export interface Subject {
  /** As it is written where it is first named. */
  readonly label: string;
  /** How often it is named. */
  readonly count: number;
}

const NAMED: ReadonlySet<AnswerType> = new Set(['person', 'place', 'organisation', 'name']);

/**
 * What an article names, a short name counted with the longer one that it belongs to.
 * @param typed the stretches of each sentence that could be an answer
 */
export function subjectsIn(article: Article, typed: readonly (readonly TypedSpan[])[]): Subject[] {
  const found = new Map<string, Counted>();
  for (const [sentence, spans] of typed.entries()) {
    for (const span of spans) {
      const label = labelOf(article.text, article.sentences[sentence]?.start ?? 0, span);
      if (!label) continue;
      const key = span.terms.join(' ');
      const known = found.get(key);
      if (known) known.count++;
      else found.set(key, { label, key, count: 1 });
    }
  }
  return joined([...found.values()]).map(({ label, count }) => ({ label, count }));
}

/** Whom and what to speak of instead of what nobody speaks of. */
export interface Subjects {
  /** As the articles write them, those near to the words typed first (by MiniSearch's autoSuggest), then the most often named. */
  suggest(typed: readonly string[], most: number): string[];
}

/** Named once, it is not what an article is about. */
const FEWEST = 2;
const FUZZY = 0.25;
/** Those named most often are offered, of thousands of articles too. */
const MOST_SUBJECTS = 1_000;

export function suggestFrom(all: readonly Subject[]): Subjects {
  const subjects = [...all].sort((a, b) => b.count - a.count).slice(0, MOST_SUBJECTS);
  const index = new MiniSearch<{ id: number; label: string }>({ fields: ['label'] });
  const folded = subjects.map(({ label }) => fold(label));
  index.addAll(folded.map((label, id) => ({ id, label })));
  const often = subjects.filter(({ count }) => count >= FEWEST);
  return {
    suggest(typed, most) {
      const near = typed.flatMap((word) => {
        const [best] = index.autoSuggest(word, { fuzzy: FUZZY, prefix: (term) => term.length > 2 });
        return best ? subjects.filter((_, at) => folded[at]?.includes(best.suggestion)).slice(0, 1) : [];
      });
      return [...new Set([...near, ...often, ...subjects].map(({ label }) => label))].slice(0, most);
    },
  };
}

/** The name as written; null for what is no name by itself ("Chinese", "Monday", the first word of a sentence). */
function labelOf(text: string, sentenceStart: number, { start, end, type, terms }: TypedSpan): string | null {
  if (!NAMED.has(type) || terms.length === 0) return null;
  const label = text.slice(start, end).replace(/['’ʼ]s$/u, '');
  if (countryOf(fold(label))) return null;
  const opens = start === sentenceStart && terms.length === 1 && type === 'name';
  return opens ? null : label;
}

interface Counted extends Subject {
  /** Its terms with spaces between. */
  readonly key: string;
  count: number;
}

/** A name that is the end or the beginning of one longer name ("Wang", "Wang Yi") is counted with it. Linear in the words of all names. */
function joined(subjects: readonly Counted[]): Counted[] {
  const kept: Counted[] = [];
  /** Names by what they begin or end with. */
  const longer = new Map<string, Counted[]>();
  for (const subject of [...subjects].sort((a, b) => b.key.length - a.key.length)) {
    const [first, second] = longer.get(subject.key) ?? [];
    if (first && !second) {
      first.count += subject.count;
      continue;
    }
    const own = { ...subject };
    kept.push(own);
    for (const part of partsOf(own.key)) {
      const others = longer.get(part);
      if (others) others.push(own);
      else longer.set(part, [own]);
    }
  }
  return kept;
}

/** What a name begins and ends with, in whole words, each once. */
function partsOf(key: string): Set<string> {
  const words = key.split(' ');
  const lengths = words.slice(1).map((_, at) => at + 1);
  return new Set(lengths.flatMap((length) => [words.slice(0, length).join(' '), words.slice(-length).join(' ')]));
}
