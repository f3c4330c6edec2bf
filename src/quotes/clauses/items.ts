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
  const infinitive = tags[start] === 'to';
  if (infinitive && !(start < limit && opensInfinitive(tags, start + 1))) return null;
  const helpers = helpersFrom(tokens, tags, infinitive ? start + 1 : start, limit, infinitive);
  const main = helpers.end <= limit && MAIN.has(tags[helpers.end] as Tag) ? helpers.end : helpers.last;
  if (main < 0) return null;
  const { lower } = tokens[main] as Token;
  const tag = tags[main] as Tag;
  const helped = helpers.first >= 0;
  const alone = main === helpers.last;
  const gerund = alone ? lower === 'being' || lower === 'having' || lower === 'doing' : tag === 'gerund';
  const tensed = alone ? !gerund : helped || tag === 'finite' || tag === 'plain';
  return {
    first: start,
    last: main,
    main,
    base: alone ? tag : baseOf(lower),
    finite: !infinitive && tensed,
    form: formOf(infinitive, tensed, gerund),
    passive: tag === 'participle' && (tags[helpers.last] === 'be' || (!helped && !infinitive)),
    modal: helped && tags[helpers.first] === 'modal',
    negated: helpers.negated,
  };
}

/** What stands before a main verb: the first and the last helper (-1 where there is none), and where the verb is to follow. */
interface Helpers {
  readonly first: number;
  readonly last: number;
  readonly end: number;
  readonly negated: boolean;
}

function helpersFrom(
  tokens: readonly Token[],
  tags: readonly Tag[],
  from: number,
  limit: number,
  infinitive: boolean,
): Helpers {
  let first = -1;
  let last = -1;
  let negated = false;
  let at = from;
  while (at <= limit && (HELPERS.has(tags[at] as Tag) || (tags[at] === 'adverb' && (first >= 0 || infinitive)))) {
    if (NEGATION.test((tokens[at] as Token).lower)) negated = true;
    if (tags[at] !== 'adverb') {
      if (first < 0) first = at;
      last = at;
    }
    at++;
  }
  return { first, last, end: at, negated };
}

/** Whether a "to" before this token belongs to a verb: "to say", "to be", "to openly say". */
function opensInfinitive(tags: readonly Tag[], at: number): boolean {
  const tag = tags[at] as Tag;
  return (
    tag === 'plain' || tag === 'be' || tag === 'have' || tag === 'do' || (tag === 'adverb' && tags[at + 1] === 'plain')
  );
}

function formOf(infinitive: boolean, tensed: boolean, gerund: boolean): VerbGroup['form'] {
  if (infinitive) return 'infinitive';
  if (tensed) return 'finite';
  return gerund ? 'gerund' : 'participle';
}

function baseOf(lower: string): string {
  const form = verbForm(lower);
  if (form) return form.base;
  return lower.replace(/(?:ing|ed)$/, '');
}
