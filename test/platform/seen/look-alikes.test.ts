import { describe, expect, test } from 'vitest';
import { asRead, countMasked, latinised, latinOf } from '../../../src/platform/seen/look-alikes.js';

describe('latinOf', () => {
  test.each([
    ['Cyrillic а', 'а', 'a'],
    ['Greek ο', 'ο', 'o'],
    ['Armenian օ', 'օ', 'o'],
    ['Cherokee Ꭺ', 'Ꭺ', 'a'],
    ['a small capital', 'ɴ', 'n'],
    ['full width', 'ｗ', 'w'],
    ['mathematical bold', '𝐰', 'w'],
    ['mathematical digit', '𝟏', '1'],
    ['in a circle', 'ⓝ', 'n'],
    ['in a dark square', '🅽', 'n'],
  ])('%s', (_what, character, latin) => {
    expect(latinOf(character)).toBe(latin);
  });

  test.each(['a', 'Z', '1', 'é', 'ø', 'ж', '中', '²', '①', 'ﬁ', '😀', '🇳', ' ', '”'])(
    '%s looks like itself',
    (character) => {
      expect(latinOf(character)).toBeUndefined();
    },
  );
});

describe('asRead', () => {
  test.each([
    ['a Cyrillic letter in a Latin word', 'nоt', 'not', 1],
    ['a mathematical word', '𝐧𝐨𝐭', 'not', 3],
    ['a Russian word', 'Путин', 'Путин', 0],
    ['a Russian word of letters that all look Latin', 'сор', 'сор', 0],
    ['a Greek word', 'νότος', 'νότος', 0],
    ['a Turkish word', 'Yıldız', 'Yildiz', 0],
    ['a plain word', 'not', 'not', 0],
  ])('%s', (_what, word, read, masked) => {
    expect(asRead(word)).toBe(read);
    expect(countMasked(word)).toBe(masked);
  });

  test('a word wholly of another script can be asked for as Latin', () => {
    expect(latinised('сор')).toBe('cop');
  });
});
