import { readTable } from './table.js';

/**
 * What a verb that brings somebody's words can be; see `verbs/saying.ts` for the views that these make.
 * - `saying` it introduces words, `judging` it puts a label, praise or blame on something in the speaker's words ("called it a “disaster”"), `thinking` it reports
 *   without sound ("believes", "fears")
 * - `noun` the same word is a noun, too
 * - `reports` brings a clause with what was said; those without it often bring an action, a question or a noun
 * - `passes-on` an outlet or a document passes on with it what somebody else said
 * - `asked-with` a question with it asks what somebody said; `plainly` so does an answer with it say
 * - `what-did` "what did she … about it?", `what-they` "what she … about it?", `how-did` "how did she … on it?", `whom` "what did she … them about it?"
 * - `who` "who … that it is so?", `more` "what else did she …?"
 * - `weak` asked with it, but telling no sentence from another
 * - `tag` stands behind a name where a question or an exclamation has ended: `“Why?” Smith …`
 * - `doubles` its last letter, although it is long ("quipped"); `doubles/or-not` where both are in use ("signalled", "signaled")
 * - `past/`, `participle/` its forms where they are not regular, as in irregular-verbs.ts
 *
 * A mark of a question or a tag stands for the forms that are usual there, or for those behind its stroke: p(lain), s (says), d (said), g (saying), h (has said).
 */
export const SAYING_MARKS = [
  'saying',
  'judging',
  'thinking',
  'noun',
  'reports',
  'passes-on',
  'asked-with',
  'plainly',
  'what-did',
  'what-they',
  'how-did',
  'whom',
  'who',
  'more',
  'weak',
  'tag',
  'doubles',
  'past',
  'participle',
] as const;

/** Every verb that brings somebody's words, in the base form. To teach the program another, add a line. */
export const SAYING_VERBS = readTable(
  SAYING_MARKS,
  `
  saying reports passes-on asked-with what-did/psdg what-they who/sdh more weak tag/sd plainly past/said*: say
  saying reports asked-with what-did whom weak/psd tag plainly past/told*: tell
  saying reports tag: add
  saying asked-with tag/sd: ask
  saying noun tag: reply cry
  saying asked-with: respond
  saying noun: answer post scream whisper counter object protest repeat demand reason message text laugh guarantee volunteer wonder
  saying noun doubles/or-not: signal counsel
  saying reports passes-on who tag/sd past/wrote* participle/written*: write
  saying noun reports tag: tweet
  saying reports passes-on: note
  saying reports asked-with: argue explain announce warn suggest complain deny
  saying reports asked-with doubles: admit
  saying reports: insist declare observe concede acknowledge emphasise emphasize maintain contend assert allege recall conclude predict vow caution
    testify recount confirm reiterate clarify boast affirm speculate disclose reveal
  saying noun reports asked-with what-did what-they who: claim
  saying noun reports asked-with what-did who: state
  saying noun reports: remark stress joke promise pledge estimate
  saying noun asked-with what-did how-did: comment
  saying: continue yell mutter murmur exclaim interject retort lament muse ponder urge advise relate elaborate brag tout hint opine proclaim pronounce
    profess aver intone thunder fume gush sigh deadpan chime chant grumble groan bark bellow rant rail bemoan reckon theorise theorize posit
    underscore underline specify stipulate rejoin preach beg implore exhort inform notify assure reassure remind instruct indicate recommend retweet
    email narrate propose confess correct enthuse articulate
  saying doubles: quip
  saying tag: shout
  saying reports past/swore* participle/sworn*: swear
  saying noun reports passes-on asked-with: report
  saying noun reports past/forecast: forecast
  saying past/pleaded|pled: plead
  judging noun asked-with: call
  judging asked-with: describe criticize accuse
  judging noun: praise blame attack knock thank champion paint cast bill rate regard view charge challenge question insult mention address raise cheer
    fire
  judging noun doubles/or-not: label
  judging: dub brand blast slam criticise denounce condemn hail mock dismiss characterise characterize deride ridicule rip decry lambast lambaste
    reject welcome portray depict deem term compare liken scold chide berate chastise assail fault pan tease taunt congratulate commend laud applaud
    salute celebrate trumpet defend rebuke rebuff disparage denigrate pillory castigate excoriate skewer frame consider invoke bash trash echo
    paraphrase discuss highlight lash weigh apologise apologize swipe rap savage
  judging doubles: refer
  judging passes-on: cite
  judging noun past/hit: hit
  judging noun passes-on asked-with: quote
  thinking asked-with what-did/p what-they/s weak/ps past/thought*: think
  thinking asked-with: believe
  thinking past/felt*: feel
  thinking noun: hope fear worry doubt plan offer love hate guess suspect figure concern support favour favor express voice use talk issue release
    push
  thinking noun doubles: regret
  thinking: expect want agree disagree intend decide threaten like imagine assume realise realize recognise recognize endorse oppose publish
  thinking doubles: prefer
  thinking past/knew* participle/known*: know
  thinking past/saw* participle/seen*: see
  thinking past/understood*: understand
  thinking noun past/found*: find
  thinking noun past/held*: hold
  thinking past/learned|learnt: learn
  thinking past/heard*: hear
  thinking past/sought*: seek
  thinking past/spoke* participle/spoken*: speak
  thinking noun past/read: read
  thinking past/put: put
  thinking noun passes-on past/showed participle/shown*: show
  thinking noun past/meant*: mean
  asked-with: react`,
);
