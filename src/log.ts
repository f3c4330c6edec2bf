import { type Logger, pino } from 'pino';
import pretty from 'pino-pretty';
import type { Config } from './config.js';

const STANDARD_OUTPUT = 1;

/** JSON lines with times in ISO 8601; readable lines where a person looks on. Never given a token, message text or user name. */
export function createLog(level: Config['logLevel'], onTerminal: boolean): Logger {
  const options = { level, base: null, timestamp: pino.stdTimeFunctions.isoTime };
  if (!onTerminal) return pino(options, pino.destination(STANDARD_OUTPUT));
  return pino(options, pretty({ colorize: true, ignore: 'time', destination: STANDARD_OUTPUT, sync: true }));
}
