import { wordsOf } from '../../language/terms/words.js';
import type { Speaker } from '../../quotes/types.js';
import { type About, mostAbout } from '../index/quotation-index.js';
import type { NamedSpeaker } from '../names/speaker-names.js';
import type { Topic } from '../question/question.js';
import type { Shelf } from '../shelf/shelf.js';
import type { FoundQuotation, Said, Scope } from '../types.js';

/**
 * What the first of some speakers who said something on a topic, or anything, said; without a topic, anything. Quotations on the topic best first,
 * everything else in the order of the text. Null where none of them said anything.
 */
export function saidByFirst(
  speakers: readonly NamedSpeaker[],
  topic: Topic | null,
  shelf: Shelf,
  scope?: Scope,
): Said | null {
  const about = topic === null ? null : quotationsAbout(shelf, scope);
  let anything: Said | null = null;
  for (const speaker of speakers) {
    const said = saidBy(speaker, topic, shelf, about);
    if (said.onTopic) return said;
    if (anything === null && said.found.length + said.statements.length > 0) anything = said;
  }
  return anything;
}

function saidBy(
  { story, speaker }: NamedSpeaker,
  topic: Topic | null,
  shelf: Shelf,
  about: ((terms: readonly string[], speaker: Speaker) => readonly FoundQuotation[]) | null,
): Said {
  const everything = {
    story,
    speaker,
    topic: topic === null ? null : topic.typed,
    found: shelf
      .quotations({ article: story.article.id })
      .filter(({ quotation }) => quotation.speaker?.speaker === speaker),
    statements: story.statements.filter((statement) => statement.speaker.speaker === speaker),
  };
  if (topic === null || about === null)
    return { ...everything, onTopic: everything.found.length + everything.statements.length > 0 };
  const terms = topicTerms(topic, speaker);
  const found = about(terms, speaker);
  const statements = everything.statements.filter((statement) => {
    const words = new Set(wordsOf(story.article.text, statement.start, statement.end).map((word) => word.term));
    return terms.length > 0 && terms.filter((term) => words.has(term)).length * 2 >= terms.length;
  });
  const onTopic = found.length + statements.length > 0;
  return onTopic ? { ...everything, found, statements, onTopic } : { ...everything, onTopic };
}

/** What each speaker said about some terms: searched once for all who are asked about the same, since one person speaks in many stories. */
function quotationsAbout(shelf: Shelf, scope?: Scope) {
  const searched = new Map<string, ReadonlyMap<Speaker, readonly About[]>>();
  return (terms: readonly string[], speaker: Speaker): readonly FoundQuotation[] => {
    const key = terms.join(' ');
    const bySpeaker = searched.get(key) ?? grouped(shelf.quotationsAbout(terms, scope));
    searched.set(key, bySpeaker);
    return mostAbout(bySpeaker.get(speaker) ?? []);
  };
}

function grouped(some: readonly About[]): Map<Speaker, About[]> {
  const bySpeaker = new Map<Speaker, About[]>();
  for (const one of some) {
    const speaker = one.found.quotation.speaker?.speaker;
    if (!speaker) continue;
    const known = bySpeaker.get(speaker);
    if (known) known.push(one);
    else bySpeaker.set(speaker, [one]);
  }
  return bySpeaker;
}

/** The speaker's own name tells nothing among their own words. */
function topicTerms({ terms }: Topic, speaker: Speaker): readonly string[] {
  const own = new Set(wordsOf(speaker.name).map((word) => word.term));
  const others = terms.filter((term) => !own.has(term));
  return others.length > 0 ? others : terms;
}
