import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import {
  copyFileSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  rmSync,
  symlinkSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, join, resolve } from 'node:path';
import { afterAll, afterEach } from 'vitest';

const root = resolve(import.meta.dirname, '../..');
/** What a clone does not have, where git is not there to say it. */
const NOT_CLONED = new Set(['node_modules', 'dist', '.git', '.env']);

const folders: string[] = [];
afterEach(() => {
  for (const folder of folders) for (const pid of processesIn(folder)) kill(pid);
});
afterAll(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true });
});

function kill(pid: number): void {
  try {
    process.kill(pid, 'SIGKILL');
  } catch {
    // It has ended since it was seen.
  }
}

/** What runs in a folder, whoever started it: a bot that outlived what started it is among them. As Linux tells; none elsewhere. */
export function processesIn(folder: string): number[] {
  if (!existsSync('/proc/self/cwd')) return [];
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name) && cwdOf(name)?.startsWith(folder))
    .map(Number);
}

function cwdOf(pid: string): string | undefined {
  try {
    return readlinkSync(`/proc/${pid}/cwd`);
  } catch {
    return undefined;
  }
}

/** What a process was started as. */
export function commandOf(pid: number): string {
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' ').trim();
  } catch {
    return '';
  }
}

export function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'road-'));
  folders.push(folder);
  return folder;
}

/**
 * The packages of this checkout, linked one by one into a folder, but those of `packages/`: they are linked to the folder's own, as `npm ci` does.
 */
export function linkPackages(folder: string): void {
  mkdirSync(join(folder, 'node_modules'));
  for (const name of readdirSync(join(root, 'node_modules'))) {
    const isOwn = existsSync(join(root, 'packages', name));
    symlinkSync(
      isOwn ? join('..', 'packages', name) : join(root, 'node_modules', name),
      join(folder, 'node_modules', name),
    );
  }
}

/**
 * The project as a fresh clone has it, nothing built, with the packages that `npm ci` would bring: those of this checkout, linked. It goes after the file's tests.
 * @param packages false: without them
 */
export function cleanClone({ packages = true } = {}): string {
  const clone = join(temporaryFolder(), 'whosaid');
  mkdirSync(clone);
  for (const file of projectFiles()) {
    mkdirSync(dirname(join(clone, file)), { recursive: true });
    cpSync(join(root, file), join(clone, file), { recursive: true, filter: isCloned });
  }
  if (packages) linkPackages(clone);
  return clone;
}

function isCloned(path: string): boolean {
  return !NOT_CLONED.has(basename(path));
}

/** With what is not committed yet; without git everything but what is made. */
function projectFiles(): string[] {
  try {
    const listed = ['ls-files', '--cached', '--others', '--exclude-standard', '-z'];
    const output = execFileSync('git', listed, { cwd: root, encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] });
    return output.split('\0').filter((file) => file !== '' && existsSync(join(root, file)));
  } catch {
    return readdirSync(root).filter(isCloned);
  }
}

/** README, "Put it on Discord", step 3, before anything is filled in. */
export function copyExample(clone: string, to = clone): void {
  copyFileSync(join(clone, '.env.example'), join(to, '.env'));
}

export interface Walk {
  readonly process: ChildProcess;
  /** The exit code, or the signal's name, once the command and its output have ended. */
  readonly ended: Promise<number | NodeJS.Signals | null>;
  /** Standard output and error so far. */
  output(): string;
  /** Waits for the words; fails where the command ends before. */
  saying(pattern: RegExp): Promise<string>;
}

/** Runs a command as a person does who stands in that folder, with nothing of this environment but what finds programs and a home. */
export function type(
  [program = '', ...words]: readonly string[],
  folder: string,
  environment: Readonly<Record<string, string>> = {},
): Walk {
  let output = '';
  const { PATH = '', HOME = '' } = process.env;
  const child = spawn(program, words, {
    cwd: folder,
    env: { PATH, HOME, ...environment },
    // A group of its own, so that Ctrl+C can be sent to all of it as a terminal does.
    detached: true,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => (output += String(chunk)));
  const ended = new Promise<number | NodeJS.Signals | null>((done) =>
    child.on('close', (code, signal) => done(code ?? signal)),
  );
  return {
    process: child,
    ended,
    output: () => output,
    async saying(pattern) {
      while (!pattern.test(output)) {
        if (child.exitCode !== null || child.signalCode !== null) throw new Error(`ended early: ${output}`);
        await new Promise((wait) => setTimeout(wait, 20));
      }
      return pattern.exec(output)?.[0] ?? '';
    },
  };
}

/** Whether anybody answers there. */
export async function answers(url: string): Promise<boolean> {
  return fetch(url).then(
    ({ ok }) => ok,
    () => false,
  );
}

/** Waits until it holds; the test's own time limit ends a vain wait. */
export async function until(holds: () => boolean | Promise<boolean>): Promise<void> {
  while (!(await holds())) await new Promise((wait) => setTimeout(wait, 20));
}
