import { type ChildProcess, spawn } from 'node:child_process';
import { resolve } from 'node:path';
import { afterEach } from 'vitest';

const children: ChildProcess[] = [];
afterEach(() => {
  for (const child of children.splice(0)) child.kill('SIGKILL');
});

/** Runs the built program as a person does, with nothing of this environment but the PATH. It is ended after the test. */
export function runProgram(
  environment: Record<string, string>,
  program = 'dist/src/app/main.js',
  parameters: readonly string[] = [],
) {
  let output = '';
  const child = spawn(process.execPath, [resolve(import.meta.dirname, '..', program), ...parameters], {
    env: { PATH: process.env.PATH, ...environment },
    // Where no .env is: a developer's own token must not be used.
    cwd: import.meta.dirname,
  });
  children.push(child);
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => (output += String(chunk)));
  const ended = new Promise<number | null>((done) => child.on('close', done));
  const saying = async (pattern: RegExp) => {
    while (!pattern.test(output)) {
      if (child.exitCode !== null) throw new Error(`ended early: ${output}`);
      await new Promise((wait) => setTimeout(wait, 20));
    }
    return pattern.exec(output)?.[0] ?? '';
  };
  return { process: child, ended, saying, output: () => output };
}
