import { ToldError } from '../told-error.js';
import type { Limits } from './limits.js';
import { type Failure, failureOf } from './order.js';

const ADVICE = 'split it into articles';

/** A file whose reading broke a limit: a problem like every other that a file can have. */
class FileRefused extends ToldError {
  constructor(file: string, problem: string, remedy: string) {
    super('FILE_REFUSED', `${file}: ${problem}`, remedy);
  }
}

export function tookTooLong(file: string, { seconds }: Limits): Failure {
  return failureOf(new FileRefused(file, `took more than ${seconds} seconds to read`, ADVICE));
}

export function neededTooMuch(file: string, { mebibytes }: Limits): Failure {
  return failureOf(new FileRefused(file, `needed more memory than ${mebibytes} MiB to be read`, ADVICE));
}

/** @param how a signal, or an exit code in words */
export function endedProcess(file: string, how: string): Failure {
  return failureOf(new FileRefused(file, `ended the process that read it (${how})`, `take it out, and report it`));
}
