/** A question about seeds/article.txt: the paragraph of the answering sentence and words that only that sentence of it holds. */
export interface SeedQuestion {
  readonly question: string;
  /** Any of these is right: some facts stand twice. `[paragraph, words]`. */
  readonly right: readonly (readonly [number, string])[];
}

/** Written from the article alone, before any ranking was seen. */
export const ANSWERABLE: readonly SeedQuestion[] = [
  { question: 'Who arrived in Moscow on Tuesday?', right: [[1, 'arrived in Moscow']] },
  { question: 'When did Wang Yi arrive in Moscow?', right: [[1, 'arrived in Moscow']] },
  { question: 'When did the war in Ukraine begin?', right: [[1, 'began almost a year ago']] },
  {
    question: 'Has a Chinese official of his rank been to Russia since the invasion?',
    right: [[1, 'first visit by a Chinese official']],
  },
  { question: "Who is Xi Jinping's top foreign policy adviser?", right: [[2, 'top foreign policy adviser']] },
  { question: 'How long was the tour?', right: [[2, 'eight-day international tour']] },
  { question: 'Which countries did Wang visit before Russia?', right: [[2, 'France, Italy and Hungary']] },
  { question: 'When was Wang promoted?', right: [[2, 'last month']] },
  { question: 'Who will Wang meet on Wednesday?', right: [[3, 'Sergei Lavrov on Wednesday']] },
  { question: 'Who is Sergei Lavrov?', right: [[3, 'Sergei Lavrov on Wednesday']] },
  { question: 'Who is Dmitry Peskov?', right: [[3, 'Dmitry Peskov said']] },
  {
    question: 'What did Peskov say about a meeting with Putin?',
    right: [[3, 'we do not rule out such a meeting']],
  },
  { question: 'Will Wang talk to Putin?', right: [[3, 'we do not rule out such a meeting']] },
  { question: 'Who is Nikolai Patrushev?', right: [[4, 'Nikolai Patrushev']] },
  { question: 'Whom did Wang meet on Tuesday?', right: [[4, 'Nikolai Patrushev']] },
  { question: 'When did Wang meet Patrushew?', right: [[4, 'Nikolai Patrushev']] },
  { question: 'What did the two officials agree to defy?', right: [[5, 'Cold War mentality']] },
  { question: 'What do Beijing and Moscow want to reshape?', right: [[5, 'reshape the global order']] },
  { question: 'On what did Wang and Patrushev exchange views?', right: [[6, 'Ukraine issue']] },
  { question: 'When did Biden go to Ukraine?', right: [[7, 'surprise visit']] },
  { question: 'Why did Biden visit Ukraine?', right: [[7, 'show his support']] },
  { question: 'Who made a surprise trip to Ukraine?', right: [[7, 'surprise visit']] },
  { question: 'What did Putin announce in his speech?', right: [[8, 'announcing plans to end']] },
  { question: 'Which treaty is Russia suspending?', right: [[8, 'nuclear weapons treaty']] },
  { question: "Has China condemned Russia's invasion?", right: [[9, 'refused to condemn']] },
  { question: 'What are China and Russia doing together militarily?', right: [[9, 'joint military exercises']] },
  {
    question: 'What did Wang tell the Munich Security Conference?',
    right: [[10, 'telling the Munich Security Conference']],
  },
  { question: 'What will Beijing publish?', right: [[10, 'would publish its position']] },
  { question: 'How did Western leaders react to his comments?', right: [[11, 'drew suspicion']] },
  { question: 'Whose red lines are there?', right: [[11, 'articulated by Washington']] },
  { question: "Who is China's foreign minister?", right: [[12, 'Foreign Minister Qin Gang']] },
  { question: 'Where did Qin Gang speak?', right: [[12, 'security forum in the Chinese capital']] },
  {
    question: 'What is China deeply concerned about?',
    right: [
      [12, 'getting out of hand'],
      [21, 'deeply concerned'],
    ],
  },
  { question: 'Who called on countries to stop adding fuel to the fire?', right: [[13, 'adding fuel to the fire']] },
  { question: 'What did Qin say about Taiwan?', right: [[13, 'Taiwan tomorrow']] },
  { question: 'Who is Antony Blinken?', right: [[15, 'Secretary of State Antony Blinken']] },
  { question: "Who is America's secretary of state?", right: [[15, 'Secretary of State Antony Blinken']] },
  { question: 'What concerns the Biden administration?', right: [[15, 'deadly support']] },
  { question: 'What is Russia preparing for?', right: [[15, 'expected new offensive']] },
  { question: 'On which programme did Blinkin speak?', right: [[16, 'Face the Nation']] },
  { question: 'When was the CBS interview broadcast?', right: [[16, 'aired Sunday']] },
  {
    question: 'What did Blinken say about lethal support?',
    right: [
      [16, 'considering providing lethal support'],
      [15, 'deadly support'],
    ],
  },
  {
    question: 'What would cause a serious problem for the US?',
    right: [[16, 'cause a serious problem']],
  },
  {
    question: 'What did Blinken warn Wang of?',
    right: [
      [17, 'ramifications and consequences'],
      [18, 'rather bluntly'],
    ],
  },
  { question: 'Who told reporters that the warning was blunt?', right: [[18, 'rather bluntly']] },
  { question: 'Who told CNN about worrying trend lines?', right: [[19, 'trend lines']] },
  {
    question: 'What have the Americans recently begun to see?',
    right: [[19, 'trend lines']],
  },
  {
    question: 'Did the officials describe the intelligence?',
    right: [[20, 'would not describe in detail']],
  },
  { question: 'With whom did the US share the intelligence?', right: [[20, 'allies and partners']] },
  { question: 'Who sends weapons onto the battlefield according to China?', right: [[21, 'steady stream of weapons']] },
  {
    question: 'What does the phrase "fuel to the fire" stand for?',
    right: [[21, 'a phrase Beijing']],
  },
  { question: 'Who is Wolfgang Ischinger?', right: [[22, 'Wolfgang Ischinger']] },
  { question: 'What did Ischinger ask Wang?', right: [[22, 'respects the territorial integrity']] },
  { question: 'Which European leaders did Wang meet?', right: [[23, 'Emmanuel Macron']] },
  { question: 'Who is the German chancellor?', right: [[23, 'Olaf Scholz']] },
  { question: "What has damaged Beijing's image in Europe?", right: [[23, 'image has been damaged']] },
  {
    question: 'What did the spokesman say about common concerns?',
    right: [[24, 'issues of common concern']],
  },
  { question: 'When did Putin invite Xi?', right: [[26, 'Putin invited Xi']] },
  {
    question: 'What did the Global Times call the friendship of China and Russia?',
    right: [[27, 'positive world asset']],
  },
  {
    question: 'What did the Global Times say about the United States?',
    right: [
      [28, 'tinted glasses'],
      [28, 'close ties'],
      [28, 'sabotage from Washington'],
    ],
  },
];

/** The article says nothing on these, though some share its words and names. Written before any ranking was seen. */
export const UNANSWERABLE: readonly string[] = [
  'Who won the football match in Liverpool?',
  'How many people live in Hungary?',
  'What is the capital of Italy?',
  'Who is the prime minister of Japan?',
  'What did Zelensky say in parliament?',
  'How did the stock market close?',
  'When will the next election be held in Brazil?',
  'What did the Pope say?',
  'How old is the goalkeeper?',
  'Which film won the Oscar?',
  'How many passengers were on the plane?',
  'Why was the airport closed?',
  'What is the price of oil?',
  'Who founded Microsoft?',
  'What causes malaria?',
  'When was the hospital built?',
  'What did Boris Johnson say about fishing?',
  'How much money did the bank lose?',
  'Where was the suspect arrested?',
  'What is the recipe for borscht?',
];
