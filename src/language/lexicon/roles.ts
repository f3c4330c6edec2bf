import { list } from './list.js';

/** Nouns for people who may speak, in the singular. */
export const ROLES = list(`
  spokesman spokeswoman spokesperson official officer aide adviser advisor strategist consultant analyst expert professor scholar researcher scientist economist
  historian author writer editor journalist reporter correspondent columnist commentator pundit blogger anchor host moderator critic reviewer producer
  director president chairman chairwoman chair chairperson chief executive ceo manager head leader boss founder co-founder owner partner investor banker trader
  lawyer attorney prosecutor judge justice solicitor barrister counsel sheriff policeman policewoman detective agent investigator inspector commander general admiral colonel captain sergeant soldier
  senator congressman congresswoman representative lawmaker legislator governor mayor councilman councilwoman councillor minister secretary premier chancellor ambassador diplomat envoy delegate
  politician candidate nominee contender frontrunner front-runner hopeful rival opponent challenger incumbent democrat republican conservative liberal socialist tory
  voter supporter backer donor activist campaigner organizer organiser protester demonstrator volunteer advocate ally source insider operative pollster lobbyist surrogate staffer
  man woman boy girl person people mother father wife husband son daughter brother sister parent child friend neighbour neighbor colleague resident student teacher
  pupil pastor priest rabbi bishop pope cardinal imam doctor nurse physician surgeon patient psychologist engineer farmer worker driver shopkeeper
  coach player captain striker goalkeeper quarterback pitcher athlete champion trainer referee umpire fan teammate winner actor actress singer musician artist comedian
  filmmaker witness survivor victim plaintiff defendant suspect whistleblower king queen prince princess businessman businesswoman billionaire mogul
  veteran immigrant refugee tourist visitor customer client user member fellow assistant deputy superintendent principal dean curator biologist astronomer chemist physicist
  epidemiologist geologist ecologist archaeologist anthropologist sociologist climatologist specialist coordinator co-author guest caller attendee commissioner regulator treasurer
  evangelist preacher nominee operative interviewer questioner heckler respondent participant observer insider skeptic sceptic foe detractor admirer biographer pilot actor gunman attacker shooter
  paramedic midwife carer caregiver therapist dentist vet veterinarian pharmacist firefighter rescuer lifeguard sailor marine airman astronaut cosmonaut trooper constable warden ranger
  magistrate juror clerk bailiff ombudsman coroner auditor broker accountant shareholder entrepreneur inventor programmer developer designer architect builder carpenter plumber
  electrician mechanic technician cook chef baker butcher waiter waitress bartender cleaner janitor gardener grocer tailor seamstress fisherman rancher miner trucker courier
  motorist cyclist passenger commuter pedestrian shopper consumer pensioner retiree landlord tenant homeowner householder villager islander settler migrant
  grandfather grandmother grandparent uncle aunt cousin nephew niece widow widower boyfriend girlfriend roommate classmate bystander onlooker
  footballer cricketer batsman bowler golfer boxer wrestler jockey sprinter swimmer runner racer skier skater midfielder defender winger forward goalie skipper
  songwriter guitarist drummer pianist violinist composer conductor dancer choreographer painter sculptor photographer illustrator novelist poet playwright screenwriter publisher
  archivist librarian vicar deacon monk nun cleric sheikh heiress hostess organiser publicist translator interpreter mathematician statistician meteorologist`);

/** Nouns for bodies that may speak, in the singular. */
export const BODIES = list(`
  company corporation firm bank agency department ministry office bureau commission committee council board panel court tribunal parliament congress senate house assembly
  government administration campaign party union association organization organisation group coalition alliance federation league club team foundation institute institution
  university college school church network newspaper paper magazine journal outlet site website publication tabloid daily station channel broadcaster service police army navy force
  hospital authority regulator watchdog charity movement fund trust society center centre think-tank pac super-pac committee delegation embassy consulate
  division directorate secretariat registry corps squad unit taskforce task-force ombudsman
  white-house kremlin pentagon vatican press media military airline airport retailer maker manufacturer startup lab laboratory observatory museum`);

/** The last word of names of bodies, in lower case. */
export const BODY_NAME_ENDINGS = list(`
  news times post journal tribune herald globe chronicle gazette guardian telegraph mail express sun mirror observer independent standard star press wire review magazine today network radio tv
  university college school institute institution academy hospital clinic laboratory center centre foundation fund trust society association federation union league club
  committee commission council board bureau agency department ministry office court congress senate house parliament assembly party campaign coalition alliance group
  inc inc. corp corp. co co. ltd ltd. llc plc company corporation bank holdings partners airlines motors pharmaceuticals technologies systems industries
  pac administration government service authority police army navy force guard church street forum conference project initiative organization organisation
  homes builders brothers stores foods airways railways energy media pictures studios records labs software solutions services global capital associates insurance motor electric
  division directorate secretariat registry corps
  nations states kingdom supreme republicans democrats democratic conservatives states caucus america`);
