import { SAYING_VERBS } from './saying-verbs.js';
import { readTable, viewOf } from './table.js';

/** Common verbs in the base form whose other forms are regular, beside those of the other lists: used mostly as `verb`s, or as often as a `noun`. */
const OTHER_VERBS = readTable(
  ['verb', 'noun'],
  `
  verb:
  accept accompany accomplish achieve acquire adapt adjust admire adopt affect afford allocate allow alter amend amplify analyse analyze anger
  anticipate appear apply appoint appreciate approve arrange arrive assemble assess assign assist associate attach attend attract avoid await belong
  book bother brush bury calculate cancel capture carry cease chat circulate classify clean clear climb collapse collect combine commit communicate
  compete compile complete comply concentrate confront connect consist constitute construct consult contain contribute convert convey convict convince
  cook cope correspond create crush curb dare dedicate define deliver depart depend deploy derive deserve destroy detain detect determine develop
  devote die differ direct disappear discover dissolve distance distinguish distribute divide divorce dodge dominate donate double drag dump earn ease
  edit educate elect eliminate embrace emerge employ empower enable encounter encourage enforce engage enhance enjoy ensure enter entertain escalate
  establish evaluate evolve examine exceed exclude execute exist expand explode explore expose extend fade flip follow forward found fulfil fulfill
  gather generate grab greet handle happen heal hurry identify ignore illustrate implement imply impose impress improve include incorporate incur
  indict induce infer inflict inherit inject injure inspire install intensify interpret interrupt intervene introduce invade invest investigate invite
  involve isolate jail join justify kidnap kiss last listen locate lock lower marry merge mobilise mobilize narrow negotiate nod nominate obey obtain
  occupy occur offend operate organise organize outrage overhaul overlook overturn owe participate partner perceive perform persist persuade please
  poison possess pour practise prepare preserve pretend prevail prevent proceed prohibit promote prompt prosecute protect provide provoke punish
  pursue qualify realign rebound rebut receive recover recruit reduce reflect refrain refuse regulate reinforce relax rely remain remember remove
  rename repair replace represent require resemble resign resist resolve restore restrict resume retain retire ruin sacrifice sail satisfy scare
  scramble screen secure seem seize select separate serve settle shoulder shove shrug skip slap slow smash smell soar solve sort spare specialise
  specialize spoil stall starve steer stem stir strengthen strip stumble submit succeed sue suffer suit surface surround survive suspend sustain
  sympathise sympathize tackle tend total trace transform translate transmit trim unify unite unveil uphold vanish violate waste weaken whip widen
  wipe worsen wrap zero abandon abolish absorb abuse accelerate access accumulate ache activate adjourn administer adore advertise agonize agonise
  alienate align allot allude amass amaze amuse anchor annoy anoint antagonize antagonise appease arm ascend ascertain aspire assassinate assault
  astonish attain attest authorise authorize avenge avert awaken axe backfire bankrupt barge bargain bask batter beckon befriend behave belittle
  besiege betray beware blaze blend bless blink blossom blur boil bolster bolt bombard boo border bore borrow brace branch breach breathe brew bribe
  bristle broker browse bruise buckle budge buck bully bump bundle bungle burnish bypass cap caption carve cater caucus censor censure certify chart
  chew chill chip choke chop chronicle chuckle circle clamor clap clasp claw clench click clinch cloak clog cloud coast coax code coerce cohabit coin
  coincide collaborate collide colonise colonize comb commemorate commence commission compel compensate complicate compound comprehend comprise
  conceal conceive concur condense condone confer confide confine confiscate conflate conform confuse conjure conquer conspire constrain consume
  contemplate contradict contravene convene converge converse cool coordinate cough count court cram crack cradle crawl cringe cripple criss-cross
  crouch crow crowd crown cruise crumble cultivate curse curtail dab dabble damage dampen dangle dash dazzle debunk declassify decimate decorate
  deepen defect defer deflate deflect defraud defy degrade delegate delete delight delude demean demolish demonise demonize demonstrate demote denote
  deport depress deprive derail descend desert designate despise destabilise destabilize detach deter deteriorate detest devastate deviate devise
  devour diagnose dictate dilute diminish dine dip disable disarm disappoint disapprove disavow disband discard discern discharge discipline
  discontinue discount discourage discredit discriminate disdain disguise disgust dislike dismantle dismay disobey dispatch dispel disperse displace
  display dispose disprove disqualify disregard disrupt dissent distort distract disturb dive divert divulge document dole doom dot downgrade downplay
  drain dread drift drill drip drown drum dry duck dupe duplicate dwarf dwell dwindle earmark eavesdrop eclipse edge eject elevate elicit elude embark
  embarrass embed embellish embezzle embody emigrate emit empathise empathize emulate enact encompass encroach endanger endear endure energise
  energize enlarge enlighten enlist enrage enrich enrol enroll ensue entail entice entitle entrust envision envisage equate equip eradicate erase
  erect erode erupt escort espouse evacuate evade evaporate evict evoke exacerbate exaggerate excel except excite exempt exhaust exhibit exile
  exonerate expedite expire exploit extract extradite exude eye fabricate facilitate fan fare fascinate fashion fathom feign fend fester fetch feud
  fiddle finalise finalize fine fizzle flag flash flaunt flatter flesh flicker flinch flirt flock flop flourish flout flunk flush foil fold foment
  fool forfeit forge format formulate founder free frighten frown frustrate furnish galvanise galvanize gamble gasp gauge gaze gear generalise
  generalize gerrymander gesture giggle glare gleam glean glide glimpse gloat glorify gloss glow goad gouge govern grade graduate grapple grasp grieve
  grimace grin groom grope growl halve hamper harass harbor harbour harden harness harvest hasten haul haunt headline heap heat heckle hedge heed
  heighten herald hesitate hijack hike hinder hinge hoist hone honor honour hop hover howl hug humiliate hunker hurl hype idle ignite illuminate
  immigrate impair impeach impede impersonate implicate impound imprison incarcerate incense incite incline inaugurate indulge infect infiltrate
  inflame inflate infringe infuriate infuse inhabit inhale inhibit initiate innovate inquire inscribe insert inspect instigate instil instill
  institute insulate insure integrate intercept interfere intermarry internalise internalize intertwine intimidate intrigue invigorate irk irritate
  itch jab jeer jeopardise jeopardize jet jockey jog jolt jot juggle jumble juxtapose kindle knit lag languish lap lapse lavish lease lecture leer
  legalise legalize legislate legitimise legitimize lessen levy liberate license lighten linger liquidate litter loan loathe log long loom loosen loot
  lumber lunge lurch lure lurk magnify mail malign mandate mangle manifest manipulate manufacture mar marginalise marginalize marvel mask massacre
  materialise materialize matriculate maximise maximize meander meddle mediate meditate mellow melt memorise memorize menace mend mentor migrate mimic
  mingle minimise minimize mirror misbehave miscalculate misinterpret misjudge misrepresent mistreat misuse mitigate mix moan moderate modernise
  modernize modify moisten mold molest mourn mow muddle muddy mull multiply mumble muscle muster mystify nab nag nail navigate near necessitate
  neglect nix normalise normalize notch nourish nudge nullify nurse nurture obfuscate oblige obliterate obscure obsess obstruct offset omit ooze
  oppress opt orbit orchestrate originate oust outlast outlaw outlive outmaneuver outnumber outpace outperform outrank outstrip outweigh overestimate
  overlap overpower overrule overshadow overstate overwhelm pacify paddle page pale pamper pander paralyse paralyze parrot parody parse pat patrol
  patronise patronize pave peddle peel peer penalise penalize penetrate perch perfect perish perpetrate perpetuate perplex persecute persevere
  personify pertain pester petition phase photograph pierce pile pinpoint pioneer pipe pit pity pivot placate plague plaster plow plug plummet plunder
  plunge poach pocket poise poke polarise polarize police polish politicise politicize pollute pop popularise popularize populate portend pose
  postpone pounce pound precede precipitate preclude predate preempt prescribe preside presume prey prick prioritise prioritize privatise privatize
  procure prod progress proliferate prolong propel propagate prosper protrude prowl publicise publicize puncture purge purport puzzle quarrel quash
  quell quench query quicken quiz radiate radicalise radicalize ram ramble ramp ransack ration ratify rattle ravage raze reaffirm reap reappear rear
  rearrange reassess reassign recede recite reclaim recline recoil reconcile reconsider reconstruct recreate rectify recuse recycle redefine redeem
  redirect redistribute redouble reelect re-elect reel refine refocus refresh refund refute regain regale rehearse reign reinstate reinvent rejoice
  rekindle relinquish relish relive relocate remedy reminisce render renege renew renounce renovate reopen reorganise reorganize repay repel replenish
  replicate repost repress reproduce repudiate resent reshape reside resonate restart restrain resurface resurrect retaliate retrace retract retrieve
  reunite revamp revel revere revert revise revisit revive revoke revolt revolutionise revolutionize revolve rig rivet roam roar roast rob rock roil
  romp rot rotate rout rub ruffle rumble rupture sabotage saddle safeguard salvage sample scan scatter scoff scoop scorch scorn scour scout scrap
  scrape scratch scrawl screech scroll scrub scrutinise scrutinize sculpt seal secede seduce segregate serenade sever shame shatter shelve shepherd
  shield shiver short shorten showcase shower shred shriek shroud shuffle shun shutter shuttle sidestep sideline sift simmer simplify simulate single
  situate skate sketch ski skim skirt slant slash slaughter slice slog slouch smack smear smirk smother smuggle snap snatch sneak sneer sniff snub
  soak soften solicit solidify soothe span spank spar spawn spearhead spew spill spiral splash splinter sprawl spray sprinkle sprint spur spurn
  squabble squander square squash squeeze squelch stab stabilise stabilize stack staff stain stalk stamp stampede standardise standardize staple star
  stare startle stash station steady stereotype stifle stigmatise stigmatize stimulate stitch stoke stomp straddle strand strangle strap stray
  streamline stroll stump stun stutter style subdue submerge subpoena subscribe subside subsidise subsidize substantiate substitute subtract subvert
  succumb suck suffice suffocate summarise summarize summon superimpose supervise supplant suppress surf surmise surpass swallow swamp swap sway swirl
  swoop symbolise symbolize synthesise synthesize taint tally tamper tangle tank tape tarnish televise tempt terminate terrify terrorise terrorize
  thicken thrash thread thrill thrive thump thwart tick tickle tighten tilt tiptoe toast toil tolerate tone topple torment torpedo torture toss tower
  traffic trample transcend transcribe transition transpire traverse trek tremble trend trickle triple troll trounce trudge tuck tug tumble tune tutor
  typify unchain uncover underestimate undermine underpin unearth unfold unleash unload unlock unnerve unravel unseat unsettle unwind upend upgrade
  uproot usher usurp utilise utilize utter vacate vacation validate vault veer vent venture verify vest vex vie vilify vindicate vocalise vocalize
  void vouch waffle waive wander wane ward warrant wash waver wean weed wheel whine whistle wield wilt wince wink wire wither woo worship wrangle
  wreak wrestle wrinkle yank yawn yearn yelp zip zoom
  noun:
  act advance advocate aid aim air alarm alert appeal approach arrest attempt attribute audit average award back balance ban bar base battle bear beat
  benefit bet bid block board bomb bond boost bounce bow break bridge broadcast budget burden cable campaign candidate care case cause center centre
  chair chance change chase check clash close coach comfort command compromise conduct conflict conscript contact contest contract contrast control
  cost cover craft crash credit criticism cross cure cut dance date deal debate decline decrease defeat delay deposit design desire detail dispute
  draft draw dream dress drink drive drop effect egg end endeavour escape exchange excuse exercise exit experience export face fail fall feature feed
  fight file fill film finance finish fit fix flight float flood flow focus force form foster fuel function fund gain glance grant grip ground group
  guard guide halt hand harm head help hide hire host hunt hurt impact import increase influence interest interview judge jump kick kill kind lack
  land launch lead leak leave level lie lift light limit line link list live load lobby look loss make manage march mark market master match matter
  measure meet merit microphone mind miss mistake model monitor mount move murder name need notice number open order outline own pace pack pain panic
  parade park part pass pause pay peak permit phone pick picture pin pitch place plant play plot point poll position practice present press pressure
  price print probe process produce profile profit program project pull pump punch purchase purpose race raid rain rally range rank reach rebel record
  reform register rent repeal request rescue research resort respect rest result retreat return reverse review reward ride ring rise risk rival roll
  round row rule run rush sale sanction save scale schedule score search season seat sense sentence set shape share shelter shift shock shoot shop
  shot sign silence sin sleep slide slip slump smile smoke sound source spark speed spell spend spin split sponsor sport spot spread spring stage
  stake stand start stay steal steam step stick stock stop store storm strain stream stretch strike struggle study subject supply surge surprise
  surrender survey swing switch tap target task taste tax team tear test throw tie time tip title toll top touch tour tow track trade trail train
  transfer transport travel treat trial trick trigger triumph trip trouble trust try turn twist type update upset value veto visit vote wage wait walk
  warm warning watch wave weight win wish witness word work wound wreck yield`,
);

export const VERBS = viewOf(OTHER_VERBS, 'verb', 'noun');

/** Words used both as nouns and verbs, where a determiner, adjective or preposition before them decides for the noun. */
export const NOUN_OR_VERB: ReadonlySet<string> = new Set([
  ...viewOf(OTHER_VERBS, 'noun'),
  ...viewOf(SAYING_VERBS, 'noun'),
]);
