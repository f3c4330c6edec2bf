import type { OuterSentence, Token } from '../../language/tokens/types.js';
import { verbForm } from '../../language/verbs/forms.js';
import type { Mention } from '../mentions/types.js';
import type { Tag } from '../tags/types.js';

/** A verb with its helpers, before its subject is known. */
export interface VerbGroup {
  readonly first: number;
  readonly last: number;
  readonly main: number;
  readonly base: string;
  readonly finite: boolean;
  readonly form: 'finite' | 'infinitive' | 'gerund' | 'participle';
  readonly passive: boolean;
  readonly modal: boolean;
  readonly negated: boolean;
}

/** What a sentence is made of, as far as finding subjects needs it. */
export interface Item {
  readonly kind:
    | 'mention'
    | 'relative'
    | 'verb'
    | 'preposition'
    | 'coordinator'
    | 'subordinator'
    | 'comma'
    | 'dash'
    | 'open'
    | 'close'
    | 'colon'
    | 'quotation'
    | 'adverb'
    | 'other';
  readonly first: number;
  readonly last: number;
  readonly mention?: Mention;
  readonly verb?: VerbGroup;
}

const HELPERS: ReadonlySet<Tag> = new Set(['be', 'have', 'do', 'modal']);
const MAIN: ReadonlySet<Tag> = new Set(['finite', 'plain', 'participle', 'gerund']);
const NEGATION = /^(?:not|never|n't)$|n't$/;

/** Divides a sentence into items; mentions inside larger mentions are left out. */
export function itemsOf(
  tokens: readonly Token[],
  tags: readonly Tag[],
  sentence: OuterSentence,
  mentions: readonly Mention[],
): Item[] {
  const starting = new Map(mentions.filter((mention) => mention.owner < 0).map((mention) => [mention.first, mention]));
  const items: Item[] = [];
  let at = sentence.first;
  while (at <= sentence.last) {
    const mention = starting.get(at);
    if (mention) {
      items.push({
        kind: mention.kind === 'relative' ? 'relative' : 'mention',
        first: mention.first,
        last: mention.last,
        mention,
      });
      at = mention.last + 1;
      continue;
    }
    const verb = verbGroup(tokens, tags, at, sentence.last);
    if (verb) {
      items.push({ kind: 'verb', first: verb.first, last: verb.last, verb });
      at = verb.last + 1;
      continue;
    }
    items.push({ kind: markKind(tokens[at] as Token, tags[at] as Tag), first: at, last: at });
    at++;
  }
  return items;
}

function markKind(token: Token, tag: Tag): Item['kind'] {
  if (tag === 'quotation') return 'quotation';
  if (tag === 'preposition' || tag === 'to') return 'preposition';
  if (tag === 'coordinator') return 'coordinator';
  if (tag === 'subordinator') return 'subordinator';
  if (tag === 'adverb') return 'adverb';
  if (token.kind !== 'mark') return 'other';
  if (token.lower === ',') return 'comma';
  if (/^(?:—|–|--+|-)$/.test(token.lower)) return 'dash';
  if (token.lower === '(' || token.lower === '[') return 'open';
  if (token.lower === ')' || token.lower === ']') return 'close';
  return token.lower === ':' || token.lower === ';' ? 'colon' : 'other';
}

/** The verb group that starts here: helpers and adverbs, then the main verb; null where none does. */
function verbGroup(tokens: readonly Token[], tags: readonly Tag[], start: number, limit: number): VerbGroup | null {
  let at = start;
  let helper = -1;
  let negated = false;
  let infinitive = false;
  if (tags[at] === 'to') {
    if (
      !(
        at < limit &&
        (tags[at + 1] === 'plain' ||
          tags[at + 1] === 'be' ||
          tags[at + 1] === 'have' ||
          tags[at + 1] === 'do' ||
          (tags[at + 1] === 'adverb' && tags[at + 2] === 'plain'))
      )
    )
      return null;
    infinitive = true;
    at++;
  }
  let be = false;
  let lastHelper = -1;
  while (at <= limit && (HELPERS.has(tags[at] as Tag) || (tags[at] === 'adverb' && (helper >= 0 || infinitive)))) {
    const { lower } = tokens[at] as Token;
    if (NEGATION.test(lower)) negated = true;
    if (tags[at] !== 'adverb') {
      if (helper < 0) helper = at;
      lastHelper = at;
      be = tags[at] === 'be';
    }
    at++;
  }
  const modal = helper >= 0 && tags[helper] === 'modal';
  if (at <= limit && MAIN.has(tags[at] as Tag)) {
    const tag = tags[at] as Tag;
    const { lower } = tokens[at] as Token;
    const finite = !infinitive && (helper >= 0 || tag === 'finite' || tag === 'plain');
    const passive = (be && tag === 'participle') || (helper < 0 && !infinitive && tag === 'participle');
    const form = infinitive ? 'infinitive' : finite ? 'finite' : tag === 'gerund' ? 'gerund' : 'participle';
    return { first: start, last: at, main: at, base: baseOf(lower), finite, form, passive, modal, negated };
  }
  if (lastHelper < 0) return null;
  const { lower } = tokens[lastHelper] as Token;
  const gerund = lower === 'being' || lower === 'having' || lower === 'doing';
  const base =
    tags[lastHelper] === 'be'
      ? 'be'
      : tags[lastHelper] === 'have'
        ? 'have'
        : tags[lastHelper] === 'do'
          ? 'do'
          : 'modal';
  return {
    first: start,
    last: lastHelper,
    main: lastHelper,
    base,
    finite: !infinitive && !gerund,
    form: infinitive ? 'infinitive' : gerund ? 'gerund' : 'finite',
    passive: false,
    modal,
    negated,
  };
}

function baseOf(lower: string): string {
  const form = verbForm(lower);
  if (form) return form.base;
  return lower.replace(/(?:ing|ed)$/, '');
}
