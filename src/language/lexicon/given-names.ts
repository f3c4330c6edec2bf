import { readTable, viewOf } from './table.js';

/** Common given names, in the English-speaking world and beyond; short forms included. */
const COMMON = readTable(
  ['man', 'woman', 'either'],
  `
  man: aaron abdul abdullah abraham adam adrian ahmad ahmed al alan albert alec alejandro alexander alexei alfred allan allen alvin amir anatoly
    anders andre andreas andrei andrew andy angelo angus anthony antonio antony ari arnold arthur arturo ash austin barack barney barry bart bashar
    beau ben benjamin benny bernard bernie bert bill billy blake bob bobby boris brad bradley brady brandon brendan brent bret brett brian bruce bruno
    bryan bryce byron caleb calvin carl carlos carlton cecil chad charles chester christian christopher chuck clarence clark claude clay clayton cliff
    clifford clint clive cody colin conor corey cory craig curt curtis cyril damian damon dan daniel danny darrell darren dave david dean denis dennis
    denzel derek desmond devin diego dick dirk dmitri dmitry dominic don donald donnie doug douglas duncan dustin dwayne dwight dylan earl ed eddie
    edgar edmund eduardo edward edwin eli elijah elliot elliott elon emanuel emmanuel enrique eric erick erik ernest ernie ethan eugene evan ezra
    felix fernando fidel floyd francisco francois frank franklin franz fred freddie frederick gabriel garrett garry gary gavin gene geoff geoffrey
    george gerald gerard gerry giovanni glen glenn gordon graham grant greg gregg gregory guillermo gus guy hank hans harold harrison harry harvey
    hassan hector henri henry herbert herman howard hubert hugh hugo hussein ian ibrahim igor imran isaac ivan jack jackson jacob jacques jaime jake
    jamal james jared jason javier jay jeb jeff jefferson jeffrey jens jeremiah jeremy jerome jerry jesse jesus jim jimmy joachim joaquin joe joel
    johan johannes john johnny jon jonah jonas jonathan jorge jose joseph josh joshua juan jude julian julio julius justin karl keith ken kenneth
    kenny kent kevin khalid kirk klaus kofi kurt kyle lamar lance larry lars laurence lawrence len leo leon leonard leroy lester lewis liam lionel
    lloyd logan lou louis lucas luis luke mahmoud malcolm manuel marc marcel marco marcus mario mark markus marshall martin marty marvin mathew matt
    matteo matthew maurice maxwell mehdi melvin michael micah michel miguel mikael mike mikhail miles milo milton mitch mitchell mitt mo mohamed
    mohammad mohammed moses moshe muhammad mustafa nate nathan nathaniel neal ned neil nelson newt nicholas nick nicolas niels nigel noah noel norman
    oleg oliver olivier omar orlando oscar osama otto owen pablo patrick paul paulo pavel pedro percy perry pete peter phil philip philippe phillip
    pierre preston quentin rafael rahm ralph ramon randall randy rand raphael rashid raul ray raymond recep reggie reginald reid reince rene rex
    ricardo richard rick ricky rob robbie robert roberto rod roderick rodney rodrigo roger roland rolf ron ronald ronnie ross roy ruben rudolph rudy
    rufus rupert russ russell ryan samuel santiago saul scott sean sebastian serge sergei sergey seth shane shaun sheldon sid simon solomon spencer
    stan stanley stefan stephen steve steven stewart stuart sven tariq tayyip ted terrence theodore theo thomas tim timothy toby todd tom tommy tony
    travis trent trevor trey troy tucker tyler tyrone ulrich vernon viktor vikram vince vincent vladimir walter warren wayne wei werner wesley wilbur
    wilfred will willard william willie winston wolf wolfgang woody xavier yitzhak yuri yusuf zac zach zachary
  man either: alex ali cameron charlie chris dale drew francis jan lee lindsey max mel morgan pat robin rory sam sandy shawn sidney terry
  man woman either: leslie
  woman: abby abigail ada adele adriana agnes aisha alexandra alexis alice alicia alison allison alma alyssa amanda amber amelia amy ana anastasia
    andrea angela angelina angie anita ann anna anne annette annie antonia april ariana arlene astrid audrey ava barbara beatrice becky belinda bella
    bernadette bernice beth bethany betsy betty beverly bianca blanca bonnie brenda bridget brittany brooke caitlin camilla candace candice cara carla
    carly carmen carol carole caroline carolyn carrie cassandra cassie catherine cathy cecilia celeste celia charlene charlotte chelsea cheryl chloe
    christie christina christine cindy claire clara claudia colleen condoleezza connie constance cora corinne courtney crystal cynthia daisy daniela
    danielle daphne dawn deb debbie deborah debra deirdre delia denise diana diane dianne dolores donna dora doris dorothy edith edna eileen elaine
    eleanor elena eliza elisabeth elise elizabeth ella ellen elsa emily emma erica erika erin esther ethel eva evelyn faith fatima felicia fiona
    florence frances gabriela gabrielle gail geraldine gertrude gillian gina ginny giorgia gladys glenda gloria grace greta gretchen gwen hannah
    harriet hazel heather heidi helen helena helene hilary hillary holly hope huma ida ilana ilse imelda ingrid irene iris irma isabel isabella ivanka
    ivy jacqueline jane janet janice jasmine jeanette jeanne jen jenna jennifer jenny jessica jill joan joanna joanne jocelyn josephine joy joyce
    juanita judith judy julia juliana julie juliet june kaitlyn kamala karen kate katherine kathleen kathryn kathy katie katrina kayla kellyanne
    kelsey kendra kimberly kirsten kirstie kristen kristin kristina laila lara laura lauren leah leila lena leticia lily linda lisa liz liza lois
    loretta lori lorraine louise lucia lucy lydia mabel maddie madeleine maggie mandy marcia margaret margarita maria marian marianne marie marilyn
    marina marissa marjorie marlene marsha martha mary maureen maxine maya megan meghan megyn melania melanie melinda melissa mercedes meredith mia
    michaela michele michelle mildred millie mindy miranda miriam moira molly mona monica muriel myra nadia nancy naomi natalia natalie natasha nell
    nicola nicole nikki nina noor nora norma octavia olga olivia pam pamela patricia patsy patti patty paula pauline peggy penelope penny phoebe
    phyllis polly priscilla priya rachel ramona rebecca regina renee rhonda rita roberta rosa rosalind rose rosemary rosie roxanne ruth sabrina sadie
    sally samantha sandra sara sarah selena serena shari sharon sheila shelley sheryl shirley silvia simone sofia sonia sonya sophia sophie stacey
    stella stephanie sue susan susanna susie suzanne svetlana sybil sylvia tamara tammy tanya tara tatiana teresa tess tessa theresa tiffany tina
    trudy ursula valerie vanessa vera veronica vicki vicky victoria viola violet virginia vivian wanda wendy whitney whoopi winifred yolanda yvette
    yvonne zainab zoe
  woman either: ariel ashley dana jackie jean jo kay kelly kerry kim lynn marion sasha shannon stacy tracy
  either: casey jamie jordan taylor avery bailey carey dominique finley harper hayden jess jody kai kendall kirby nicky parker quinn reese riley rowan
    skyler toni val xi jinping yi wang li zhang qin gang ping`,
);

export const MALE_NAMES = viewOf(COMMON, 'man');
export const FEMALE_NAMES = viewOf(COMMON, 'woman');
/** Those that tell neither a man nor a woman, or that stand before and behind other names. */
export const NEUTRAL_NAMES = viewOf(COMMON, 'either');

/**
 * Given names that tell a man from a woman, beside the common ones: of the births of 1925 to 2000 that the Social
 * Security Administration of the United States counts (public domain), every name of at least 4,000 people, 95% of them of
 * one gender, that is no place, people, title or other word of our lists and seldom a surname.
 */
const COUNTED = readTable(
  ['man', 'woman'],
  `
  man: abel abram adan adolfo adolph agustin akeem alberto alden aldo alfonso alfonzo alfredo alonso alonzo alphonse alphonso alton alvaro ambrose
    amos andres antoine anton antwan antwon archie aric armand armando arnulfo aron arron art augustus aurelio barrett barton basil benedict benito
    bennett benton bernardo bertram blaine booker boyce boyd braden bradford bradly brain brandan branden brant braxton brayden brenden brendon
    brenton brice brock broderick brody bronson bryant bryon bryson bud buddy buford burl burt burton buster cade caden camron carlo carmelo carmine
    cedric cedrick cesar chadwick chaim chaz chet christophe claud clement cletus clifton clyde cole coleman collin colt colten colton conner connor
    conrad corbin cordell cornelius cornell cortez coy cristian cristobal cristopher cullen curtiss cyrus dalton damien damion dandre dane danial
    dante daquan darell daren darin dario darius daron darrel darrick darrin darrius darron darryl darwin davin davon dawson dayton deandre deangelo
    delano delbert delmar delmer delvin demarcus demario demond denny deonte dereck derick derik deron derrell derrick devante devonte dewayne dewey
    dewitt dexter dillon dimitri dino domenic domingo dominick donavan donn donny donovan donte douglass doyle drake duane dudley dwain dwaine earle
    earnest eddy edgardo edmond edwardo efrain efren elbert eldon elias eliseo ellis elmer elmo eloy elroy elton elvin elvis elwood emil emilio emmett
    emmitt enoch erich ernesto errol ervin erwin esteban estevan everett everette ezekiel ezequiel fabian federico felipe felton ferdinand fletcher
    forrest francesco franklyn freddy frederic fredric fredrick freeman fritz gage galen garland garret garrick garth gaylord gearld genaro gerardo
    gilbert gilberto gino gonzalo grady greggory gregorio grover gunnar gustavo hal harlan haywood heriberto herschel hershel hilton hiram holden
    homer horace hoyt huey humberto ignacio irvin irving irwin isaiah isaias isiah isidro ismael issac jace jakob jalen jamaal jamar jamel jameson
    jamil jaquan jarod jaron jarred jarrett jarrod jarvis jasper jayson jed jeffery jeffry jerald jeramy jermaine jerod jerold jeromy jerrell jerrod
    jerrold joesph johnathan johnathon johnson jonathon josef josiah josue judson jules kaden kaleb kane kareem keenan kelvin kendrick kennith kenton
    kenyon keon kermit keven khalil kip kody kraig kristofer kristopher kurtis lamont landon lanny lazaro leif leland lemuel lenard lenny leonardo
    leonel leopoldo levi linwood lon lonny lorenzo louie lowell loyd luciano lucius lukas luther lyle lyman lyndon mac mack malachi malik marcelino
    marcellus marcelo marcos mariano marlon marques marquis mauricio maximilian maynard merlin mervin micheal milford millard mitchel moises monte
    monty morris morton murray myles myron napoleon nathanael nathanial nestor newton nickolas nikolas noe nolan norbert normand norris octavio odis
    olen olin oren orion orville osvaldo otis pasquale quintin quinton raheem ramiro randal randell randolph rashad rayford raymon raymundo reece reed
    reuben reynaldo rhett rickey rico rigoberto robby rocco rocky rodger rodolfo rodrick rogelio rogers rolando rolland roman romeo ronny roosevelt
    roscoe rosendo rubin russel rusty salvador salvatore sammy sanford scot scotty sergio seymour shad shelton sherman sherwood silas simeon sonny
    stanford stanton stephan stephon sylvester tad talmadge tanner teddy terence terrance tevin thad thaddeus theron thurman timmy titus tobias tod
    tomas toney trenton trever trevon triston tyrell tyron ulysses uriel valentin vance vaughn vern vicente victor virgil vito wade wallace wally
    warner waylon weldon wendell westley weston wilbert wilburn wiley wilford wilfredo willis wilmer wilton winfred woodrow wyatt zachariah zachery
    zackary zackery zane
  woman: aaliyah abbey abbie addie adela adelaide adelina adeline adina adria adriane adrianna adrianne adrienne aida aileen aimee aja alaina alana
    alanna alayna alberta alecia alejandra alena alene alesha alesia alessandra aleta aletha alexa alexandrea alexandria alexia alexus alfreda alia
    alina aline alisa alisha alissa aliyah allene allyson alondra alta althea alvina alyce alycia alysa alyse alysha alysia alyson amalia ami amie
    anabel andria angelia angelica angeline angelique angelita anika anissa anitra annabel annabelle annamarie annemarie annetta annika annmarie
    antionette antoinette antonette anya araceli aracely ardith aretha arianna arielle arleen arline asha ashely ashlee ashleigh ashli ashlie ashly
    ashlyn ashlynn athena audra aurelia aurora ayana ayanna bailee bambi barbra baylee beatriz belen belva benita berenice bernadine berniece berta
    bertha bessie bette bettie bettina bettye beulah beverley blanche bobbi bonita bonny brandee brandi brandie brandy breana breann breanna breanne
    bree brenna bria briana brianna brianne bridgett bridgette brigette brigid brigitte britany britney britni brittani brittanie brittney brittni
    bryanna brynn caitlyn callie camille candi candis candy caren cari carie carin carina carissa carlee carleen carlene carley carli carlotta carmela
    carmelita carmella carolann carolee carolynn caryl caryn casandra casie cassondra catalina catharine cathie cathleen cathrine cathryn catina
    catrina cayla cecelia cecile cecily celestine celina celine chana chanda chandra chanel chantal chantel chantelle charissa charisse charla
    charleen charline charmaine chasity chastity chaya chelsey chelsie cheri cherie cherise cherish cherri cherrie cherry cheryle cheyanne chiquita
    christa christal christene christi christiana christy chrystal ciara ciera cierra cinda cindi cinthia clarice clarissa claudette claudine coleen
    colette collette concetta consuelo coral cordelia corina corine corinna cornelia corrina corrine cristal cristin cristina cristy dalia damaris
    danae danelle danette danica daniella danita danna danyelle dara darci darcie daria darla darleen darlene darline davina dawna dayna deana deann
    deanna deanne debby debora debrah dedra deena deidra deidre deja delilah della delois delores deloris delphine demetria dena denice desirae
    desiree dessie destinee destini dian diann dianna dina dinah dionne dixie dollie dolly dona donita dorcas doreen dorene doretha dori dorinda
    dorothea dorthy dottie dulce earlene earline earnestine eboni ebony edwina edythe effie elaina elana elda eleanore eliana elida elinor elisa
    elissa elma elnora eloisa eloise elouise elsie elva elvia elvira elyse emilee emilia emilie enid ericka erlinda erma ernestina ernestine eryn
    esmeralda esperanza essence essie estela estella estelle etta eugenia eula eunice evangelina evangeline eve evette evonne fabiola fallon fannie
    farrah fawn faye felecia felisha fern flor flora florine flossie francesca francine francisca freda freida frieda gabriella gaye gayla gearldine
    gena genevieve georgette georgiana georgianna georgina geralyn geri gerri gianna gilda ginger giovanna giselle glenna goldie gracie graciela
    griselda gwendolyn hailee hailey haleigh haley halie hallie hanna harriett harriette hattie haylee hayley hellen henrietta hester hilda holli
    iesha ila ilene iliana ima imogene ina inez iona isabell isabelle iva ivette ivonne jacalyn jacklyn jaclyn jacquelin jacquelyn jacquelynn
    jacquline jada jalisa jami jamila jana janae janay janeen janel janell janelle janessa janette janie janine janis janna jannette jannie jaqueline
    jasmin jaunita jayla jayne jazmin jazmine jeana jeanetta jeanie jeanine jeanna jeannette jeannie jeannine jena jenelle jenifer jenni jennie jeri
    jerilyn jerri jesica jessika jillian joana joanie joann jodi joelle joellen johanna johnna joi joleen jolene jolie joni jonna josefina joselyn
    josette josie joycelyn juana judi judie juli juliann julianna julianne juliette julissa justina kaci kacie kaela kaila kailee kailey kaitlin
    kaitlynn kala kaleigh kaley kali kallie kami kandace kandi kandice kandy kara kari karie karin karina karissa karla karlee karli karlie karly
    karolyn karri karrie karyn kasandra kassandra kassidy kassie katarina katelin katelyn katelynn katharine katheryn kathi kathie kathrine kati
    katina katlin katlyn katy kaycee kaye kaylee kayleigh kaylie kaylin kaylyn keely keisha keli kelli kellie kelsea kelsi kelsie kenna keri kerri
    kerrie kesha keshia khadijah kia kiana kiara kiera kierra kiersten kimberlee kimberley kira kirstin kisha kitty krista kristal kristi kristie
    kristine kristy kristyn krysta krystal krystle kyla kylee kylie kyra lacey laci lacie ladonna lakeisha lakesha lakeshia lakisha lana lanette lani
    laquita larissa lashanda lashonda latanya latasha latisha latonia latonya latosha latoya latrice latricia laureen laurel lauretta lauri laurie
    lauryn lavonne lawanda layla lea leandra leann leanna leanne leatrice leeann leesa leilani leisa lela lelia lenora lenore leola leona leonor leora
    leota lesa leslee lesli leta letha letitia lexi lia liana libby lidia lila lilia lilian liliana lillian lillie lilly lina lindsay linnea linsey
    lisette lissette lizabeth lizbeth lizette lizzie lola lolita lona lora loraine lorelei lorena lorene lorie lorinda lorine lorna lorri lorrie
    lottie louann louella louisa lourdes luann luanne lucile lucille lucinda lucretia luella luisa lula lura luz lynda lyndsay lyndsey lynette lynne
    lynnette lynsey mable macie macy madalyn maddison madeline madelyn madge madonna mae maegan magdalena magdalene maia maira makayla makenna
    makenzie malia malinda malissa mallory mamie mandi manuela mara maranda marcela marcella marci marcie marcy maren margery margie margo margot
    margret marguerite mari mariah mariam mariana mariann marianna maribel maribeth maricela mariel mariela marietta marilee marilynn marisa marisela
    marisol marita maritza marjory marla marlena marlys marnie marquita marta martina marva maryann maryanne marybeth maryellen maryjane maryjo
    marylou matilda mattie maude maudie maura maurine mavis mayra mckayla mckenna meagan meaghan mechelle meg melba melina melisa mellisa mellissa
    melodie melody melonie melva melvina merry micaela migdalia mikaela mikayla milagros millicent mimi mina mindi minerva minnie mireya missy misti
    misty mitzi mollie monika monique moriah mya myrna myrtle nadine nan nanci nanette nannette nannie nathalie nedra nelda nellie nettie neva nia
    nichelle nichole nicki nicolette nicolle niki nikole nila nita noelle noemi nola nona noreen odessa ofelia ola olive opal ophelia oralia paige
    pamala pansy paola patience patrica patrice pattie paulette paulina pearl pearlie pearline peggie pennie perla petra portia rachael racheal
    rachelle racquel rae raina randi raquel rayna reba rebeca rebekah reina rena renae renata renea renita reta retha reva reyna rhea rhiannon rhoda
    richelle robyn rochelle rocio romona rona ronda ronna rosalee rosalia rosalie rosalinda rosalyn rosanna rosanne roseann roseanna roseanne rosella
    roselyn rosemarie rosetta rosita roslyn rowena roxana roxane roxann roxanna roxie ruby ruthann ruthie sabra sade salina sallie samara sandi sarai
    sarina sarita saundra savanah savanna scarlett selina selma shaina shakira shalonda shameka shamika shana shanda shania shanice shanika shaniqua
    shanna shanta shante shantel shantell shara sharla sharlene sharonda sharron sharyn shauna shawna shayla shayna sheena shelbi shelbie shelia
    shelli shelly sheree sheri sherie sherri sherrie sherry sherryl shiela shirlee shirlene shonda sierra siobhan sommer sondra sonja staci stacia
    stacie starla starr stefani stefanie stephaine stephani stephany stephenie susana susannah susanne suzan suzann suzanna suzette tabatha tabitha
    talia tameka tamela tamera tami tamia tamika tammi tammie tamra tana tanesha tania tanika tanisha tarah taryn tasha tatyana tawana tawanda tawnya
    teena tena tera terese teressa teri terra terri terrie tessie thalia thea thelma theodora therese tia tiana tianna tiara tierra tiffani tiffanie
    tisha tonia tonja tonya tori tosha traci tracie trena tresa tressa treva tricia trina trisha trista twila twyla tyesha tyra vada valarie valencia
    valentina valeria valorie veda velda velma venessa venita verna vickey vickie vida vikki virgie viviana vonda wendi wilda wilhelmina willa wilma
    windy winnie winona yadira yasmin yasmine yesenia yessenia zelda zella zelma zina`,
);

export const COUNTED_MALE_NAMES = viewOf(COUNTED, 'man');
export const COUNTED_FEMALE_NAMES = viewOf(COUNTED, 'woman');
