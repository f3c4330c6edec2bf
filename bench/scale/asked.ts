/** What people may type about some articles, made of their words: another thing each time, the same in every run. */
export interface Asked {
  question(): string;
  /** What somebody said about something, or by whom it was said. */
  quote(): { about: string } | { by: string };
  /** Words of a quotation: to the letter, changed, or never said. */
  claim(): string;
  /** A message with so many quotations. */
  message(quotations: number): string;
}

const QUOTATION = /[“"]([^“”"\n]{20,160})[”"]/g;
const NAME = /\b[A-Z][a-z]+ [A-Z][a-z]+\b/g;
const WORD = /[\p{L}’-]{4,}/gu;
const ASKING = ['Who said', 'What is', 'When did', 'Where was', 'Why did', 'How many', 'What did people say about'];
/** Of a message of Discord's longest (4,000 characters) each of thirty quotations has so many. */
const SHORT = 110;

export function askedOf(articles: readonly string[]): Asked {
  let state = 20_231;
  // Park and Miller's generator.
  const random = (below: number) => {
    state = (state * 48_271) % 2_147_483_647;
    return state % below;
  };
  const pick = <T>(some: readonly T[]): T => some[random(some.length)] as T;

  function found(pattern: RegExp, group: number): string {
    for (;;) {
      const all = [...pick(articles).matchAll(pattern)];
      if (all.length > 0) return pick(all)[group] as string;
    }
  }

  function someWords(count: number): string {
    const words = pick(articles).match(WORD) ?? ['nothing'];
    const from = random(Math.max(1, words.length - count));
    return words.slice(from, from + count).join(' ');
  }

  function claim(): string {
    const words = found(QUOTATION, 1);
    if (random(3) === 0) return words;
    const other = words.split(' ').map((word, at) => (at % 5 === 2 ? someWords(1) : word));
    return random(2) === 0 ? other.join(' ') : someWords(12);
  }

  return {
    question: () => `${pick(ASKING)} ${someWords(4)}?`,
    quote: () => (random(2) === 0 ? { about: someWords(2) } : { by: found(NAME, 0) }),
    claim,
    message: (quotations) =>
      Array.from({ length: quotations }, () => `“${claim().replace(/["“”]/g, '').slice(0, SHORT)}”`).join('\n'),
  };
}
