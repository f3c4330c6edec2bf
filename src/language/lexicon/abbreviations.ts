/**
 * Words written with a full stop that is not the end of a sentence, in lower case without the stop.
 * The lists hold what English-language newspapers' style books abbreviate.
 */

/** Always followed by more of the same sentence: titles before names, "vs.", "No. 10", months before days. */
const NEVER_FINAL: ReadonlySet<string> = new Set(
  (
    'mr mrs ms mx messrs dr prof rev hon fr sr st sen sens rep reps gov govs gen lt col maj capt cpl sgt pvt adm cmdr cdr comdr ' +
    'supt insp det pres amb atty asst assoc dept vs v no nos fig figs vol vols pp ed eds cf viz ' +
    'jan feb mar apr jun jul aug sept sep oct nov dec mt ft mme mlle'
  ).split(' '),
);

/** May end a sentence or not: "Acme Inc. said", "owned by Acme Inc. It said". */
const MAYBE_FINAL: ReadonlySet<string> = new Set(
  (
    'inc corp co ltd llc plc bros jr sr esq etc al ave blvd rd sq ' +
    'ala ariz ark calif colo conn del fla ga ill ind kan ky la mass md mich minn miss mo mont neb nev okla ore pa tenn tex va vt wash wis wyo'
  ).split(' '),
);

/** Words that begin a sentence far more often than they follow an abbreviation inside one. */
export const SENTENCE_OPENERS: ReadonlySet<string> = new Set(
  (
    'the a an this that these those he she it they we i you his her its their our my there here in on at by for from with after before ' +
    'but and or so yet if when while since as although though because however meanwhile still also then now what who why how where ' +
    'no not some many most all both another such one according last next'
  ).split(' '),
);

/** What a word before a full stop is short for, so to speak: nothing else tells where a stop ends no sentence. */
export type Abbreviation = 'never-final' | 'maybe-final' | 'initial' | 'initials';

/** The kind of abbreviation that a word is, written without the stop behind it ("Mr", "Inc", "J", "U.S"); null for any other word. */
export function abbreviationOf(written: string): Abbreviation | null {
  const lower = written.toLowerCase();
  if (NEVER_FINAL.has(lower)) return 'never-final';
  if (/^\p{Lu}$/u.test(written)) return 'initial';
  if (/^(?:\p{L}{1,2}\.)+\p{L}{1,2}$/u.test(written)) return 'initials';
  return MAYBE_FINAL.has(lower) ? 'maybe-final' : null;
}
