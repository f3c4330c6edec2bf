import type { LeftOut } from '../../platform/seen/given.js';
import type { Check, Verdict } from '../types.js';

/** The best that can be said of words that are drawn in another order than they are written in: what is seen was not said. */
const TURNED: Readonly<Partial<Record<Verdict, Verdict>>> = { exact: 'close', typography: 'close' };

/** A check of words from which something was left out before it, as it has to be told. */
export function withLeftOut(check: Check, { turning, invisible }: LeftOut): Check {
  const { disguise } = check;
  return {
    ...check,
    verdict: turning > 0 ? (TURNED[check.verdict] ?? check.verdict) : check.verdict,
    disguise: { ...disguise, turning: disguise.turning + turning, invisible: disguise.invisible + invisible },
  };
}
