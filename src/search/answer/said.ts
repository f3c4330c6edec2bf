import type { Speaker } from '../../quotes/types.js';
import type { NamedSpeaker } from '../names/speaker-names.js';
import type { QuotationIndex } from '../topics/quotation-index.js';
import type { FoundQuotation, Said } from '../types.js';
import { wordsOf } from '../words/words.js';

/** What a speaker said, on a topic or at all. Quotations on the topic best first, everything else in the order of the text. */
export function saidBy({ story, speaker }: NamedSpeaker, topic: string | null, quotations: QuotationIndex): Said {
  const mine = (found: FoundQuotation) => found.story === story && found.quotation.speaker?.speaker === speaker;
  const everything = {
    story,
    speaker,
    topic,
    found: quotations.all.filter(mine),
    statements: story.statements.filter((statement) => statement.speaker.speaker === speaker),
  };
  if (topic === null) return { ...everything, onTopic: everything.found.length + everything.statements.length > 0 };
  const terms = topicTerms(topic, speaker);
  const found = quotations.about(terms, mine);
  const statements = everything.statements.filter((statement) => {
    const words = new Set(wordsOf(story.article.text, statement.start, statement.end).map((word) => word.term));
    return terms.length > 0 && terms.filter((term) => words.has(term)).length * 2 >= terms.length;
  });
  const onTopic = found.length + statements.length > 0;
  return onTopic ? { ...everything, found, statements, onTopic } : { ...everything, onTopic };
}

/** The telling terms of a topic; the speaker's own name tells nothing among their own words. */
export function topicTerms(topic: string, speaker?: Speaker): string[] {
  const own = new Set(wordsOf(speaker?.name ?? '').map((word) => word.term));
  const telling = wordsOf(topic).filter((word) => !word.stop);
  const terms = [...new Set(telling.map((word) => word.term))];
  const others = terms.filter((term) => !own.has(term));
  return others.length > 0 ? others : terms;
}
