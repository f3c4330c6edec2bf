import { type LeftOut, NOTHING_LEFT_OUT } from '../../platform/seen/given.js';
import type { Words } from '../words/en.js';

/** What was left out of what somebody gave since it is not seen; empty where nothing was. */
export function leftOutLines({ turning, invisible }: LeftOut, words: Pick<Words, 'leftOut'>): string[] {
  return [
    ...(turning > 0 ? [words.leftOut.turning(turning)] : []),
    ...(invisible > 0 ? [words.leftOut.invisible(invisible)] : []),
  ];
}

/** More are as good as so many, and fit into a `custom_id`. */
const MOST = 9_999;

/** What was left out, as a field of a `custom_id`: the reply shows the words without it, and they are read back from there. */
export function leftOutField({ turning, invisible }: LeftOut): string[] {
  if (turning === 0 && invisible === 0) return [];
  return [[turning, invisible].map((count) => Math.min(count, MOST)).join('.')];
}

/** Reads the field back; nothing was left out where there is none. */
export function readLeftOut(field: string | undefined): LeftOut {
  const [, turning, invisible] = /^(\d{1,4})\.(\d{1,4})$/.exec(field ?? '') ?? [];
  return turning === undefined ? NOTHING_LEFT_OUT : { turning: Number(turning), invisible: Number(invisible) };
}
