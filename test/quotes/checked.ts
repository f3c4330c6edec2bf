import { expect } from 'vitest';
import { attribute } from '../../src/quotes/index.js';
import { articleOf } from '../../src/reading/read.js';
import type { Article } from '../../src/reading/types.js';

/** Attributes a text or an article and checks every offset that comes out: in range, in order, marks around what they mark. */
export function check(given: string | Article) {
  const article = typeof given === 'string' ? articleOf('test', given) : given;
  const { quotations, statements, speakers } = attribute(article);
  const length = article.text.length;
  const known = new Set(speakers);
  // A comparison of numbers takes a thousandth of what `expect` takes, and hostile texts have many.
  const wrong: string[] = [];
  const hold = (holds: boolean | undefined, what: string) => {
    if (!holds) wrong.push(what);
  };
  let before = 0;
  for (const [index, one] of quotations.entries()) {
    const paragraph = article.paragraphs[one.paragraph - 1];
    hold(one.index === index, `quotation ${index} is number ${one.index}`);
    hold(one.start >= before && one.end > one.start, `quotation ${index} is from ${one.start} to ${one.end}`);
    hold(one.marked.start <= one.start && one.marked.end >= one.end, `quotation ${index} is outside its marks`);
    hold(one.marked.end <= length, `the marks of quotation ${index} are outside the text`);
    hold(
      paragraph && paragraph.start <= one.start && one.end <= paragraph.end,
      `quotation ${index} is outside its paragraph`,
    );
    if (one.speaker) {
      hold(known.has(one.speaker.speaker), `the speaker of quotation ${index} is not listed`);
      hold(one.speaker.mention.end > one.speaker.mention.start, `the mention of quotation ${index} is empty`);
    }
    before = one.end;
  }
  before = 0;
  for (const span of statements) {
    hold(span.start >= before && span.end > span.start && span.end <= length, `a statement is at ${span.start}`);
    before = span.end;
  }
  for (const { name, mentions } of speakers)
    for (const { start, end } of mentions)
      hold(start >= 0 && end > start && end <= length, `a mention of ${name} is from ${start} to ${end}`);
  expect(wrong).toEqual([]);
  return quotations;
}
