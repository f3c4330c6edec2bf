const words = (list: string): ReadonlySet<string> => new Set(list.trim().split(/\s+/));

/** Folded words that make a date. */
export const DATE_WORDS =
  words(`january february march april may june july august september october november december jan feb
  mar apr jun jul aug sep sept oct nov dec monday tuesday wednesday thursday friday saturday sunday today yesterday tomorrow
  tonight noon midnight spring summer autumn winter ago century weekend`);

/** Folded words that make a period of what stands behind them ("last month", "this year"), and what that may be. */
export const RELATIVE = words('last this next');
export const PERIODS = words('week weekend month year spring summer autumn fall winter');

/** Folded number words. */
export const NUMBER =
  words(`two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen
  seventeen eighteen nineteen twenty thirty forty fifty sixty seventy eighty ninety hundred hundreds thousand thousands million
  millions billion billions trillion dozen dozens half third quarter`);

/** A sign of money before a number. */
export const MONEY = /[$€£¥₹]/;

/** Folded titles and offices that stand before or within a person's name. */
export const TITLES = words(`mr mrs ms dr prof president chancellor minister senator governor mayor secretary ambassador
  spokesman spokeswoman spokesperson professor judge justice king queen prince princess duke pope bishop archbishop cardinal
  father sir lady lord general gen colonel col captain capt lieutenant lt sergeant sgt major admiral commander officer
  detective sheriff chief coach manager director chairman chairwoman congressman congresswoman representative rep sen gov
  attorney lawyer actor actress singer author writer striker midfielder defender goalkeeper analyst diplomat emperor
  premier leader host`);

/** Folded words that end or make the name of an organisation. */
export const ORGANISATION_WORDS =
  words(`university college school institute institution ministry department agency bureau
  committee commission council party union association organization organisation company corporation corp inc ltd group bank
  fund foundation court congress senate parliament house police army navy force forces guard club league federation church
  museum hospital times post news television network magazine tribune journal press airlines airways united office
  administration authority board center centre society academy team conference nations`);

/** Folded words that end the name of a place. */
export const PLACE_WORDS =
  words(`city county state states province region district island islands river lake sea ocean bay
  mountain mountains valley desert street avenue road square park airport beach coast gulf strait peninsula bridge harbor
  harbour port town village heights hills hill forest capital kingdom republic territory`);

/** Folded names and terms of places that news and encyclopedias speak of most. */
export const PLACES =
  words(`usa uk china russia ukraine germany france italy spain japan korea india pakistan iran iraq israel
  egypt syria turkey afghanistan mexico canada brazil australia poland sweden norway denmark finland ireland greece portugal
  hungary austria switzerland belgium netherlands cuba colombia venezuela argentina chile peru somalia kenya nigeria libya
  lebanon vietnam thailand philippines indonesia europe africa asia zimbabwe georgia serbia scotland wales england haiti
  london paris moscow beijing washington berlin rome madrid tokyo baghdad tehran jerusalem cairo kabul islamabad delhi mumbai
  shanghai sydney toronto chicago boston houston dallas atlanta miami seattle california texas florida ohio virginia alabama
  arizona colorado georgia hawaii illinois indiana iowa kansas kentucky louisiana maine maryland massachusetts michigan
  minnesota mississippi missouri montana nebraska nevada oklahoma oregon pennsylvania tennessee utah vermont wisconsin
  wyoming america americas hollywood manhattan brooklyn`);
