import { existsSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'dotenv';
import { ToldError } from '../platform/told-error.js';
import { isVariable, meantBy } from './variable-names.js';
import { bareValue } from './variables.js';

/** Thrown when a `.env` file is there and cannot be used. The message names the file and says what to do; it holds no value of it. */
export class EnvironmentFileError extends ToldError {
  constructor(problem: string, remedy?: string) {
    super('ENVIRONMENT_FILE', problem, remedy);
  }
}

const BYTE_ORDER_MARKS: readonly (readonly number[])[] = [
  [0xff, 0xfe],
  [0xfe, 0xff],
];

/**
 * Takes the variables of the folder's `.env` into an environment, where they are not set there already. An empty variable is an absent one, for whoever
 * looks (discord.js itself reads SHARD_COUNT, and takes an empty one for the number 0): it gives way to the file's, and is taken out where that
 * has none.
 * @param folder where one stands; a folder without `.env` is as good
 * @throws {EnvironmentFileError} when the file is there and cannot be read, is no UTF-8 text of lines NAME=value, or misspells a name
 */
export function loadEnvironment(folder: string, environment: NodeJS.ProcessEnv = process.env): void {
  for (const [name, value = ''] of Object.entries(environment)) {
    const said = isVariable(name) ? bareValue(value) : value.trim();
    if (said === '') delete environment[name];
    // Whoever looks finds what the configuration finds, the health check and discord.js too.
    else if (isVariable(name)) environment[name] = said;
  }
  for (const [name, value] of Object.entries(readEnvironmentFile(join(folder, '.env')))) {
    if (value.trim()) environment[name] ??= value;
  }
}

function readEnvironmentFile(file: string): Record<string, string> {
  const bytes = readBytes(file);
  if (bytes === undefined) return {};
  if (BYTE_ORDER_MARKS.some((mark) => mark.every((byte, at) => bytes[at] === byte)) || bytes.includes(0))
    throw new EnvironmentFileError(`${file} is UTF-16`, 'save it as UTF-8 (in Notepad: Save as → Encoding → UTF-8)');
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw new EnvironmentFileError(`${file} is not UTF-8`, 'save it as UTF-8');
  }
  const values = parse(text);
  refuseStrayLines(file, text, values);
  refuseSlips(file, values);
  return values;
}

/** @returns undefined where there is no such file */
function readBytes(file: string): Uint8Array | undefined {
  try {
    const status = statSync(file);
    if (status.isDirectory()) throw new EnvironmentFileError(`${file} ${PROBLEMS.EISDIR}`);
    // A pipe that nobody writes into would be waited for without an end.
    if (!status.isFile())
      throw new EnvironmentFileError(`${file} is not a file`, 'put the variables into one of this name');
    return readFileSync(file);
  } catch (error) {
    if (error instanceof EnvironmentFileError) throw error;
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'ENOENT') {
      if (existsSync(`${file}.txt`))
        throw new EnvironmentFileError(
          `${file}.txt should be called .env`,
          'rename it (Windows may hide the ending .txt)',
        );
      return undefined;
    }
    const problem = PROBLEMS[code ?? ''] ?? `cannot be read (${code})`;
    throw new EnvironmentFileError(`${file} ${problem}`);
  }
}

const PROBLEMS: Readonly<Record<string, string>> = {
  EISDIR: 'is a folder; put the variables into a file of this name, or take the folder away',
  EACCES: 'may not be read by this user; give it the right to (chmod u+r), or take the file away',
  ELOOP: 'is a link that leads back to itself; put a file in its place',
};

/** A token that is pasted on a line of its own would be passed over, and the bot would start without it. A value in quotation marks may have such lines. */
function refuseStrayLines(file: string, text: string, values: Readonly<Record<string, string>>): void {
  if (Object.values(values).some((value) => value.includes('\n'))) return;
  const stray = text
    .split(/\r\n?|\n/)
    .findIndex((line) => !/^\s*(?:#.*)?$|^\s*(?:export\s+)?[\w.-]+\s*(?:=|:\s)/.test(line));
  if (stray >= 0)
    throw new EnvironmentFileError(
      `${file}, line ${stray + 1}: is not NAME=value`,
      'put the name of the variable before it',
    );
}

/** A name with a slip would be passed over as another program's, and the bot would start without what was set. */
function refuseSlips(file: string, values: Readonly<Record<string, string>>): void {
  for (const [name, value] of Object.entries(values)) {
    const meant = meantBy(name);
    if (meant !== undefined && value.trim() !== '' && !values[meant]?.trim())
      throw new EnvironmentFileError(
        `${file}: ${name} is not read`,
        `write ${meant}, if that is meant, or take the line out`,
      );
  }
}
