/**
 * Peoples, parties and faiths: by the term of their country, or by "-", the words for it and its people, folded.
 * - `/p` an adjective that stands before a name without being part of it ("Republican John Smith")
 * - `/s` a noun, and no adjective, for somebody of a nation ("the Swede")
 * - `/g` the people of a party or faith, as a group
 */
const PEOPLES_BY_COUNTRY = `
  usa: american/p americans america; uk: british/p britain briton/s britons britains; china: chinese/p; russia: russian/p russians;
  ukraine: ukrainian/p ukrainians; germany: german/p germans; france: french/p; italy: italian/p italians; spain: spanish/p; japan: japanese/p;
  korea: korean/p koreans; india: indian/p indians; pakistan: pakistani/ps pakistanis; iran: iranian/p iranians; iraq: iraqi/ps iraqis;
  israel: israeli/ps israelis; egypt: egyptian/p egyptians; syria: syrian/p syrians; turkey: turkish/p; afghanistan: afghan/ps afghans;
  mexico: mexican/p mexicans; canada: canadian/p canadians; brazil: brazilian/p brazilians; australia: australian/p australians; poland: polish/p;
  sweden: swedish/p; norway: norwegian/p norwegians; denmark: danish/p; finland: finnish/p; ireland: irish/p; greece: greek/p greeks;
  portugal: portuguese/p; hungary: hungarian/p hungarians; austria: austrian/p austrians; switzerland: swiss/p; belgium: belgian/p belgians;
  netherlands: dutch/p; cuba: cuban/p cubans; colombia: colombian/p colombians; venezuela: venezuelan/p venezuelans;
  argentina: argentine/p argentinian; chile: chilean/p chileans; peru: peruvian/p peruvians; somalia: somali/p somalis; kenya: kenyan/p kenyans;
  nigeria: nigerian/p nigerians; libya: libyan/p libyans; lebanon: lebanese/p; vietnam: vietnamese/p; thailand: thai/p;
  philippines: filipino/s filipinos philippine; indonesia: indonesian indonesians; europe: european/p europeans; africa: african/p africans;
  asia: asian/p asians; zimbabwe: zimbabwean zimbabweans; georgia: georgian georgians; serbia: serbian/p serbians; scotland: scottish/p;
  wales: welsh/p; england: english/p; haiti: haitian haitians;
  -: african-american/p czech/p romanian/p bulgarian/p soviet/p croatian/p bangladeshi/p palestinian/p jordanian/p tunisian/p moroccan/p algerian/p
  saudi/p kuwaiti/p qatari/p emirati/p yemeni/p ethiopian/p ghanaian/p congolese/p sudanese/p ugandan/p rwandan/p latin/p latino/p hispanic/p
  republican/p republicans/pg democrat/p democrats/pg democratic/p conservative/p conservatives/pg labour/p liberal/p green/p tory/p socialist/p
  communist/p independent/p libertarian/p gop/p christian/p christians/pg muslim/p muslims/pg jewish/p jew/p jews/pg catholic/p catholics/pg protestant/p
  evangelical/p mormon/p hindu/p buddhist/p sikh/p islamic/p arab/p arabs/pg kurdish/p kurds/pg black/p white/p native/p southern/p northern/p western/p
  eastern/p californian/p texan/p floridian/p iowan/p bostonian/p parisian/p londoner/p swede/s dane/s finn/s spaniard/s pole/s turk/s scot/s
  frenchman/s frenchwoman/s englishman/s englishwoman/s irishman/s irishwoman/s welshman/s welshwoman/s dutchman/s dutchwoman/s icelander/s
  netherlander/s luxembourger/s slovak/s croat/s serb/s slovene/s uzbek/s kazakh/s tajik/s filipina/s new-zealander/s kiwi/s
  hispanics/g latinos/g evangelicals/g liberals/g mormons/g`;

interface People {
  readonly country: string;
  readonly word: string;
  readonly marks: string;
}

const ALL = PEOPLES_BY_COUNTRY.split(';').flatMap((entry): People[] => {
  const [country = '', words = ''] = entry.split(':').map((part) => part.trim());
  return words.split(/\s+/).map((written) => {
    const [word = '', marks = ''] = written.split('/');
    return { country, word, marks };
  });
});
const marked = (mark: string) => new Set(ALL.filter(({ marks }) => marks.includes(mark)).map(({ word }) => word));

/** Adjectives of nation, party and faith, which stand before a name without being part of it ("Republican John Smith"). */
export const PEOPLES: ReadonlySet<string> = marked('p');
/** Nouns, not adjectives, for somebody of a nation: "the Swede". */
export const DEMONYMS: ReadonlySet<string> = marked('s');
/** The people of a party or faith, as a group. */
export const GROUPS: ReadonlySet<string> = marked('g');
/** Names by which news calls a country and its people, so that "Chinese" finds "China" and "Americans" finds "US". */
export const COUNTRY_OF: ReadonlyMap<string, string> = new Map(
  ALL.filter(({ country }) => country !== '-').map(({ word, country }) => [word, country]),
);
