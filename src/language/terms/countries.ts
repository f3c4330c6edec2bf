/** Names by which news calls a country and its people, so that "Chinese" finds "China" and "Americans" finds "US". Folded. */
const NAMES = `usa:american,americans,america uk:british,britain,briton,britons,britains china:chinese russia:russian,russians
  ukraine:ukrainian,ukrainians germany:german,germans france:french italy:italian,italians spain:spanish japan:japanese
  korea:korean,koreans india:indian,indians pakistan:pakistani,pakistanis iran:iranian,iranians iraq:iraqi,iraqis
  israel:israeli,israelis egypt:egyptian,egyptians syria:syrian,syrians turkey:turkish afghanistan:afghan,afghans
  mexico:mexican,mexicans canada:canadian,canadians brazil:brazilian,brazilians australia:australian,australians
  poland:polish sweden:swedish norway:norwegian,norwegians denmark:danish finland:finnish ireland:irish greece:greek,greeks
  portugal:portuguese hungary:hungarian,hungarians austria:austrian,austrians switzerland:swiss belgium:belgian,belgians
  netherlands:dutch cuba:cuban,cubans colombia:colombian,colombians venezuela:venezuelan,venezuelans
  argentina:argentine,argentinian chile:chilean,chileans peru:peruvian,peruvians somalia:somali,somalis
  kenya:kenyan,kenyans nigeria:nigerian,nigerians libya:libyan,libyans lebanon:lebanese vietnam:vietnamese
  thailand:thai philippines:filipino,filipinos,philippine indonesia:indonesian,indonesians europe:european,europeans
  africa:african,africans asia:asian,asians zimbabwe:zimbabwean,zimbabweans georgia:georgian,georgians
  serbia:serbian,serbians scotland:scottish wales:welsh england:english haiti:haitian,haitians`;

const COUNTRIES: ReadonlyMap<string, string> = new Map(
  NAMES.split(/\s+/).flatMap((entry) => {
    const [country = '', names = ''] = entry.split(':');
    return names.split(',').map((name): [string, string] => [name, country]);
  }),
);

/** The country of a folded word written with a capital ("chinese" → "china"), or undefined. */
export function countryOf(folded: string): string | undefined {
  return COUNTRIES.get(folded);
}

/** The same for a word without a capital, as questions are typed: "polish" is a verb then. */
export function countryWithoutCapital(folded: string): string | undefined {
  return folded === 'polish' ? undefined : COUNTRIES.get(folded);
}
