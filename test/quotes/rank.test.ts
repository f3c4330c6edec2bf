import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { startNames, startSum } from '../../src/quotes/rank/features.js';
import { softmax } from '../../src/quotes/rank/softmax.js';
import { type Part, treeOf, weightsOf } from '../../src/quotes/rank/weights.js';

type Parts = [string, ...Part[]];

/** Few parts, so that names meet, and those that look like others: a colon, nothing, a number and a truth beside the strings for them. */
const part: fc.Arbitrary<Part> = fc.constantFrom<Part[]>('cue', 'b1', ':', '', 0, 3, '3', true, false, 'true');
const name: fc.Arbitrary<Parts> = fc
  .tuple(fc.constantFrom('cue', 'where', 'left'), fc.array(part, { maxLength: 5 }))
  .map(([first, more]) => [first, ...more]);

function namesOf(features: readonly Parts[]): string[] {
  const names = startNames();
  for (const parts of features) names.add(...(parts as [string]));
  return names.take();
}

describe('features are added up by the weights of their names', () => {
  test('as if each name were put together and looked up (2,000 cases)', () => {
    fc.assert(
      fc.property(
        fc.array(name),
        fc.array(fc.double({ noNaN: true, noDefaultInfinity: true })),
        fc.array(name),
        (known, values, features) => {
          const weights = new Map(namesOf(known).map((one, index) => [one, values[index] ?? index]));
          const sum = startSum(weightsOf(treeOf(weights)));
          for (const parts of features) sum.add(...(parts as [string]));
          expect(sum.take()).toBe(namesOf(features).reduce((total, one) => total + (weights.get(one) ?? 0), 0));
          expect(sum.take()).toBe(0);
        },
      ),
      { numRuns: 2_000 },
    );
  });

  test.each<[Parts, string]>([
    [['cue', 'b1', 'saying'], 'cue:b1:saying'],
    [['left', ':', 'before'], 'left:::before'],
    [['near', '', 3, false], 'near::3:false'],
    [['nobody'], 'nobody'],
  ])('%j is called %s', (parts, expected) => {
    expect(namesOf([parts])).toEqual([expected]);
  });

  test('names are taken once', () => {
    const names = startNames();
    names.add('a', 'b');
    expect(names.take()).toEqual(['a:b']);
    expect(names.take()).toEqual([]);
  });
});

test('probabilities sum to 1, the higher score has the higher one', () => {
  const [low = 0, high = 0] = softmax([1, 3]);
  expect(low + high).toBeCloseTo(1);
  expect(high / low).toBeCloseTo(Math.exp(2));
});
