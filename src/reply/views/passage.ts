import type { APIComponentInContainer } from 'discord-api-types/v10';
import type { Passage } from '../../search/types.js';
import { text } from '../components.js';
import { placeLine, saidLines } from '../lines.js';
import type { Setting } from '../types.js';
import { blockQuote, type Emphasis, OMISSION } from './excerpt.js';

/** A passage: its answering sentence in bold, the answering phrase underlined, who says it, where it stands. */
export function passageText(passage: Passage, setting: Setting): APIComponentInContainer {
  const { story, answer, phrase, speaker } = passage;
  const emphases: Emphasis[] = [
    { ...answer, style: 'bold' },
    ...(phrase ? [{ ...phrase, style: 'underline' as const }] : []),
  ];
  const sentence = story.article.sentences[passage.sentence];
  // A sentence that is longer than a passage is shown in part.
  const before = sentence && sentence.start < passage.start ? `${OMISSION} ` : '';
  const after = sentence && sentence.end > passage.end ? ` ${OMISSION}` : '';
  const shown = blockQuote(story.article.text, passage, emphases).slice('> '.length);
  const lines = [
    `> ${before}${shown}${after}`,
    ...(speaker
      ? saidLines(story, passage.paragraph, speaker, setting)
      : [placeLine(story, passage.paragraph, setting)]),
  ];
  return text(lines.join('\n'));
}
