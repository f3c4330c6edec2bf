/** What a question measures, where it says so. */
export type Measure = 'age' | 'height' | 'depth' | 'share' | 'weight';

const ASKING: readonly (readonly [Measure, RegExp])[] = [
  ['age', /\bhow old\b|\bwhat age\b/i],
  ['height', /\bhow tall\b/i],
  ['depth', /\bhow deep\b/i],
  ['share', /\bhow many per ?cent\b|\bpercentage\b/i],
  ['weight', /\bhow heavy\b|\bhow much (?:do|does|did) .+ weigh\b/i],
];
const HOW_MANY = /\bhow many\b/i;

/** The measure that is asked for, or null. */
export function measureIn(question: string): Measure | null {
  return ASKING.find(([, asks]) => asks.test(question))?.[0] ?? null;
}

/** "How many …?" */
export function asksHowMany(question: string): boolean {
  return HOW_MANY.test(question);
}
