import type { Cue } from '../clauses/types.js';
import type { Mention } from '../mentions/types.js';
import type { Reading } from '../reading.js';
import { isListed } from '../tags/lexicon.js';
import type { Shape } from './shape.js';
import { typeOf } from './words.js';

/** The cues whose subject the candidate is, and how they stand to the quotation. */
export function cueFeatures(reading: Reading, shape: Shape, mention: Mention, where: string, features: string[]): void {
  const cues = reading.cuesOf[mention.sentence] ?? [];
  const { token, stance } = shape;
  const same = mention.sentence === shape.sentence.index;
  let any = false;
  for (const [index, cue] of cues.entries()) {
    if (cue.subject !== mention.index) continue;
    any = true;
    // "described by Smith": with its agent named, a passive verb says the same as an active one.
    const kind = `${cue.kind === 'verb' ? cue.class : cue.kind}${cue.passive && cue.path !== 'agent' ? '-passive' : ''}`;
    if (!same) {
      features.push(
        `cue:${where}:${kind}:${stance}`,
        `cue-word:${where}:${baseOf(cue)}`,
        `cue-path:${where}:${kind}:${cue.path}`,
      );
      features.push(`cue-last:${where}:${kind}:${index === cues.length - 1}:${stance}`);
      continue;
    }
    const order = orderOf(cues, index, token);
    const link =
      cue.main < token ? connector(reading, cue.last + 1, token - 1) : connector(reading, token + 1, cue.first - 1);
    features.push(
      `cue:${order}:${kind}`,
      `cue:${order}:${kind}:${stance}`,
      `cue-word:${order}:${baseOf(cue)}`,
      `cue-path:${order}:${kind}:${cue.path}`,
    );
    features.push(
      `cue-link:${order[0]}:${kind}:${link}`,
      `cue-link:${order}:${link}`,
      `cue-word-link:${order[0]}:${baseOf(cue)}:${link}`,
    );
    if (cue.kind === 'verb' && cue.class === 'saying')
      features.push(
        `saying:${sayingOrder(cues, cue, token)}:${stance}`,
        `saying:${sayingOrder(cues, cue, token)}:${shape.end}`,
      );
    if (cue.path === 'agent' && cue.kind === 'verb')
      features.push(`agent:${cue.main === token + 1 || cue.last === token - 1 ? 'beside' : 'apart'}`);
    if (!cue.finite) features.push(`cue-loose:${order}:${kind}:${cue.path}`);
    if (cue.modal || cue.negated)
      features.push(`cue-mood:${order[0]}:${cue.modal ? 'modal' : ''}:${cue.negated ? 'not' : ''}`);
  }
  if (same) {
    governing(cues, shape, mention, features);
    nesting(reading, cues, shape, mention, features);
  } else {
    const own = (reading.cuesOf[shape.sentence.index] ?? []).some(
      (cue) => cue.class === 'saying' && cue.kind !== 'noun' && cue.subject >= 0,
    );
    features.push(`outside:${where}:${own}:${stance}`, `outside:${where}:${own}:${typeOf(reading, mention)}`);
  }
  if (!any) features.push(`no-cue:${where}:${stance}`, `no-cue:${where}:${typeOf(reading, mention)}`);
}

/** How a candidate stands to the verb that is nearest before the quotation: its subject, the subject of the sentence, the one who said something before. */
function governing(cues: readonly Cue[], shape: Shape, mention: Mention, features: string[]): void {
  let nearest: Cue | null = null;
  let main: Cue | null = null;
  let sayer: Cue | null = null;
  for (const cue of cues) {
    if (cue.kind !== 'verb' || cue.main > shape.token) continue;
    if (nearest?.class === 'saying' && nearest.finite && nearest.subject >= 0) sayer = nearest;
    nearest = cue;
    if (cue.finite && cue.subject >= 0) main ??= cue;
  }
  if (!nearest) return;
  const roles = `${nearest.subject === mention.index ? 's' : ''}${main?.subject === mention.index ? 'm' : ''}${sayer?.subject === mention.index ? 'y' : ''}`;
  const form = nearest.finite ? (nearest.path === 'none' ? 'loose' : 'finite') : nearest.path;
  features.push(
    `governing:${form}:${nearest.class}:${roles}`,
    `governing:${form}:${nearest.class}:${roles}:${shape.stance}`,
    `governing-word:${baseOf(nearest)}:${roles}`,
    `governing-sayer:${sayer ? 'sayer' : ''}:${nearest.class}:${roles}`,
  );
}

/** "An official said that Smith warned of “…”": whether a candidate says what another says that they say, or is that other. */
function nesting(reading: Reading, cues: readonly Cue[], shape: Shape, mention: Mention, features: string[]): void {
  let outer: Cue | null = null;
  for (const inner of cues) {
    if (inner.main > shape.token) break;
    if (inner.kind !== 'verb' || inner.class !== 'saying' || !inner.finite || inner.subject < 0) continue;
    const subject = reading.mentions[inner.subject] as Mention;
    if (outer && outer.subject !== inner.subject && subject.first > outer.last) {
      const link = linkBetween(reading, outer.last + 1, subject.first - 1);
      const type = typeOf(reading, mention);
      const outerType = typeOf(reading, reading.mentions[outer.subject] as Mention);
      const hangs = link === 'apart' ? 'apart' : 'hangs';
      if (outer.subject === mention.index)
        features.push(
          `nested:outer:${link}`,
          `nested:outer:${hangs}:${shape.stance}`,
          `nested:outer:${hangs}:${shape.stance}:${type}`,
        );
      if (inner.subject === mention.index)
        features.push(
          `nested:inner:${link}`,
          `nested:inner:${hangs}:${shape.stance}`,
          `nested:inner:${hangs}:${shape.stance}:${outerType}`,
        );
    }
    outer = inner;
  }
}

/** How a clause hangs on the verb of saying before it. */
function linkBetween(reading: Reading, from: number, to: number): string {
  let that = false;
  for (let at = from; at <= to; at++) {
    const lower = reading.tokens[at]?.lower;
    if (lower === 'that') that = true;
    else if (lower === ',' || lower === ';' || reading.tags[at] === 'quotation' || reading.tags[at] === 'coordinator')
      return 'apart';
  }
  return that ? 'that' : to - from < 2 ? 'bare' : 'loose';
}

/** b1 is the nearest cue before the quotation, a1 the nearest after. */
function orderOf(cues: readonly Cue[], index: number, token: number): string {
  const cue = cues[index] as Cue;
  let between = 0;
  for (const other of cues) {
    if (other.kind === 'noun' && other.subject < 0) continue;
    if (cue.main < token ? other.main > cue.main && other.main < token : other.main < cue.main && other.main > token)
      between++;
  }
  return `${cue.main < token ? 'b' : 'a'}${Math.min(between + 1, 4)}`;
}

/** As `orderOf` among verbs of saying alone; `first` marks the outermost. */
function sayingOrder(cues: readonly Cue[], cue: Cue, token: number): string {
  const saying = cues.filter((other) => other.kind === 'verb' && other.class === 'saying' && other.subject >= 0);
  const before = saying.filter((other) => other.main < token);
  const after = saying.filter((other) => other.main > token);
  if (cue.main > token) return `a${Math.min(after.indexOf(cue) + 1, 3)}${before.length > 0 ? '-also-before' : ''}`;
  const rank = before.length - before.indexOf(cue);
  return `b${Math.min(rank, 3)}${before.length > 1 && before[0] === cue ? '-first' : ''}${after.length > 0 ? '-also-after' : ''}`;
}

/** What joins a cue and a quotation: nothing, a small word, or the last small word and how much stands before it. */
function connector(reading: Reading, from: number, to: number): string {
  if (to < from) return 'none';
  const length = to - from + 1;
  const last = wordForLink(reading, to);
  if (length === 1) return last;
  let that = false;
  for (let at = from; at <= to; at++) if (reading.tokens[at]?.lower === 'that') that = true;
  return `${length <= 3 ? 'near' : length <= 8 ? 'some' : 'far'}:${last}${that && last !== 'that' ? ':that' : ''}`;
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
    ? (reading.tokens[at]?.lower ?? '')
    : tag;
}

/** The verb or noun of a cue where our lists have it. */
function baseOf(cue: Cue): string {
  return cue.kind === 'according' || isListed(cue.base) ? cue.base : 'unlisted';
}
