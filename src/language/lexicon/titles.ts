import { readTable, viewOf } from './table.js';

/**
 * What people are called by their rank, their work or their place in a family: in lower case without full stops, in the singular.
 * - `title` a form of address or rank that stands before a name and is not part of it; `man`, `woman` it tells one from the other; `courtesy` articles may leave it out
 * - `learned` a title or office before or within a name, as the weights of search know it
 * - `role` a noun for somebody who may speak; `kin` that says whose relative or friend they are; `adjective` an adjective that is a person too
 * - `office` what an office is for: "Secretary of State John Kerry"
 */
const PEOPLE = readTable(
  ['title', 'man', 'woman', 'courtesy', 'learned', 'role', 'kin', 'office', 'adjective'],
  `
  title man courtesy learned: mr sir
  title woman courtesy learned: mrs ms
  title woman courtesy: miss madam
  title: mx rev reverend fr saint st hon honorable honourable vice-president vice sens senators reps govs governors prime amb emir maj cmdr corporal
    private pvt adm marshal supt speaker whip majority minority councilor comptroller rapper cfo coo first former ex-president president-elect
    mayor-elect governor-elect senator-elect acting associate democratic senate press foreign finance home trade environment transport housing
    national special communications campaign party committee
  title courtesy learned: dr
  title learned: prof sen rep gov lieutenant lt gen col major capt sgt
  title learned role: professor judge attorney president senator governor mayor secretary minister premier chancellor ambassador colonel captain
    commander sergeant admiral officer sheriff director leader spokesperson coach manager host analyst author writer singer lawyer
  title woman: dame baroness duchess assemblywoman madame
  title man learned: lord archbishop duke emperor
  title woman learned: lady
  title man: baron sultan assemblyman alderman
  title role: pastor rabbi imam sheikh dean chair chairperson constable inspector superintendent deputy candidate nominee contender delegate
    commissioner councillor treasurer solicitor auditor founder co-founder editor correspondent reporter anchor columnist economist pollster
    strategist adviser advisor aide ceo nurse assistant democrat republican counsel comedian activist pundit commentator billionaire mogul
  title man learned role kin: father
  title woman role kin: sister
  title man role kin: brother
  title man learned role: pope cardinal bishop chairman congressman king prince spokesman actor
  title learned role office: justice
  title woman learned role: chairwoman congresswoman queen princess spokeswoman actress
  title learned role adjective: representative general detective chief
  title role adjective: executive
  title man role: councilman businessman
  title woman role: councilwoman businesswoman
  title office: state house defence defense interior health education treasury labor labour energy transportation homeland security intelligence staff
  man: monsignor salesman fireman anchorman gentleman
  man role: policeman
  woman: mme mlle anchorwoman stewardess
  woman role: policewoman waitress hostess
  learned role: striker midfielder defender goalkeeper diplomat
  role adjective: official expert rival incumbent conservative liberal operative veteran principal
  role: consultant scholar researcher scientist historian journalist blogger moderator critic reviewer producer head boss owner investor banker trader
    prosecutor barrister agent investigator soldier lawmaker legislator envoy politician frontrunner front-runner hopeful opponent challenger
    socialist tory voter supporter backer donor campaigner organizer organiser protester demonstrator volunteer advocate ally source insider lobbyist
    surrogate staffer man woman boy girl person people parent child neighbour neighbor colleague resident student teacher pupil priest doctor
    physician surgeon patient psychologist engineer farmer worker driver shopkeeper player quarterback pitcher athlete champion trainer referee umpire
    fan teammate winner musician artist filmmaker witness survivor victim plaintiff defendant suspect whistleblower immigrant refugee tourist visitor
    customer client user member fellow curator biologist astronomer chemist physicist epidemiologist geologist ecologist archaeologist anthropologist
    sociologist climatologist specialist coordinator co-author guest caller attendee regulator evangelist preacher interviewer questioner heckler
    respondent participant observer skeptic sceptic foe detractor admirer biographer pilot gunman attacker shooter paramedic midwife carer caregiver
    therapist dentist vet veterinarian pharmacist firefighter rescuer lifeguard sailor marine airman astronaut cosmonaut trooper warden ranger
    magistrate juror clerk bailiff ombudsman coroner broker accountant shareholder entrepreneur inventor programmer developer designer architect
    builder carpenter plumber electrician mechanic technician cook chef baker butcher waiter bartender cleaner janitor gardener grocer tailor
    seamstress fisherman rancher miner trucker courier motorist cyclist passenger commuter pedestrian shopper consumer pensioner retiree landlord
    tenant homeowner householder villager islander settler migrant grandfather grandmother grandparent widow widower boyfriend girlfriend roommate
    classmate bystander onlooker footballer cricketer batsman bowler golfer boxer wrestler jockey sprinter swimmer runner racer skier skater winger
    forward goalie skipper songwriter guitarist drummer pianist violinist composer conductor dancer choreographer painter sculptor photographer
    illustrator novelist poet playwright screenwriter publisher archivist librarian vicar deacon monk nun cleric heiress publicist translator
    interpreter mathematician statistician meteorologist
  role kin: partner mother wife husband son daughter friend uncle aunt cousin nephew niece
  office: commons lords parliament commerce agriculture services affairs
  adjective: native minor adult junior senior radical moderate independent relative professional intellectual`,
);

/** Forms of address and ranks that stand before a name and are not part of it. */
export const TITLES = viewOf(PEOPLE, 'title');
/** Forms of address that tell a man from a woman. */
export const MALE_TITLES = viewOf(PEOPLE, 'man');
export const FEMALE_TITLES = viewOf(PEOPLE, 'woman');
/** Those that articles may leave out. */
export const COURTESY_TITLES = viewOf(PEOPLE, 'courtesy');
/** Titles and offices that stand before or within a person's name, as the weights of search have learned them. */
export const LEARNED_TITLES = viewOf(PEOPLE, 'learned');
/** Nouns for people who may speak. */
export const ROLES = viewOf(PEOPLE, 'role');
/** Those that say whose relative or friend somebody is, not what they do. */
export const KIN = viewOf(PEOPLE, 'kin');
/** Adjectives that are people too: "law enforcement official". */
export const PEOPLE_ADJECTIVES = viewOf(PEOPLE, 'adjective');
/** Topics of offices that are written with capitals before a name: "Secretary of State John Kerry". */
export const OFFICE_TOPICS = viewOf(PEOPLE, 'office');
