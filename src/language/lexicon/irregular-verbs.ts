import { SAYING_VERBS } from './saying-verbs.js';

/** A verb whose past and participle do not end as others' do; some have two of them. */
export interface IrregularVerb {
  readonly base: string;
  readonly past: readonly string[];
  readonly participle: readonly string[];
}

/**
 * Base, past, past participle; verbs of saying have theirs in saying-verbs.ts. Where two forms are in use they are parted by a stroke. Words with a star are
 * brought back to the base where articles are searched.
 */
const OTHERS = `
  arise arose* arisen*; awake awoke* awoken; bear bore borne; befall befell befallen; behold beheld beheld; beget begot begotten; beat beat beaten*;
  become became* become; begin began* begun*; bend bent* bent*; bet bet bet; bind bound* bound*; bite bit bitten*; bleed bled* bled*;
  blow blew* blown*; break broke* broken*; breed bred* bred*; bring brought* brought*; broadcast broadcast broadcast; build built* built*;
  burn burned/burnt* burned/burnt*; burst burst burst; buy bought* bought*; catch caught* caught*; choose chose* chosen*; cling clung* clung*;
  come came* come; cost cost cost; creep crept* crept*; cut cut cut; deal dealt* dealt*; dig dug* dug*; draw drew* drawn*;
  dream dreamed/dreamt dreamed/dreamt; drink drank* drunk*; drive drove* driven*; eat ate* eaten*; fall fell* fallen*; feed fed* fed*;
  fight fought* fought*; flee fled* fled*; fly flew* flown*; forbid forbade* forbidden*; foresee foresaw foreseen; forget forgot* forgotten*;
  forgive forgave* forgiven; freeze froze* frozen*; get got gotten/got; give gave* given*; go went* gone*; grind ground ground; grow grew* grown*;
  hang hung* hung*; hide hid* hidden*; hurt hurt hurt; keep kept* kept*; kneel knelt knelt; lay laid* laid*; lead led* led*; lean leaned leaned;
  leap leapt leapt; leave left* left*; lend lent* lent*; let let let; lie lay lain; light lit lit; lose lost* lost*; make made made; meet met* met*;
  mislead misled misled; overcome overcame* overcome; oversee oversaw overseen; pay paid* paid*; prove proved proven/proved; quit quit quit;
  rebuild rebuilt rebuilt; ride rode* ridden*; ring rang* rung; rise rose* risen*; run ran* run; sell sold* sold*; send sent* sent*; set set set;
  shake shook* shaken*; shed shed shed; shine shone* shone*; shoot shot* shot*; shrink shrank* shrunk; shut shut shut; sing sang* sung*;
  sink sank* sunk*; sit sat* sat*; sleep slept* slept*; slide slid* slid*; spend spent* spent*; spin spun spun; split split split;
  spread spread spread; spring sprang* sprung; stand stood* stood*; steal stole* stolen*; stick stuck* stuck*; sting stung stung;
  stride strode stridden; stink stank stunk; strike struck* struck*; strive strove striven; sweep swept* swept*; swim swam* swum; swing swung* swung*;
  take took* taken*; teach taught* taught*; tear tore* torn*; throw threw* thrown*; tread trod trodden; underwrite underwrote underwritten;
  undo undid undone; redo redid redone; retell retold retold; rethink rethought rethought; resend resent resent; outdo outdid outdone;
  overhear overheard overheard; override overrode overridden; overrun overran overrun; overtake overtook overtaken; overthrow overthrew* overthrown*;
  partake partook partaken; foretell foretold foretold; forego forewent foregone; forsake forsook forsaken; misspeak misspoke misspoken;
  mistake mistook* mistaken; misunderstand misunderstood misunderstood; outspend outspent outspent; rerun reran rerun; resell resold resold;
  rid rid rid; saw sawed sawn; seethe seethed seethed; sew sewed sewn; shave shaved shaven; slay slew slain*; sling slung slung; slink slunk slunk;
  slit slit slit; smite smote smitten; sow sowed sown; spit spat spat; thrust thrust thrust; weave wove woven; wed wed wed; wind wound wound;
  wring wrung wrung; undergo underwent undergone; undertake undertook* undertaken; upset upset upset; wake woke* woken; wear wore* worn*;
  weep wept wept; win won* won*; withdraw withdrew* withdrawn*; withhold withheld withheld; withstand withstood withstood`;

/** As written: with stars. "Saw" is the past of "see" before it is a tool: verbs of saying come first. */
const WRITTEN: readonly IrregularVerb[] = [
  ...SAYING_VERBS.flatMap(({ words, marks }) => {
    const past = marks.get('past');
    return past === undefined ? [] : words.map((word) => irregular(word, past, marks.get('participle') ?? past, '|'));
  }),
  ...OTHERS.split(';').map((line) => {
    const [base = '', past = '', participle = ''] = line.trim().split(/\s+/);
    return irregular(base, past, participle, '/');
  }),
];

export const IRREGULAR_VERBS: readonly IrregularVerb[] = WRITTEN.map(({ base, past, participle }) => ({
  base,
  past: past.map(withoutStar),
  participle: participle.map(withoutStar),
}));

/** "Went" to "go", for finding one by the other. */
export const BASE_OF_IRREGULAR: ReadonlyMap<string, string> = new Map(
  WRITTEN.flatMap(({ base, past, participle }) =>
    [...past, ...participle].filter((form) => form.endsWith('*')).map((form) => [withoutStar(form), base]),
  ),
);

function irregular(base: string, past: string, participle: string, parted: string): IrregularVerb {
  return { base, past: past.split(parted), participle: participle.split(parted) };
}

function withoutStar(form: string): string {
  return form.replace('*', '');
}
