import type { Words } from './en.js';
import { plural } from './plural.js';

const count = (number: number, one: string, few: string, many: string) =>
  plural('ru', number, { one, few, many, other: few });

/** Русский. */
export const ru: Words = {
  commands: {
    ask: {
      name: 'спросить',
      description: 'Спросите, что произошло или кто что сказал: ответ словами статьи',
      options: { question: { name: 'вопрос', description: 'Например: Who will Wang meet on Wednesday?' } },
    },
    quote: {
      name: 'цитата',
      description: 'Цитаты слово в слово: на тему, кого-то одного или все',
      options: {
        about: { name: 'тема', description: 'О чём цитата' },
        by: { name: 'кто', description: 'Кто это сказал' },
      },
    },
    whosaid: {
      name: 'ктосказал',
      description: 'Проверить слова: говорил ли их кто-нибудь, и кто?',
      options: {
        words: { name: 'слова', description: 'Искомые слова или их начало' },
        by: { name: 'кто', description: 'Кто якобы это сказал' },
      },
    },
    speakers: {
      name: 'говорящие',
      description: 'Все, кого цитируют, и как часто; выберите, чьи цитаты читать',
      options: {},
    },
    article: {
      name: 'статья',
      description: 'Что это за статья; читать её по страницам',
      options: { paragraph: { name: 'абзац', description: 'Начать с этого абзаца' } },
    },
    help: { name: 'помощь', description: 'Всё, что умеет Whosaid, на одном экране', options: {} },
    'Check quotes': { name: 'Проверить цитаты', description: '', options: {} },
  },
  options: {
    article: { name: 'статья', description: 'Какая статья (все, если не указано)' },
    public: { name: 'публично', description: 'Видит ли ответ весь канал' },
  },

  asked: (question) => `Вопрос: **${question}**`,
  askedWho: (words, by) => `Кто сказал: **${words}**${by ? ` · якобы **${by}**` : ''}`,
  quotations: (number) => count(number, '# цитата', '# цитаты', '# цитат'),
  quotationsOf: (about, by) => `Цитаты${about ? ` на тему «${about}»` : ''}${by ? `, кто: «${by}»` : ''}`,
  allQuotations: 'Все цитаты в порядке статьи',
  page: (page, pages) => `страница ${page} из ${pages}`,
  paragraph: (number) => `абзац ${number}`,
  paragraphs: (number) => count(number, '# абзац', '# абзаца', '# абзацев'),
  takenAs: (typed, taken) => `«${typed}» понято как «${taken}»`,
  speaksOf: (topics) => `В статье говорится о: ${topics}`,
  notAnswered: 'Статья на это не отвечает',
  quotesNothingOf: (name) => `Статья не приводит слов: ${name}`,
  nearest: 'Самое близкое:',
  noSuchQuotation: 'Такой цитаты в статье нет',
  nothingOnTopic: (topic) => `На тему «${topic}» статья здесь ничего не цитирует. Что сказано:`,
  reported: 'Передано без кавычек, словами статьи:',
  likely: 'вероятно, не наверняка',
  nobodyClear: 'Из статьи не ясно, кто это говорит.',
  andMore: (number) => `и ещё ${number}`,
  sharedBy: (person) => `Поделился пользователь ${person}`,
  keptPrivate: 'Это видите только вы: личные приложения здесь не могут отвечать публично.',

  buttons: {
    context: 'В контексте',
    share: 'Поделиться',
    previous: '‹ Назад',
    next: 'Дальше ›',
    before: '‹ До этого',
    after: 'После ›',
    passage: (number, all) => `Место ${number} из ${all}`,
    allTheirs: 'Все цитаты этого лица',
    askAnother: 'Другой вопрос',
    wrongSpeaker: 'Не тот человек?',
  },
  menus: { speaker: 'Читать цитаты …', article: 'Читать …', why: 'Не тот человек? Выберите цитату …' },
  form: { title: 'Задать другой вопрос', label: 'Ваш вопрос', placeholder: 'What did Qin Gang say about Taiwan?' },

  verdicts: {
    exact: 'Цитата, слово в слово',
    typography: 'Цитата: те же слова, другие знаки',
    close: 'Похоже, но сказано не так',
    'other-speaker': 'Цитата, но сказал кто-то другой',
    unquoted: 'Есть в статье, но это не цитата',
    'not-found': 'В статье этого нет',
  },
  differences: 'Проверенные слова и слова статьи: ~~проверенные~~ __слова статьи__',
  morePlaces: (number) => count(number, 'и ещё в # месте', 'и ещё в # местах', 'и ещё в # местах'),
  inMessage: (number) =>
    count(number, '# цитата в этом сообщении', '# цитаты в этом сообщении', '# цитат в этом сообщении'),
  wholeMessage: 'В сообщении нет кавычек, поэтому оно проверено целиком.',
  notChecked: (number) =>
    count(
      number,
      'ещё # не проверена: используйте /ктосказал',
      'ещё # не проверены: используйте /ктосказал',
      'ещё # не проверено: используйте /ктосказал',
    ),
  nothingToCheck: 'В этом сообщении нет слов, которые можно проверить по статье.',
  onlyBeginning: 'Сообщение длинное: проверено только его начало.',

  quoted: 'Кого цитируют',
  quotesNobody: 'Статья никого не цитирует',
  articles: 'Статьи',
  nameArticle: 'Назовите одну в параметре статья.',
  help: {
    title: 'Кто что сказал',
    message: 'правый клик по сообщению (или удержание) → Приложения',
    mention: (bot) => `Или упомяните меня: ${bot} и вопрос; ответьте на мой ответ, чтобы спросить дальше.`,
    loaded: 'Сейчас загружено:',
    quotes: 'В блоках цитат слова статьи, буква в букву. Мелкие серые слова, как эти, мои.',
    private: 'Ответы видите только вы, если не выбрать публично. «Поделиться» отправляет копию в канал.',
    public: 'Ответы здесь видят все, если не выбрать публично: False.',
  },

  why: {
    title: (speaker) => `Почему ${speaker}?`,
    open: 'Кто это говорит?',
    named: (mention, paragraph) => `Здесь назван как «${mention}», абзац ${paragraph}.`,
    standsFor: (mention, speaker) => `«${mention}» читается как ${speaker}.`,
    introduced: (words, paragraph) => `Представлен как «${words}», абзац ${paragraph}.`,
    cue: (cue) => `Слова, означающие речь: «${cue}».`,
    noCue: 'Слова, означающего речь, рядом нет: продолжается прежняя цитата или взят ближайший говорящий.',
    via: (via) => `Статья ссылается на «${via}».`,
    certain: 'Наверняка: при таких ясных признаках в проверке верны были не менее 95 из 100.',
    likely: (percent) => `Вероятно, не наверняка: я ожидаю, что верны ${percent} из 100 таких.`,
    left: 'Никто не вероятен достаточно, поэтому я никого не называю.',
    marks: 'Жирным: цитата. Подчёркнуто: что называет говорящего, и слова, означающие речь.',
    weighed: 'Я взвешиваю всех, кто назван рядом: как близко, в какой роли в предложении, кто говорил до того.',
    judge: 'Читаете иначе? Верьте статье: «В контексте» показывает весь абзац.',
  },

  mention: {
    empty: 'Спросите меня что-нибудь о статье, например: What did Qin Gang say about Taiwan?',
    nothingElse: (speaker) => `Это всё, что есть в статье: ${speaker}.`,
    who: 'О ком речь? Назовите имя или ответьте на мой ответ об этом человеке.',
  },

  explanations: {
    changed: 'С тех пор как дан этот ответ, статья изменилась. Спросите, пожалуйста, ещё раз.',
    oldButton: 'Эта кнопка от прежней версии. Используйте, пожалуйста, команду ещё раз.',
    oldCommand: 'Такой команды больше нет. Наберите /, чтобы увидеть те, что есть.',
    oldForm: 'Эта форма от прежней версии. Используйте, пожалуйста, команду ещё раз.',
    noQuestion: 'Вопроса нет. Напишите его после /спросить.',
    noWords: 'Слов для проверки нет. Напишите их после /ктосказал.',
    noArticle: (asked) => `Статьи «${asked}» нет. Выберите из списка, который открывается при наборе.`,
    nothingLoaded: 'Статья не загружена. Владелец бота кладёт её в папку seeds.',
    noParagraph: (number, last) => `Абзаца ${number} нет: в статье их ${last}. Укажите от 1 до ${last}.`,
    failed: (id) => `У меня что-то пошло не так; если повторится, сообщите с кодом ${id}.`,
  },
};
