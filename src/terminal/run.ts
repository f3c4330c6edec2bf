import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Readable, Writable } from 'node:stream';
import { createLibrary } from '../library/library.js';
import { readArticleFile, readSeeds } from '../library/seeds.js';
import { harmlessJson, plainLine, spelledOut } from '../platform/harmless.js';
import type { Corpus } from '../search/corpus.js';
import { type Arguments, readArguments } from './arguments.js';
import { answersOfLine, quotesOfLine } from './batch.js';
import { answerJson, articleJson, checkJson, quotationJson, speakersJson, statementJson } from './json.js';
import { eachLine } from './lines.js';
import { createPrinter } from './print.js';
import { EXIT, type ExitCode, USAGE, WrongUse } from './usage.js';

/** Everything outside the program that it touches, so that tests can stand in for it. */
export interface Terminal {
  readonly input: Readable;
  readonly output: Writable & { isTTY?: boolean };
  readonly errors: Writable & { isTTY?: boolean };
  readonly colour: boolean;
  /** What relative paths on the command line are relative to. */
  readonly folder: string;
  /** The folder with the articles. */
  readonly seeds: string;
}

/** Runs one command line. @throws {WrongUse | ArticleError} for what the person can mend */
export async function run(words: readonly string[], terminal: Terminal): Promise<ExitCode> {
  const given = readArguments(words);
  if (given.command === 'help') {
    terminal.output.write(USAGE);
    return words.length > 0 ? EXIT.found : EXIT.wrongUse;
  }
  if (given.jsonl) {
    const { good, bad } = await eachLine(
      { input: terminal.input, output: terminal.output, errors: terminal.errors },
      given.command === 'ask' ? answersOfLine : quotesOfLine,
    );
    if (bad > 0) return EXIT.wrongUse;
    return good > 0 ? EXIT.found : EXIT.nothing;
  }
  const corpus = load(fileOf(given), terminal);
  const { json, text, found } = ANSWERS[given.command](
    given,
    corpus,
    createPrinter(terminal.colour, corpus.stories.length > 1),
  );
  terminal.output.write(given.json ? `${harmlessJson(JSON.stringify(json, null, 2))}\n` : `${text}\n`);
  return found ? EXIT.found : EXIT.nothing;
}

interface Outcome {
  readonly json: unknown;
  readonly text: string;
  readonly found: boolean;
}

type AnswerCommand = (given: Arguments, corpus: Corpus, printer: ReturnType<typeof createPrinter>) => Outcome;

const ANSWERS: Readonly<Record<Exclude<Arguments['command'], 'help'>, AnswerCommand>> = {
  ask(given, corpus, printer) {
    const answer = corpus.ask(subjectOf(given, 'a question'));
    return {
      json: answerJson(answer),
      text: printer.answer(answer),
      found: answer.answered,
    };
  },
  check(given, corpus, printer) {
    const check = corpus.check(subjectOf(given, 'words to check'), given.by);
    return {
      json: checkJson(check),
      text: printer.check(check),
      found: check.verdict !== 'not-found',
    };
  },
  quotes({ by, about }, corpus, printer) {
    const { found, suggestions } = corpus.quotations({ by, about });
    const json = corpus.stories.map((story) => ({
      article: story.article.id,
      quotes: found.filter((one) => one.story === story).map(({ quotation }) => quotationJson(story, quotation)),
      ...(by === undefined && about === undefined
        ? { statements: story.statements.map((one) => statementJson(story, one)) }
        : {}),
    }));
    const none = [
      'No such quotation.',
      ...(suggestions.length > 0 ? [`The article does speak of: ${suggestions.map(plainLine).join(' · ')}`] : []),
    ].join('\n');
    const text = found.length > 0 ? printer.quotations(found) : none;
    return { json: json.length === 1 ? json[0] : json, text, found: found.length > 0 };
  },
  speakers(_given, corpus, printer) {
    const json = corpus.stories.map((story) => ({ article: story.article.id, speakers: speakersJson(story) }));
    const quoted = corpus.stories.some((story) => story.quotations.some((one) => one.speaker));
    return {
      json: json.length === 1 ? json[0] : json,
      text: quoted ? printer.speakers(corpus.stories) : 'Nobody is quoted.',
      found: quoted,
    };
  },
  article({ paragraph }, corpus, printer) {
    for (const { article } of corpus.stories) {
      if (paragraph !== undefined && paragraph > article.paragraphs.length) {
        throw new WrongUse(`--paragraph ${paragraph}: ${article.id} has ${article.paragraphs.length} paragraphs.`);
      }
    }
    const json = corpus.stories.map(articleJson).map((one) => ({
      ...one,
      paragraphs: one.paragraphs.filter(({ number }) => paragraph === undefined || number === paragraph),
    }));
    return {
      json: json.length === 1 ? json[0] : json,
      text: corpus.stories.map((story) => printer.article(story, paragraph)).join('\n\n'),
      found: true,
    };
  },
};

function fileOf({ command, article, subject }: Arguments): string | undefined {
  return command === 'ask' || command === 'check' ? article : subject;
}

function subjectOf({ command, subject }: Arguments, what: string): string {
  if (subject === undefined) throw new WrongUse(`${command} needs ${what}.`);
  return subject;
}

/** One article by path or by its name among the seeds, or all seeds. Problems with other seeds are reported and passed over. */
function load(file: string | undefined, { folder, seeds, errors }: Terminal): Corpus {
  const say = (message: string) => errors.write(`${spelledOut(message)}\n`);
  if (file !== undefined && existsSync(resolve(folder, file)))
    return createLibrary([readArticleFile(resolve(folder, file), say)]).corpus;
  const { articles, problems, warnings } = readSeeds(seeds);
  for (const { message } of [...problems, ...warnings]) say(message);
  const chosen = file === undefined ? articles : articles.filter(({ id }) => id === file);
  if (chosen.length === 0) {
    throw new WrongUse(
      file === undefined
        ? `There is no article in ${seeds}.`
        : `There is no file and no article "${file}"; the articles are: ${articles.map(({ id }) => id).join(', ') || 'none'}.`,
    );
  }
  return createLibrary(chosen).corpus;
}
