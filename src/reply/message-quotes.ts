import { findMarkedSpans } from '../quotes/index.js';

/** A line of a message that begins with `>` quotes; `>>>` quotes all that follows. */
const QUOTED_LINE = /^[ \t]*(?:>>>|>)[ \t]+/;
/** A word at least: what has no letter or digit cannot be looked for. */
const WORD = /[\p{L}\p{N}]/u;

/**
 * The quotations in a Discord message, in its order: what stands between quotation marks, and its block quotes.
 * A message without any is one claim as a whole; one without words is none.
 */
export function quotedIn(content: string): string[] {
  const { plain, blocks } = divide(content);
  const marked = findMarkedSpans(plain).map(({ start, end }) => ({ at: start, words: plain.slice(start, end) }));
  const claims = [...marked, ...blocks]
    .sort((a, b) => a.at - b.at)
    .map(({ words }) => words.replace(/\s+/g, ' ').trim())
    .filter((words) => WORD.test(words));
  if (claims.length > 0) return claims;
  return WORD.test(content) ? [content.replace(/\s+/g, ' ').trim()] : [];
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
