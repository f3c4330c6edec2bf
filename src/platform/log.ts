import { isatty } from 'node:tty';
import { type LevelWithSilent, type Logger, pino } from 'pino';
import { spelledOut } from './harmless.js';
import { standardOutput } from './log-output.js';

const STANDARD_OUTPUT = 1;

export interface Log {
  readonly log: Logger;
  /** Writes what waits, where it can be written within a second: the last thing that a program does. */
  end(): Promise<void>;
}

/** JSON lines with times in ISO 8601; readable lines where a person looks on. Never given a token, message text or user name. */
export async function openLog(level: LevelWithSilent, onTerminal = isatty(STANDARD_OUTPUT)): Promise<Log> {
  const output = standardOutput();
  process.once('exit', output.flush);
  const write = onTerminal ? await readable(output.write) : output.write;
  const options = { level, base: null, timestamp: pino.stdTimeFunctions.isoTime };
  return { log: pino(options, { write }), end: output.end };
}

async function readable(write: (line: string) => void): Promise<(line: string) => void> {
  const { prettyFactory } = await import('pino-pretty');
  const format = prettyFactory({ colorize: !process.env.NO_COLOR, ignore: 'time' });
  return (line) => write(format(harmless(line)));
}

/** A line whose texts a terminal may be given: pino-pretty writes what a message holds as it is, and a message may name a file. */
function harmless(line: string): string {
  const texts = (_key: string, value: unknown) => (typeof value === 'string' ? spelledOut(value) : value);
  return `${JSON.stringify(JSON.parse(line), texts)}\n`;
}
