import type { Family, Mark } from './glyphs.js';

/**
 * What it costs to read a mark in one way or another. The scanner takes the cheapest reading of a whole paragraph, so
 * that one wrong mark costs one wrong mark and never turns the rest inside out. The unit is arbitrary: what counts is
 * that two small oddities (1-2) weigh less than a mark that means nothing (5), and that more than an odd glyph (4).
 */
const WRONG_GLYPH = 4;
const STRAY = 5;
/** A mark that means nothing inside a quotation: a little dearer, so that a quotation closes at its first closing mark. */
const STRAY_INSIDE = 5.5;
const BESIDE_LETTER = 3;
const BESIDE_PUNCTUATION = 1.5;
const BESIDE_SPACE = 2;
const NOTHING_BEHIND = 6;
const OTHER_FAMILY = 1.5;
/** Single marks are more often apostrophes. */
const OPEN_SINGLE = 1;
const SAME_MARK_NESTED = 3;

const GLYPHS_THAT_OPEN = new Map<string, Family>([
  ['“', 'curly'],
  ['‟', 'curly'],
  ['"', 'straight'],
  ['＂', 'straight'],
  ["''", 'pair'],
  ['``', 'pair'],
  ['‘‘', 'pair'],
  ['’’', 'pair'],
  ['„', 'low'],
  ['«', 'guillemet'],
  ['»', 'guillemet'],
  ['”', 'curly'],
  ['「', 'corner'],
  ['『', 'corner'],
  ['‘', 'single-curly'],
  ['‛', 'single-curly'],
  ['‚', 'single-curly'],
  ["'", 'single-straight'],
  ['`', 'single-straight'],
  ['‹', 'single-guillemet'],
  ['›', 'single-guillemet'],
]);

const GLYPHS_THAT_CLOSE: Readonly<Record<Family, string>> = {
  curly: '”',
  straight: '"＂',
  pair: "''’’´´",
  low: '“”',
  guillemet: '»',
  corner: '」』',
  'single-curly': '’',
  'single-straight': "'´",
  'single-guillemet': '›',
};

/** Glyphs that open only by mistake, or in the custom of another country. */
const RARELY_OPENS = new Set(['”', '»', '›', '’’']);
/** Glyphs that never close. */
const NEVER_CLOSES = new Set(['„', '‚', '‛', '``', '「', '『', '‹']);
const RARELY_CLOSES = new Set(['“', '‟', '«', '‘', '‘‘', '`', '›']);

const LETTER = /[\p{L}\p{N}]/u;
const OPENING_BESIDE = /[\s([{—–\-/“‘"'‛„«‹>*_~|]/;
/** Words that lose their beginning: 'em, 'til, '90s. */
const ELISION = /^(?:\d|em\b|til\b|cause\b|twas\b|tis\b|n\b|bout\b|round\b|s\b)/i;

/** The family a mark would open, or undefined when it cannot open. */
export function familyOf(mark: Mark): Family | undefined {
  return GLYPHS_THAT_OPEN.get(mark.glyph);
}

/** Cost of reading the mark as an opening one. */
export function openingCost(mark: Mark): number {
  let cost = RARELY_OPENS.has(mark.glyph) ? WRONG_GLYPH : 0;
  if (mark.glyph === '“' || mark.glyph === '«' || mark.glyph === '‘') cost -= 0.1;
  if (mark.single) cost += OPEN_SINGLE;
  if (mark.before !== '' && !OPENING_BESIDE.test(mark.before)) {
    cost += LETTER.test(mark.before) ? BESIDE_LETTER : BESIDE_PUNCTUATION;
  }
  if (mark.after === '') cost += NOTHING_BEHIND;
  else if (/\s/.test(mark.after)) cost += LETTER.test(mark.beyond) ? BESIDE_SPACE : NOTHING_BEHIND;
  else if (/[.,;:!?)\]}]/.test(mark.after) && !/\.\.|…/.test(mark.after + mark.beyond)) cost += NOTHING_BEHIND;
  return cost;
}

/** Cost of reading the mark as the one that closes a span of the family. */
export function closingCost(mark: Mark, family: Family): number {
  if (NEVER_CLOSES.has(mark.glyph) || mark.single !== family.startsWith('single')) return Infinity;
  let cost = 0;
  if (!GLYPHS_THAT_CLOSE[family].includes(mark.glyph)) {
    cost += RARELY_CLOSES.has(mark.glyph) ? WRONG_GLYPH : OTHER_FAMILY;
  }
  if (mark.before === '') cost += NOTHING_BEHIND;
  else if (/\s/.test(mark.before)) cost += BESIDE_SPACE;
  else if (/[([{]/.test(mark.before)) cost += BESIDE_LETTER;
  if (LETTER.test(mark.after)) cost += BESIDE_LETTER;
  return cost;
}

/** Cost of taking the mark for no quotation mark at all: an apostrophe, an inch, a slip of the keyboard. */
export function strayCost(mark: Mark, inside: boolean, following: string): number {
  if (mark.single) {
    if (/[sSzZxX]/.test(mark.before) && !LETTER.test(mark.after)) return 0.6;
    if (LETTER.test(mark.after) && !LETTER.test(mark.before))
      return ELISION.test(following) ? 0.3 : mark.glyph === '’' ? 0.6 : 1.6;
    if (/[\p{L}\d]/u.test(mark.before)) return 1.6;
    return 2.6;
  }
  if ((mark.glyph === '"' || mark.glyph === "''" || mark.glyph === '”') && /\d/.test(mark.before)) return STRAY / 2;
  return inside ? STRAY_INSIDE : STRAY;
}

/** Cost of nesting the same kind of mark inside itself, which only marks with a direction can show. */
export function nestingCost(mark: Mark, outer: Family): number {
  const outerSingle = outer.startsWith('single');
  if (mark.single !== outerSingle) return 0.5;
  return /[“«„‘]/.test(mark.glyph) && outer !== 'straight' ? SAME_MARK_NESTED : Infinity;
}

/** Cost of a span that never closes in its paragraph. */
export function unclosedCost(opening: Mark, opensParagraph: boolean, reopensNext: boolean): number {
  // Single or double, a paragraph that opens again where the last one left off is how printers go on quoting.
  if (reopensNext) return 0.5;
  if (opening.single) return 5;
  return opensParagraph || /[:,]$/.test(opening.before) ? 3 : STRAY_INSIDE * 2;
}
