import { describe, expect, test } from 'vitest';
import { readTable, viewOf } from '../../../src/language/lexicon/table.js';

const TABLE = `
  bird food: goose duck
    hen
  bird legs/2|none: kiwi`;

describe('a table of words', () => {
  const table = readTable(['bird', 'food', 'legs'], TABLE);

  test('gives the words of each of its views', () => {
    expect([...viewOf(table, 'bird')]).toEqual(['goose', 'duck', 'hen', 'kiwi']);
    expect([...viewOf(table, 'food')]).toEqual(['goose', 'duck', 'hen']);
    expect([...viewOf(table, 'food', 'legs')]).toEqual(['goose', 'duck', 'hen', 'kiwi']);
  });

  test('gives what a mark says beyond that', () => {
    expect(table.at(-1)?.marks.get('legs')).toBe('2|none');
    expect(table[0]?.marks.get('bird')).toBe('');
  });

  test('parts names of several words as it is told to', () => {
    const places = readTable(['city'], 'city: new york | st. louis |\n  paris', /\s*\|\s*/);
    expect([...viewOf(places, 'city')]).toEqual(['new york', 'st. louis', 'paris']);
  });

  test('has no word twice and no mark that nobody knows', () => {
    expect(() => readTable(['bird'], 'bird: hen\nbird: hen')).toThrow('“hen” stands twice');
    expect(() => readTable(['bird'], 'brid: hen')).toThrow('the unknown mark “brid”');
  });
});
