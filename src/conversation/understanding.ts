import { sayingWords } from '../language/verbs/saying.js';
import type { Library } from '../library/library.js';
import type { Speaker } from '../quotes/types.js';
import { readQuestion } from '../search/index.js';
import { type Memory, speakerIn } from './follow-up.js';

/** What a person wants who mentions the bot. */
export type Wish =
  | { readonly kind: 'ask'; readonly question: string; readonly article: string | undefined }
  /** More of somebody than the reply before showed, on a topic where one is named. */
  | { readonly kind: 'else'; readonly speaker: Speaker; readonly topic: string | undefined; readonly words: string }
  /** A pronoun, and nobody it could stand for. */
  | { readonly kind: 'who' }
  | { readonly kind: 'nothing' };

const BEGINNING = /^(?:and|but|so|ok|okay|then|also|now|well|hey|hi|hello|please)\b[\s,:]*/iu;
const SUBJECT = /\b(?:he|she|they|him|her|them)\b/iu;
const OWNER = /\b(?:his|their|hers|theirs)\b/iu;
const WHAT_ELSE = new RegExp(
  String.raw`^what\s+else\b|\banything\s+else\b|^(?:what|any)\s+more\b|\belse\b[^?]*\b(?:${sayingWords('more').join('|')})\b`,
  'iu',
);
/** "what about Wang?", "how about Wang?" */
const WHAT_ABOUT = /^(?:what|how)\s+about\s+(?<topic>.+?)\s*\?*$/iu;
/** "about Taiwan?" */
const ABOUT = /^(?:about|on)\s+(?<topic>.+?)\s*\?*$/iu;
const TOPIC = /\b(?:about|on|regarding|concerning)\s+(?<topic>.+?)\s*[?.!]*$/iu;
/** "and Wang?" is a name and hardly more. */
const MOST_NAME_WORDS = 4;

/** Understands a question, and one that goes on from a reply of ours, from these two alone. */
export function understand(text: string, memory: Memory, library: Library): Wish {
  const question = withoutBeginning(text);
  if (!/[\p{L}\p{N}]/u.test(question)) return { kind: 'nothing' };
  const article = memory.story?.article.id;
  const { claimed } = readQuestion(question);
  // A pronoun between quotation marks is whoever the speaker means, and no name stands for it there.
  if (claimed?.marked || (claimed?.spoken && !SUBJECT.test(claimed.words))) return { kind: 'ask', question, article };
  const named = speakerIn(question, library);
  const speaker = named ?? memory.speaker;
  if (WHAT_ELSE.test(question)) {
    if (!speaker) return { kind: 'who' };
    const topic = TOPIC.exec(question)?.groups?.topic;
    return { kind: 'else', speaker, topic, words: resolved(question, speaker, named) };
  }
  const about = (WHAT_ABOUT.exec(question) ?? ABOUT.exec(question))?.groups?.topic;
  if (about !== undefined || isName(question, named)) {
    const follow = goingOn(about ?? question, named, memory);
    if (follow) return { kind: 'ask', question: follow, article };
  }
  if (!named && (SUBJECT.test(question) || OWNER.test(question))) {
    if (!speaker) return { kind: 'who' };
    return { kind: 'ask', question: resolved(question, speaker, named), article };
  }
  return { kind: 'ask', question, article };
}

function withoutBeginning(text: string): string {
  let rest = text.trim();
  while (BEGINNING.test(rest)) rest = rest.replace(BEGINNING, '');
  return rest;
}

function isName(question: string, named: Speaker | undefined): boolean {
  return (
    named !== undefined &&
    question.split(/\s+/).length <= MOST_NAME_WORDS &&
    !/\b(?:who|what|when|where|why|how|did|does|is|was)\b/iu.test(question)
  );
}

/** "what about X?": the question before with X in the place of its speaker, or its topic, or what X said at all. */
function goingOn(about: string, named: Speaker | undefined, { asked, speaker }: Memory): string | null {
  const bare = about.replace(/[\s?!.]+$/u, '');
  if (!named) return speaker ? `What did ${speaker.name} say about ${bare}?` : null;
  const topic = asked === undefined ? undefined : TOPIC.exec(asked)?.groups?.topic;
  return topic ? `What did ${named.name} say about ${topic}?` : `What did ${named.name} say?`;
}

/** The question with a name where a pronoun stands. */
function resolved(question: string, speaker: Speaker, named: Speaker | undefined): string {
  if (named) return question;
  return question.replace(SUBJECT, speaker.name).replace(OWNER, `${speaker.name}’s`);
}
