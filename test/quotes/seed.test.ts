import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { Span } from '../../src/language/span.js';
import { attribute } from '../../src/quotes/index.js';
import { articleOf } from '../../src/reading/read.js';
import gold from './seed.gold.json' with { type: 'json' };

const text = readFileSync(resolve(import.meta.dirname, '../../seeds/article.txt'), 'utf8');
const article = articleOf('article', text);
const { quotations, speakers } = attribute(article);
const shown = (span: Span | null | undefined) => span && text.slice(span.start, span.end);

describe('the seed article, against what a careful reader wrote down', () => {
  test('holds these quotations and no others, each in its paragraph', () => {
    expect(quotations.map((one) => ({ paragraph: one.paragraph, text: shown(one) }))).toEqual(
      gold.map((one) => ({ paragraph: one.paragraph, text: one.text })),
    );
  });

  test.each(gold.map((one, index) => ({ index, ...one })))('$paragraph “$text” is $speaker’s', (one) => {
    const quotation = quotations[one.index];
    expect(quotation?.speaker?.speaker.name).toBe(one.speaker);
    expect(shown(quotation?.speaker?.mention)).toBe(one.mention);
    expect(shown(quotation?.speaker?.cue)).toBe(one.cue);
    expect(quotation?.kind).toBe(one.kind);
  });

  test('has one entry for everybody who is quoted', () => {
    const names = speakers.map(({ name }) => name);
    expect(new Set(names).size).toBe(names.length);
    for (const { speaker } of gold) expect(names).toContain(speaker);
  });

  test.each([
    ['Dmitry Peskov', 'Kremlin spokesman'],
    ['Wang Yi', 'China’s top diplomat'],
    ['Qin Gang', 'China’s Foreign Minister'],
    ['Antony Blinken', 'US Secretary of State'],
    ['Wolfgang Ischinger', 'MSC Foundation Council President'],
    ['Global Times', 'state-run nationalist tabloid'],
  ])('%s is introduced as %s', (name, role) => {
    expect(speakers.find((one) => one.name === name)?.role).toBe(role);
  });

  test.each([
    ['a stray ” before “to act according”', 22, ['respects the territorial integrity']],
    ['a stray “ before “. Russian relations.”', 27, ['a positive world asset', 'hijack']],
  ])('%s swallows nothing', (_mark, paragraph, expected) => {
    expect(quotations.filter((one) => one.paragraph === paragraph).map(shown)).toEqual(expected);
  });
});
