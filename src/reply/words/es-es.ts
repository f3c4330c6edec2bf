import type { Words } from './en.js';
import { plural } from './plural.js';

const count = (number: number, one: string, other: string) => plural('es', number, { one, other });

/** Español. */
export const esES: Words = {
  commands: {
    ask: {
      name: 'preguntar',
      description: 'Pregunta qué pasó o quién dijo qué: respuesta con las palabras del artículo',
      options: { question: { name: 'pregunta', description: 'Por ejemplo: Who will Wang meet on Wednesday?' } },
    },
    quote: {
      name: 'cita',
      description: 'Citas palabra por palabra: sobre un tema, de alguien, o todas',
      options: {
        about: { name: 'tema', description: 'De qué trata la cita' },
        by: { name: 'de', description: 'Quién la dijo' },
      },
    },
    whosaid: {
      name: 'quiendijo',
      description: 'Comprobar palabras: ¿las dijo alguien, y quién?',
      options: {
        words: { name: 'palabras', description: 'Las palabras que se buscan, o su comienzo' },
        by: { name: 'de', description: 'Quién se supone que las dijo' },
      },
    },
    speakers: {
      name: 'citados',
      description: 'Todos los citados y cuántas veces; elige a alguien para leer sus citas',
      options: {},
    },
    article: {
      name: 'artículo',
      description: 'Qué artículo es; leerlo página a página',
      options: { paragraph: { name: 'párrafo', description: 'Empezar en este párrafo' } },
    },
    help: { name: 'ayuda', description: 'Todo lo que sabe hacer Whosaid, en una pantalla', options: {} },
    'Check quotes': { name: 'Comprobar citas', description: '', options: {} },
  },
  options: {
    article: { name: 'artículo', description: 'Qué artículo (todos si no se indica)' },
    public: { name: 'público', description: 'Si todo el canal ve la respuesta' },
  },

  asked: (question) => `Pregunta: **${question}**`,
  askedWho: (words, by) => `Quién dijo: **${words}**${by ? ` · atribuido a **${by}**` : ''}`,
  quotations: (number) => count(number, '# cita', '# citas'),
  quotationsOf: (about, by) => `Citas${about ? ` sobre «${about}»` : ''}${by ? ` de «${by}»` : ''}`,
  allQuotations: 'Todas las citas, en el orden del artículo',
  page: (page, pages) => `página ${page} de ${pages}`,
  paragraph: (number) => `párrafo ${number}`,
  paragraphs: (number) => count(number, '# párrafo', '# párrafos'),
  takenAs: (typed, taken) => `«${typed}» entendido como «${taken}»`,
  speaksOf: (topics) => `El artículo habla de: ${topics}`,
  notAnswered: 'El artículo no responde a eso',
  quotesNothingOf: (name) => `El artículo no cita nada de ${name}`,
  nearest: 'Lo que más se acerca:',
  noSuchQuotation: 'No hay tal cita en el artículo',
  nothingOnTopic: (topic) => `El artículo no cita aquí nada sobre «${topic}». Lo que sí se dice:`,
  reported: 'Referido sin comillas, con las palabras del artículo:',
  likely: 'probable, no seguro',
  nobodyClear: 'El artículo no deja claro quién lo dice.',
  andMore: (number) => `y ${number} más`,
  sharedBy: (person) => `Compartido por ${person}`,
  keptPrivate: 'Solo tú ves esto: las apps que trae una persona no pueden hablar en público aquí.',

  buttons: {
    context: 'En contexto',
    share: 'Compartir',
    previous: '‹ Anterior',
    next: 'Siguiente ›',
    before: '‹ Antes',
    after: 'Después ›',
    passage: (number, all) => `Pasaje ${number} de ${all}`,
    allTheirs: 'Todas sus citas',
    askAnother: 'Otra pregunta',
    wrongSpeaker: '¿No fue esa persona?',
  },
  menus: { speaker: 'Leer las citas de …', article: 'Leer …', why: '¿No fue esa persona? Elige la cita …' },
  form: { title: 'Hacer otra pregunta', label: 'Tu pregunta', placeholder: 'What did Qin Gang say about Taiwan?' },

  verdicts: {
    exact: 'Citado, palabra por palabra',
    typography: 'Citado: las mismas palabras, otra puntuación',
    close: 'Parecido, pero no es lo que se dijo',
    'other-speaker': 'Citado, pero lo dijo otra persona',
    unquoted: 'En el artículo, pero no es una cita',
    'not-found': 'No está en el artículo',
  },
  differences: 'Las palabras comprobadas frente a las del artículo: ~~comprobadas~~ __las del artículo__',
  morePlaces: (number) => count(number, 'y en # lugar más', 'y en # lugares más'),
  inMessage: (number) => count(number, '# cita en este mensaje', '# citas en este mensaje'),
  wholeMessage: 'Este mensaje no tiene comillas, así que se comprobó entero.',
  notChecked: (number) =>
    count(number, '# más no se comprobó: usa /quiendijo', '# más no se comprobaron: usa /quiendijo'),
  nothingToCheck: 'Este mensaje no tiene palabras que comprobar en el artículo.',
  onlyBeginning: 'El mensaje es largo: solo se comprobó su comienzo.',
  leftOut: {
    turning: (number) =>
      count(
        number,
        'Se quitó # carácter invisible que invierte el sentido de la escritura: donde lees esto, se ve distinto.',
        'Se quitaron # caracteres invisibles que invierten el sentido de la escritura: donde lees esto, se ve distinto.',
      ),
    invisible: (number) => count(number, 'Se quitó # carácter invisible.', 'Se quitaron # caracteres invisibles.'),
  },
  lookAlikes: (number) => count(number, '# letra no es la que parece.', '# letras no son las que parecen.'),

  quoted: 'A quién se cita',
  quotesNobody: 'El artículo no cita a nadie',
  articles: 'Los artículos',
  nameArticle: 'Nombra uno en la opción artículo.',
  help: {
    title: 'Quién dijo qué',
    message: 'clic derecho en un mensaje (o mantener pulsado) → Apps',
    mention: (bot) => `O mencióname: ${bot} y tu pregunta; responde a mi respuesta para seguir preguntando.`,
    loaded: 'Cargado ahora:',
    quotes:
      'Los bloques de cita son las palabras del artículo, al pie de la letra. Las palabras pequeñas y grises como estas son mías.',
    private: 'Las respuestas son privadas, salvo que elijas público. Compartir publica una copia en el canal.',
    public: 'Todos ven las respuestas aquí, salvo que elijas público: False.',
  },

  why: {
    title: (speaker) => `¿Por qué ${speaker}?`,
    open: '¿Quién dice esto?',
    named: (mention, paragraph) => `Nombrado aquí como «${mention}», en el párrafo ${paragraph}.`,
    standsFor: (mention, speaker) => `«${mention}» se lee como ${speaker}.`,
    introduced: (words, paragraph) => `Presentado como «${words}» en el párrafo ${paragraph}.`,
    cue: (cue) => `Las palabras de decir: «${cue}».`,
    noCue: 'No hay palabra de decir al lado: sigue la cita anterior, o se toma a la persona más cercana.',
    via: (via) => `El artículo lo toma de «${via}».`,
    certain: 'Seguro: con señales tan claras, al menos 95 de 100 eran correctas en mis pruebas.',
    likely: (percent) => `Probable, no seguro: espero que ${percent} de 100 como esta sean correctas.`,
    left: 'Nadie es lo bastante probable, así que no nombro a nadie.',
    marks: 'En negrita: la cita. Subrayado: lo que nombra a la persona, y las palabras de decir.',
    weighed: 'Sopeso a todos los nombrados cerca: a qué distancia, con qué papel en la frase, quién habló antes.',
    judge: '¿Lo lees de otro modo? Fíate del artículo: En contexto muestra todo el párrafo.',
  },

  mention: {
    empty: 'Pregúntame algo sobre el artículo, por ejemplo: What did Qin Gang say about Taiwan?',
    nothingElse: (speaker) => `Eso es todo lo que el artículo tiene de ${speaker}.`,
    who: '¿A quién te refieres? Di su nombre, o responde a una respuesta mía que trate de esa persona.',
  },

  explanations: {
    changed: 'El artículo ha cambiado desde esta respuesta. Pregunta de nuevo, por favor.',
    oldButton: 'Este botón es de una versión anterior. Usa el comando de nuevo, por favor.',
    oldCommand: 'Este comando ya no existe. Escribe / para ver los que hay.',
    oldForm: 'Este formulario es de una versión anterior. Usa el comando de nuevo, por favor.',
    noQuestion: 'No hay pregunta que responder. Escribe una detrás de /preguntar.',
    noWords: 'No hay palabras que comprobar. Escríbelas detrás de /quiendijo.',
    noArticle: (asked) => `No hay ningún artículo llamado «${asked}». Elige uno de la lista que se abre al escribir.`,
    nothingLoaded: 'No hay ningún artículo cargado. Quien administra este bot pone uno en la carpeta seeds.',
    noParagraph: (number, last) => `No hay párrafo ${number}: el artículo tiene ${last}. Pide uno del 1 al ${last}.`,
    failed: (id) => `Algo falló por mi parte; si se repite, avisa con el identificador ${id}.`,
  },
};
