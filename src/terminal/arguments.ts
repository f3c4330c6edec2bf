import { parseArgs } from 'node:util';
import { WrongUse } from './usage.js';

const COMMANDS = ['ask', 'check', 'quotes', 'speakers', 'article', 'help'] as const;
export type CommandName = (typeof COMMANDS)[number];

/** Which flags each command takes besides --json. */
const FLAGS: Readonly<Record<CommandName, readonly string[]>> = {
  ask: ['article', 'jsonl'],
  check: ['by', 'article'],
  quotes: ['by', 'about', 'jsonl'],
  speakers: [],
  article: ['paragraph'],
  help: [],
};

export interface Arguments {
  readonly command: CommandName;
  /** The words behind the command, joined: a question, words to check, or a file. */
  readonly subject: string | undefined;
  readonly article: string | undefined;
  readonly by: string | undefined;
  readonly about: string | undefined;
  readonly paragraph: number | undefined;
  readonly json: boolean;
  readonly jsonl: boolean;
}

/** Reads the words after the program's name. @throws {WrongUse} that names the word which is wrong */
export function readArguments(words: readonly string[]): Arguments {
  const { values, positionals } = parse(words);
  const [command = 'help', ...rest] = positionals;
  if (!isCommand(command)) throw new WrongUse(`There is no command "${command}".`);
  if (values.help) return { ...read(values, []), command: 'help' };
  const flags = Object.keys(values).filter((name) => name !== 'json' && !FLAGS[command].includes(name));
  if (flags[0]) throw new WrongUse(`${command} takes no --${flags[0]}.`);
  if (['quotes', 'speakers', 'article'].includes(command) && rest.length > 1) {
    throw new WrongUse(`${command} takes one file, not ${rest.length}: put quotation marks around a name with spaces.`);
  }
  return { ...read(values, rest), command };
}

function parse(words: readonly string[]) {
  try {
    return parseArgs({
      args: [...words],
      allowPositionals: true,
      options: {
        article: { type: 'string' },
        by: { type: 'string' },
        about: { type: 'string' },
        paragraph: { type: 'string' },
        json: { type: 'boolean' },
        jsonl: { type: 'boolean' },
        help: { type: 'boolean', short: 'h' },
      },
    });
  } catch (error) {
    throw new WrongUse((error as Error).message);
  }
}

function read(values: ReturnType<typeof parse>['values'], rest: readonly string[]): Omit<Arguments, 'command'> {
  const { article, by, about, paragraph, json = false, jsonl = false } = values;
  if (paragraph !== undefined && !/^[1-9]\d{0,5}$/.test(paragraph)) {
    throw new WrongUse(`--paragraph ${paragraph} is not a paragraph's number; they count from 1.`);
  }
  const subject = rest.join(' ').trim() || undefined;
  return {
    subject,
    article,
    by,
    about,
    paragraph: paragraph === undefined ? undefined : Number(paragraph),
    json,
    jsonl,
  };
}

function isCommand(word: string): word is CommandName {
  return (COMMANDS as readonly string[]).includes(word);
}
