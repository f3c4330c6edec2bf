import type { Words } from './en.js';
import { plural } from './plural.js';

const count = (number: number, one: string, few: string, many: string) =>
  plural('uk', number, { one, few, many, other: few });

/** Українська. */
export const uk: Words = {
  commands: {
    ask: {
      name: 'запитати',
      description: 'Запитайте, що сталося або хто що сказав: відповідь словами статті',
      options: { question: { name: 'питання', description: 'Наприклад: Who will Wang meet on Wednesday?' } },
    },
    quote: {
      name: 'цитата',
      description: 'Цитати слово в слово: на тему, когось одного або всі',
      options: {
        about: { name: 'тема', description: 'Про що цитата' },
        by: { name: 'хто', description: 'Хто це сказав' },
      },
    },
    whosaid: {
      name: 'хтосказав',
      description: 'Перевірити слова: чи казав їх хтось, і хто?',
      options: {
        words: { name: 'слова', description: 'Шукані слова або їхній початок' },
        by: { name: 'хто', description: 'Хто нібито це сказав' },
      },
    },
    speakers: {
      name: 'мовці',
      description: 'Усі, кого цитують, і як часто; виберіть, чиї цитати читати',
      options: {},
    },
    article: {
      name: 'стаття',
      description: 'Що це за стаття; читати її по сторінках',
      options: { paragraph: { name: 'абзац', description: 'Почати з цього абзацу' } },
    },
    help: { name: 'довідка', description: 'Усе, що вміє Whosaid, на одному екрані', options: {} },
    'Check quotes': { name: 'Перевірити цитати', description: '', options: {} },
  },
  options: {
    article: { name: 'стаття', description: 'Яка стаття (усі, якщо не вказано)' },
    public: { name: 'публічно', description: 'Чи бачить відповідь увесь канал' },
  },

  asked: (question) => `Питання: **${question}**`,
  askedWho: (words, by) => `Хто сказав: **${words}**${by ? ` · нібито **${by}**` : ''}`,
  quotations: (number) => count(number, '# цитата', '# цитати', '# цитат'),
  quotationsOf: (about, by) => `Цитати${about ? ` на тему «${about}»` : ''}${by ? `, хто: «${by}»` : ''}`,
  allQuotations: 'Усі цитати в порядку статті',
  page: (page, pages) => `сторінка ${page} з ${pages}`,
  paragraph: (number) => `абзац ${number}`,
  paragraphs: (number) => count(number, '# абзац', '# абзаци', '# абзаців'),
  takenAs: (typed, taken) => `«${typed}» зрозуміло як «${taken}»`,
  speaksOf: (topics) => `У статті йдеться про: ${topics}`,
  notAnswered: 'Стаття на це не відповідає',
  quotesNothingOf: (name) => `Стаття не наводить слів: ${name}`,
  nearest: 'Найближче до цього:',
  noSuchQuotation: 'Такої цитати в статті немає',
  nothingOnTopic: (topic) => `На тему «${topic}» стаття тут нічого не цитує. Що сказано:`,
  reported: 'Передано без лапок, словами статті:',
  likely: 'імовірно, не напевно',
  nobodyClear: 'Зі статті не ясно, хто це каже.',
  andMore: (number) => `і ще ${number}`,
  sharedBy: (person) => `Поділився користувач ${person}`,
  keptPrivate: 'Це бачите лише ви: особисті застосунки тут не можуть відповідати публічно.',

  buttons: {
    context: 'У контексті',
    share: 'Поділитися',
    previous: '‹ Назад',
    next: 'Далі ›',
    before: '‹ До цього',
    after: 'Після ›',
    passage: (number, all) => `Місце ${number} з ${all}`,
    allTheirs: 'Усі цитати цієї особи',
    askAnother: 'Інше питання',
    wrongSpeaker: 'Не та людина?',
  },
  menus: { speaker: 'Читати цитати …', article: 'Читати …', why: 'Не та людина? Виберіть цитату …' },
  form: { title: 'Поставити інше питання', label: 'Ваше питання', placeholder: 'What did Qin Gang say about Taiwan?' },

  verdicts: {
    exact: 'Цитата, слово в слово',
    typography: 'Цитата: ті самі слова, інші знаки',
    close: 'Схоже, але сказано не так',
    'other-speaker': 'Цитата, але сказав хтось інший',
    unquoted: 'Є в статті, але це не цитата',
    'not-found': 'У статті цього немає',
  },
  differences: 'Перевірені слова і слова статті: ~~перевірені~~ __слова статті__',
  morePlaces: (number) => count(number, 'і ще в # місці', 'і ще в # місцях', 'і ще в # місцях'),
  inMessage: (number) =>
    count(number, '# цитата в цьому повідомленні', '# цитати в цьому повідомленні', '# цитат у цьому повідомленні'),
  wholeMessage: 'У повідомленні немає лапок, тому його перевірено цілком.',
  notChecked: (number) =>
    count(
      number,
      'ще # не перевірена: скористайтеся /хтосказав',
      'ще # не перевірені: скористайтеся /хтосказав',
      'ще # не перевірено: скористайтеся /хтосказав',
    ),
  nothingToCheck: 'У цьому повідомленні немає слів, які можна перевірити за статтею.',
  onlyBeginning: 'Повідомлення довге: перевірено лише його початок.',

  quoted: 'Кого цитують',
  quotesNobody: 'Стаття нікого не цитує',
  articles: 'Статті',
  nameArticle: 'Назвіть одну в параметрі стаття.',
  help: {
    title: 'Хто що сказав',
    message: 'правий клік на повідомленні (або утримання) → Застосунки',
    mention: (bot) => `Або згадайте мене: ${bot} і питання; дайте відповідь на мою, щоб запитати далі.`,
    loaded: 'Зараз завантажено:',
    quotes: 'У блоках цитат слова статті, літера в літеру. Дрібні сірі слова, як ці, мої.',
    private: 'Відповіді бачите лише ви, якщо не вибрати публічно. «Поділитися» надсилає копію в канал.',
    public: 'Відповіді тут бачать усі, якщо не вибрати публічно: False.',
  },

  why: {
    title: (speaker) => `Чому ${speaker}?`,
    open: 'Хто це каже?',
    named: (mention, paragraph) => `Тут названо як «${mention}», абзац ${paragraph}.`,
    standsFor: (mention, speaker) => `«${mention}» читається як ${speaker}.`,
    introduced: (words, paragraph) => `Представлено як «${words}», абзац ${paragraph}.`,
    cue: (cue) => `Слова, що означають мовлення: «${cue}».`,
    noCue: 'Слова, що означає мовлення, поруч немає: триває попередня цитата або взято найближчого мовця.',
    via: (via) => `Стаття посилається на «${via}».`,
    certain: 'Напевно: за таких ясних ознак у перевірці правильними були щонайменше 95 зі 100.',
    likely: (percent) => `Імовірно, не напевно: я очікую, що правильні ${percent} зі 100 таких.`,
    left: 'Ніхто не є достатньо ймовірним, тому я нікого не називаю.',
    marks: 'Жирним: цитата. Підкреслено: що називає мовця, і слова, що означають мовлення.',
    weighed: 'Я зважую всіх, кого названо поруч: як близько, у якій ролі в реченні, хто говорив перед тим.',
    judge: 'Читаєте інакше? Вірте статті: «У контексті» показує весь абзац.',
  },

  mention: {
    empty: 'Запитайте мене щось про статтю, наприклад: What did Qin Gang say about Taiwan?',
    nothingElse: (speaker) => `Це все, що є в статті: ${speaker}.`,
    who: 'Про кого йдеться? Назвіть ім’я або дайте відповідь на мою відповідь про цю людину.',
  },

  explanations: {
    changed: 'Відколи дано цю відповідь, стаття змінилася. Запитайте, будь ласка, ще раз.',
    oldButton: 'Ця кнопка від попередньої версії. Скористайтеся, будь ласка, командою ще раз.',
    oldCommand: 'Такої команди більше немає. Наберіть /, щоб побачити наявні.',
    oldForm: 'Ця форма від попередньої версії. Скористайтеся, будь ласка, командою ще раз.',
    noQuestion: 'Питання немає. Напишіть його після /запитати.',
    noWords: 'Слів для перевірки немає. Напишіть їх після /хтосказав.',
    noArticle: (asked) => `Статті «${asked}» немає. Виберіть зі списку, що відкривається під час набору.`,
    nothingLoaded: 'Статтю не завантажено. Власник бота кладе її в папку seeds.',
    noParagraph: (number, last) => `Абзацу ${number} немає: у статті їх ${last}. Вкажіть від 1 до ${last}.`,
    failed: (id) => `У мене щось пішло не так; якщо повториться, повідомте з кодом ${id}.`,
  },
};
