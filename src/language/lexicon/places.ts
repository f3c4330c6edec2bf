/** Names of countries, states and large cities, one a line, in lower case: they rarely speak, and where they do they stand for a government. */
export const PLACES: ReadonlySet<string> = new Set(
  `afghanistan|albania|algeria|angola|argentina|armenia|australia|austria|azerbaijan|bahrain|bangladesh|belarus|belgium|bolivia|bosnia|botswana|brazil|britain|great britain|bulgaria|burma|
cambodia|cameroon|canada|chad|chile|china|colombia|congo|costa rica|croatia|cuba|cyprus|czech republic|denmark|dominican republic|ecuador|egypt|el salvador|england|eritrea|estonia|ethiopia|
finland|france|gaza|georgia|germany|ghana|greece|guatemala|guinea|haiti|honduras|hong kong|hungary|iceland|india|indonesia|iran|iraq|ireland|israel|italy|jamaica|japan|jordan|kazakhstan|
kenya|kosovo|kuwait|laos|latvia|lebanon|liberia|libya|lithuania|luxembourg|macedonia|malaysia|mali|malta|mexico|moldova|mongolia|morocco|mozambique|myanmar|namibia|nepal|netherlands|
new zealand|nicaragua|niger|nigeria|north korea|northern ireland|norway|oman|pakistan|palestine|panama|paraguay|peru|philippines|poland|portugal|qatar|romania|russia|rwanda|saudi arabia|
scotland|senegal|serbia|sierra leone|singapore|slovakia|slovenia|somalia|south africa|south korea|south sudan|soviet union|spain|sri lanka|sudan|sweden|switzerland|syria|taiwan|tanzania|
thailand|tibet|tunisia|turkey|uganda|ukraine|united arab emirates|united kingdom|united states|uruguay|uzbekistan|venezuela|vietnam|wales|yemen|zambia|zimbabwe|u.s.|us|u.k.|uk|usa|u.s.a.|eu|e.u.|u.a.e.|uae|
alabama|alaska|arizona|arkansas|california|colorado|connecticut|delaware|florida|hawaii|idaho|illinois|indiana|iowa|kansas|kentucky|louisiana|maine|maryland|massachusetts|michigan|minnesota|
mississippi|missouri|montana|nebraska|nevada|new hampshire|new jersey|new mexico|new york|north carolina|north dakota|ohio|oklahoma|oregon|pennsylvania|rhode island|south carolina|south dakota|
tennessee|texas|utah|vermont|virginia|washington|west virginia|wisconsin|wyoming|d.c.|washington d.c.|n.y.|n.j.|n.h.|n.c.|s.c.|n.m.|n.d.|s.d.|r.i.|w.va.|ala.|ariz.|ark.|calif.|colo.|conn.|del.|fla.|ga.|ill.|ind.|kan.|ky.|la.|md.|mass.|mich.|minn.|miss.|mo.|mont.|neb.|nev.|okla.|ore.|pa.|tenn.|tex.|vt.|va.|wash.|wis.|wyo.|washington, d.c.|puerto rico|guam|ontario|quebec|
america|north america|south america|latin america|central america|europe|asia|africa|middle east|western europe|eastern europe|far east|west bank|
amsterdam|ankara|athens|atlanta|austin|baghdad|baltimore|bangkok|barcelona|beijing|beirut|belfast|benghazi|berlin|birmingham|bogota|boston|brooklyn|brussels|bucharest|budapest|buenos aires|cairo|
caracas|charleston|charlotte|chicago|cincinnati|cleveland|columbus|copenhagen|dallas|damascus|davos|delhi|denver|detroit|dubai|dublin|edinburgh|ferguson|flint|frankfurt|geneva|glasgow|hamburg|havana|
hollywood|houston|indianapolis|islamabad|istanbul|jakarta|jerusalem|johannesburg|kabul|kansas city|kiev|kyiv|lagos|las vegas|lisbon|liverpool|london|los angeles|madrid|manchester|manhattan|manila|melbourne|memphis|
miami|milan|milwaukee|minneapolis|moscow|mumbai|munich|nairobi|nashville|new delhi|new orleans|new york city|oakland|orlando|oslo|ottawa|paris|philadelphia|phoenix|pittsburgh|portland|prague|raleigh|rio de janeiro|
riyadh|rome|sacramento|san antonio|san diego|san francisco|san bernardino|sao paulo|seattle|seoul|shanghai|silicon valley|st. louis|stockholm|sydney|tampa|tehran|tel aviv|tokyo|toronto|vancouver|vienna|warsaw|zurich|
long island|capitol hill|staten island|queens|bronx|des moines|queensland|new south wales|yorkshire|cornwall|kent|essex|oxford|cambridge`
    .split('|')
    .map((place) => place.trim())
    .filter(Boolean),
);

/** The last word of names of places: "Lee County", "Palm Springs". */
export const PLACE_NAME_ENDINGS: ReadonlySet<string> = new Set(
  `county city town village township parish borough island islands bay beach lake river creek valley hills hill mountain mountains springs falls heights park
avenue street road boulevard square plaza airport station stadium arena hotel peninsula desert coast ocean sea gulf canyon forest district province region state`.split(
    /\s+/,
  ),
);
