import { nearestCues } from '../around/nearest-cues.js';
import type { Shape } from '../around/shape.js';
import { isCredited, told, typeOf } from '../around/words.js';
import { isSayer } from '../clauses/sayers.js';
import type { Cue } from '../clauses/types.js';
import type { Mention } from '../mentions/types.js';
import type { Features } from '../rank/features.js';
import type { Reading } from '../reading.js';
import { isListed } from '../tags/lexicon.js';
import { countIn } from '../tallies.js';

/** The cues whose subject the candidate is, and how they stand to the quotation. */
export function cueFeatures(reading: Reading, shape: Shape, mention: Mention, where: string, features: Features): void {
  const last = reading.cuesOf[mention.sentence]?.at(-1);
  const { token, stance } = shape;
  const same = mention.sentence === shape.sentence.index;
  const own = nearestCues(reading, mention, token);
  for (const cue of own) {
    if (same) cueBeside(reading, shape, cue, features);
    else cueElsewhere(cue, cue === last, where, stance, features);
  }
  if (same) {
    governing(reading, shape, mention, features);
    nesting(reading, own, shape, mention, features);
  } else {
    const credited = isCredited(reading, shape.sentence);
    features.add('outside', where, credited, stance);
    features.add('outside', where, credited, typeOf(reading, mention));
  }
  if (own.length === 0) {
    features.add('no-cue', where, stance);
    features.add('no-cue', where, typeOf(reading, mention));
  }
}

/** "described by Smith": with its agent named, a passive verb says the same as an active one. */
function kindOf(cue: Cue): string {
  const kind = cue.kind === 'verb' ? cue.class : cue.kind;
  return cue.passive && cue.path !== 'agent' ? `${kind}-passive` : kind;
}

/** A cue in another sentence than the quotation. */
function cueElsewhere(cue: Cue, last: boolean, where: string, stance: Shape['stance'], features: Features): void {
  const kind = kindOf(cue);
  features.add('cue', where, kind, stance);
  features.add('cue-word', where, baseOf(cue));
  features.add('cue-path', where, kind, cue.path);
  features.add('cue-last', where, kind, last, stance);
}

/** A cue in the sentence of the quotation. */
function cueBeside(reading: Reading, shape: Shape, cue: Cue, features: Features): void {
  const { token, stance } = shape;
  const kind = kindOf(cue);
  const order = orderOf(reading, cue, token);
  const link =
    cue.main < token ? connector(reading, cue.last + 1, token - 1) : connector(reading, token + 1, cue.first - 1);
  features.add('cue', order, kind);
  features.add('cue', order, kind, stance);
  features.add('cue-word', order, baseOf(cue));
  features.add('cue-path', order, kind, cue.path);
  features.add('cue-link', order[0], kind, ...link);
  features.add('cue-link', order, ...link);
  features.add('cue-word-link', order[0], baseOf(cue), ...link);
  if (cue.kind === 'verb' && cue.class === 'saying') {
    features.add('saying', sayingOrder(reading, shape, cue), stance);
    features.add('saying', sayingOrder(reading, shape, cue), shape.end);
  }
  if (cue.path === 'agent' && cue.kind === 'verb')
    features.add('agent', cue.main === token + 1 || cue.last === token - 1 ? 'beside' : 'apart');
  if (!cue.finite) features.add('cue-loose', order, kind, cue.path);
  if (cue.modal || cue.negated) features.add('cue-mood', order[0], cue.modal ? 'modal' : '', cue.negated ? 'not' : '');
}

/** How a candidate stands to the verb that is nearest before the quotation: its subject, the subject of the sentence, the one who said something before. */
function governing(reading: Reading, shape: Shape, mention: Mention, features: Features): void {
  const { cues, sayers, tallies } = reading;
  const latest = cues[(tallies.cues[shape.token] as number) - 1];
  if (latest?.sentence !== shape.sentence.index) return;
  const nearest = cues[sayers.verbUpTo[latest.index] as number];
  if (!nearest) return;
  const main = cues[sayers.firstFinite.get(shape.sentence.index) ?? -1];
  const sayer = cues[sayers.before[nearest.index] as number];
  const roles = `${nearest.subject === mention.index ? 's' : ''}${main && main.main < shape.token && main.subject === mention.index ? 'm' : ''}${sayer?.subject === mention.index ? 'y' : ''}`;
  const form = nearest.finite ? (nearest.path === 'none' ? 'loose' : 'finite') : nearest.path;
  features.add('governing', form, nearest.class, roles);
  features.add('governing', form, nearest.class, roles, shape.stance);
  features.add('governing-word', baseOf(nearest), roles);
  features.add('governing-sayer', sayer ? 'sayer' : '', nearest.class, roles);
}

/** "An official said that Smith warned of “…”": whether a candidate says what another says that they say, or is that other. */
function nesting(reading: Reading, own: readonly Cue[], shape: Shape, mention: Mention, features: Features): void {
  const { before, after } = reading.sayers;
  const { cues } = reading;
  for (const cue of own) {
    if (!isSayer(cue)) continue;
    const outer = cues[before[cue.index] as number];
    const inner = cues[after[cue.index] as number];
    const around = outer && linkOf(reading, shape, outer, cue);
    if (around) {
      const outerType = typeOf(reading, reading.mentions[outer.subject] as Mention);
      features.add('nested', 'inner', around);
      features.add('nested', 'inner', hangs(around), shape.stance);
      features.add('nested', 'inner', hangs(around), shape.stance, outerType);
    }
    const within = inner && linkOf(reading, shape, cue, inner);
    if (within) {
      features.add('nested', 'outer', within);
      features.add('nested', 'outer', hangs(within), shape.stance);
      features.add('nested', 'outer', hangs(within), shape.stance, typeOf(reading, mention));
    }
  }
}

type Link = 'apart' | 'that' | 'bare' | 'loose';

/** How what one says hangs on what another says before the quotation; null where it does not. */
function linkOf(reading: Reading, shape: Shape, outer: Cue, inner: Cue): Link | null {
  if (inner.main > shape.token || outer.subject === inner.subject) return null;
  const { first } = reading.mentions[inner.subject] as Mention;
  return first > outer.last ? linkBetween(reading, outer.last + 1, first - 1) : null;
}

function hangs(link: Link): 'apart' | 'hangs' {
  return link === 'apart' ? 'apart' : 'hangs';
}

/** How a clause hangs on the verb of saying before it. */
function linkBetween({ tallies }: Reading, from: number, to: number): Link {
  if (countIn(tallies.breaks, from, to) > 0) return 'apart';
  if (countIn(tallies.thats, from, to) > 0) return 'that';
  return to - from < 2 ? 'bare' : 'loose';
}

/** b1 is the nearest cue before the quotation, a1 the nearest after. */
function orderOf({ tallies }: Reading, { main }: Cue, token: number): string {
  const between =
    main < token ? countIn(tallies.bringing, main + 1, token - 1) : countIn(tallies.bringing, token + 1, main - 1);
  return `${main < token ? 'b' : 'a'}${Math.min(between + 1, 4)}`;
}

/** As `orderOf` among verbs of saying alone; `first` marks the outermost. */
function sayingOrder({ tallies }: Reading, { token, sentence }: Shape, { main }: Cue): string {
  const said = (from: number, to: number) => countIn(tallies.saidBySomebody, from, to);
  const before = said(sentence.first, token - 1);
  if (main > token) return `a${Math.min(said(token + 1, main - 1) + 1, 3)}${before > 0 ? '-also-before' : ''}`;
  const first = before > 1 && said(sentence.first, main - 1) === 0;
  return `b${Math.min(said(main, token - 1), 3)}${first ? '-first' : ''}${said(token + 1, sentence.last) > 0 ? '-also-after' : ''}`;
}

/** What joins a cue and a quotation: nothing, a small word, or how much it is, the last small word, and a "that" before it. */
type Connector = readonly [string, string?, string?];

function connector(reading: Reading, from: number, to: number): Connector {
  if (to < from) return ['none'];
  const length = to - from + 1;
  const last = wordForLink(reading, to);
  if (length === 1) return [last];
  const that = last !== 'that' && countIn(reading.tallies.thats, from, to) > 0;
  const much = length <= 3 ? 'near' : length <= 8 ? 'some' : 'far';
  return that ? [much, last, 'that'] : [much, last];
}

function wordForLink(reading: Reading, at: number): string {
  const tag = reading.tags[at] ?? 'edge';
  return tag === 'mark' ||
    tag === 'preposition' ||
    tag === 'subordinator' ||
    tag === 'to' ||
    tag === 'coordinator' ||
    tag === 'determiner' ||
    tag === 'relative' ||
    tag === 'be'
    ? told(reading.tokens[at]?.lower ?? '', tag)
    : tag;
}

/** The verb or noun of a cue where our lists have it. */
function baseOf(cue: Cue): string {
  return cue.kind === 'according' || isListed(cue.base) ? cue.base : 'unlisted';
}
