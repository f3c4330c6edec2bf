import { execFileSync } from 'node:child_process';
import {
  appendFileSync,
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { answers, cleanClone, linkPackages, temporaryFolder, type, until } from './walk.js';

const root = resolve(import.meta.dirname, '../..');
const MINUTE = 60_000;
const SPEAKERS = ['npm', 'run', '-s', 'whosaid', '--', 'speakers'];
const PAGE = /http:\/\/127\.0\.0\.1:\d+/;

/** Compiled before the rest, which is compiled against it. */
const PACKAGE = 'packages/local-discord';

/** What a build leaves behind that must not be there. */
const leftovers = (clone: string) => [clone, join(clone, PACKAGE)].flatMap((folder) => hiddenIn(join(folder, 'dist')));
const hiddenIn = (folder: string) =>
  existsSync(folder) ? readdirSync(folder).filter((name) => name.startsWith('.')) : [];

/** A project of two files and a package of one that is built as this one is: what is tested is the building. */
function smallProject(): string {
  const project = temporaryFolder();
  const settings = ['tsconfig.base.json', 'tsconfig.build.json', 'package.json'];
  for (const file of ['bin', ...settings, `${PACKAGE}/tsconfig.build.json`, `${PACKAGE}/package.json`])
    cpSync(join(root, file), join(project, file), { recursive: true });
  linkPackages(project);
  const sources = {
    [`${PACKAGE}/src/index.ts`]: 'export const print = (word: string): void => console.log(word);\n',
    'src/app/main.ts':
      "import { print } from 'local-discord';\nimport { word } from '../inner/word.js';\nprint(word);\n",
    'src/inner/word.ts': "export const word: string = 'hello';\n",
  };
  for (const [file, source] of Object.entries(sources)) {
    mkdirSync(dirname(join(project, file)), { recursive: true });
    writeFileSync(join(project, file), source);
  }
  return project;
}

const build = (project: string) => type(['npm', 'run', '-s', 'build'], project);
const run = (project: string) => type(['node', 'dist/src/app/main.js'], project);

describe('dist', () => {
  test('eight terminals at once from a clean clone, then beside a bot while a source changes: none is disturbed', {
    timeout: 2 * MINUTE,
  }, async () => {
    const clone = cleanClone();
    const walks = Array.from({ length: 8 }, () => type(SPEAKERS, clone));
    for (const walk of walks) {
      expect(await walk.ended, walk.output()).toBe(0);
      expect(walk.output()).toMatch(/^ +\d+ {2}\S/);
      expect(walk.output()).not.toContain('Error');
    }
    expect(leftovers(clone)).toEqual([]);
    const bot = type(['npm', 'start'], clone);
    const page = await bot.saying(PAGE);
    const before = statSync(join(clone, 'dist/src/app/main.js')).mtimeMs;
    expect(await type(SPEAKERS, clone).ended).toBe(0);
    expect(statSync(join(clone, 'dist/src/app/main.js')).mtimeMs).toBe(before);
    appendFileSync(join(clone, 'src/platform/version.ts'), '// changed\n');
    const beside = [type(SPEAKERS, clone), type(SPEAKERS, clone)];
    for (const walk of beside) expect(await walk.ended, walk.output()).toBe(0);
    expect(readFileSync(join(clone, 'dist/src/platform/version.js'), 'utf8')).toContain('// changed');
    expect(await answers(page)).toBe(true);
    bot.process.kill('SIGTERM');
    expect(await bot.ended).toBe(0);
  });

  test('24 builds at once, and programs that start meanwhile', { timeout: MINUTE }, async () => {
    const project = smallProject();
    const all = Array.from({ length: 24 }, async () => {
      expect(await build(project).ended).toBe(0);
      const started = run(project);
      expect(await started.ended, started.output()).toBe(0);
      expect(started.output()).toBe('hello\n');
    });
    await Promise.all(all);
    expect(leftovers(project)).toEqual([]);
  });

  test('with a file missing, cut short, or from a source that is gone is built again', {
    timeout: MINUTE,
  }, async () => {
    const project = smallProject();
    writeFileSync(join(project, 'src/soon-gone.ts'), 'export const gone = true;\n');
    expect(await build(project).ended).toBe(0);
    rmSync(join(project, 'dist/src/inner'), { recursive: true });
    expect(await build(project).ended).toBe(0);
    expect(await run(project).ended).toBe(0);
    writeFileSync(join(project, 'dist/src/inner/word.js'), '');
    rmSync(join(project, 'src/soon-gone.ts'));
    expect(await build(project).ended).toBe(0);
    expect(await run(project).ended).toBe(0);
    expect(readdirSync(join(project, 'dist/src'))).not.toContain('soon-gone.js');
  });

  test('of sources that do not compile is not put in place, and the build says where', {
    timeout: MINUTE,
  }, async () => {
    const project = smallProject();
    expect(await build(project).ended).toBe(0);
    writeFileSync(join(project, 'src/inner/word.ts'), 'export const word: string = 1;\n');
    const failed = build(project);
    expect(await failed.ended).not.toBe(0);
    expect(failed.output()).toContain('src/inner/word.ts');
    expect(readFileSync(join(project, 'dist/src/inner/word.js'), 'utf8')).toContain('hello');
    expect(leftovers(project)).toEqual([]);
  });

  test('of a package that has changed is built anew, and so is what is compiled against it', {
    timeout: MINUTE,
  }, async () => {
    const project = smallProject();
    expect(await build(project).ended).toBe(0);
    expect(readdirSync(join(project, PACKAGE, 'dist'))).toEqual(expect.arrayContaining(['index.js', 'index.d.ts']));
    const source = join(project, PACKAGE, 'src/index.ts');
    writeFileSync(source, 'export const print = (word: string): void => console.log(word, word);\n');
    expect(await build(project).ended).toBe(0);
    const changed = run(project);
    expect(await changed.ended).toBe(0);
    expect(changed.output()).toBe('hello hello\n');
    writeFileSync(source, 'export const print = (words: number): void => console.log(words);\n');
    const failed = build(project);
    expect(await failed.ended).not.toBe(0);
    expect(failed.output()).toContain('src/app/main.ts');
    writeFileSync(source, 'export const print = (word: string): void => console.log(word);\n');
    expect(await build(project).ended).toBe(0);
    rmSync(join(project, PACKAGE, 'dist/index.d.ts'));
    expect(await build(project).ended).toBe(0);
    expect(readdirSync(join(project, PACKAGE, 'dist'))).toContain('index.d.ts');
  });

  test('without TypeScript is started where it is whole; else a sentence says what to do', {
    timeout: MINUTE,
  }, async () => {
    const project = smallProject();
    rmSync(join(project, 'node_modules'), { recursive: true });
    const sentence = /^dist\/ is not there or lacks files.*run npm ci --include=dev && npm run build first$/m;
    const before = build(project);
    expect(await before.ended).toBe(1);
    expect(before.output()).toMatch(sentence);
    linkPackages(project);
    expect(await build(project).ended).toBe(0);
    rmSync(join(project, 'node_modules'), { recursive: true });
    const after = build(project);
    expect(await after.ended).toBe(0);
    expect(after.output()).toBe('');
    appendFileSync(join(project, 'src/app/main.ts'), '// changed\n');
    const older = build(project);
    expect(await older.ended).toBe(0);
    expect(older.output()).toMatch(/^dist\/ is older than src\//);
    rmSync(join(project, 'dist/src/inner/word.js'));
    const lacking = build(project);
    expect(await lacking.ended).toBe(1);
    expect(lacking.output()).toMatch(sentence);
  });

  test('is made where a build before was killed', { timeout: MINUTE }, async () => {
    const project = smallProject();
    const killed = type(['node', 'bin/build.mjs'], project);
    await until(() => leftovers(project).length > 0);
    killed.process.kill('SIGKILL');
    await killed.ended;
    expect(await build(project).ended).toBe(0);
    expect(await run(project).ended).toBe(0);
    expect(leftovers(project)).toEqual([]);
  });
});

test.each([
  ['18.20.8', 1],
  ['20.18.3', 1],
  ['20.19.0', 0],
  ['24.1.0', 0],
])('Node.js %s', (version, status) => {
  const program = join(root, 'bin/node-version.mjs');
  const as = `Object.defineProperty(process.versions, 'node', { value: '${version}' }); await import(${JSON.stringify(program)})`;
  const check = () =>
    execFileSync(process.execPath, ['--input-type=module', '--eval', as], { encoding: 'utf8', stdio: 'pipe' });
  if (status === 0) expect(check()).toBe('');
  else expect(check).toThrow(`Whosaid needs Node.js 20.19 or later, and this is ${version}.`);
});

test('every command of the README that a person begins with looks at the version of Node.js first', () => {
  const { bin, scripts } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  const beginnings = [scripts.prestart, scripts.pretest, scripts.prewhosaid, bin.whosaid].map(
    (command: string) => /bin\/[\w-]+\.mjs/.exec(command)?.[0] ?? '',
  );
  for (const file of beginnings) {
    const source = readFileSync(join(root, file), 'utf8');
    const first = /^import '([^']+)'/m.exec(source)?.[1];
    expect(file.endsWith('node-version.mjs') || first === './node-version.mjs', file).toBe(true);
  }
});
