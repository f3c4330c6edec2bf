import { IRREGULAR_VERBS } from '../lexicon/irregular-verbs.js';
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
const ALSO_DOUBLING = new Set([
  'admit',
  'commit',
  'submit',
  'permit',
  'refer',
  'prefer',
  'defer',
  'confer',
  'infer',
  'occur',
  'incur',
  'concur',
  'deter',
  'compel',
  'expel',
  'propel',
  'rebel',
  'regret',
  'omit',
  'transmit',
  'patrol',
  'control',
  'upset',
  'begin',
  'forget',
  'quip',
  'kidnap',
  'rebut',
  'excel',
  'label',
  'travel',
  'model',
  'signal',
  'cancel',
  'counsel',
  'total',
  'quit',
  'outbid',
]);
const SINGLE_TOO = new Set(['label', 'travel', 'model', 'signal', 'cancel', 'counsel', 'total']);

const FORMS = new Map<string, VerbForm>();
/** The same by verb: two verbs may share a word, which is taken for a form of the first. */
const BY_VERB = new Map<string, Record<FormKind, string[]>>();

function add(word: string, base: string, kind: FormKind): void {
  const known = FORMS.get(word) ?? { base, plain: false, third: false, past: false, participle: false, gerund: false };
  FORMS.set(word, { ...known, [kind]: true });
  const own = BY_VERB.get(base) ?? { plain: [], third: [], past: [], participle: [], gerund: [] };
  own[kind].push(word);
  BY_VERB.set(base, own);
}

function stems(base: string): string[] {
  if (base.endsWith('e')) return [base.slice(0, -1)];
  const doubled = base + base.at(-1);
  if (ALSO_DOUBLING.has(base)) return SINGLE_TOO.has(base) ? [doubled, base] : [doubled];
  return DOUBLING.test(base) ? [doubled] : [base];
}

function addRegular(base: string, irregular: boolean): void {
  add(base, base, 'plain');
  const endsInY = base.endsWith('y') && !VOWEL.test(base.at(-2) ?? '');
  add(
    endsInY ? `${base.slice(0, -1)}ies` : /(?:[sxz]|[cs]h|[^aeiou]o)$/.test(base) ? `${base}es` : `${base}s`,
    base,
    'third',
  );
  for (const stem of stems(base)) {
    add(
      base.endsWith('ie') ? `${base.slice(0, -2)}ying` : base.endsWith('ee') ? `${base}ing` : `${stem}ing`,
      base,
      'gerund',
    );
    if (irregular) continue;
    const past = endsInY ? `${base.slice(0, -1)}ied` : `${stem}ed`;
    add(past, base, 'past');
    add(past, base, 'participle');
  }
}

const irregular = new Set(IRREGULAR_VERBS.map(({ base }) => base));
for (const { base, past, participle } of IRREGULAR_VERBS) {
  addRegular(base, true);
  for (const form of past) add(form, base, 'past');
  for (const form of participle) add(form, base, 'participle');
}
for (const base of VERBS) if (!irregular.has(base)) addRegular(base, false);
for (const { word } of SAYING_VERBS) if (!irregular.has(word)) addRegular(word, false);

/** The forms a word can be of a verb that is known, or undefined. */
export function verbForm(lower: string): VerbForm | undefined {
  return FORMS.get(lower);
}

/** Every word that can be this form of a verb, the base form given. */
export function formsOf(base: string, kind: FormKind): string[] {
  return BY_VERB.get(base)?.[kind] ?? [];
}
