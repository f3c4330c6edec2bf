/** Exit codes: scripts rely on them. */
export const EXIT = { found: 0, nothing: 1, wrongUse: 2 } as const;
export type ExitCode = (typeof EXIT)[keyof typeof EXIT];

export const USAGE = `Whosaid in the terminal: who said what in a news article.

  ask QUESTION [--article FILE]              the passages that answer a question
  check WORDS [--by NAME] [--article FILE]   who said these words, and whether exactly so
  quotes [FILE] [--by NAME] [--about TOPIC]  quotations with their speakers
  speakers [FILE]                            everyone who is quoted
  article [FILE] [--paragraph N]             the article itself

  start                                      the bot (settings in .env where you stand)
  register                                   its commands at Discord, once, for the HTTP endpoint
  build-index [FILE]                         the articles as read, in one file for INDEX

  --version which version this is
  --json    one JSON document instead of text
  --jsonl   for quotes and ask: one JSON document a line, from standard input to standard output

FILE is a path, or the name of an article in the seeds folder; without one, all articles there.
Exit codes: 0 found, 1 nothing found, 2 wrong use.
`;

/** Thrown for what the person typed; the message says what is wrong and the usage follows. */
export class WrongUse extends Error {
  override name = 'WrongUse';
}
