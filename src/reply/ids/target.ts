import type { Sentence } from '../../language/span.js';
import type { Quotation } from '../../quotes/types.js';
import type { Paragraph } from '../../reading/types.js';
import type { Story } from '../../search/types.js';

/** A place of a story that a button leads to, as a field of its `custom_id`: `q` and a quotation's or `s` and a sentence's index, `p` and a paragraph's number. */
export type TargetField = string;

export const targetField = {
  quotation: ({ index }: Pick<Quotation, 'index'>): TargetField => `q${index}`,
  sentence: ({ index }: Pick<Sentence, 'index'>): TargetField => `s${index}`,
  paragraph: (number: number): TargetField => `p${number}`,
};

/** What such a field names in the story; nothing of a field that is none, or whose place is not there. */
export interface Target {
  readonly quotation?: Quotation | undefined;
  readonly sentence?: Sentence | undefined;
  readonly paragraph?: Paragraph | undefined;
}

export function readTarget(field: string | undefined, { article, quotations }: Story): Target {
  const [, kind, digits = ''] = /^([qsp])(\d+)$/.exec(field ?? '') ?? [];
  const number = Number(digits);
  if (kind === 'q') return { quotation: quotations[number] };
  if (kind === 's') return { sentence: article.sentences[number] };
  return kind === 'p' ? { paragraph: article.paragraphs[number - 1] } : {};
}
