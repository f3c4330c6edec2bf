import MiniSearch from 'minisearch';
import type { SentenceView } from '../reading/sentence-view.js';
import type { AnswerType, TypedSpan } from '../reading/typed-spans.js';
import { countryOf } from '../words/countries.js';
import { fold } from '../words/words.js';

/** Whom and what the articles speak of by name. */
export interface Subjects {
  /** As the articles write them, those near to the words typed first (by MiniSearch's autoSuggest), then the most often named. */
  suggest(typed: readonly string[], most: number): string[];
}

/** Named once, it is not what an article is about. */
const FEWEST = 2;
const FUZZY = 0.25;
const NAMED: ReadonlySet<AnswerType> = new Set(['person', 'place', 'organisation', 'name']);

interface Subject {
  readonly label: string;
  readonly key: string;
  count: number;
}

export function subjectsOf(views: Iterable<SentenceView>): Subjects {
  const subjects = joined(counted(views)).sort((a, b) => b.count - a.count);
  const index = new MiniSearch<{ id: number; label: string }>({ fields: ['label'] });
  index.addAll(subjects.map(({ label }, id) => ({ id, label: fold(label) })));
  const often = subjects.filter(({ count }) => count >= FEWEST);
  return {
    suggest(typed, most) {
      const near = typed.flatMap((word) => {
        const [best] = index.autoSuggest(word, { fuzzy: FUZZY, prefix: (term) => term.length > 2 });
        return best ? subjects.filter(({ label }) => fold(label).includes(best.suggestion)).slice(0, 1) : [];
      });
      return [...new Set([...near, ...often, ...subjects].map(({ label }) => label))].slice(0, most);
    },
  };
}

function counted(views: Iterable<SentenceView>): Subject[] {
  const found = new Map<string, Subject>();
  for (const view of views) {
    for (const span of view.typed) {
      const label = labelOf(view, span);
      if (!label) continue;
      const key = span.terms.join(' ');
      const known = found.get(key);
      if (known) known.count++;
      else found.set(key, { label, key, count: 1 });
    }
  }
  return [...found.values()];
}

/** The name as written; null for what is no name by itself ("Chinese", "Monday", the first word of a sentence). */
function labelOf(view: SentenceView, { start, end, type, terms }: TypedSpan): string | null {
  if (!NAMED.has(type) || terms.length === 0) return null;
  const label = view.story.article.text.slice(start, end).replace(/['’ʼ]s$/u, '');
  if (countryOf(fold(label))) return null;
  const opens = start === view.start && terms.length === 1 && type === 'name';
  return opens ? null : label;
}

/** A name that is the end or the beginning of one longer name ("Wang", "Wang Yi") is counted with it. Linear in the words of all names. */
function joined(subjects: readonly Subject[]): Subject[] {
  const kept: Subject[] = [];
  /** Names by what they begin or end with. */
  const longer = new Map<string, Subject[]>();
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
