import { DIRECTION_CONTROL, isTurned } from './direction.js';
import { seenText } from './unseen.js';

/** How many characters were left out of what somebody gave because they are not seen. */
export interface LeftOut {
  /** Direction controls, where the characters are drawn in another order because of them; else 0. */
  readonly turning: number;
  /** All others. */
  readonly invisible: number;
}

export const NOTHING_LEFT_OUT: LeftOut = { turning: 0, invisible: 0 };

/** What is seen of what somebody gave, and what was left out, so that it can be said. */
export interface Given extends LeftOut {
  readonly text: string;
}

/** Reads what somebody gave as it is seen; any string will do. */
export function asGiven(written: string): Given {
  const { text, dropped } = seenText(written);
  if (dropped.length === 0) return { text, ...NOTHING_LEFT_OUT };
  const controls = dropped.filter((one) => DIRECTION_CONTROL.test(one)).length;
  const turning = isTurned(written) ? controls : 0;
  return { text, turning, invisible: dropped.length - turning };
}
