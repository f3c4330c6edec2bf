import type { Words } from './en.js';
import { plural } from './plural.js';

const count = (number: number, one: string, other: string) => plural('fr', number, { one, other });

/** Français. */
export const fr: Words = {
  commands: {
    ask: {
      name: 'demander',
      description: 'Demander ce qui s’est passé ou qui a dit quoi : réponse avec les mots de l’article',
      options: { question: { name: 'question', description: 'Par exemple : Who will Wang meet on Wednesday?' } },
    },
    quote: {
      name: 'citation',
      description: 'Des citations mot pour mot : sur un sujet, d’une personne, ou toutes',
      options: {
        about: { name: 'sujet', description: 'De quoi parle la citation' },
        by: { name: 'par', description: 'Qui l’a dite' },
      },
    },
    whosaid: {
      name: 'quiadit',
      description: 'Vérifier des mots : quelqu’un les a-t-il dits, et qui ?',
      options: {
        words: { name: 'mots', description: 'Les mots à chercher, ou leur début' },
        by: { name: 'par', description: 'Qui les aurait dits' },
      },
    },
    speakers: {
      name: 'intervenants',
      description: 'Tous ceux qui sont cités, et combien de fois ; en choisir un pour lire ses citations',
      options: {},
    },
    article: {
      name: 'article',
      description: 'Ce qu’est l’article ; le lire page par page',
      options: { paragraph: { name: 'paragraphe', description: 'Commencer à ce paragraphe' } },
    },
    help: { name: 'aide', description: 'Tout ce que Whosaid sait faire, sur un écran', options: {} },
    'Check quotes': { name: 'Vérifier les citations', description: '', options: {} },
  },
  options: {
    article: { name: 'article', description: 'Quel article (tous si rien n’est précisé)' },
    public: { name: 'public', description: 'Si tout le salon voit la réponse' },
  },

  asked: (question) => `Question : **${question}**`,
  askedWho: (words, by) => `Qui a dit : **${words}**${by ? ` · attribué à **${by}**` : ''}`,
  quotations: (number) => count(number, '# citation', '# citations'),
  quotationsOf: (about, by) => `Citations${about ? ` sur « ${about} »` : ''}${by ? ` de « ${by} »` : ''}`,
  allQuotations: 'Toutes les citations, dans l’ordre de l’article',
  page: (page, pages) => `page ${page} sur ${pages}`,
  paragraph: (number) => `paragraphe ${number}`,
  paragraphs: (number) => count(number, '# paragraphe', '# paragraphes'),
  takenAs: (typed, taken) => `« ${typed} » compris comme « ${taken} »`,
  speaksOf: (topics) => `L’article parle de : ${topics}`,
  notAnswered: 'L’article ne répond pas à cela',
  quotesNothingOf: (name) => `L’article ne cite rien de ${name}`,
  nearest: 'Ce qui s’en approche le plus :',
  noSuchQuotation: 'Pas de telle citation dans l’article',
  nothingOnTopic: (topic) => `L’article ne cite rien ici sur « ${topic} ». Ce qui est dit :`,
  reported: 'Rapporté sans guillemets, avec les mots de l’article :',
  likely: 'probable, pas certain',
  nobodyClear: 'L’article ne dit pas clairement qui parle.',
  andMore: (number) => `et ${number} de plus`,
  sharedBy: (person) => `Partagé par ${person}`,
  keptPrivate: 'Vous seul voyez ceci : les applications personnelles ne peuvent pas parler en public ici.',

  buttons: {
    context: 'Dans le contexte',
    share: 'Partager',
    previous: '‹ Précédent',
    next: 'Suivant ›',
    before: '‹ Avant',
    after: 'Après ›',
    passage: (number, all) => `Passage ${number} sur ${all}`,
    allTheirs: 'Toutes ses citations',
    askAnother: 'Autre question',
    wrongSpeaker: 'Mauvaise personne ?',
  },
  menus: { speaker: 'Lire les citations de …', article: 'Lire …', why: 'Mauvaise personne ? Choisir la citation …' },
  form: {
    title: 'Poser une autre question',
    label: 'Votre question',
    placeholder: 'What did Qin Gang say about Taiwan?',
  },

  verdicts: {
    exact: 'Cité, mot pour mot',
    typography: 'Cité : les mêmes mots, une autre ponctuation',
    close: 'Proche, mais pas ce qui a été dit',
    'other-speaker': 'Cité, mais dit par quelqu’un d’autre',
    unquoted: 'Dans l’article, mais pas une citation',
    'not-found': 'Pas dans l’article',
  },
  differences: 'Les mots vérifiés face à ceux de l’article : ~~vérifiés~~ __ceux de l’article__',
  morePlaces: (number) => count(number, 'et à # autre endroit', 'et à # autres endroits'),
  inMessage: (number) => count(number, '# citation dans ce message', '# citations dans ce message'),
  wholeMessage: 'Ce message n’a pas de guillemets, il a donc été vérifié en entier.',
  notChecked: (number) =>
    count(
      number,
      '# autre n’a pas été vérifiée : utilisez /quiadit',
      '# autres n’ont pas été vérifiées : utilisez /quiadit',
    ),
  nothingToCheck: 'Ce message ne contient pas de mots à vérifier dans l’article.',
  onlyBeginning: 'Le message est long : seul son début a été vérifié.',
  leftOut: {
    turning: (number) =>
      count(
        number,
        '# caractère invisible qui retourne le sens d’écriture a été retiré : là où vous lisez ces mots, leur aspect diffère.',
        '# caractères invisibles qui retournent le sens d’écriture ont été retirés : là où vous lisez ces mots, leur aspect diffère.',
      ),
    invisible: (number) =>
      count(number, '# caractère invisible a été retiré.', '# caractères invisibles ont été retirés.'),
  },
  lookAlikes: (number) =>
    count(number, '# lettre n’est pas celle dont elle a l’air.', '# lettres ne sont pas celles dont elles ont l’air.'),

  quoted: 'Qui est cité',
  quotesNobody: 'L’article ne cite personne',
  articles: 'Les articles',
  nameArticle: 'Nommez-en un dans l’option article.',
  help: {
    title: 'Qui a dit quoi',
    message: 'clic droit sur un message (ou appui long) → Applications',
    mention: (bot) => `Ou mentionnez-moi : ${bot} et votre question ; répondez à ma réponse pour continuer.`,
    loaded: 'Chargé en ce moment :',
    quotes:
      'Les blocs de citation sont les mots de l’article, à la lettre. Les petits mots gris comme ceux-ci sont les miens.',
    private: 'Vous seul voyez les réponses, sauf si vous choisissez public. Partager en poste une copie dans le salon.',
    public: 'Tout le monde voit les réponses ici, sauf si vous choisissez public : False.',
  },

  why: {
    title: (speaker) => `Pourquoi ${speaker} ?`,
    open: 'Qui dit cela ?',
    named: (mention, paragraph) => `Nommé ici « ${mention} », au paragraphe ${paragraph}.`,
    standsFor: (mention, speaker) => `« ${mention} » est lu comme ${speaker}.`,
    introduced: (words, paragraph) => `Présenté comme « ${words} » au paragraphe ${paragraph}.`,
    cue: (cue) => `Les mots qui disent la parole : « ${cue} ».`,
    noCue:
      'Aucun verbe de parole à côté : cela continue la citation d’avant, ou la personne la plus proche est retenue.',
    via: (via) => `L’article le tient de « ${via} ».`,
    certain: 'Certain : avec des signes aussi clairs, au moins 95 sur 100 étaient justes lors de mes tests.',
    likely: (percent) => `Probable, pas certain : j’attends que ${percent} sur 100 comme celle-ci soient justes.`,
    left: 'Personne n’est assez probable, alors je ne nomme personne.',
    marks: 'En gras : la citation. Souligné : ce qui nomme la personne, et les mots de parole.',
    weighed:
      'Je pèse tous ceux qui sont nommés à proximité : leur distance, leur rôle dans la phrase, qui parlait avant.',
    judge: 'Vous lisez autrement ? Fiez-vous à l’article : Dans le contexte montre tout le paragraphe.',
  },

  mention: {
    empty: 'Posez-moi une question sur l’article, par exemple : What did Qin Gang say about Taiwan?',
    nothingElse: (speaker) => `C’est tout ce que l’article rapporte de ${speaker}.`,
    who: 'De qui parlez-vous ? Donnez un nom, ou répondez à une de mes réponses qui en parle.',
  },

  explanations: {
    changed: 'L’article a changé depuis cette réponse. Veuillez demander à nouveau.',
    oldButton: 'Ce bouton vient d’une version plus ancienne. Veuillez réutiliser la commande.',
    oldCommand: 'Cette commande n’existe plus. Tapez / pour voir celles qui existent.',
    oldForm: 'Ce formulaire vient d’une version plus ancienne. Veuillez réutiliser la commande.',
    noQuestion: 'Il n’y a pas de question. Tapez-en une après /demander.',
    noWords: 'Il n’y a pas de mots à vérifier. Tapez-les après /quiadit.',
    noArticle: (asked) =>
      `Il n’y a pas d’article « ${asked} ». Choisissez-en un dans la liste qui s’ouvre pendant la saisie.`,
    nothingLoaded: 'Aucun article n’est chargé. Qui gère ce bot en met un dans le dossier seeds.',
    noParagraph: (number, last) =>
      `Il n’y a pas de paragraphe ${number} : l’article en a ${last}. Demandez-en un de 1 à ${last}.`,
    failed: (id) => `Quelque chose a échoué de mon côté ; si cela se répète, signalez-le avec l’identifiant ${id}.`,
  },
};
