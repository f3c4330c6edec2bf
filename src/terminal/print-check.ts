import { plainLine } from '../platform/harmless.js';
import { leftOutLines } from '../reply/views/left-out.js';
import { en } from '../reply/words/index.js';
import type { Check, Difference, Verdict } from '../search/types.js';
import type { Drawing } from './drawing.js';

const COLOURS = {
  exact: 'green',
  typography: 'green',
  close: 'yellow',
  unquoted: 'yellow',
  'other-speaker': 'red',
  'not-found': 'red',
} as const satisfies Readonly<Record<Verdict, keyof Drawing>>;

/** A verdict on words: what it is, how they differ, and where they stand. */
export function checkParts({ verdict, disguise, differences, places }: Check, drawing: Drawing): string[] {
  const { dim, quotation, words, where } = drawing;
  const { lookAlikes } = disguise;
  const notes = [...leftOutLines(disguise, en), ...(lookAlikes > 0 ? [en.lookAlikes(lookAlikes)] : [])];
  const changed = differences.some(({ kind }) => kind !== 'same');
  return [
    drawing[COLOURS[verdict]](en.verdicts[verdict]),
    ...notes.map((note) => dim(note)),
    ...(changed ? [differences.map((one) => differenceText(one, drawing)).join('')] : []),
    ...places.map(({ story, paragraph, quotation: quoted, ...span }) =>
      quoted ? quotation(story, quoted) : `${words(story, span)}\n  ${where(story, paragraph)}`,
    ),
  ];
}

/** Without colour the claimed words and the article's are told apart by signs. */
function differenceText(
  { kind, text: written }: Difference,
  { colour, red, green, strikethrough, underline }: Drawing,
): string {
  const text = plainLine(written);
  if (kind === 'same') return text;
  return kind === 'claimed'
    ? red(colour ? strikethrough(text) : `[-${text}-]`)
    : green(colour ? underline(text) : `{+${text}+}`);
}
