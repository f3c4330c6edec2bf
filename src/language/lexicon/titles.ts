import { list } from './list.js';

/** Forms of address and ranks that stand before a name and are not part of it, in lower case without full stops. */
export const TITLES = list(`
  mr mrs ms miss mx dr prof professor sir dame lord lady baron baroness rev reverend pastor father fr sister brother rabbi imam sheikh pope cardinal archbishop bishop dean
  saint st hon honorable honourable judge justice attorney president vice-president vice chairman chairwoman chair chairperson sen sens senator senators rep reps
  representative congressman congresswoman gov govs governor governors lieutenant lt mayor secretary minister prime premier chancellor ambassador amb king queen prince princess
  duke duchess emperor sultan emir general gen colonel col major maj captain capt commander cmdr sergeant sgt corporal private pvt admiral adm lieutenant marshal
  officer constable detective inspector superintendent supt sheriff deputy chief director executive speaker leader whip majority minority
  candidate nominee contender delegate commissioner councilman councilwoman councillor councilor assemblyman assemblywoman alderman treasurer
  comptroller solicitor auditor spokesman spokeswoman spokesperson coach manager captain founder co-founder editor correspondent reporter host anchor analyst
  columnist author writer actor actress singer rapper economist pollster strategist adviser advisor aide ceo cfo coo nurse madam madame first former ex-president
  president-elect mayor-elect governor-elect senator-elect state acting assistant associate democrat republican democratic house senate press foreign defence defense
  interior finance home health education justice treasury trade labor labour energy environment transport transportation housing homeland security national
  intelligence staff special counsel communications campaign party committee comedian activist lawyer pundit commentator billionaire mogul businessman businesswoman`);

/** Forms of address that tell a man from a woman. */
export const MALE_TITLES =
  list(`mr sir lord father brother king prince duke emperor sultan chairman congressman councilman assemblyman alderman spokesman businessman
  baron pope cardinal archbishop bishop monsignor actor salesman policeman fireman anchorman gentleman`);
export const FEMALE_TITLES =
  list(`mrs ms miss dame lady sister queen princess duchess chairwoman congresswoman councilwoman assemblywoman spokeswoman businesswoman
  baroness actress madam madame mme mlle policewoman anchorwoman waitress hostess stewardess`);

/** What tells a son from a father behind their name. */
export const GENERATIONS = list('jr jr. sr sr. ii iii iv');
/** What follows a name without being part of it. */
export const NAME_SUFFIXES: ReadonlySet<string> = new Set([...GENERATIONS, ...list('kc qc mp msp md phd obe cbe mbe')]);
/** Small words inside names. */
export const NAME_PARTICLES = list(
  'de del della di da do dos du la le van von der den ter ten bin ibn al el ben abu bint y mac st st. zu of',
);
