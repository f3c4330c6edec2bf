import { NUMBERS } from '../lexicon/numbers.js';

/** Irregular forms and their base, so that "went" finds "go". Regular endings are the stemmer's work. */
const IRREGULAR = `arose:arise arisen:arise ate:eat eaten:eat awoke:awake beaten:beat became:become began:begin begun:begin
  bent:bend bitten:bite bled:bleed blew:blow blown:blow bought:buy bound:bind bred:breed broke:break broken:break
  brought:bring built:build burnt:burn came:come caught:catch chose:choose chosen:choose children:child clung:cling
  crept:creep dealt:deal died:die dies:die dying:die dead:die death:die deaths:die dove:dive drank:drink drawn:draw drew:draw driven:drive
  drove:drive drunk:drink dug:dig fallen:fall fed:feed feet:foot fell:fall felt:feel fled:flee flew:fly flown:fly
  forbade:forbid forbidden:forbid forgave:forgive forgot:forget forgotten:forget fought:fight found:find froze:freeze
  frozen:freeze gave:give given:give gone:go goes:go grew:grow grown:grow heard:hear held:hold hid:hide hidden:hide hung:hang kept:keep
  knew:know known:know laid:lay led:lead left:leave lent:lend lost:lose losing:lose lying:lie meant:mean men:man met:meet
  mistook:mistake overcame:overcome overthrew:overthrow overthrown:overthrow paid:pay ran:run rang:ring rose:rise
  risen:rise rode:ride ridden:ride sang:sing sung:sing sank:sink sunk:sink sat:sit saw:see seen:see sent:send sold:sell
  sought:seek shook:shake shaken:shake shone:shine shot:shoot shown:show shrank:shrink slain:slay slept:sleep slid:slide
  spent:spend spoke:speak spoken:speak sprang:spring stole:steal stolen:steal stood:stand struck:strike stricken:strike
  stuck:stick sued:sue swam:swim swept:sweep swore:swear sworn:swear swung:swing taken:take took:take taught:teach
  teeth:tooth threw:throw thrown:throw told:tell thought:think tore:tear torn:tear understood:understand undertook:undertake
  went:go withdrew:withdraw withdrawn:withdraw woke:wake women:woman won:win wins:win winning:win winner:win victory:win
  said:say closed:shut closes:shut closing:shut closure:shut wore:wear worn:wear wrote:write written:write
  birth:born married:marry marriage:marry wedding:marry wed:marry invasion:invade invaded:invade
  decision:decide decided:decide explosion:explode explosive:explode suspension:suspend
  collision:collide division:divide conclusion:conclude permission:permit admission:admit admitted:admit
  sale:sell sales:sell seller:sell loss:lose losses:lose speech:speak speeches:speak flight:fly thief:steal theft:steal
  growth:grow choice:choose proof:prove belief:believe complaint:complain arrival:arrive arrivals:arrive departure:depart
  refusal:refuse approval:approve proposal:propose survival:survive removal:remove
  discovery:discover recovery:recover robbery:rob delivery:deliver
  argument:argue treatment:treat agreement:agree payment:pay announcement:announce
  broadcast:air aired:air`;

const FORMS: ReadonlyMap<string, string> = new Map(
  IRREGULAR.trim()
    .split(/\s+/)
    .map((pair) => pair.split(':') as [string, string]),
);

/** The base form of a folded word: of an irregular verb or noun, digits of a number word, or the word itself. */
export function baseForm(folded: string): string {
  return NUMBERS.get(folded)?.toString() ?? FORMS.get(folded) ?? folded;
}
