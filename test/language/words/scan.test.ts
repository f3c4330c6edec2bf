import { describe, expect, test } from 'vitest';
import { COMPARED, eachWord, PARSED, SEARCHED, type WordView } from '../../../src/language/words/scan.js';

const TEXT = 'The U.S. paid $1,200.50, or 5%, to O’Neil’s co-op (@coop)… “Yes!”';

function read(text: string, view: WordView): string[] {
  const words: string[] = [];
  eachWord(text, 0, text.length, view, (_, start, end) => words.push(text.slice(start, end)));
  return words;
}

describe('one text, its words in each view', () => {
  test('to be searched for', () => {
    expect(read(TEXT, SEARCHED).join('|')).toBe('The|U.S.|paid|1,200.50|or|5|to|O’Neil’s|co|op|coop|Yes');
  });

  test('to be compared', () => {
    expect(read(TEXT, COMPARED).join('|')).toBe('The|U|S|paid|$|1,200.50|or|5|%|to|O’Neil’s|co|op|coop|Yes');
  });

  test('to be read as a sentence', () => {
    expect(read(TEXT, PARSED).join('|')).toBe(
      'The|U.S.|paid|$1,200.50|,|or|5%|,|to|O’Neil’s|co-op|(|@coop|)|…|“|Yes|!|”',
    );
  });

  test('what is not seen is within a word where it is looked for as it is seen', () => {
    expect(read('in\u00adside', SEARCHED)).toEqual(['in\u00adside']);
    expect(read('in\u00adside', COMPARED)).toEqual(['in\u00adside']);
    expect(read('in\u00adside', PARSED)).toEqual(['in', '\u00ad', 'side']);
  });

  test('offsets are those of the text', () => {
    const found: [string, number, number][] = [];
    eachWord('a bc de', 2, 7, SEARCHED, (...word) => found.push(word));
    expect(found).toEqual([
      ['bc', 2, 4],
      ['de', 5, 7],
    ]);
  });
});
