import type { Words } from './en.js';
import { plural } from './plural.js';

const count = (number: number, one: string, other: string) => plural('de', number, { one, other });

/** Deutsch. */
export const de: Words = {
  commands: {
    ask: {
      name: 'fragen',
      description: 'Frag, was geschah oder wer was sagte: Antwort mit den Worten des Artikels',
      options: { question: { name: 'frage', description: 'Zum Beispiel: Who will Wang meet on Wednesday?' } },
    },
    quote: {
      name: 'zitat',
      description: 'Zitate im Wortlaut: zu einem Thema, von jemandem, oder alle',
      options: {
        about: { name: 'thema', description: 'Worum es in dem Zitat geht' },
        by: { name: 'von', description: 'Wer es gesagt hat' },
      },
    },
    whosaid: {
      name: 'wersagte',
      description: 'Worte prüfen: Hat das jemand gesagt, und wer?',
      options: {
        words: { name: 'worte', description: 'Die gesuchten Worte oder ihr Anfang' },
        by: { name: 'von', description: 'Wer sie gesagt haben soll' },
      },
    },
    speakers: {
      name: 'sprecher',
      description: 'Alle, die zitiert werden, und wie oft; wähle jemanden, um die Zitate zu lesen',
      options: {},
    },
    article: {
      name: 'artikel',
      description: 'Was der Artikel ist; Seite für Seite lesen',
      options: { paragraph: { name: 'absatz', description: 'Bei diesem Absatz beginnen' } },
    },
    help: { name: 'hilfe', description: 'Alles, was Whosaid kann, auf einem Bildschirm', options: {} },
    'Check quotes': { name: 'Zitate prüfen', description: '', options: {} },
  },
  options: {
    article: { name: 'artikel', description: 'Welcher Artikel (alle, wenn nichts angegeben ist)' },
    public: { name: 'öffentlich', description: 'Ob alle im Kanal die Antwort sehen' },
  },

  asked: (question) => `Frage: **${question}**`,
  askedWho: (words, by) => `Wer sagte: **${words}**${by ? ` · angeblich **${by}**` : ''}`,
  quotations: (number) => count(number, '# Zitat', '# Zitate'),
  quotationsOf: (about, by) => `Zitate${about ? ` zu „${about}“` : ''}${by ? ` von „${by}“` : ''}`,
  allQuotations: 'Alle Zitate, in der Reihenfolge des Artikels',
  page: (page, pages) => `Seite ${page} von ${pages}`,
  paragraph: (number) => `Absatz ${number}`,
  paragraphs: (number) => count(number, '# Absatz', '# Absätze'),
  takenAs: (typed, taken) => `„${typed}“ als „${taken}“ verstanden`,
  speaksOf: (topics) => `Der Artikel spricht von: ${topics}`,
  notAnswered: 'Der Artikel beantwortet das nicht',
  quotesNothingOf: (name) => `Der Artikel zitiert nichts von ${name}`,
  nearest: 'Was dem am nächsten kommt:',
  noSuchQuotation: 'Kein solches Zitat im Artikel',
  nothingOnTopic: (topic) => `Zu „${topic}“ zitiert der Artikel hier nichts. Was gesagt wird:`,
  reported: 'Ohne Anführungszeichen berichtet, in den Worten des Artikels:',
  likely: 'wahrscheinlich, nicht sicher',
  nobodyClear: 'Der Artikel macht nicht klar, wer das sagt.',
  andMore: (number) => `und ${number} weitere`,
  sharedBy: (person) => `Geteilt von ${person}`,
  keptPrivate: 'Nur du siehst das: Mitgebrachte Apps dürfen hier nicht öffentlich antworten.',

  buttons: {
    context: 'Im Zusammenhang',
    share: 'Teilen',
    previous: '‹ Zurück',
    next: 'Weiter ›',
    before: '‹ Davor',
    after: 'Danach ›',
    passage: (number, all) => `Stelle ${number} von ${all}`,
    allTheirs: 'Alle Zitate dieser Person',
    askAnother: 'Weitere Frage',
    wrongSpeaker: 'Falsch zugeordnet?',
  },
  menus: { speaker: 'Zitate lesen von …', article: 'Lies …', why: 'Falsch zugeordnet? Wähle das Zitat …' },
  form: { title: 'Weitere Frage stellen', label: 'Deine Frage', placeholder: 'What did Qin Gang say about Taiwan?' },

  verdicts: {
    exact: 'Zitiert, Wort für Wort',
    typography: 'Zitiert: dieselben Worte, andere Zeichensetzung',
    close: 'Ähnlich, aber so nicht gesagt',
    'other-speaker': 'Zitiert, aber von jemand anderem gesagt',
    unquoted: 'Im Artikel, aber kein Zitat',
    'not-found': 'Nicht im Artikel',
  },
  differences: 'Die geprüften Worte gegen die des Artikels: ~~die geprüften~~ __die des Artikels__',
  morePlaces: (number) => count(number, 'und an # weiteren Stelle', 'und an # weiteren Stellen'),
  inMessage: (number) => count(number, '# Zitat in dieser Nachricht', '# Zitate in dieser Nachricht'),
  wholeMessage: 'Die Nachricht enthält keine Anführungszeichen, darum wurde sie als Ganzes geprüft.',
  notChecked: (number) =>
    count(
      number,
      '# weiteres wurde nicht geprüft: nimm dafür /wersagte',
      '# weitere wurden nicht geprüft: nimm dafür /wersagte',
    ),
  nothingToCheck: 'In dieser Nachricht stehen keine Worte, die sich am Artikel prüfen lassen.',
  onlyBeginning: 'Die Nachricht ist lang: Nur ihr Anfang wurde geprüft.',
  leftOut: {
    turning: (number) =>
      count(
        number,
        '# unsichtbares Zeichen, das die Schreibrichtung dreht, wurde weggelassen: Wo du das liest, sieht es anders aus.',
        '# unsichtbare Zeichen, die die Schreibrichtung drehen, wurden weggelassen: Wo du das liest, sieht es anders aus.',
      ),
    invisible: (number) =>
      count(number, '# unsichtbares Zeichen wurde weggelassen.', '# unsichtbare Zeichen wurden weggelassen.'),
  },
  lookAlikes: (number) =>
    count(
      number,
      '# Buchstabe ist nicht der, nach dem er aussieht.',
      '# Buchstaben sind nicht die, nach denen sie aussehen.',
    ),

  quoted: 'Wer zitiert wird',
  quotesNobody: 'Der Artikel zitiert niemanden',
  articles: 'Die Artikel',
  nameArticle: 'Nenne einen in der Option artikel.',
  help: {
    title: 'Wer hat was gesagt',
    message: 'Rechtsklick auf eine Nachricht (oder halten) → Apps',
    mention: (bot) => `Oder erwähne mich: ${bot} und deine Frage; antworte auf meine Antwort, um weiterzufragen.`,
    loaded: 'Zurzeit geladen:',
    quotes:
      'Blockzitate sind die Worte des Artikels, Buchstabe für Buchstabe. Kleine graue Worte wie diese sind meine.',
    private: 'Antworten siehst nur du, wenn du nicht öffentlich wählst. Teilen stellt eine Kopie in den Kanal.',
    public: 'Alle sehen die Antworten hier, wenn du nicht öffentlich: False wählst.',
  },

  why: {
    title: (speaker) => `Warum ${speaker}?`,
    open: 'Wer sagt das?',
    named: (mention, paragraph) => `Hier genannt als „${mention}“, in Absatz ${paragraph}.`,
    standsFor: (mention, speaker) => `„${mention}“ wird gelesen als ${speaker}.`,
    introduced: (words, paragraph) => `Eingeführt als „${words}“ in Absatz ${paragraph}.`,
    cue: (cue) => `Die Worte des Sagens: „${cue}“.`,
    noCue: 'Kein Wort des Sagens steht dabei: Es setzt das vorige Zitat fort, oder die nächste Person gilt.',
    via: (via) => `Der Artikel hat es von „${via}“.`,
    certain: 'Sicher: Bei so klaren Zeichen waren in meiner Prüfung mindestens 95 von 100 richtig.',
    likely: (percent) => `Wahrscheinlich, nicht sicher: Ich erwarte, dass ${percent} von 100 solchen richtig sind.`,
    left: 'Niemand ist wahrscheinlich genug, darum nenne ich niemanden.',
    marks: 'Fett: das Zitat. Unterstrichen: was die Person nennt, und die Worte des Sagens.',
    weighed: 'Ich wäge alle in der Nähe Genannten ab: wie nah, in welcher Rolle im Satz, wer vorher sprach.',
    judge: 'Liest du es anders? Glaub dem Artikel: Im Zusammenhang zeigt den ganzen Absatz.',
  },

  mention: {
    empty: 'Frag mich etwas zum Artikel, zum Beispiel: What did Qin Gang say about Taiwan?',
    nothingElse: (speaker) => `Das ist alles, was der Artikel von ${speaker} hat.`,
    who: 'Wen meinst du? Nenne den Namen, oder antworte auf eine Antwort von mir, die von ihnen handelt.',
  },

  explanations: {
    changed: 'Der Artikel hat sich geändert, seit diese Antwort entstand. Bitte frag noch einmal.',
    oldButton: 'Dieser Knopf stammt von einer älteren Fassung von mir. Bitte benutze den Befehl noch einmal.',
    oldCommand: 'Diesen Befehl gibt es bei mir nicht mehr. Tippe /, um die zu sehen, die es gibt.',
    oldForm: 'Dieses Formular stammt von einer älteren Fassung von mir. Bitte benutze den Befehl noch einmal.',
    noQuestion: 'Es gibt keine Frage zu beantworten. Tippe eine hinter /fragen.',
    noWords: 'Es gibt keine Worte zu prüfen. Tippe sie hinter /wersagte.',
    noArticle: (asked) =>
      `Es gibt keinen Artikel namens „${asked}“. Wähle einen aus der Liste, die beim Tippen aufgeht.`,
    nothingLoaded: 'Kein Artikel ist geladen. Wer diesen Bot betreibt, legt einen in den Ordner seeds.',
    noParagraph: (number, last) =>
      `Einen Absatz ${number} gibt es nicht: Der Artikel hat ${last}. Frag nach einem von 1 bis ${last}.`,
    failed: (id) => `Da ist bei mir etwas schiefgegangen; wenn es wieder passiert, melde es mit der Kennung ${id}.`,
  },
};
