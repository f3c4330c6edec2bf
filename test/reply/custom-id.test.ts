import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { customId, MAX_CUSTOM_ID, readCustomId } from '../../src/reply/ids/custom-id.js';

describe('customId', () => {
  test('is read back as it was made (1,000 cases)', () => {
    const field = fc.string({ maxLength: 12 }).filter((text) => !text.includes(':'));
    fc.assert(
      fc.property(field, field, fc.string({ maxLength: 30 }), (first, second, last) => {
        const read = readCustomId(customId('quotes', first, second, last));
        expect(read?.action).toBe('quotes');
        const [a, b, ...rest] = read?.fields ?? [];
        expect([a, b, rest.join(':')]).toEqual([first, second, last]);
      }),
      { numRuns: 1_000 },
    );
  });

  test('refuses what Discord would refuse, and takes the longest that it takes', () => {
    const room = MAX_CUSTOM_ID - '1:a:'.length;
    expect(customId('a', 'x'.repeat(room))).toHaveLength(MAX_CUSTOM_ID);
    expect(() => customId('a', 'x'.repeat(room + 1))).toThrow(/101 characters, more than 100/);
  });

  test.each(['', '0:quotes:a', '1:quotes:a', '9:quotes:a', 'quotes', '2', '2:', 'x:y:z'])(
    '%j is not one of ours',
    (id) => {
      expect(readCustomId(id)).toBeNull();
    },
  );
});
