import { IRREGULAR_VERBS } from '../lexicon/irregular-verbs.js';
import { list } from '../lexicon/list.js';
import { SAYING_VERBS } from '../lexicon/saying-verbs.js';
import { VERBS } from '../lexicon/verbs.js';

/** Which forms of its verb a word can be. */
export interface VerbForm {
  readonly base: string;
  readonly plain: boolean;
  readonly third: boolean;
  readonly past: boolean;
  readonly participle: boolean;
  readonly gerund: boolean;
}

export type FormKind = Exclude<keyof VerbForm, 'base'>;

const VOWEL = /[aeiou]/;
/** One syllable, one vowel, one consonant: doubles it (stop, stopped); so do a few longer verbs. */
const DOUBLING = /^[^aeiou]*[aeiou][bdgklmnprtvz]$/;
/** In British English alone: "travelled", "traveled". */
const DOUBLES_OR_NOT: ReadonlySet<string> = new Set([
  ...list('travel model cancel total'),
  ...doubling((more) => more !== ''),
]);
const DOUBLES: ReadonlySet<string> = new Set([
  ...list(`commit submit permit defer confer infer occur incur concur deter compel expel propel rebel omit transmit patrol control upset
    begin forget kidnap rebut excel quit outbid`),
  ...doubling((more) => more === ''),
]);

/** Verbs of saying that double their last letter. */
function doubling(wanted: (more: string) => boolean): string[] {
  return SAYING_VERBS.flatMap(({ words, marks }) => {
    const more = marks.get('doubles');
    return more !== undefined && wanted(more) ? words : [];
  });
}

function stems(base: string): string[] {
  if (base.endsWith('e')) return [base.slice(0, -1)];
  const doubled = base + base.at(-1);
  if (DOUBLES_OR_NOT.has(base)) return [doubled, base];
  return DOUBLES.has(base) || DOUBLING.test(base) ? [doubled] : [base];
}

type Form = readonly [word: string, kind: FormKind];

const IRREGULAR = new Map(IRREGULAR_VERBS.map((verb) => [verb.base, verb]));

function formsOfVerb(base: string): Form[] {
  const endsInY = base.endsWith('y') && !VOWEL.test(base.at(-2) ?? '');
  const endsInHiss = /(?:[sxz]|[cs]h|[^aeiou]o)$/.test(base);
  return [
    [base, 'plain'],
    [endsInY ? `${base.slice(0, -1)}ies` : `${base}${endsInHiss ? 'es' : 's'}`, 'third'],
    ...stems(base).map((stem): Form => [gerundOf(base, stem), 'gerund']),
    ...(irregularPast(base) ??
      stems(base).flatMap((stem) => asPast(endsInY ? `${base.slice(0, -1)}ied` : `${stem}ed`))),
  ];
}

function gerundOf(base: string, stem: string): string {
  if (base.endsWith('ie')) return `${base.slice(0, -2)}ying`;
  return base.endsWith('ee') ? `${base}ing` : `${stem}ing`;
}

function asPast(word: string): Form[] {
  return [
    [word, 'past'],
    [word, 'participle'],
  ];
}

function irregularPast(base: string): Form[] | undefined {
  const verb = IRREGULAR.get(base);
  return (
    verb && [
      ...verb.past.map((word): Form => [word, 'past']),
      ...verb.participle.map((word): Form => [word, 'participle']),
    ]
  );
}

/** A word that is a form of two verbs is taken for one of the first. */
const FORMS = new Map<string, VerbForm>();
const NO_FORM = { plain: false, third: false, past: false, participle: false, gerund: false };
for (const base of [...IRREGULAR.keys(), ...VERBS, ...SAYING_VERBS.flatMap(({ words }) => words)]) {
  for (const [word, kind] of formsOfVerb(base))
    FORMS.set(word, { ...(FORMS.get(word) ?? { base, ...NO_FORM }), [kind]: true });
}

/** The forms a word can be of a verb that is known, or undefined. */
export function verbForm(lower: string): VerbForm | undefined {
  return FORMS.get(lower);
}

/** Every word that can be this form of a verb, the base form given. */
export function formsOf(base: string, kind: FormKind): string[] {
  return formsOfVerb(base)
    .filter(([, own]) => own === kind)
    .map(([word]) => word);
}
