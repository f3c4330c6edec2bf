import { readTable, viewOf } from './table.js';

/**
 * Names of countries, states and large cities, in lower case.
 * - `name` they rarely speak, and where they do they stand for a government
 * - `learned` news and encyclopedias speak of it most, as the weights of search know it
 */
const PLACE_NAMES = readTable(
  ['name', 'learned'],
  `
  name learned: afghanistan | argentina | australia | austria | belgium | brazil | canada | chile | china | colombia | cuba | denmark | egypt |
    england | finland | france | georgia | germany | greece | haiti | hungary | india | indonesia | iran | iraq | ireland | israel | italy | japan |
    kenya | lebanon | libya | mexico | netherlands | nigeria | norway | pakistan | peru | philippines | poland | portugal | russia | scotland |
    serbia | somalia | spain | sweden | switzerland | syria | thailand | turkey | ukraine | venezuela | vietnam | wales | zimbabwe | uk | usa |
    alabama | arizona | california | colorado | florida | hawaii | illinois | indiana | iowa | kansas | kentucky | louisiana | maine | maryland |
    massachusetts | michigan | minnesota | mississippi | missouri | montana | nebraska | nevada | ohio | oklahoma | oregon | pennsylvania |
    tennessee | texas | utah | vermont | virginia | washington | wisconsin | wyoming | america | europe | asia | africa | atlanta | baghdad |
    beijing | berlin | boston | brooklyn | cairo | chicago | dallas | delhi | hollywood | houston | islamabad | jerusalem | kabul | london | madrid |
    manhattan | miami | moscow | mumbai | paris | rome | seattle | shanghai | sydney | tehran | tokyo | toronto
  name: albania | algeria | angola | armenia | azerbaijan | bahrain | bangladesh | belarus | bolivia | bosnia | botswana | britain | great britain |
    bulgaria | burma | cambodia | cameroon | chad | congo | costa rica | croatia | cyprus | czech republic | dominican republic | ecuador |
    el salvador | eritrea | estonia | ethiopia | gaza | ghana | guatemala | guinea | honduras | hong kong | iceland | jamaica | jordan | kazakhstan |
    kosovo | kuwait | laos | latvia | liberia | lithuania | luxembourg | macedonia | malaysia | mali | malta | moldova | mongolia | morocco |
    mozambique | myanmar | namibia | nepal | new zealand | nicaragua | niger | north korea | northern ireland | oman | palestine | panama | paraguay |
    qatar | romania | rwanda | saudi arabia | senegal | sierra leone | singapore | slovakia | slovenia | south africa | south korea | south sudan |
    soviet union | sri lanka | sudan | taiwan | tanzania | tibet | tunisia | uganda | united arab emirates | united kingdom | united states |
    uruguay | uzbekistan | yemen | zambia | u.s. | us | u.k. | u.s.a. | eu | e.u. | u.a.e. | uae | alaska | arkansas | connecticut | delaware |
    idaho | new hampshire | new jersey | new mexico | new york | north carolina | north dakota | rhode island | south carolina | south dakota |
    west virginia | d.c. | washington d.c. | n.y. | n.j. | n.h. | n.c. | s.c. | n.m. | n.d. | s.d. | r.i. | w.va. | ala. | ariz. | ark. | calif. |
    colo. | conn. | del. | fla. | ga. | ill. | ind. | kan. | ky. | la. | md. | mass. | mich. | minn. | miss. | mo. | mont. | neb. | nev. | okla. |
    ore. | pa. | tenn. | tex. | vt. | va. | wash. | wis. | wyo. | washington, d.c. | puerto rico | guam | ontario | quebec | north america |
    south america | latin america | central america | middle east | western europe | eastern europe | far east | west bank | amsterdam | ankara |
    athens | austin | baltimore | bangkok | barcelona | beirut | belfast | benghazi | birmingham | bogota | brussels | bucharest | budapest |
    buenos aires | caracas | charleston | charlotte | cincinnati | cleveland | columbus | copenhagen | damascus | davos | denver | detroit | dubai |
    dublin | edinburgh | ferguson | flint | frankfurt | geneva | glasgow | hamburg | havana | indianapolis | istanbul | jakarta | johannesburg |
    kansas city | kiev | kyiv | lagos | las vegas | lisbon | liverpool | los angeles | manchester | manila | melbourne | memphis | milan | milwaukee |
    minneapolis | munich | nairobi | nashville | new delhi | new orleans | new york city | oakland | orlando | oslo | ottawa | philadelphia |
    phoenix | pittsburgh | portland | prague | raleigh | rio de janeiro | riyadh | sacramento | san antonio | san diego | san francisco |
    san bernardino | sao paulo | seoul | silicon valley | st. louis | stockholm | tampa | tel aviv | vancouver | vienna | warsaw | zurich |
    long island | capitol hill | staten island | queens | bronx | des moines | queensland | new south wales | yorkshire | cornwall | kent | essex |
    oxford | cambridge
  learned: korea | americas`,
  /\s*\|\s*/,
);

export const PLACES = viewOf(PLACE_NAMES, 'name');
/** Names and terms of places that news and encyclopedias speak of most, as the weights of search have learned them. */
export const LEARNED_PLACES = viewOf(PLACE_NAMES, 'learned');

/** Words that end the name of a place: "Lee County", "Palm Springs". */
const PLACE_WORDS = readTable(
  ['ending', 'learned'],
  `
  ending learned: county city town village island islands bay beach lake river valley hills hill mountain mountains heights park avenue street road
    square airport peninsula desert coast ocean sea gulf forest district province region state
  ending: township parish borough creek springs falls boulevard plaza station stadium arena hotel canyon
  learned: states strait bridge harbor harbour port capital kingdom republic territory`,
);

export const PLACE_NAME_ENDINGS = viewOf(PLACE_WORDS, 'ending');
/** Those of the weights of search. */
export const LEARNED_PLACE_ENDINGS = viewOf(PLACE_WORDS, 'learned');
