import { type Logger, pino } from 'pino';
import type { Settings } from './settings.js';

/** The lines of the long-running bot by the console, which every host has. In the bundle pino is its build for browsers, which needs no files. */
export function createConsoleLog(level: Settings['logLevel']): Logger {
  return pino({
    level,
    base: null,
    timestamp: pino.stdTimeFunctions.isoTime,
    browser: { write: (line) => console.log(JSON.stringify(line)) },
  });
}
