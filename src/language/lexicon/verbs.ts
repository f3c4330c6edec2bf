import { list } from './list.js';

/** Common verbs in the base form whose other forms are regular, beside those of the other lists; used mostly as verbs. */
export const VERBS = list(`
  accept accompany accomplish achieve acquire adapt adjust admire adopt advance affect afford aim alert allocate allow alter amend amplify analyse
  analyze anger anticipate appear apply appoint appreciate approach approve arrange arrest arrive assemble assess assign assist associate
  assume attach attempt attend attract avoid await ban bar belong benefit block book boost bother bounce bow brush burn bury calculate cancel capture care
  carry cause cease challenge change characterise chase chat check circulate clash classify clean clear climb close coach collapse collect combine
  command commit communicate compete compile complete comply concentrate conduct confront connect consist constitute construct
  consult contain contribute control convert convey convict convince cook cope correspond cover craft crash create cross crush curb cut dance
  dare date deal debate decline dedicate defeat define delay deliver depart depend deploy deposit derive deserve design destroy detail detain
  detect determine develop devote die differ direct disappear discover dispute dissolve distance distinguish distribute divide
  divorce dodge dominate donate double doubt draft drag drop dump earn ease edit educate elect eliminate embrace emerge employ empower enable encounter
  encourage end enforce engage enhance enjoy ensure enter entertain escalate escape establish evaluate evolve examine exceed exchange exclude execute
  exercise exist expand explode explore expose extend face fade fail feature file fill finance finish fit fix flip float flood flow focus
  follow force form forward found fuel fulfil fulfill function fund gain gather generate grab grant greet guard guide halt hand handle happen
  harm head heal help hire host hurry identify ignore illustrate impact implement imply import impose impress improve include
  incorporate increase incur indict induce infer inflict influence inherit inject injure inspire install intensify interest interpret interrupt intervene
  interview introduce invade invest investigate invite involve isolate issue jail join judge jump justify kick kidnap kill kiss knock lack land last
  launch lift limit link list listen live load lobby locate lock look lower maintain manage march mark market marry master match
  matter measure meet merge miss mobilise mobilize monitor mount move murder name narrow negotiate nod nominate notice obey obtain occupy occur
  offend offer open operate order organise organize outline outrage overhaul overlook overturn owe own pack park participate partner pass pause peak
  perceive perform permit persist persuade pick place plan plant play please plot point poison poll position possess pour practise practice
  prepare present preserve press pressure pretend prevail prevent print proceed process produce prohibit promote prompt propose prosecute protect prove provide
  provoke pull pump punch punish purchase pursue push qualify race raise rally range rank reach react realign rebound rebut recall receive recover recruit
  reduce refer reflect reform refrain refuse register regret regulate reinforce relax release rely remain remember remove rename rent repair repeal replace represent
  request require rescue research resemble resign resist resolve respect rest restore restrict result resume retain retire retreat return reveal
  reverse review reward roll ruin rule rush sacrifice sail satisfy save scale scare schedule score scramble screen search secure seem seize select separate
  serve settle shape share shift shock shoulder shove shrug sign skip slap slip slow smash smell smile smoke soar solve sort sound spare spark specialise specialize
  spell spoil sponsor spot stage stall start starve state stay steer stem step stir stop strengthen stretch strip struggle study stumble submit
  succeed sue suffer suit supply surface surge surprise surrender surround survey survive suspect suspend sustain switch sympathise sympathize tackle talk
  tap target taste tax tend test threaten tie top total touch tour trace track trade trail train transfer transform translate transmit travel treat
  trigger trim triumph trust try turn unify unite unveil update uphold urge use vanish veto view violate visit vote wait walk want warm waste
  watch wave weaken wear weigh whip widen wipe wish withdraw witness work worry worsen wrap yield zero
  abandon abolish absorb abuse accelerate access accumulate ache activate address adjourn administer adore advertise agonize agonise air alarm alienate align allot allude amass amaze amuse
  anchor announce annoy anoint antagonize antagonise apply appease applaud arm articulate ascend ascertain aspire assassinate assert assault astonish attain attest attribute authorise authorize
  avenge avert awaken axe back backfire balance ban bankrupt barge bargain bask batter beckon befriend behave belittle berate besiege betray beware blame blast blaze blend bless blink blossom blur boil bolster bolt bomb bombard
  boo book border bore borrow brace brag branch breach breathe brew bribe bridge bristle broker browse bruise buckle budge buck bully bump bundle bungle burnish bury bypass campaign cap caption care carve cater caucus celebrate
  censor censure centre center certify champion chant chart chastise chew chill chip choke chop chronicle chuckle circle cite claim clamor clap clasp claw clench click cling clinch cloak clog cloud coast coax code coerce cohabit coin coincide collaborate
  collide colonise colonize comb comfort commemorate commence commission compel compensate complicate comply compound comprehend comprise conceal conceive concur condense condone confer confide confine confiscate conflate conform confuse conjure connect conquer
  conspire constrain consume contemplate contend contest contract contradict contrast contravene convene converge converse cool coordinate cough count court cram crack cradle crawl credit cringe cripple criss-cross crouch crow crowd crown cruise crumble crush
  cultivate curse curtail dab dabble damage dampen dangle dash dazzle debunk decide declassify decimate decorate decrease dedicate deepen defect defer deflate deflect defraud defy degrade delegate delete delight delude demean demolish demonise demonize demonstrate demote denote
  deport depress deprive deride derail descend desert designate desire despise destabilise destabilize detach deter deteriorate detest devastate deviate devise devour diagnose dictate dig dilute diminish dine dip disable disagree disarm disappoint disapprove disavow disband discard discern
  discharge discipline discontinue discount discourage discredit discriminate disdain disguise disgust dislike dismantle dismay disobey dispatch dispel disperse displace display dispose disprove disqualify disregard disrupt dissent distort distract disturb
  dive divert divulge document dole dominate doom dot downgrade downplay drain dread dress drift drill drip drive drown drum dry duck dupe duplicate dwarf dwell dwindle earmark eavesdrop echo eclipse edge eject elevate elicit elude email embark embarrass embed embellish
  embezzle embody emigrate emit empathise empathize emulate enact encompass encroach endanger endear endorse endure energise energize enlarge enlighten enlist enrage enrich enrol enroll ensue entail entice entitle entrust envision envisage equate equip eradicate erase erect erode erupt escort
  espouse evacuate evade evaporate evict evoke exacerbate exaggerate excel except excite excuse exempt exhaust exhibit exile exonerate expedite expire exploit export expose extract extradite exude eye fabricate facilitate fan fare fascinate fashion fathom favor favour feign fend fester
  fetch feud fiddle finalise finalize fine fire fizzle flag flash flaunt flatter flesh flicker flinch flirt flock flop flourish flout flow flunk flush foil fold foment fool forego forfeit forge format formulate forsake foster founder frame free frighten frown frustrate fume furnish
  galvanise galvanize gamble gasp gauge gaze gear generalise generalize gerrymander gesture giggle glance glare gleam glean glide glimpse gloat glorify gloss glow goad gouge govern grade graduate grapple grasp greet grieve grimace grin grip groan groom grope growl guess hail halve hamper hang harass harbor harbour
  harden harness harvest hasten haul haunt headline heap heat heckle hedge heed heighten herald hesitate hijack hike hinder hinge hoist hone honor honour hop hover howl hug humiliate hunker hurl hype idle ignite illuminate imagine immigrate impair impeach impede impersonate implicate impound imprison incarcerate incense incite incline
  inaugurate indulge infect infer infiltrate inflame inflate inform infringe infuriate infuse inhabit inhale inherit inhibit initiate innovate inquire inscribe insert inspect instigate instil instill institute insulate insure integrate intercept interfere intermarry internalise internalize intertwine intimidate intrigue
  invest invigorate irk irritate itch jab jeer jeopardise jeopardize jet jockey jog jolt jot juggle jumble justify juxtapose kindle kneel knit lag languish lap lapse laud lavish leap lease lecture leer legalise legalize legislate legitimise legitimize lessen levy liberate license lighten liken linger liquidate litter
  loan loathe lock log long loom loosen loot lumber lunge lurch lure lurk magnify mail malign mandate mangle manifest manipulate manufacture mar marginalise marginalize marvel mask massacre materialise materialize matriculate maximise maximize meander meddle mediate meditate mellow melt memorise memorize menace mend mentor
  migrate mimic mingle minimise minimize mirror misbehave miscalculate misinterpret misjudge misrepresent misspeak mistreat misuse mitigate mix moan mobilise moderate modernise modernize modify moisten mold molest mourn mow muddle muddy mull multiply mumble muscle muster mystify nab nag nail narrow navigate near
  necessitate neglect nix normalise normalize notch nourish nudge nullify number nurse nurture obfuscate oblige obliterate obscure observe obsess obstruct offset omit ooze oppress opt orbit orchestrate originate oust outdo outlast outlaw outlive outmaneuver outnumber outpace outperform outrank outspend outstrip outweigh overcome
  overestimate overlap overpower overrule overshadow overstate overtake overthrow overwhelm pacify pack paddle page pale pamper pander paralyse paralyze parrot parody parse partake pat patrol patronise patronize pave peddle peel peer penalise penalize penetrate perch perfect perish perpetrate perpetuate perplex persecute
  persevere personify pertain pester petition phase phone photograph pierce pile pin pinpoint pioneer pipe pit pity pivot placate plague plaster pledge plow plug plummet plunder plunge poach pocket poise poke polarise polarize police polish politicise politicize pollute pop popularise popularize populate portend pose postpone pounce pound
  preach precede precipitate preclude predate preempt prefer prepare prescribe preserve preside presume prey prick prioritise prioritize privatise privatize probe procure prod profit program progress project proliferate prolong propel propagate prosper protrude provide provoke prowl publicise publicize pump puncture purge purport
  puzzle quarrel quash quell quench query quicken quiz quote radiate radicalise radicalize ram ramble ramp ransack ration ratify rattle ravage raze reaffirm realise reap reappear rear rearrange reassess reassign rebel rebuke recede recite reclaim recline recoil recommend reconcile reconsider reconstruct recreate rectify recuse recycle redefine
  redeem redirect redistribute redouble reelect re-elect reel refine refocus refrain refresh refund refute regain regale rehearse reign reinstate reinvent reiterate rejoice rekindle relinquish relish relive relocate remark remedy reminisce render renege renew renounce renovate reopen reorganise reorganize repay repel replenish replicate
  repost repress reproduce repudiate resent reshape reside resonate restart restrain resurface resurrect retaliate rethink retrace retract retrieve reunite revamp revel revere revert revise revisit revive revoke revolt revolutionise revolutionize revolve rid ridicule rig rip rival rivet roam roar roast rob rock roil romp rot rotate rout rub ruffle rumble
  rupture sabotage saddle safeguard salvage sample scan scatter scoff scoop scorch scorn scour scout scrap scrape scratch scrawl screech scroll scrub scrutinise scrutinize sculpt seal secede seduce seethe segregate sense sentence serenade sever sew shame shatter shave shelve shepherd shield shine shiver short shorten shout showcase shower shred
  shriek shroud shuffle shun shutter shuttle sidestep sideline sift silence simmer simplify simulate single situate skate sketch ski skim skirt slam slant slash slaughter slice slog slouch smack smear smirk smother smuggle snap snatch sneak sneer sniff snub soak soften solicit solidify soothe sow span spank spar spawn spearhead speculate speed
  spew spill spiral splash splinter sponsor sport sprawl spray sprinkle sprint spur spurn squabble squander square squash squeeze squelch stab stabilise stabilize stack staff stain stalk stamp stampede standardise standardize staple star stare startle stash station steady stereotype stifle stigmatise stigmatize stimulate stipulate stitch stock stoke
  stomp store storm straddle strain strand strangle strap stray streamline stride strike strip stroll stump stun stutter style subdue subject submerge subpoena subscribe subside subsidise subsidize substantiate substitute subtract subvert succumb suck suffice suffocate summarise summarize summon superimpose supervise supplant suppress surf surmise surpass
  surrender surround suspend swallow swamp swap sway swirl swoop symbolise symbolize synthesise synthesize taint tally tamper tangle tank tape tarnish team tease televise tempt terminate terrify terrorise terrorize thicken thrash thread thrill thrive thrust thump thwart tick tickle tighten tilt tiptoe toast toil tolerate toll tone topple torment
  torpedo torture toss tow tower trace traffic trample transcend transcribe transition transmit transpire traverse tread trek tremble trend trick trickle trim trip triple troll trounce trudge tuck tug tumble tune tutor twist type typify unchain uncover underestimate undermine underpin underscore undo unearth unfold unleash unload unlock unnerve
  unravel unseat unsettle unwind upend upgrade uproot usher usurp utilise utilize utter vacate vacation validate value vault veer vent venture verify vest vex vie vilify vindicate vocalise vocalize void vouch waffle wage waive wake wander wane ward warrant wash waver wean weave wed weed weigh wheel whine whip whistle wield wilt wince
  wind wink wire wither wonder woo worship wrangle wreak wrestle wring wrinkle yank yawn yearn yelp zip zoom`);

/** Words used both as nouns and verbs, where a determiner, adjective or preposition before them decides for the noun. */
export const NOUN_OR_VERB = list(`
  act address advance advocate aid aim air alarm alert answer appeal approach arrest attack attempt attribute audit average award back balance ban bar base battle
  bear beat benefit bet bid bill blame block board bomb bond boost bounce bow break bridge broadcast budget burden cable call campaign candidate care case cast
  cause center centre chair challenge champion chance change charge chase check cheer claim clash close coach comfort command comment compromise concern
  conduct conflict conscript contact contest contract contrast control cost counsel counter cover craft crash credit criticism cross cry cure cut dance date deal debate
  decline decrease defeat delay demand deposit design desire detail dispute doubt draft draw dream dress drink drive drop effect egg end endeavour escape
  estimate exchange excuse exercise exit experience export express face fail fall favor favour fear feature feed fight figure file fill film finance find finish fire fit fix
  flight float flood flow focus force forecast form foster fuel function fund gain glance grant grip ground group guarantee guard guess guide halt hand harm hate
  head help hide hire hit hold hope host hunt hurt impact import increase influence insult interest interview issue joke judge jump kick kill kind knock
  label lack land laugh launch lead leak leave level lie lift light limit line link list live load lobby look loss love make manage march mark market
  master match matter mean measure meet mention merit message microphone mind miss mistake model monitor mount move murder name need notice number object offer open
  order outline own pace pack pain paint panic parade park part pass pause pay peak permit phone pick picture pin pitch place plan plant play pledge plot
  point poll position post practice praise present press pressure price print probe process produce profile profit program project promise protest pull
  pump punch purchase purpose push question quote race raid rain raise rally range rank rate reach read reason rebel record reform regard register regret
  release remark rent repeal repeat reply report request rescue research resort respect rest result retreat return reverse review reward ride ring rise
  risk rival roll round row rule run rush sale sanction save scale schedule score scream search season seat sense sentence set shape share shelter shift shock shoot shop
  shot show sign signal silence sin sleep slide slip slump smile smoke sound source spark speed spell spend spin split sponsor sport spot spread spring
  stage stake stand start state stay steal steam step stick stock stop store storm strain stream stress stretch strike struggle study subject supply support
  surge surprise surrender survey suspect swing switch talk tap target task taste tax team tear test text thank throw tie time tip title toll top touch
  tour tow track trade trail train transfer transport travel treat trial trick trigger triumph trip trouble trust try turn tweet twist type update upset use
  value veto view visit voice volunteer vote wage wait walk warm warning watch wave weight whisper win wish witness wonder word work worry wound wreck yield`);
