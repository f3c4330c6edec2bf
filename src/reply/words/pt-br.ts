import type { Words } from './en.js';
import { plural } from './plural.js';

const count = (number: number, one: string, other: string) => plural('pt-BR', number, { one, other });

/** Português do Brasil. */
export const ptBR: Words = {
  commands: {
    ask: {
      name: 'perguntar',
      description: 'Pergunte o que aconteceu ou quem disse o quê: resposta com as palavras do artigo',
      options: { question: { name: 'pergunta', description: 'Por exemplo: Who will Wang meet on Wednesday?' } },
    },
    quote: {
      name: 'citação',
      description: 'Citações palavra por palavra: sobre um tema, de alguém, ou todas',
      options: {
        about: { name: 'tema', description: 'Do que trata a citação' },
        by: { name: 'de', description: 'Quem disse' },
      },
    },
    whosaid: {
      name: 'quemdisse',
      description: 'Verificar palavras: alguém as disse, e quem?',
      options: {
        words: { name: 'palavras', description: 'As palavras procuradas, ou seu começo' },
        by: { name: 'de', description: 'Quem as teria dito' },
      },
    },
    speakers: {
      name: 'citados',
      description: 'Todos os citados e quantas vezes; escolha alguém para ler suas citações',
      options: {},
    },
    article: {
      name: 'artigo',
      description: 'Que artigo é; leia página por página',
      options: { paragraph: { name: 'parágrafo', description: 'Começar neste parágrafo' } },
    },
    help: { name: 'ajuda', description: 'Tudo o que o Whosaid sabe fazer, em uma tela', options: {} },
    'Check quotes': { name: 'Verificar citações', description: '', options: {} },
  },
  options: {
    article: { name: 'artigo', description: 'Qual artigo (todos, se nada for dito)' },
    public: { name: 'público', description: 'Se todo o canal vê a resposta' },
  },

  asked: (question) => `Pergunta: **${question}**`,
  askedWho: (words, by) => `Quem disse: **${words}**${by ? ` · atribuído a **${by}**` : ''}`,
  quotations: (number) => count(number, '# citação', '# citações'),
  quotationsOf: (about, by) => `Citações${about ? ` sobre “${about}”` : ''}${by ? ` de “${by}”` : ''}`,
  allQuotations: 'Todas as citações, na ordem do artigo',
  page: (page, pages) => `página ${page} de ${pages}`,
  paragraph: (number) => `parágrafo ${number}`,
  paragraphs: (number) => count(number, '# parágrafo', '# parágrafos'),
  takenAs: (typed, taken) => `“${typed}” entendido como “${taken}”`,
  speaksOf: (topics) => `O artigo fala de: ${topics}`,
  notAnswered: 'O artigo não responde a isso',
  quotesNothingOf: (name) => `O artigo não cita nada de ${name}`,
  nearest: 'O que chega mais perto:',
  noSuchQuotation: 'Não há essa citação no artigo',
  nothingOnTopic: (topic) => `O artigo não cita aqui nada sobre “${topic}”. O que é dito:`,
  reported: 'Relatado sem aspas, com as palavras do artigo:',
  likely: 'provável, não certo',
  nobodyClear: 'O artigo não deixa claro quem diz isso.',
  andMore: (number) => `e mais ${number}`,
  sharedBy: (person) => `Compartilhado por ${person}`,
  keptPrivate: 'Só você vê isto: apps trazidos por uma pessoa não podem falar em público aqui.',

  buttons: {
    context: 'No contexto',
    share: 'Compartilhar',
    previous: '‹ Anterior',
    next: 'Próxima ›',
    before: '‹ Antes',
    after: 'Depois ›',
    passage: (number, all) => `Trecho ${number} de ${all}`,
    allTheirs: 'Todas as citações dessa pessoa',
    askAnother: 'Outra pergunta',
    wrongSpeaker: 'Pessoa errada?',
  },
  menus: { speaker: 'Ler as citações de …', article: 'Ler …', why: 'Pessoa errada? Escolha a citação …' },
  form: { title: 'Fazer outra pergunta', label: 'Sua pergunta', placeholder: 'What did Qin Gang say about Taiwan?' },

  verdicts: {
    exact: 'Citado, palavra por palavra',
    typography: 'Citado: as mesmas palavras, outra pontuação',
    close: 'Parecido, mas não foi o que se disse',
    'other-speaker': 'Citado, mas dito por outra pessoa',
    unquoted: 'No artigo, mas não é citação',
    'not-found': 'Não está no artigo',
  },
  differences: 'As palavras verificadas e as do artigo: ~~verificadas~~ __as do artigo__',
  morePlaces: (number) => count(number, 'e em mais # lugar', 'e em mais # lugares'),
  inMessage: (number) => count(number, '# citação nesta mensagem', '# citações nesta mensagem'),
  wholeMessage: 'Esta mensagem não tem aspas, então foi verificada inteira.',
  notChecked: (number) =>
    count(number, 'mais # não foi verificada: use /quemdisse', 'mais # não foram verificadas: use /quemdisse'),
  nothingToCheck: 'Esta mensagem não tem palavras para verificar no artigo.',
  onlyBeginning: 'A mensagem é longa: só o começo foi verificado.',
  leftOut: {
    turning: (number) =>
      count(
        number,
        '# caractere invisível que inverte o sentido da escrita foi retirado: onde você lê isto, a aparência é outra.',
        '# caracteres invisíveis que invertem o sentido da escrita foram retirados: onde você lê isto, a aparência é outra.',
      ),
    invisible: (number) =>
      count(number, '# caractere invisível foi retirado.', '# caracteres invisíveis foram retirados.'),
  },
  lookAlikes: (number) => count(number, '# letra não é a que parece ser.', '# letras não são as que parecem ser.'),

  quoted: 'Quem é citado',
  quotesNobody: 'O artigo não cita ninguém',
  articles: 'Os artigos',
  nameArticle: 'Diga um na opção artigo.',
  help: {
    title: 'Quem disse o quê',
    message: 'clique direito em uma mensagem (ou segure) → Apps',
    mention: (bot) => `Ou me mencione: ${bot} e sua pergunta; responda à minha resposta para continuar.`,
    loaded: 'Carregado agora:',
    quotes:
      'Blocos de citação são as palavras do artigo, ao pé da letra. Palavras pequenas e cinzas como estas são minhas.',
    private: 'As respostas são privadas, a menos que você escolha público. Compartilhar publica uma cópia no canal.',
    public: 'Todos veem as respostas aqui, a menos que você escolha público: False.',
  },

  why: {
    title: (speaker) => `Por que ${speaker}?`,
    open: 'Quem diz isso?',
    named: (mention, paragraph) => `Chamado aqui de “${mention}”, no parágrafo ${paragraph}.`,
    standsFor: (mention, speaker) => `“${mention}” é lido como ${speaker}.`,
    introduced: (words, paragraph) => `Apresentado como “${words}” no parágrafo ${paragraph}.`,
    cue: (cue) => `As palavras de dizer: “${cue}”.`,
    noCue: 'Não há palavra de dizer ao lado: continua a citação anterior, ou vale a pessoa mais próxima.',
    via: (via) => `O artigo tem isso de “${via}”.`,
    certain: 'Certo: com sinais tão claros, pelo menos 95 de 100 estavam corretas nos meus testes.',
    likely: (percent) => `Provável, não certo: espero que ${percent} de 100 como esta estejam corretas.`,
    left: 'Ninguém é provável o bastante, então não digo ninguém.',
    marks: 'Em negrito: a citação. Sublinhado: o que nomeia a pessoa, e as palavras de dizer.',
    weighed: 'Peso todos os que são nomeados por perto: a distância, o papel na frase, quem falou antes.',
    judge: 'Você lê de outro jeito? Confie no artigo: No contexto mostra o parágrafo inteiro.',
  },

  mention: {
    empty: 'Pergunte algo sobre o artigo, por exemplo: What did Qin Gang say about Taiwan?',
    nothingElse: (speaker) => `Isso é tudo o que o artigo tem de ${speaker}.`,
    who: 'De quem você fala? Diga o nome, ou responda a uma resposta minha sobre essa pessoa.',
  },

  explanations: {
    changed: 'O artigo mudou desde esta resposta. Pergunte de novo, por favor.',
    oldButton: 'Este botão é de uma versão mais antiga. Use o comando de novo, por favor.',
    oldCommand: 'Este comando não existe mais. Digite / para ver os que existem.',
    oldForm: 'Este formulário é de uma versão mais antiga. Use o comando de novo, por favor.',
    noQuestion: 'Não há pergunta a responder. Digite uma depois de /perguntar.',
    noWords: 'Não há palavras a verificar. Digite-as depois de /quemdisse.',
    noArticle: (asked) => `Não há artigo chamado “${asked}”. Escolha um da lista que se abre enquanto você digita.`,
    nothingLoaded: 'Nenhum artigo está carregado. Quem cuida deste bot põe um na pasta seeds.',
    noParagraph: (number, last) => `Não há parágrafo ${number}: o artigo tem ${last}. Peça um de 1 a ${last}.`,
    failed: (id) => `Algo deu errado do meu lado; se acontecer de novo, avise com o código ${id}.`,
  },
};
