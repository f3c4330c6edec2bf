import { IRREGULAR } from './lexicon/irregular-verbs.js';
import { JUDGING, SAYING, SPEECH_NOUNS, THINKING } from './lexicon/saying-verbs.js';
import { NOUN_OR_VERB, VERBS } from './lexicon/verbs.js';

/** Which forms of its verb a word can be. */
export interface VerbForm {
  readonly base: string;
  readonly plain: boolean;
  readonly third: boolean;
  readonly past: boolean;
  readonly participle: boolean;
  readonly gerund: boolean;
}

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
const SAYING_FORMS = new Set<string>();

function add(word: string, base: string, kind: Exclude<keyof VerbForm, 'base'>): void {
  const known = FORMS.get(word) ?? { base, plain: false, third: false, past: false, participle: false, gerund: false };
  FORMS.set(word, { ...known, [kind]: true });
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

const irregular = new Set<string>();
for (const line of IRREGULAR.split(';')) {
  const [base = '', past = '', participle = ''] = line.trim().split(/\s+/);
  irregular.add(base);
  addRegular(base, true);
  for (const form of past.split('/')) add(form, base, 'past');
  for (const form of participle.split('/')) add(form, base, 'participle');
}
for (const verbs of [VERBS, NOUN_OR_VERB, SAYING, JUDGING, THINKING]) {
  for (const base of verbs) if (!irregular.has(base)) addRegular(base, false);
}
for (const [word, form] of FORMS) if (SAYING.has(form.base) && !form.plain && !form.gerund) SAYING_FORMS.add(word);

/** The forms a word can be of a verb that is known, or undefined. */
export function verbForm(lower: string): VerbForm | undefined {
  return FORMS.get(lower);
}

/** Whether the word is a finite form of a verb of saying: "said", "writes". */
export function sayingForm(lower: string): boolean {
  return SAYING_FORMS.has(lower);
}

/** What a verb does with words. */
export type VerbClass = 'saying' | 'judging' | 'thinking' | 'other';

export function verbClass(base: string): VerbClass {
  if (SAYING.has(base)) return 'saying';
  if (JUDGING.has(base)) return 'judging';
  return THINKING.has(base) ? 'thinking' : 'other';
}

/** "statement", "claims": a noun for somebody's words, in either number. */
export function isSpeechNoun(lower: string): boolean {
  return SPEECH_NOUNS.has(lower) || SPEECH_NOUNS.has(singular(lower));
}

/** The singular of a regular plural; other words as they are. */
export function singular(lower: string): string {
  if (lower.length <= 3 || !lower.endsWith('s') || lower.endsWith('ss')) return lower.replace(/men$/, 'man');
  if (lower.endsWith('ies') && lower.length > 4) return `${lower.slice(0, -3)}y`;
  if (/(?:ss|[xz]|[cs]h)es$/.test(lower)) return lower.slice(0, -2);
  // "campuses", "viruses", but "houses", "causes", "nurses".
  if (/[^aeo]uses$/.test(lower) && !/(?:ac|ab|m|f|exc)uses$/.test(lower)) return lower.slice(0, -2);
  return lower.slice(0, -1);
}
