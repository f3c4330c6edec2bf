import { sayingWords } from '../../language/verbs/saying.js';

/** "What did X say (about Y)?" */
export interface SaidQuestion {
  readonly who: string;
  /** Null: everything. */
  readonly topic: string | null;
}

const ABOUT = `about|on|of|regarding|concerning|over`;
const TOPIC = String.raw`(?:\s+(?:${ABOUT})\s+(?<topic>.+))?$`;
const WHOM = sayingWords('whom').join('|');
const PATTERNS: readonly RegExp[] = [
  String.raw`^what\s+(?:did|does|has|had)\s+(?<who>.+?)\s+(?:${WHOM})\s+(?!${ABOUT})(?:\S+\s?){1,6}?${TOPIC}`,
  String.raw`^what(?:\s+else)?\s+(?:did|does|do|has|have|had|was|is|were|are)\s+(?<who>.+?)\s+(?:${sayingWords('what-did').join('|')})${TOPIC}`,
  String.raw`^what\s+(?<who>.+?)\s+(?:${sayingWords('what-they').join('|')})${TOPIC}`,
  String.raw`^how\s+did\s+(?<who>.+?)\s+(?:${sayingWords('how-did').join('|')})(?:\s+on\s+(?<topic>.+))?$`,
].map((pattern) => new RegExp(pattern, 'iu'));
const WHO_SAID = new RegExp(
  String.raw`^who\s+(?:${sayingWords('who').join('|')}|(?:${sayingWords('whom', 'd').join('|')})\s+\S+)\b[\s:,]*(?:that\b[\s:,]*)?(?<words>.+)$`,
  'isu',
);
const WHO_IS = /^who(?:\s+is|\s+was|\s+are|\s+were|['’]s)\s+(?<name>.+)$/iu;

/** Reads "what did X say (about Y)?", or null for any other question. */
export function readSaidQuestion(question: string): SaidQuestion | null {
  const plain = bare(question);
  for (const pattern of PATTERNS) {
    const groups = pattern.exec(plain)?.groups;
    if (groups?.who) return { who: groups.who, topic: groups.topic ?? null };
  }
  return null;
}

/** The words of "who said …?" as they are typed, or null. */
export function readWhoSaid(question: string): string | null {
  return WHO_SAID.exec(question.trim().replace(/[\s?]+$/u, ''))?.groups?.words ?? null;
}

/** The name (or role) of "who is …?", or null. */
export function readWhoIs(question: string): string | null {
  return WHO_IS.exec(bare(question))?.groups?.name ?? null;
}

/** Longer questions have none of these forms. UTF-16 units. */
const LONGEST = 400;

function bare(question: string): string {
  return question
    .slice(0, LONGEST)
    .trim()
    .replace(/[\s?!.]+$/u, '');
}
