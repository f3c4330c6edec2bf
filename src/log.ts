import { type Logger, pino } from 'pino';
import type { Config } from './config.js';
import { spelledOut } from './terminal/harmless.js';

const STANDARD_OUTPUT = 1;
/** Characters that are written at once where lines come quickly: a write for each line is an eighth of the work of a busy bot. */
const BUFFER = 4_096;
/** Milliseconds after which lines are written in any case; what is left is written when the process ends. */
const FLUSH_EVERY = 100;

/** JSON lines with times in ISO 8601; readable lines where a person looks on. Never given a token, message text or user name. */
export async function createLog(level: Config['logLevel'], onTerminal: boolean): Promise<Logger> {
  const options = { level, base: null, timestamp: pino.stdTimeFunctions.isoTime };
  if (!onTerminal)
    return pino(
      options,
      pino.destination({ dest: STANDARD_OUTPUT, sync: false, minLength: BUFFER, periodicFlush: FLUSH_EVERY }),
    );
  const { default: pretty } = await import('pino-pretty');
  const lines = pretty({ colorize: true, ignore: 'time', destination: STANDARD_OUTPUT, sync: true });
  return pino(options, { write: (line: string) => void lines.write(harmless(line)) });
}

/** A line whose texts a terminal may be given: pino-pretty writes what a message holds as it is, and a message may name a file. */
function harmless(line: string): string {
  const texts = (_key: string, value: unknown) => (typeof value === 'string' ? spelledOut(value) : value);
  return `${JSON.stringify(JSON.parse(line), texts)}\n`;
}
