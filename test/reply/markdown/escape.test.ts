import fc from 'fast-check';
import { parseMarkdown } from 'local-discord';
import { describe, expect, test } from 'vitest';
import { escapeMarkdown } from '../../../src/reply/markdown/escape.js';
import { blockQuote, emphasised } from '../../../src/reply/views/excerpt.js';
import { plainText } from '../../plain-text.js';
import { visible } from '../../unseen.js';

/** The judge is the kept markdown parser, not our own reading. */
const NASTY = [
  '**bold** __under__ *it* _it_ ~~gone~~ ||hidden||',
  '# heading',
  '-# subtext',
  '- item',
  '* item',
  '+ item',
  '1. item',
  '12) item',
  '> quote',
  '>>> quote',
  '`code`',
  '```\ncode\n```',
  '[text](https://example.com)',
  '<https://example.com>',
  'https://example.com/a_b_c',
  '@everyone @here <@123> <@!123> <@&123> <#123>',
  '<t:1700000000:R>',
  '</ask:123>',
  '<:smile:123> <a:smile:123>',
  '¯\\_(ツ)_/¯',
  '\\',
  '\\\\',
  'a\\*b',
  '\u202eevil\u202c',
  'zalgo z̸̢̛',
  '😀👩‍👩‍👧',
  'snake_case_name',
  '<id:browse>',
  '2 * 3 * 4 = 24',
];

const shown = (text: string) =>
  visible(text.toWellFormed().replace(/[\p{Cc}\u2028\u2029]+/gu, ' ')).replaceAll('\u3000', ' ');
/** What is read of parsed markdown: of joiners in emoji and the like the other tests speak. */
const read = (nodes: Parameters<typeof plainText>[0]) => visible(plainText(nodes)).replaceAll('\u3000', ' ').trim();
const anyText = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.string({ unit: fc.constantFrom(...'*_~`|<>[]()@#-+.:\\/ \n1a“”') }),
  fc.array(fc.constantFrom(...NASTY)).map((parts) => parts.join(' ')),
);

describe('escapeMarkdown', () => {
  test.each(NASTY)('%j is shown to the letter in a block quote', (text) => {
    const nodes = parseMarkdown(blockQuote(text, { start: 0, end: text.length }));
    expect(nodes).toHaveLength(1);
    expect(nodes[0]).toMatchObject({ type: 'blockQuote' });
    expect(read(nodes)).toBe(shown(text).trim());
  });

  test('any text stays in its block quote and is shown to the letter (5,000 cases)', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        fc.pre(shown(text).trim() !== '');
        const nodes = parseMarkdown(`before\n> a${escapeMarkdown(text)}\nafter`);
        const quotes = nodes.filter((node) => node.type === 'blockQuote');
        expect(quotes).toHaveLength(1);
        expect(read(quotes)).toBe(`a${shown(text)}`.trim());
        expect(JSON.stringify(quotes)).not.toMatch(/"type":"(?!blockQuote|text|lineBreak)/);
      }),
      { numRuns: 5_000 },
    );
  });
});

describe('emphasised', () => {
  test.each([
    ['one part', [{ start: 4, end: 7, style: 'bold' as const }], 'The **cat** sat'],
    ['a part with spaces around', [{ start: 3, end: 8, style: 'bold' as const }], 'The **cat** sat'],
    [
      'a part within a part',
      [
        { start: 0, end: 11, style: 'bold' as const },
        { start: 4, end: 7, style: 'underline' as const },
      ],
      '**The __cat__ sat**',
    ],
    ['a part that reaches out', [{ start: 8, end: 99, style: 'bold' as const }], 'The cat **sat**'],
    ['an empty part', [{ start: 3, end: 4, style: 'bold' as const }], 'The cat sat'],
    ['no part', [], 'The cat sat'],
  ])('%s', (_what, emphases, expected) => {
    expect(emphasised('The cat sat', { start: 0, end: 11 }, emphases)).toBe(expected);
  });

  test('any text with any part in bold is shown to the letter (2,000 cases)', () => {
    fc.assert(
      fc.property(anyText, fc.nat(30), fc.nat(30), (text, a, b) => {
        const words = `a ${text.toWellFormed()}`;
        const bold = { start: Math.min(a, b), end: Math.max(a, b), style: 'bold' as const };
        const nodes = parseMarkdown(blockQuote(words, { start: 0, end: words.length }, [bold]));
        expect(read(nodes.filter(({ type }) => type === 'blockQuote'))).toBe(shown(words).trim());
      }),
      { numRuns: 2_000 },
    );
  });
});
