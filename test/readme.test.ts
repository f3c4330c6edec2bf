import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { commands } from '../commands/index.js';

const root = resolve(import.meta.dirname, '..');
const readme = readFileSync(resolve(root, 'README.md'), 'utf8');

interface Example {
  readonly command: string;
  readonly output: string;
}

/** The examples of the README: a command behind `$ ` in a console block, and what it prints. */
const examples = [...readme.matchAll(/```console\n([\s\S]*?)```/g)].flatMap(([, block = '']) => examplesOf(block));

function examplesOf(block: string): Example[] {
  return block
    .split(/^\$ /m)
    .slice(1)
    .map((example) => {
      const [command = '', ...output] = example.split('\n');
      return { command, output: withoutBlankEnds(output.join('\n')) };
    });
}

/** Indentation of the first line is part of what is printed. */
function withoutBlankEnds(text: string): string {
  return text.replace(/^\n+|\s+$/g, '');
}

function runInShell(command: string): string {
  const line = command.replace('npm run -s whosaid --', `"${process.execPath}" dist/src/app/cli.js`);
  try {
    return withoutBlankEnds(
      execFileSync('sh', ['-c', line], {
        cwd: root,
        encoding: 'utf8',
        env: { ...process.env, NO_COLOR: '1' },
        stdio: ['ignore', 'pipe', 'pipe'],
      }),
    );
  } catch (error) {
    // Exit code 1 is an answer too: nothing was found.
    const { status, stdout } = error as { status: number; stdout: string };
    if (status === 1) return withoutBlankEnds(stdout);
    throw error;
  }
}

/** `npm run readme` writes what the programs print now; without it the README must say the same already. */
function rewrite(): void {
  const rewritten = readme.replace(/```console\n([\s\S]*?)```/g, (_block, block: string) => {
    const shown = examplesOf(block).map(({ command }) => `$ ${command}\n${runInShell(command)}\n`);
    return `\`\`\`console\n${shown.join('\n')}\`\`\``;
  });
  writeFileSync(resolve(root, 'README.md'), rewritten);
}

describe.skipIf(!process.env.REWRITE_README)('the README anew', () => {
  test('its examples', rewrite, 60_000);
});

describe.skipIf(process.env.REWRITE_README)('the README', () => {
  test('has an example of every command of the terminal', () => {
    for (const name of ['ask', 'check', 'quotes', 'speakers', 'article']) {
      expect(
        examples.some(({ command }) => command.startsWith(`npm run -s whosaid -- ${name}`)),
        name,
      ).toBe(true);
    }
  });

  test.each(examples)('$command', ({ command, output }) => {
    expect(runInShell(command)).toBe(output);
  });

  test('names every command of Discord', () => {
    for (const { definition } of commands)
      expect(readme).toContain(definition.type === 3 ? definition.name : `/${definition.name}`);
  });

  test('names every variable of .env.example, and the other way round', () => {
    const variables = readFileSync(resolve(root, '.env.example'), 'utf8').match(/^[A-Z_]+(?==)/gm) ?? [];
    const documented = [...readme.matchAll(/^\| `([A-Z_]+)` +\|/gm)].map(([, name]) => name);
    expect(documented).toEqual(variables);
  });

  test('links and pictures within the project are there', () => {
    for (const [, target = ''] of readme.matchAll(/\]\(([^)#]+)\)/g)) {
      if (!/^https?:/.test(target)) expect(existsSync(resolve(root, target)), target).toBe(true);
    }
  });
});
