// Not from quotes/index.js, which brings all that finds out who speaks: a message's quotations are only looked for in the articles.

import { typedText } from '../platform/typed-text.js';
import { findMarkedSpans } from '../quotes/marks/scan.js';

/** A line of a message that begins with `>` quotes; `>>>` quotes all that follows. */
const QUOTED_LINE = /^[ \t]*(?:>>>|>)[ \t]+/;
/** A word at least: what has no letter or digit cannot be looked for. */
const WORD = /[\p{L}\p{N}]/u;

/** What a message claims that somebody said. */
export interface Claims {
  readonly claims: readonly string[];
  /** Nothing is quoted in it, so that all of it is the one claim. */
  readonly whole: boolean;
}

/**
 * The quotations in a Discord message, in its order: what stands between quotation marks, and its block quotes.
 * A message without any is one claim as a whole; one without words is none.
 */
export function claimsIn(content: string): Claims {
  const { plain, blocks } = divide(undecorated(content, asDrawn));
  const marked = findMarkedSpans(plain).map(({ start, end }) => ({ at: start, words: plain.slice(start, end) }));
  const claims = [...marked, ...blocks.flatMap(withoutMarks)].sort((a, b) => a.at - b.at).map(({ words }) => words);
  const quoted = claims.map(typedText).filter((words) => WORD.test(words));
  if (quoted.length > 0) return { claims: quoted, whole: false };
  const all = typedText(undecorated(content, () => ' '));
  return WORD.test(all) ? { claims: [all], whole: true } : { claims: [], whole: true };
}

/** Marks around a whole block quote are not part of its words; quotations within it are checked one by one. */
function withoutMarks({ at, words }: Block): Block[] {
  const marked = findMarkedSpans(words);
  return marked.length > 0
    ? marked.map(({ start, end }) => ({ at: at + start, words: words.slice(start, end) }))
    : [{ at, words }];
}

/**
 * A message's words without Discord's decoration: emphasis, code, escapes, subtext, links behind words.
 * @param inserted what stands for a mention, an emoji, a time or a command, which Discord draws as words or pictures of its own
 */
function undecorated(content: string, inserted: (kind: string, name: string) => string): string {
  return content
    .replace(INSERTED, (_, kind: string, name: string) => inserted(kind, name))
    .replace(/\[([^\]\n]+)\]\(<?https?:\/\/[^)\n]+\)/g, '$1')
    .replace(/^([ \t]*(?:>[ \t]+)?)-# /gm, '$1')
    .replace(STRUCK_LINE, '$1$2$3')
    .replace(STRUCK, (_, words: string) => (holdsQuotation(words) ? words : struck(words)))
    .replace(/(?<!\\)(?:\*\*|__|~~|\|\||```)/g, '')
    .replace(/(?<=^|[\s"“‘«„(])[*_](?=\S)|(?<=[^\s\\])[*_](?=$|[\s"”’».,;:!?)])/gm, '')
    .replace(/\\(?=[\p{P}\p{S}])/gu, '');
}

/** A line that is struck out as a whole is one that its author takes back; it is checked like any other. */
const STRUCK_LINE = /^([ \t]*(?:>{1,3}[ \t]+)?)~~((?:(?!~~)[^\n])+)~~([ \t]*)$/gm;
const STRUCK = /(?<!\\)~~((?:(?!~~)[\s\S])+)~~/g;
/** Names and ids are short; what is longer is no such thing, and is not looked through again and again. */
const INSERTED = /<(@[!&]?|#|a?:|\/|t:)([^<>:\n]{0,100})(?::[^<>\n]{0,100})?>/g;

/** In a quotation they are read as part of it: a role called “never”, an emoji that is a picture of a word. */
function asDrawn(kind: string, name: string): string {
  if (kind.endsWith(':') && kind !== 't:') return ` :${name}: `;
  if (kind === '/') return ` /${name} `;
  if (kind === 't:') return ` time${name} `;
  return kind === '#' ? ' #channel ' : kind === '@&' ? ' @role ' : ' @person ';
}

/** Then the strokes are around it and not in it. */
function holdsQuotation(words: string): boolean {
  return findMarkedSpans(words).some(({ start, end }) => WORD.test(words.slice(start, end)));
}

/** Words that are struck out in a quotation stay so, letter by letter: they read as taken back, and are not what was said. */
function struck(words: string): string {
  return words.replace(/[\p{L}\p{N}]\p{M}*/gu, '$&\u0336');
}

interface Block {
  readonly at: number;
  readonly words: string;
}

/** Takes the block quotes out of a message; neighbouring quoted lines are one. Offsets stay those of the message. */
function divide(content: string): { plain: string; blocks: Block[] } {
  const blocks: Block[] = [];
  let plain = '';
  let open: { at: number; lines: string[] } | null = null;
  let toTheEnd = false;
  const close = () => {
    if (open) blocks.push({ at: open.at, words: open.lines.join(' ') });
    open = null;
  };
  for (const line of content.split('\n')) {
    const marker = QUOTED_LINE.exec(line)?.[0];
    const at = plain.length;
    plain += `${marker || toTheEnd ? ' '.repeat(line.length) : line}\n`;
    if (!marker && !toTheEnd) {
      close();
      continue;
    }
    open ??= { at, lines: [] };
    open.lines.push(toTheEnd ? line : line.slice(marker?.length ?? 0));
    toTheEnd ||= marker?.includes('>>>') ?? false;
  }
  close();
  return { plain, blocks };
}
