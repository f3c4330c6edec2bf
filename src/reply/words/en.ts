import { plural } from './plural.js';

const count = (number: number, one: string, other: string) => plural('en', number, { one, other });

/**
 * Everything that the bot says in words of its own. English is the type of the other languages.
 * Parameters are markdown that is escaped already. What a person asked stands in bold (`**…**`) on the first line of a
 * reply, the words before the speaker, in every language: buttons read it back from there.
 */
export const en = {
  /** Names are lower case without spaces, at most 32 characters; descriptions at most 100. */
  commands: {
    ask: {
      name: 'ask',
      description: 'Ask what happened or who said what: answered with the article’s own words',
      options: { question: { name: 'question', description: 'For example: Who will Wang meet on Wednesday?' } },
    },
    quote: {
      name: 'quote',
      description: 'Pull quotations, word for word: on a topic, by a speaker, or all of them',
      options: {
        about: { name: 'about', description: 'What the quotation is about' },
        by: { name: 'by', description: 'Who said it' },
      },
    },
    whosaid: {
      name: 'whosaid',
      description: 'Check words: did anybody say them, and who?',
      options: {
        words: { name: 'words', description: 'The words to look for, or their beginning' },
        by: { name: 'by', description: 'Who is claimed to have said them' },
      },
    },
    speakers: {
      name: 'speakers',
      description: 'Everyone who is quoted, and how often; pick one to read their quotations',
      options: {},
    },
    article: {
      name: 'article',
      description: 'What the article is; read it page by page',
      options: { paragraph: { name: 'paragraph', description: 'Begin at this paragraph' } },
    },
    help: { name: 'help', description: 'All that Whosaid can do, on one screen', options: {} },
    'Check quotes': { name: 'Check quotes', description: '', options: {} },
  },
  /** Options that several commands have. */
  options: {
    article: { name: 'article', description: 'Which article (all of them unless you say)' },
    public: { name: 'public', description: 'Whether everybody in the channel sees the reply' },
  },

  asked: (question: string) => `Asked: **${question}**`,
  askedWho: (words: string, by: string | null) => `Who said: **${words}**${by ? ` · claimed of **${by}**` : ''}`,
  quotations: (number: number) => count(number, '# quotation', '# quotations'),
  quotationsOf: (about: string | null, by: string | null) =>
    `Quotations${about ? ` about “${about}”` : ''}${by ? ` by “${by}”` : ''}`,
  allQuotations: 'All quotations, in the order of the article',
  page: (page: number, pages: number) => `page ${page} of ${pages}`,
  paragraph: (number: string) => `paragraph ${number}`,
  paragraphs: (number: number) => count(number, '# paragraph', '# paragraphs'),
  takenAs: (typed: string, taken: string) => `“${typed}” taken as “${taken}”`,
  speaksOf: (topics: string) => `The article does speak of: ${topics}`,
  notAnswered: 'The article does not answer that',
  quotesNothingOf: (name: string) => `The article quotes nothing of ${name}`,
  nearest: 'What comes nearest:',
  noSuchQuotation: 'No such quotation in the article',
  nothingOnTopic: (topic: string) => `The article quotes nothing from them on “${topic}”. What they do say:`,
  reported: 'Reported without quotation marks, in the article’s words:',
  likely: 'likely, not certain',
  nobodyClear: 'The article does not make clear who says this.',
  andMore: (number: number) => `and ${number} more`,
  sharedBy: (person: string) => `Shared by ${person}`,
  keptPrivate: 'Only you see this: apps that a person brings along may not speak in public here.',

  buttons: {
    context: 'In context',
    share: 'Share',
    previous: '‹ Previous',
    next: 'Next ›',
    before: '‹ Before',
    after: 'After ›',
    passage: (number: number, all: number) => `Passage ${number} of ${all}`,
    allTheirs: 'All their quotations',
    askAnother: 'Ask another',
    wrongSpeaker: 'Wrong speaker?',
  },
  menus: { speaker: 'Read the quotations of …', article: 'Read …', why: 'Wrong speaker? Pick the quotation …' },
  form: { title: 'Ask another question', label: 'Your question', placeholder: 'What did Qin Gang say about Taiwan?' },

  verdicts: {
    exact: 'Quoted, word for word',
    typography: 'Quoted: the same words, other punctuation',
    close: 'Close, but not what was said',
    'other-speaker': 'Quoted, but said by somebody else',
    unquoted: 'In the article, but not a quotation',
    'not-found': 'Not in the article',
  },
  differences: 'The words as given against the article’s: ~~as given~~ __the article’s__',
  morePlaces: (number: number) => count(number, 'and at # more place', 'and at # more places'),
  inMessage: (number: number) => count(number, '# quotation in this message', '# quotations in this message'),
  wholeMessage: 'There are no quotation marks in this message, so it was checked as a whole.',
  notChecked: (number: number) =>
    count(number, '# more was not checked: use /whosaid for it', '# more were not checked: use /whosaid for them'),
  nothingToCheck: 'There are no words in this message to check against the article.',
  onlyBeginning: 'The message is long: only its beginning was checked.',
  /** Of characters that were left out of what somebody gave: those that turn the direction of writing, and others that are not seen. */
  leftOut: {
    turning: (number: number) =>
      count(
        number,
        '# invisible character that turns the direction of writing was left out: where you read this, it looks different.',
        '# invisible characters that turn the direction of writing were left out: where you read this, it looks different.',
      ),
    invisible: (number: number) =>
      count(number, '# invisible character was left out.', '# invisible characters were left out.'),
  },
  lookAlikes: (number: number) =>
    count(number, '# letter is not the one that it looks like.', '# letters are not the ones that they look like.'),

  quoted: 'Who is quoted',
  quotesNobody: 'The article quotes nobody',
  articles: 'The articles',
  nameArticle: 'Name one in the article option.',
  help: {
    title: 'Who said what',
    message: 'right click (or hold) a message → Apps',
    mention: (bot: string) => `Or mention me: ${bot} and your question; reply to my answer to ask on.`,
    loaded: 'Loaded now:',
    quotes: 'Block quotes are the article’s own words, to the letter. Small grey words like these are mine.',
    private: 'Replies are private, unless you choose public. Share posts a copy to the channel.',
    public: 'Everybody sees the replies here, unless you choose public: False.',
  },

  why: {
    title: (speaker: string) => `Why ${speaker}?`,
    open: 'Who says this?',
    named: (mention: string, paragraph: number) => `Named here as “${mention}”, in paragraph ${paragraph}.`,
    standsFor: (mention: string, speaker: string) => `“${mention}” is read as ${speaker}.`,
    introduced: (words: string, paragraph: number) => `Introduced as “${words}” in paragraph ${paragraph}.`,
    cue: (cue: string) => `The words of saying: “${cue}”.`,
    noCue: 'No word of saying stands beside it: it goes on from the quotation before, or the nearest speaker is taken.',
    via: (via: string) => `The article has it from “${via}”.`,
    certain: 'Certain: where the signs are as clear as here, at least 95 in 100 were right when I was tested.',
    likely: (percent: number) => `Likely, not certain: I expect ${percent} in 100 like this one to be right.`,
    left: 'Nobody is likely enough to have said it, so I name nobody.',
    marks: 'Bold: the quotation. Underlined: what names the speaker, and the words of saying.',
    weighed: 'I weigh everybody named nearby: how close, in which role in the sentence, who spoke before.',
    judge: 'Do you read it differently? Trust the article: In context shows the whole paragraph.',
  },

  mention: {
    empty: 'Ask me something about the article: for example, what did Qin Gang say about Taiwan?',
    nothingElse: (speaker: string) => `That is all that the article has from ${speaker}.`,
    who: 'Whom do you mean? Name them, or reply to an answer of mine that is about them.',
  },

  explanations: {
    changed: 'The article has changed since this reply was made. Please ask again.',
    oldButton: 'This button is from an older version of me. Please use the command again.',
    oldCommand: 'This command is not one of mine any more. Type / to see those that are.',
    oldForm: 'This form is from an older version of me. Please use the command again.',
    noQuestion: 'There is no question to answer. Type one behind /ask.',
    noWords: 'There are no words to check. Type them behind /whosaid.',
    noArticle: (asked: string) =>
      `There is no article called “${asked}”. Pick one from the list that opens while you type.`,
    nothingLoaded: 'No article is loaded. Whoever runs this bot puts one into its seeds folder.',
    noParagraph: (number: number, last: number) =>
      `There is no paragraph ${number}: the article has ${last}. Ask for one from 1 to ${last}.`,
    failed: (id: string) => `That went wrong on my side; if it happens again, report it with the id ${id}.`,
  },
};

/** The words of one language. */
export type Words = typeof en;
