import type { APIComponentInContainer } from 'discord-api-types/v10';
import type { Library } from '../library.js';
import type { Statement } from '../quotes/types.js';
import type { Said } from '../search/types.js';
import { section, subtext, text } from './components.js';
import { escapeMarkdown } from './escape.js';
import { blockQuote } from './excerpt.js';
import { placeLine } from './lines.js';
import { contextButton, groupQuotations, itemSection } from './quotation-list.js';

const MAX_QUOTATIONS = 4;
/** More would be grouped in vain. */
const MAX_FOUND = 40;
const MAX_STATEMENTS = 3;

/** What somebody said: quotations first, then what the article reports without quotation marks, never one as the other. */
export function saidParts(said: Said, library: Library): APIComponentInContainer[] {
  const { speaker, topic, onTopic } = said;
  const named = escapeMarkdown(speaker.role ? `${speaker.name}, ${speaker.role}` : speaker.name);
  const items = groupQuotations(said.found.slice(0, MAX_FOUND)).slice(0, MAX_QUOTATIONS);
  const shown = new Set(
    items.flatMap(({ span }) =>
      said.story.article.sentences.filter((one) => one.start < span.end && one.end > span.start),
    ),
  );
  const statements = said.statements.filter(
    (one) => ![...shown].some((sentence) => sentence.start < one.end && one.start < sentence.end),
  );
  const miss =
    topic && !onTopic
      ? [subtext(`The article quotes nothing from them on “${escapeMarkdown(topic)}”. What they do say:`)]
      : [];
  return [
    text([`### ${named}`, ...miss].join('\n')),
    ...items.map((item) => itemSection(item, library)),
    ...(statements.length > 0 ? [text(subtext('Reported without quotation marks, in the article’s words:'))] : []),
    ...statements.slice(0, MAX_STATEMENTS).map((statement) => statementSection(statement, said, library)),
  ];
}

function statementSection(statement: Statement, { story }: Said, library: Library): APIComponentInContainer {
  const sentence = story.article.sentences.find(({ start, end }) => start <= statement.start && statement.start < end);
  const lines = [
    blockQuote(story.article.text, sentence ?? statement),
    placeLine(story, statement.paragraph, library.corpus.stories.length > 1),
  ];
  return section(
    lines.join('\n'),
    contextButton(library, story, sentence ? `s${sentence.index}` : `p${statement.paragraph}`),
  );
}
