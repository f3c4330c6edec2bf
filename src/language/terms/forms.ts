import { BASE_OF_IRREGULAR } from '../lexicon/irregular-verbs.js';
import { NUMBERS } from '../lexicon/numbers.js';

/** What else is searched for as if it were its base: nouns of verbs, forms that the stemmer does not find. Regular endings are its work. */
const OTHERS = `children:child died:die dies:die dying:die dead:die death:die deaths:die dove:dive feet:foot goes:go
  losing:lose lying:lie men:man stricken:strike sued:sue teeth:tooth women:woman wins:win winning:win
  winner:win victory:win closed:shut closes:shut closing:shut closure:shut birth:born married:marry
  marriage:marry wedding:marry wed:marry invasion:invade invaded:invade decision:decide decided:decide
  explosion:explode explosive:explode suspension:suspend collision:collide division:divide conclusion:conclude
  permission:permit admission:admit admitted:admit sale:sell sales:sell seller:sell loss:lose losses:lose
  speech:speak speeches:speak flight:fly thief:steal theft:steal growth:grow choice:choose proof:prove
  belief:believe complaint:complain arrival:arrive arrivals:arrive departure:depart refusal:refuse
  approval:approve proposal:propose survival:survive removal:remove discovery:discover recovery:recover
  robbery:rob delivery:deliver argument:argue treatment:treat agreement:agree payment:pay
  announcement:announce broadcast:air aired:air`;

const FORMS: ReadonlyMap<string, string> = new Map([
  ...BASE_OF_IRREGULAR,
  ...OTHERS.split(/\s+/).map((pair) => pair.split(':') as [string, string]),
]);

/** The base form of a folded word: of an irregular verb or noun, digits of a number word, or the word itself. */
export function baseForm(folded: string): string {
  return NUMBERS.get(folded)?.toString() ?? FORMS.get(folded) ?? folded;
}
