import { list } from './list.js';

/** Common given names of men, in the English-speaking world and beyond; short forms included. */
export const MALE_NAMES = list(`
  aaron abdul abdullah abraham adam adrian ahmad ahmed al alan albert alec alejandro alex alexander alexei alfred ali allan allen alvin amir anatoly anders andre andreas andrei andrew andy
  angelo angus anthony antonio antony ari arnold arthur arturo ash austin barack barney barry bart bashar beau ben benjamin benny bernard bernie bert bill billy blake bob
  bobby boris brad bradley brady brandon brendan brent bret brett brian bruce bruno bryan bryce byron caleb calvin cameron carl carlos carlton cecil chad charles charlie chester chris
  christian christopher chuck clarence clark claude clay clayton cliff clifford clint clive cody colin conor corey cory craig curt curtis cyril dale damian damon dan daniel danny darrell
  darren dave david dean denis dennis denzel derek desmond devin diego dick dirk dmitri dmitry dominic don donald donnie doug douglas drew duncan dustin dwayne dwight dylan earl ed eddie edgar
  edmund eduardo edward edwin eli elijah elliot elliott elon emanuel emmanuel enrique eric erick erik ernest ernie ethan eugene evan ezra felix fernando fidel floyd francis francisco francois frank franklin
  franz fred freddie frederick gabriel garrett garry gary gavin gene geoff geoffrey george gerald gerard gerry giovanni glen glenn gordon graham grant greg gregg gregory guillermo gus guy hank hans harold
  harrison harry harvey hassan hector henri henry herbert herman howard hubert hugh hugo hussein ian ibrahim igor imran isaac ivan jack jackson jacob jacques jaime jake jamal james jan jared jason
  javier jay jeb jeff jefferson jeffrey jens jeremiah jeremy jerome jerry jesse jesus jim jimmy joachim joaquin joe joel johan johannes john johnny jon jonah jonas jonathan jorge jose joseph josh joshua
  juan jude julian julio julius justin karl keith ken kenneth kenny kent kevin khalid kirk klaus kofi kurt kyle lamar lance larry lars laurence lawrence lee len leo leon leonard leroy leslie lester
  lewis liam lindsey lionel lloyd logan lou louis lucas luis luke mahmoud malcolm manuel marc marcel marco marcus mario mark markus marshall martin marty marvin mathew matt matteo matthew maurice
  max maxwell mehdi mel melvin michael micah michel miguel mikael mike mikhail miles milo milton mitch mitchell mitt mo mohamed mohammad mohammed morgan moses moshe muhammad mustafa nate nathan
  nathaniel neal ned neil nelson newt nicholas nick nicolas niels nigel noah noel norman oleg oliver olivier omar orlando oscar osama otto owen pablo pat patrick paul paulo pavel pedro percy perry
  pete peter phil philip philippe phillip pierre preston quentin rafael rahm ralph ramon randall randy rand raphael rashid raul ray raymond recep reggie reginald reid reince rene rex ricardo
  richard rick ricky rob robbie robert roberto robin rod roderick rodney rodrigo roger roland rolf ron ronald ronnie rory ross roy ruben rudolph rudy rufus rupert russ russell ryan sam samuel
  sandy santiago saul scott sean sebastian serge sergei sergey seth shane shaun shawn sheldon sid sidney simon solomon spencer stan stanley stefan stephen steve steven stewart stuart sven tariq tayyip ted
  terrence terry theodore theo thomas tim timothy toby todd tom tommy tony travis trent trevor trey troy tucker tyler tyrone ulrich vernon viktor vikram vince vincent vladimir walter warren wayne wei
  werner wesley wilbur wilfred will willard william willie winston wolf wolfgang woody xavier yitzhak yuri yusuf zac zach zachary`);

/** Common given names of women. */
export const FEMALE_NAMES = list(`
  abby abigail ada adele adriana agnes aisha alexandra alexis alice alicia alison allison alma alyssa amanda amber amelia amy ana anastasia andrea angela angelina angie anita ann anna anne annette annie
  antonia april ariana ariel arlene ashley astrid audrey ava barbara beatrice becky belinda bella bernadette bernice beth bethany betsy betty beverly bianca blanca bonnie brenda bridget brittany brooke caitlin camilla
  candace candice cara carla carly carmen carol carole caroline carolyn carrie cassandra cassie catherine cathy cecilia celeste celia charlene charlotte chelsea cheryl chloe christie christina christine
  cindy claire clara claudia colleen condoleezza connie constance cora corinne courtney crystal cynthia daisy dana daniela danielle daphne dawn deb debbie deborah debra deirdre delia denise diana diane dianne dolores
  donna dora doris dorothy edith edna eileen elaine eleanor elena eliza elisabeth elise elizabeth ella ellen elsa emily emma erica erika erin esther ethel eva evelyn faith fatima felicia fiona florence
  frances gabriela gabrielle gail geraldine gertrude gillian gina ginny giorgia gladys glenda gloria grace greta gretchen gwen hannah harriet hazel heather heidi helen helena helene hilary hillary holly hope huma
  ida ilana ilse imelda ingrid irene iris irma isabel isabella ivanka ivy jackie jacqueline jane janet janice jasmine jean jeanette jeanne jen jenna jennifer jenny jessica jill jo joan joanna joanne jocelyn
  josephine joy joyce juanita judith judy julia juliana julie juliet june kaitlyn kamala karen kate katherine kathleen kathryn kathy katie katrina kay kayla kelly kellyanne kelsey kendra kerry kim
  kimberly kirsten kirstie kristen kristin kristina laila lara laura lauren leah leila lena leslie leticia lily linda lisa liz liza lois loretta lori lorraine louise lucia lucy lydia lynn mabel maddie
  madeleine maggie mandy marcia margaret margarita maria marian marianne marie marilyn marina marion marissa marjorie marlene marsha martha mary maureen maxine maya megan meghan megyn melania melanie melinda
  melissa mercedes meredith mia michaela michele michelle mildred millie mindy miranda miriam moira molly mona monica muriel myra nadia nancy naomi natalia natalie natasha nell nicola nicole nikki nina noor nora
  norma octavia olga olivia pam pamela patricia patsy patti patty paula pauline peggy penelope penny phoebe phyllis polly priscilla priya rachel ramona rebecca regina renee rhonda rita roberta
  rosa rosalind rose rosemary rosie roxanne ruth sabrina sadie sally samantha sandra sara sarah sasha selena serena shannon shari sharon sheila shelley sheryl shirley silvia simone sofia sonia sonya
  sophia sophie stacey stacy stella stephanie sue susan susanna susie suzanne svetlana sybil sylvia tamara tammy tanya tara tatiana teresa tess tessa theresa tiffany tina tracy trudy ursula valerie
  vanessa vera veronica vicki vicky victoria viola violet virginia vivian wanda wendy whitney whoopi winifred yolanda yvette yvonne zainab zoe`);

/** Given names of either. */
export const NEUTRAL_NAMES =
  list(`alex casey chris dana drew jamie jan jean jordan kelly kerry kim lee leslie lindsey lynn morgan pat robin sam sandy sasha shannon taylor terry tracy kay ali
  ariel ashley avery bailey cameron carey charlie dale dominique finley francis harper hayden jackie jess jo jody kai kendall kirby marion max mel nicky parker quinn reese riley rowan rory shawn sidney skyler stacy toni val
  xi jinping yi wang li zhang qin gang ping`);
