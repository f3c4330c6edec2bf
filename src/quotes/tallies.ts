import type { Token } from '../language/tokens/types.js';
import type { Cue } from './clauses/types.js';
import type { Mention } from './mentions/types.js';
import type { Tag } from './tags/types.js';

/** By token, and for the end behind the last one: how many of a sort stand before it in the article. */
export type Tally = Int32Array;

/** What is counted once, so that how much of it lies in a stretch of tokens is the difference of two numbers, however long the stretch is. */
export interface Tallies {
  /** Words and numbers of the writer's. */
  readonly words: Tally;
  readonly commas: Tally;
  readonly quotations: Tally;
  /** The word "that". */
  readonly thats: Tally;
  /** What parts two clauses: commas, semicolons, quotations, "and". */
  readonly breaks: Tally;
  /** Mentions by their first token. Before a token stand just those whose position among the mentions is below its number. */
  readonly mentions: Tally;
  /** The mentions that name no time, and those of them that are people or pronouns. */
  readonly timeless: Tally;
  readonly people: Tally;
  /** Cues by their main word. Before a token stand just those whose position among the cues is below its number. */
  readonly cues: Tally;
  /** All but nouns that are nobody's. */
  readonly bringing: Tally;
  readonly verbs: Tally;
  readonly sayingVerbs: Tally;
  /** Verbs of saying with a subject, and with "according to" among them. */
  readonly saidBySomebody: Tally;
  readonly creditedToSomebody: Tally;
}

/** How many there are from one token to another, both included; none where the second stands before the first. */
export function countIn(tally: Tally, from: number, to: number): number {
  return to < from ? 0 : (tally[to + 1] as number) - (tally[from] as number);
}

/** Counts the tokens, mentions and cues of an article. */
export function tally(
  tokens: readonly Token[],
  tags: readonly Tag[],
  mentions: readonly Mention[],
  cues: readonly Cue[],
): Tallies {
  const start = () => new Int32Array(tokens.length + 1);
  const tallies = {
    words: start(),
    commas: start(),
    quotations: start(),
    thats: start(),
    breaks: start(),
    mentions: start(),
    timeless: start(),
    people: start(),
    cues: start(),
    bringing: start(),
    verbs: start(),
    sayingVerbs: start(),
    saidBySomebody: start(),
    creditedToSomebody: start(),
  };
  countTokens(tallies, tokens, tags);
  countMentions(tallies, mentions);
  countCues(tallies, cues);
  for (const one of Object.values(tallies)) sumUp(one);
  return tallies;
}

function countTokens(tallies: Tallies, tokens: readonly Token[], tags: readonly Tag[]): void {
  for (let at = 0; at < tokens.length; at++) {
    const { kind, lower } = tokens[at] as Token;
    const tag = tags[at];
    if (kind === 'word' || kind === 'number') count(tallies.words, at);
    if (tag === 'quotation') count(tallies.quotations, at);
    else if (lower === ',') count(tallies.commas, at);
    else if (lower === 'that') count(tallies.thats, at);
    if (tag === 'quotation' || tag === 'coordinator' || lower === ',' || lower === ';') count(tallies.breaks, at);
  }
}

function countMentions(tallies: Tallies, mentions: readonly Mention[]): void {
  for (const { first, category, kind } of mentions) {
    count(tallies.mentions, first);
    if (category === 'time') continue;
    count(tallies.timeless, first);
    if (category === 'person' || kind === 'pronoun') count(tallies.people, first);
  }
}

function countCues(tallies: Tallies, cues: readonly Cue[]): void {
  for (const cue of cues) {
    const { main, kind } = cue;
    count(tallies.cues, main);
    if (kind !== 'noun' || cue.subject >= 0) count(tallies.bringing, main);
    if (kind === 'noun') continue;
    if (cue.class === 'saying' && cue.subject >= 0) count(tallies.creditedToSomebody, main);
    if (kind !== 'verb') continue;
    count(tallies.verbs, main);
    if (cue.class !== 'saying') continue;
    count(tallies.sayingVerbs, main);
    if (cue.subject >= 0) count(tallies.saidBySomebody, main);
  }
}

/** Notes one at a token; `sumUp` makes a tally of what was noted. */
function count(tally: Tally, at: number): void {
  tally[at + 1] = (tally[at + 1] as number) + 1;
}

function sumUp(tally: Tally): void {
  for (let at = 1; at < tally.length; at++) tally[at] = (tally[at] as number) + (tally[at - 1] as number);
}
