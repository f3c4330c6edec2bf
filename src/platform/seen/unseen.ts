import { IGNORABLE } from './ignorable.js';

/** Hangul's fillers: letters that are drawn as a gap, as wide as a letter. */
const GAP = '\u3000';
const FILLER = /[\u115f\u1160\u3164\uffa0]/g;
const ANY = new RegExp(`[${IGNORABLE}]`, 'v');

/**
 * Alternatives, each of them an unseen character where it changes what is drawn, so that it stays: joiners in emoji; the look of a sign as
 * emoji or as text; joiners behind letters of scripts whose letters join; variants of Mongolian letters and Chinese characters; the flags
 * of England, Scotland and Wales.
 */
const STAYS = [
  /(?<=\p{Extended_Pictographic}[\p{Emoji_Modifier}\ufe0f]?)\u200d(?=\p{Extended_Pictographic})/v,
  /(?<=\p{Extended_Pictographic})[\ufe0e\ufe0f]|(?<=[0-9#*])\ufe0f(?=\u20e3)/v,
  /(?<=[[[\p{scx=Arab}\p{scx=Syrc}\p{scx=Nkoo}\p{scx=Mong}\p{scx=Phag}\p{scx=Mand}\p{scx=Adlm}\p{scx=Rohg}]&&[\p{L}\p{M}]]--\p{Default_Ignorable_Code_Point}])[\u200c\u200d]/v,
  /(?<=[[[\p{scx=Deva}\p{scx=Beng}\p{scx=Guru}\p{scx=Gujr}\p{scx=Orya}\p{scx=Taml}\p{scx=Telu}\p{scx=Knda}\p{scx=Mlym}\p{scx=Sinh}\p{scx=Khmr}\p{scx=Mymr}\p{scx=Tibt}]&&[\p{L}\p{M}]]--\p{Default_Ignorable_Code_Point}])[\u200c\u200d]/v,
  /(?<=[\p{Script=Mongolian}--\p{Default_Ignorable_Code_Point}])[\u180b-\u180f]|(?<=\p{Script=Han})[\ufe00-\ufe02\u{e0100}-\u{e01ef}]/v,
  /(?<=\u{1f3f4})\u{e0067}\u{e0062}(?:\u{e0065}\u{e006e}\u{e0067}|\u{e0073}\u{e0063}\u{e0074}|\u{e0077}\u{e006c}\u{e0073})\u{e007f}/v,
];
const DROPPED = new RegExp(String.raw`[[${IGNORABLE}]--[\u115f\u1160\u3164\uffa0]]`, 'v');
/** Looked ahead for first, so that letters cost nothing. */
const UNSEEN = new RegExp(
  `(?=${ANY.source})(?:(${STAYS.map(({ source }) => source).join('|')})|${DROPPED.source})`,
  'gv',
);

/** A stretch of a text that is not seen. */
interface Drop {
  /** Where it would stand in what is seen. */
  readonly at: number;
  readonly written: string;
}

/** A text as it is seen, and the way back. Offsets are UTF-16 units. */
export interface SeenText {
  readonly text: string;
  readonly dropped: readonly string[];
  /** The offset in the text as written of a stretch that begins at this offset of what is seen. */
  startOf(offset: number): number;
  /** The same for where a stretch ends. */
  endOf(offset: number): number;
}

/**
 * What is seen of a text: without characters that nothing is drawn for, in the order in which it is written, since controls that turn the
 * direction of writing are among them; fillers as wide spaces. What is shown, asked and compared is this. Linear in the length.
 */
export function seenText(written: string): SeenText {
  const same = (offset: number) => offset;
  if (!ANY.test(written)) return { text: written, dropped: [], startOf: same, endOf: same };
  const drops: Drop[] = [];
  let length = 0;
  const text = written
    .replace(UNSEEN, (match: string, stays: string | undefined, at: number) => {
      if (stays !== undefined) return stays;
      drops.push({ at: at - length, written: match });
      length += match.length;
      return '';
    })
    .replace(FILLER, GAP);
  // What is dropped up to each drop, itself included.
  const sums: number[] = [];
  for (const drop of drops) sums.push((sums.at(-1) ?? 0) + drop.written.length);
  const before = (count: number) => sums[count - 1] ?? 0;
  return {
    text,
    dropped: drops.map((drop) => drop.written),
    startOf: (offset) => offset + before(countUntil(drops, offset + 1)),
    endOf: (offset) => offset + before(countUntil(drops, offset)),
  };
}

/** What is seen of a text; see `seenText`. */
export function seen(written: string): string {
  return ANY.test(written) ? seenText(written).text : written;
}

/** How many of the drops stand before an offset; they are in order, so halve. */
function countUntil(drops: readonly Drop[], offset: number): number {
  let low = 0;
  let high = drops.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((drops[middle] as Drop).at < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}
