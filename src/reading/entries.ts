import type { ArticleDetails } from './types.js';

/** The keys of front matter that are read. */
export const KEYS = ['title', 'source', 'url', 'published'] as const satisfies readonly (keyof ArticleDetails)[];
type Key = (typeof KEYS)[number];

/** A key of front matter with what stands behind and under it, as typed. */
export interface Entry {
  /** One of KEYS, however it is capitalised and quoted; any other key as typed. */
  readonly key: string;
  /** Counted in the file, from 1. */
  readonly line: number;
  /** The rest of the key's line, without the spaces around it. */
  readonly value: string;
  /** The lines that belong to it, without the spaces around them and without empty ones. */
  readonly more: readonly string[];
}

/** Behind one of our keys no space is needed: whoever forgets it means the key all the same. */
const OURS = new RegExp(`^(["']?)(${KEYS.join('|')})\\1\\s*:([^\\n]*)$`, 'i');
/** A space follows its colon, as in no web address and no time of day. A longer stretch, or one with commas, is a sentence. */
const OTHER = /^(["']?)([\p{L}\p{N}_$@<](?:[^:,;!?“”]|:(?=\S)){0,60}?)\1\s*:(?:\s([^\n]*))?$/u;
const FENCE = /^\s*-{3,}\s*$/;
/** YAML's other end of a document. */
const END = /^\s*\.{3}\s*$/;
/** An item of a list. */
export const LIST_ITEM = /^-(?:\s|$)/;
const COMMENT = /^\s*#/;
/** `|` or `>`: the value is what stands under it, whatever it looks like. */
const BLOCK = /^[|>][-+\d]*(?:\s+#.*)?$/;

/** Whether a key is one that is read. */
export function isKey(key: string): key is Key {
  return (KEYS as readonly string[]).includes(key);
}

/** Whether the value of an entry is the indented text under it. */
export function isBlock({ value }: Pick<Entry, 'value'>): boolean {
  return BLOCK.test(value);
}

/** Whether a line opens front matter, or ends it, where `...` does too. */
export function isFence(line: string, ends = false): boolean {
  return FENCE.test(line) || (ends && END.test(line));
}

/**
 * Reads keys line by line until a fence, or a line that is no part of front matter.
 * @param from the first line to read
 * @returns the keys in order, and the position of the line that they stop at: `lines.length` where nothing stops them
 */
export function readEntries(lines: readonly string[], from: number): { entries: readonly Entry[]; stop: number } {
  const entries: (Entry & { more: string[] })[] = [];
  /** Whether the last entry is a block: asked once, for its value may be as long as the file. */
  let block = false;
  /** How far the keys themselves are indented. */
  let base = 0;
  for (let at = from; at < lines.length; at++) {
    const line = lines[at] ?? '';
    const text = line.trim();
    const last = entries.at(-1);
    const within = last !== undefined && indentOf(line) > base;
    if (within && block && text !== '') {
      last.more.push(text);
      continue;
    }
    if (isFence(line, true)) return { entries, stop: at };
    if (text === '' || COMMENT.test(line)) continue;
    const entry = keyOn(text, at + 1, within ? last : undefined);
    if (entry) {
      if (!last) base = indentOf(line);
      entries.push(entry);
      block = isBlock(entry);
    } else if (last && (within || goesOn(last, text))) {
      last.more.push(text);
    } else {
      return { entries, stop: at };
    }
  }
  return { entries, stop: lines.length };
}

/** The key that a line holds, if it is no part of the entry that the line is indented under. */
function keyOn(text: string, line: number, under: Entry | undefined): ReturnType<typeof entryOf> {
  if (!under) return entryOf(text, line);
  const entry = holdsKeys(under) ? undefined : entryOf(text, line);
  return entry && isKey(entry.key) ? entry : undefined;
}

function entryOf(text: string, line: number): (Entry & { more: string[] }) | undefined {
  const ours = OURS.exec(text);
  if (ours) return { key: (ours[2] ?? '').toLowerCase(), line, value: (ours[3] ?? '').trim(), more: [] };
  const [, , key, value = ''] = OTHER.exec(text) ?? [];
  return key === undefined ? undefined : { key, line, value: value.trim(), more: [] };
}

/** Whether a key that is indented under an entry is the entry's own (an author's `url`), and no key of ours that slipped to the right. */
function holdsKeys({ key, value }: Entry): boolean {
  return !isKey(key) && (value === '' || /^[[{"'&!]/.test(value));
}

function indentOf(line: string): number {
  return line.length - line.trimStart().length;
}

/** Whether YAML lets a line belong to an entry that it is not indented under: the items of a list, and what stands between brackets. */
function goesOn({ key, value }: Entry, text: string): boolean {
  if (LIST_ITEM.test(text)) return value === '' || !isKey(key);
  return !isKey(key) && /^[[{]/.test(value);
}
