import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { asGiven } from '../../../src/platform/seen/given.js';
import { seen, seenText } from '../../../src/platform/seen/unseen.js';
import { FILLERS, SAMPLES, UNSEEN, visible } from '../../unseen.js';

describe('what is not seen is left out', () => {
  test.each(SAMPLES)('%j between Latin letters', (character) => {
    expect(seen(`a${character}b`)).toBe('ab');
  });

  test.each(FILLERS)('%j is a gap', (filler) => {
    expect(seen(`a${filler}b`)).toBe('a\u3000b');
  });

  test.each([
    ['a family', '👩‍👩‍👧'],
    ['a skin and a profession', '👩🏽‍⚕️'],
    ['a heart on fire', '❤️‍🔥'],
    ['a sign as text', '☎︎'],
    ['a keycap', '1️⃣'],
    ['the flag of Scotland', '🏴\u{e0067}\u{e0062}\u{e0073}\u{e0063}\u{e0074}\u{e007f}'],
    ['Persian', 'می‌خواهم'],
    ['Hindi', 'क्‍ष'],
    ['a Chinese character in a form of its own', '葛\u{e0100}'],
    ['Arabic', 'قال الوزير إن الاجتماع ممكن'],
    ['Hebrew with points', 'שָׁלוֹם עוֹלָם'],
    ['Latin', 'nothing to see'],
  ])('%s stays as it is', (_what, text) => {
    expect(seen(text)).toBe(text);
  });

  test.each([
    ['a joiner behind a Latin letter', 'a\u200db', 'ab'],
    ['a second joiner, which joins nothing', 'می\u200c\u200cخواهم', 'می\u200cخواهم'],
    ['a sign’s look behind a letter', 'a\ufe0fb', 'ab'],
    ['a second one behind a sign', '☎\ufe0f\ufe0f', '☎\ufe0f'],
    ['tags behind a flag that no platform draws', '🏴\u{e0067}\u{e0062}\u{e0061}\u{e007f}', '🏴'],
    ['hidden text in tags', 'we\u{e0068}\u{e0069} do', 'we do'],
    ['marks of direction in Hebrew', 'שלום\u200f עולם', 'שלום עולם'],
  ])('%s', (_what, text, expected) => {
    expect(seen(text)).toBe(expected);
  });

  const text = fc.string({
    unit: fc.oneof(fc.constantFrom(...SAMPLES, ...FILLERS), fc.constantFrom('a', ' ', '1', '😀', 'م', '葛', '\u20e3')),
  });

  test('nothing that is seen is lost, nothing more is left out of the rest, and the way back leads to the same words (5,000 texts)', () => {
    fc.assert(
      fc.property(text, (written) => {
        const { text: rest, dropped, startOf, endOf } = seenText(written);
        expect(visible(rest).replaceAll('\u3000', ' ')).toBe(visible(written));
        expect(rest.length + dropped.join('').length).toBe(written.length);
        expect(seen(rest)).toBe(rest);
        for (const match of rest.matchAll(/[a1😀م葛]/gu)) {
          const [start, end] = [match.index, match.index + match[0].length];
          expect(written.slice(startOf(start), endOf(end))).toBe(match[0]);
        }
      }),
      { numRuns: 5_000 },
    );
  });

  test('a text of nothing else takes no longer than its length', () => {
    expect(seen('\u200b'.repeat(1_000_000))).toBe('');
    expect(seen('a\u200d'.repeat(500_000))).toBe('a'.repeat(500_000));
    expect(UNSEEN.test(seen('😀\u200d\u200b'.repeat(100_000)))).toBe(false);
  });
});

describe('asGiven', () => {
  test.each<[string, string, number, number]>([
    ['nothing', 'we do not', 0, 0],
    ['soft hyphens', 'meet\u00ading', 0, 1],
    ['isolates around what is Latin anyway', '\u2066we do not\u2069', 0, 2],
    ['a left-to-right mark in Latin', 'we\u200e do', 0, 1],
    ['a right-to-left mark beside Hebrew', 'שלום\u200f עולם', 0, 1],
    ['an override', 'we do \u202etuo elur ton\u202c', 2, 0],
    ['an override that is never ended', 'we \u202edo not', 1, 0],
    ['an isolate the other way, in which a mark moves alone', 'we \u2067do not!\u2069', 0, 2],
    ['an isolate the other way, in which a sign moves', 'we \u2067< 5\u2069', 2, 0],
    ['marks that change the order of numbers', 'from\u200f 12 34\u200f on', 2, 0],
    ['marks around two marks', 'we do\u200f!?\u200f', 0, 2],
    ['an isolate the other way around one word', 'we \u2067do\u2069 not', 0, 2],
    ['an override in another line', 'we do\n\u202enot', 1, 0],
    ['an override and a soft hyphen', '\u202ewe meet\u00ading', 1, 1],
  ])('%s: %j', (_what, written, turning, invisible) => {
    expect(asGiven(written)).toMatchObject({ turning, invisible });
  });
});
