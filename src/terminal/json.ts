import type { Span } from '../language/span.js';
import type { Quotation, Statement } from '../quotes/types.js';
import type { Answer } from '../search/answers.js';
import type { Check, Said, Story } from '../search/types.js';

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
    probability: attribution ? rounded(attribution.probability) : null,
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
    kind: answer.kind,
    answered: answer.answered,
    certainty: answer.certainty,
    probability: 'probability' in answer ? rounded(answer.probability) : null,
    hits: answer.hits.map((hit) => ({
      ...slice(hit.story, hit),
      paragraph: hit.paragraph,
      speaker: hit.speaker?.speaker.name ?? null,
      score: hit.score,
      article: hit.story.article.id,
    })),
    corrections: answer.corrections,
    suggestions: answer.suggestions,
    ...ownJson(answer),
  };
}

/** What an answer has that others have not, in short: a verdict, and whose words are meant. */
export function brieflyJson(answer: Answer) {
  switch (answer.kind) {
    case 'check':
      return verdictJson(answer.check);
    case 'said':
      return { speaker: answer.said.speaker.name };
    case 'silent':
      return { silent: answer.silent };
    case 'passages':
    case 'who-is':
    case 'unanswered':
      return {};
    default:
      return answer satisfies never;
  }
}

/** The same in full. */
function ownJson(answer: Answer) {
  switch (answer.kind) {
    case 'check':
      return { check: checkJson(answer.check) };
    case 'said':
      return { said: saidJson(answer.said) };
    case 'silent':
      return { silent: answer.silent };
    case 'passages':
    case 'who-is':
    case 'unanswered':
      return {};
    default:
      return answer satisfies never;
  }
}

function saidJson({ story, speaker, topic, found, statements }: Said) {
  return {
    speaker: speaker.name,
    role: speaker.role ?? null,
    topic,
    quotes: found.map(({ quotation }) => quotationJson(story, quotation)),
    statements: statements.map((statement) => statementJson(story, statement)),
    article: story.article.id,
  };
}

/** The verdict in short: what it is, and who said the words. */
function verdictJson({ verdict, places: [place] }: Check) {
  return { verdict, speaker: place?.quotation?.speaker?.speaker.name ?? null };
}

export function checkJson(check: Check) {
  const [place] = check.places;
  const quoted = place?.quotation ?? null;
  return {
    words: check.words,
    ...verdictJson(check),
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

function rounded(probability: number | undefined): number | null {
  return probability === undefined ? null : Math.round(probability * 1000) / 1000;
}

function slice({ article }: Story, { start, end }: Span): Slice {
  return { text: article.text.slice(start, end), start, end };
}
