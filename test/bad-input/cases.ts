import fc from 'fast-check';
import { afterAll, test } from 'vitest';

/** Cases of each property, times its share: few in `npm test`, so that it stays quick; `npm run fuzz` sets more. */
const CASES = Number(process.env.FUZZ_CASES ?? 50);
/** A case may take some milliseconds on a busy machine. */
const MILLISECONDS_A_CASE = 100;

let total = 0;

/** Prints how many cases the properties of a file ran, where they were asked for. */
export function countCases(file: string): void {
  afterAll(() => {
    if (process.env.FUZZ_CASES) process.stdout.write(`\n${file}: ${total} cases\n`);
  });
}

/** A test that a law holds for so many generated cases; what breaks it is made small and shown with its seed. */
export function property<Input>(
  title: string,
  share: number,
  input: fc.Arbitrary<Input>,
  holds: (input: Input) => Promise<unknown>,
): void {
  const numRuns = Math.max(1, Math.round(CASES * share));
  test(`${title} (${numRuns} cases)`, { timeout: 60_000 + numRuns * MILLISECONDS_A_CASE }, async () => {
    await fc.assert(
      fc.asyncProperty(input, async (one) => {
        total += 1;
        await holds(one);
      }),
      { numRuns },
    );
  });
}
