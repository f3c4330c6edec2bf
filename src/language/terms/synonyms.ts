import { termOf } from './words.js';

/**
 * Words with which a question and its answer often say the same thing: one group a line, base forms. Written by hand from common usage;
 * a word may stand in several groups.
 */
const GROUPS = `begin start commence launch open outset
end finish conclude close shut stop cease over
die kill murder slay fatal perish assassinate casualty
injure wound hurt harm
born birth birthplace birthday
marry spouse wife husband wed bride
child son daughter kid offspring baby
father mother parent dad mom
brother sister sibling
buy purchase acquire
sell auction market
found establish create set form institute originate introduce
build construct erect complete design
make produce manufacture create
write author pen compose publish
book novel memoir biography work
film movie picture
song single track tune
album record release
perform play sing appear star
win beat defeat champion triumph victor
lose defeat
job work position post role occupation profession career employ
hire appoint name employ recruit
fire dismiss sack oust
resign quit depart leave step
leave depart exit flee escape
arrive come reach enter land
go travel visit trip tour journey
meet talk encounter negotiate
live reside inhabit home dwell settle
located situated lie stand based headquarters
big large huge great vast giant
small little tiny
old aged age elder
many number total amount quantity
percent percentage proportion share rate
cost price pay worth value spend charge fee
money fund dollar cash finance
population inhabitant resident people
country nation state
city town municipality
capital city
area region territory zone district
border neighbor frontier
war conflict battle fight combat
army military troop soldier force
attack assault raid strike bomb
weapon gun arm rifle
police officer cop authority
arrest detain custody capture jail imprison
charge accuse allege indict
crime offense offence
convict guilty sentence
trial court hearing
law legislation act bill statute
ban prohibit forbid outlaw bar
allow permit let enable authorize
help aid assist support relief
need require necessary must
want seek wish hope desire demand
plan intend aim propose goal purpose objective
reason cause motive why because
result effect consequence outcome lead
change alter modify convert shift
increase rise grow climb up gain
decrease fall decline drop reduce shrink down
show display exhibit demonstrate reveal
find discover detect recover uncover locate
search hunt look seek
see view watch observe witness
call name term title dub known refer nickname
say state tell claim remark declare announce
ask request question urge appeal
answer reply respond response
think believe consider regard opinion view
warn caution threaten alert
agree accept approve endorse
refuse reject deny decline oppose
criticize condemn denounce blame slam accuse
praise hail laud
teach educate instruct study learn school
student pupil
teacher professor instructor
university college
doctor physician medic
disease illness sick virus infection
hospital clinic
neutral impartial impartiality
car vehicle automobile truck
plane aircraft jet airplane
ship boat vessel ferry
train rail railway railroad
road street highway
crash accident collision wreck
fire blaze burn
storm hurricane cyclone
flood rain
leader head chief president boss
king monarch queen ruler emperor
govern rule reign control administer
government administration regime
election vote poll ballot elect
party faction group
company firm corporation business
religion faith church belief
god deity
language tongue speak
type kind sort form variety
part component portion section
use utilize employ apply
include contain consist comprise involve feature
receive get obtain earn award
give donate grant provide offer supply
send dispatch ship deliver
take seize capture grab
join member belong
example instance
famous popular known renowned notable
important significant major key main primary
similar like same alike
different differ distinct
common typical usual frequent
new recent modern latest
early first initial original
last final
fast quick rapid speed
high tall height
long length
wide width
deep depth
hot heat warm temperature
cold cool
rich wealthy
poor poverty
worker employee staff labor labour
neighborhood neighbourhood district
color colour
center centre
defense defence
player athlete
game match
coach manager
score goal point
actor actress star
prize award medal
influence affect impact
protect defend guard conserve
destroy ruin damage demolish
replace substitute succeed
return back
allow let
happen occur take place
last endure continue
describe depict portray characterize
broadcast air televise
america usa
soviet russia
bring carry
`;

const SYNONYMS: ReadonlyMap<string, readonly string[]> = (() => {
  const groups = new Map<string, string[]>();
  for (const line of GROUPS.trim().split('\n')) {
    const terms = line.split(' ').map(termOf);
    for (const term of terms)
      groups.set(term, [...(groups.get(term) ?? []), ...terms.filter((other) => other !== term)]);
  }
  return groups;
})();

/** The terms that may stand for a term in an answer; none for most. */
export function synonymsOf(term: string): readonly string[] {
  return SYNONYMS.get(term) ?? [];
}
