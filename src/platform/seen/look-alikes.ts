/**
 * Letters that a reader takes for a Latin one: from the confusables of UTS #39 (Unicode 15), those of scripts that fonts have and that are
 * written from left to right, and small capitals with the letters that look like them. Upper case stands with lower case. Letters whose
 * compatibility form is the Latin letter (full width, mathematical, in circles) need no entry.
 */
const LOOK_ALIKES: Readonly<Record<string, string>> = {
  a: 'ɑαаᴀΑАᎪꓮ',
  b: 'ƄЬᏏʙвΒВᏴꓐ',
  c: 'ᴄϲⲥсꮯϹⲤСᏟꓚ',
  d: 'ԁᏧᴅꓒᎠꓓ',
  e: 'ꬲеҽᴇΕЕⴹᎬꓰ',
  f: 'ꬵꞙẝքꜰꞘϜꓝ',
  g: 'ɡᶃƍցɢԌᏀᏳꓖ',
  h: 'һհᏂʜнΗⲎНᎻꓧ',
  i: 'ıɪɩιіꙇӏꭵᎥΙⲒІӀꓲƖ',
  j: 'ϳјᴊꞲͿЈᎫꓙ',
  k: 'ᴋκкⲕĸΚⲔКᏦꓗ',
  l: 'ʟⳐᏞꓡ',
  m: 'ᴍмⲙΜϺⲘМᎷꓟ',
  n: 'ոռɴηΝⲚꓠ',
  o: 'ᴏᴑꬽοσⲟоօΟⲞОՕꓳ',
  p: 'ρⲣрᴘΡⲢРᏢꓑ',
  q: 'ԛգզꞯԚ',
  r: 'ꭇꭈᴦⲅгꮁʀƦᎡᏒꓣ',
  s: 'ꜱƽѕꮪЅՏᏕᏚꓢ',
  t: 'ᴛтτⲧΤⲦТᎢꓔ',
  u: 'ꞟᴜꭎꭒʋυսՍꓴ',
  v: 'ᴠνѵꮩѴⴸᏙꓦ',
  w: 'ɯᴡѡԝաꮃԜᎳᏔꓪ',
  x: 'хⲭχꞳΧⲬХꓫ',
  y: 'ɣᶌʏỿꭚγуүΥⲨУҮᎩᎽꓬ',
  z: 'ᴢꮓΖᏃꓜ',
};
const LATIN = new Map(
  Object.entries(LOOK_ALIKES).flatMap(([latin, letters]) => [...letters].map((letter) => [letter, latin] as const)),
);
/** Letters in dark circles and squares, which have no compatibility form: where each alphabet begins. */
const ENCLOSED = [0x1f150, 0x1f170];
const ALPHABET = 26;
const A = 0x61;
const ASCII = /^\p{ASCII}*$/u;
const LATIN_LETTER = /\p{Script=Latin}/u;

/** The Latin letter, in lower case, or the digit that a character is another form of or looks like; undefined for these themselves and for all others. */
export function latinOf(character: string): string | undefined {
  if (ASCII.test(character)) return undefined;
  const alike = LATIN.get(character);
  if (alike !== undefined) return alike;
  const code = character.codePointAt(0) ?? 0;
  const from = ENCLOSED.find((first) => code >= first && code < first + ALPHABET);
  if (from !== undefined) return String.fromCharCode(A + code - from);
  // Raised and circled figures are counted or noted with, and are not read as part of a number.
  if (/\p{No}/u.test(character)) return undefined;
  const plain = character.normalize('NFKC').toLowerCase();
  return /^[a-z\d]$/.test(plain) ? plain : undefined;
}

/** A word with all letters that look like Latin ones as these. */
export function latinised(word: string): string {
  return ASCII.test(word) ? word : Array.from(word, (character) => latinOf(character) ?? character).join('');
}

/** Whether a letter only looks Latin, and is one of a script that words are written in by themselves. */
function isForeign(character: string): boolean {
  return LATIN.has(character) && !LATIN_LETTER.test(character);
}

/**
 * A word as it is read: other forms of Latin letters and digits as these; letters of another script that look Latin as Latin ones too, where
 * they stand among Latin letters. A word wholly of another script is a word of it.
 */
export function asRead(word: string): string {
  if (ASCII.test(word)) return word;
  const characters = Array.from(word);
  const mixed = characters.some((one) => LATIN_LETTER.test(one) || (latinOf(one) !== undefined && !isForeign(one)));
  return characters.map((one) => (isForeign(one) && !mixed ? one : (latinOf(one) ?? one))).join('');
}

/** How many characters of a word look like the Latin letters or the figures that it is taken for: not those that a Latin alphabet has. */
export function countMasked(word: string): number {
  if (ASCII.test(word)) return 0;
  const read = Array.from(asRead(word));
  return Array.from(word).filter((one, at) => one !== read[at] && !(LATIN.has(one) && LATIN_LETTER.test(one))).length;
}

/** How many characters of a word are not the letters and digits that they look like. */
export function countLookAlikes(word: string): number {
  return ASCII.test(word) ? 0 : Array.from(word).filter((character) => latinOf(character) !== undefined).length;
}
