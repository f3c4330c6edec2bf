import { createLibraryTerms, type LibraryTerms } from '../../language/terms/rarity.js';
import type { Steps } from '../../platform/steps.js';
import { createQuotationIndex, type QuotationIndex } from '../index/quotation-index.js';
import { createSections, type Sections } from '../index/sections.js';
import { createDictionaries, type Dictionaries, putOn, type ShelvedStory, takeOff } from '../index/shelved.js';
import { type StoryWords, storyWords } from '../index/story-words.js';
import { createTally, type Share, type Tally } from '../index/tally.js';
import { termCounts } from '../index/term-counts.js';
import { createVocabulary, type SharedVocabulary } from '../index/vocabulary.js';
import { createSpeakerNames, type SpeakerNames } from '../names/speaker-names.js';
import type { PreparedStory } from '../packing/prepare.js';
import type { Story } from '../types.js';

/** The stories of a shelf, and what is known of all of them together. */
export interface Holdings {
  /** By article's id. */
  readonly held: ReadonlyMap<string, Held>;
  readonly dictionaries: Dictionaries;
  readonly sections: Sections;
  readonly names: SpeakerNames;
  readonly quotations: QuotationIndex;
  readonly terms: LibraryTerms;
  readonly vocabulary: SharedVocabulary;
  /** What names can be shortened to, and how many stories have such a name. */
  readonly acronyms: ReadonlyMap<string, number>;
  readonly topics: Tally;
  readonly subjects: Tally;
  /** Another number each time that a story comes or goes. */
  edition(): number;
  /** Whether a story is one of them. Of one that is coming or going there may be a part in all but `held`. */
  has(story: Story): boolean;
  /** Takes a story in, in the place of the one with its article's id. It is there from one step to the next. */
  put(prepared: PreparedStory): Steps;
  remove(articleId: string): Steps;
}

/** A story and what it adds to what is known of all. */
export interface Held {
  readonly shelved: ShelvedStory;
  readonly words: StoryWords;
  readonly topics: Share;
  readonly subjects: Share;
}

export function createHoldings(): Holdings {
  const dictionaries = createDictionaries();
  const { lexicon } = dictionaries;
  const held = new Map<string, Held>();
  const acronyms = new Map<string, number>();
  const sections = createSections();
  const names = createSpeakerNames();
  const quotations = createQuotationIndex();
  const terms = createLibraryTerms();
  const vocabulary = createVocabulary(lexicon);
  const topics = createTally();
  const subjects = createTally();
  let edition = 0;

  function* put(prepared: PreparedStory): Steps {
    const { id } = prepared.story.article;
    const shelved = yield* putOn(prepared, dictionaries);
    const words = storyWords(shelved, lexicon);
    yield* sections.add(shelved.story, words);
    yield* names.add(shelved.story);
    yield* quotations.add(shelved.story, words);
    yield* terms.add(yield* termCounts(shelved, lexicon), sentencesOf(shelved));
    yield* vocabulary.add(shelved);
    const ownTopics = yield* topics.add(prepared.topics);
    const ownSubjects = yield* subjects.add(prepared.subjects);
    for (const acronym of shelved.acronyms.acronyms) acronyms.set(acronym, (acronyms.get(acronym) ?? 0) + 1);
    yield;
    const before = held.get(id);
    held.set(id, { shelved, words, topics: ownTopics, subjects: ownSubjects });
    edition += 1;
    yield;
    if (before) yield* forget(before);
  }

  /** What is known of all does without it; nothing that is still there of it is shown. */
  function* forget({ shelved, topics: ownTopics, subjects: ownSubjects }: Held): Steps {
    for (const acronym of shelved.acronyms.acronyms) {
      const count = (acronyms.get(acronym) ?? 1) - 1;
      if (count === 0) acronyms.delete(acronym);
      else acronyms.set(acronym, count);
    }
    yield* topics.remove(ownTopics);
    yield* subjects.remove(ownSubjects);
    yield* vocabulary.remove(shelved);
    yield* terms.remove(yield* termCounts(shelved, lexicon), sentencesOf(shelved));
    yield* quotations.remove(shelved.story);
    yield* names.remove(shelved.story);
    yield* sections.remove(shelved.story);
    yield* takeOff(shelved, dictionaries);
  }

  return {
    held,
    dictionaries,
    sections,
    names,
    quotations,
    terms,
    vocabulary,
    acronyms,
    topics,
    subjects,
    edition: () => edition,
    has: (story) => held.get(story.article.id)?.shelved.story === story,
    put,
    *remove(articleId) {
      const before = held.get(articleId);
      if (!before) return;
      held.delete(articleId);
      edition += 1;
      yield;
      yield* forget(before);
    },
  };
}

function sentencesOf({ story }: ShelvedStory): number {
  return story.article.sentences.length || 1;
}
