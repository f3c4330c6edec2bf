import type { Span } from '../language/span.js';
import type { Quotation, Statement } from '../quotes/types.js';
import type { Answer, Check, Story } from '../search/types.js';

/** The terminal's contract for scripts. Offsets are UTF-16 units of the article's text, end exclusive, quotation marks excluded. */
export interface Slice extends Span {
  readonly text: string;
}

export function quotationJson(story: Story, quotation: Quotation) {
  const { speaker: attribution, paragraph, kind, utterance } = quotation;
  return {
    ...slice(story, quotation),
    paragraph,
    kind,
    utterance,
    speaker: attribution?.speaker.name ?? null,
    role: attribution?.speaker.role ?? null,
    mention: attribution ? slice(story, attribution.mention) : null,
    cue: attribution?.cue ? slice(story, attribution.cue) : null,
    via: attribution?.via ? slice(story, attribution.via) : null,
    confidence: attribution?.confidence ?? null,
    probability: attribution ? Math.round(attribution.probability * 1000) / 1000 : null,
  };
}

export function statementJson(story: Story, statement: Statement) {
  const { speaker, mention, confidence } = statement.speaker;
  return {
    ...slice(story, statement),
    paragraph: statement.paragraph,
    speaker: speaker.name,
    mention: slice(story, mention),
    confidence,
  };
}

export function answerJson(answer: Answer) {
  return {
    question: answer.question,
    answered: answer.answered,
    hits: answer.hits.map((hit) => ({
      ...slice(hit.story, hit),
      paragraph: hit.paragraph,
      speaker: hit.speaker?.speaker.name ?? null,
      score: hit.score,
      article: hit.story.article.id,
    })),
    corrections: answer.corrections,
    suggestions: answer.suggestions,
  };
}

export function checkJson(check: Check) {
  const [place] = check.places;
  const quoted = place?.quotation ?? null;
  return {
    words: check.words,
    verdict: check.verdict,
    speaker: quoted?.speaker?.speaker.name ?? null,
    quotation: place && quoted ? { ...slice(place.story, quoted), paragraph: quoted.paragraph } : null,
    differences: check.differences,
    disguise: check.disguise,
    places: check.places.map((one) => ({
      ...slice(one.story, one),
      paragraph: one.paragraph,
      quoted: one.quotation !== null,
      article: one.story.article.id,
    })),
  };
}

export function speakersJson(story: Story) {
  return story.speakers.map((speaker) => ({
    name: speaker.name,
    role: speaker.role ?? null,
    kind: speaker.kind,
    quotations: story.quotations.filter((one) => one.speaker?.speaker === speaker).length,
    statements: story.statements.filter((one) => one.speaker.speaker === speaker).length,
    mentions: speaker.mentions.map((mention) => slice(story, mention)),
  }));
}

export function articleJson(story: Story) {
  const { id, title, source = null, url = null, published = null, text, paragraphs } = story.article;
  return {
    article: id,
    title,
    source,
    url,
    published,
    paragraphs: paragraphs.map(({ number, heading, start, end }) => ({
      number,
      heading,
      start,
      end,
      text: text.slice(start, end),
    })),
  };
}

function slice({ article }: Story, { start, end }: Span): Slice {
  return { text: article.text.slice(start, end), start, end };
}
