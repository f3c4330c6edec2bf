import './node-version.mjs';
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';

/**
 * Compiles each of packages/ and then src/, commands/ and bench/ into a dist/ of its own, where that has not been done for just these files. The compiler writes
 * beside dist/'s files and each is then moved into place whole, so that programs which are starting meanwhile never read half a file; what has not changed is not
 * touched at all.
 * usage: npm run build
 */
const ROOT = dirname(dirname(fileURLToPath(import.meta.url)));
const PROJECT = 'tsconfig.build.json';
const BASE = 'tsconfig.base.json';
const STAGING = /^\.building-(\d+)$/;
/** Milliseconds for which another build that began earlier is waited for, and between two looks at it. */
const PATIENCE = 30_000;
const LOOK_EVERY = 50;

/**
 * What is compiled by one run of the compiler.
 * @typedef {object} Part
 * @property {string} folder where its project, its sources and its dist/ are
 * @property {string} dist
 * @property {boolean} declarations whether others are compiled against it
 * @property {string} fingerprint of everything that it is made from
 */

/** @returns {number} the exit code */
function main() {
  // An installed package brings dist/ and no sources.
  if (!existsSync(join(ROOT, PROJECT))) return 0;
  const parts = findParts();
  if (parts.every((part) => isBuilt(part, part.fingerprint))) return 0;
  const compiler = findCompiler();
  if (compiler === undefined) return withoutCompiler(parts);
  for (const part of parts) {
    const status = compile(part, compiler);
    if (status !== 0) return status;
  }
  return 0;
}

/** @returns {Part[]} in the order in which they need each other; what is above the packages is compiled anew when one of them has changed */
function findParts() {
  const folders = existsSync(join(ROOT, 'packages')) ? readdirSync(join(ROOT, 'packages')).sort() : [];
  const packages = folders
    .map((name) => join('packages', name))
    .filter((folder) => existsSync(join(ROOT, folder, PROJECT)))
    .map((folder) =>
      partOf(folder, [...filesIn(join(folder, 'src')), ...filesIn(join(folder, 'page')).filter(isTypes)]),
    );
  const sources = ['src', 'commands', 'bench'].flatMap((folder) => filesIn(folder));
  return [...packages, partOf('', sources, packages)];
}

/**
 * @param {string} folder from the root
 * @param {string[]} sources
 * @param {readonly Part[]} [below]
 * @returns {Part}
 */
function partOf(folder, sources, below) {
  const settings = [join('bin', 'build.mjs'), BASE, join(folder, PROJECT), join(folder, 'package.json')];
  return {
    folder: join(ROOT, folder),
    dist: join(ROOT, folder, 'dist'),
    declarations: below === undefined,
    fingerprint: fingerprintOf(
      [...settings, ...sources],
      below?.map((part) => part.fingerprint),
    ),
  };
}

/** @param {string} file */
function isTypes(file) {
  return file.endsWith('.d.ts');
}

/**
 * @param {Part} part
 * @param {string} compiler
 * @returns {number} the exit code
 */
function compile(part, compiler) {
  const { declarations, dist, fingerprint, folder } = part;
  if (isBuilt(part, fingerprint)) return 0;
  mkdirSync(dist, { recursive: true });
  const staging = join(dist, `.building-${process.pid}`);
  // A build of the same number that was killed, as in another container, may have left one.
  rmSync(staging, { recursive: true, force: true });
  mkdirSync(staging);
  try {
    waitForOthers(dist, staging);
    if (isBuilt(part, fingerprint)) return 0;
    const flags = ['--composite', 'false', '--incremental', 'false', '--declaration', String(declarations)];
    const emit = ['--emitDeclarationOnly', 'false', '--outDir', staging, '--tsBuildInfoFile', 'null'];
    // What the compiler says goes to standard error: standard output is for answers.
    const { error, signal, status } = spawnSync(process.execPath, [compiler, '-p', PROJECT, ...flags, ...emit], {
      cwd: folder,
      stdio: ['ignore', 2, 2],
    });
    if (status === null)
      process.stderr.write(`the compiler could not be run to its end (${error?.message ?? signal}); run it again\n`);
    if (status !== 0) return status ?? 1;
    publish(part, staging);
    return 0;
  } finally {
    remove(staging);
  }
}

/**
 * @param {string} folder below the root
 * @returns {string[]} its files at any depth, from the root, in order
 */
function filesIn(folder, root = ROOT) {
  const top = join(root, folder);
  if (!existsSync(top)) return [];
  return readdirSync(top, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(root, join(entry.parentPath ?? entry.path, entry.name)))
    .sort();
}

/**
 * @param {readonly string[]} files from the root
 * @param {readonly string[]} [others] fingerprints of what it is compiled against
 */
function fingerprintOf(files, others = []) {
  const hash = createHash('sha256').update(others.join());
  for (const file of files) {
    const content = readFileSync(join(ROOT, file));
    hash.update(`${file.split(sep).join('/')}\n${content.length}\n`).update(content);
  }
  return hash.digest('hex');
}

/**
 * What dist/ was built from and what was written, so that a file that is missing is noticed.
 * @param {Part} part
 */
function stampOf({ dist }) {
  return join(dist, 'build.json');
}

/**
 * @param {Part} part
 * @returns {{ fingerprint?: string, outputs: Record<string, number> }} bytes by file; nothing where nothing was built
 */
function readStamp(part) {
  try {
    const stamp = JSON.parse(readFileSync(stampOf(part), 'utf8'));
    return typeof stamp?.outputs === 'object' && stamp.outputs ? stamp : { outputs: {} };
  } catch {
    return { outputs: {} };
  }
}

/**
 * @param {Part} part
 * @param {string} [fingerprint] of the sources; any will do without one
 */
function isBuilt(part, fingerprint) {
  const stamp = readStamp(part);
  if (stamp.fingerprint === undefined || (fingerprint ?? stamp.fingerprint) !== stamp.fingerprint) return false;
  return Object.entries(stamp.outputs).every(
    ([file, bytes]) => statSync(join(part.dist, file), { throwIfNoEntry: false })?.size === bytes,
  );
}

function findCompiler() {
  try {
    return join(dirname(createRequire(import.meta.url).resolve('typescript/package.json')), 'bin', 'tsc');
  } catch {
    return undefined;
  }
}

/**
 * Hosts that build first and then take the development packages away start what was built.
 * @param {readonly Part[]} parts
 */
function withoutCompiler(parts) {
  if (parts.every((part) => isBuilt(part))) {
    process.stderr.write('dist/ is older than src/, and TypeScript is not installed; starting what was built\n');
    return 0;
  }
  process.stderr.write(
    'dist/ is not there or lacks files, and TypeScript, which makes it, is not installed; run npm ci --include=dev && npm run build first\n',
  );
  return 1;
}

/**
 * Two builds at once do each other no harm; the second only saves its work. One that was killed has left its folder behind.
 * @param {string} dist
 * @param {string} own
 */
function waitForOthers(dist, own) {
  const began = statSync(own).birthtimeMs;
  const isEarlier = (/** @type {string} */ folder) => {
    const pid = Number(STAGING.exec(folder)?.[1]);
    if (pid === process.pid) return false;
    const status = statSync(join(dist, folder), { throwIfNoEntry: false });
    if (!status) return false;
    if (!isRunning(pid)) remove(join(dist, folder));
    return isRunning(pid) && (status.birthtimeMs < began || (status.birthtimeMs === began && pid < process.pid));
  };
  const giveUpAt = Date.now() + PATIENCE;
  const pause = new Int32Array(new SharedArrayBuffer(4));
  while (readdirSync(dist).some((name) => STAGING.test(name) && isEarlier(name)) && Date.now() < giveUpAt) {
    Atomics.wait(pause, 0, 0, LOOK_EVERY);
  }
}

/**
 * The compiler of a build that was killed may still be writing into its folder; the next build finds it again.
 * @param {string} folder
 */
function remove(folder) {
  try {
    rmSync(folder, { recursive: true, force: true, maxRetries: 3 });
  } catch (error) {
    if (/** @type {NodeJS.ErrnoException} */ (error).code !== 'ENOTEMPTY') throw error;
  }
}

/** @param {number} pid */
function isRunning(pid) {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return /** @type {NodeJS.ErrnoException} */ (error).code === 'EPERM';
  }
}

/**
 * @param {Part} part
 * @param {string} staging
 */
function publish(part, staging) {
  const { dist, fingerprint } = part;
  const before = Object.keys(readStamp(part).outputs);
  const files = filesIn('', staging);
  for (const file of files.filter((each) => each.endsWith('.js.map'))) correctSources(join(staging, file));
  const outputs = Object.fromEntries(files.map((file) => [file, statSync(join(staging, file)).size]));
  // Whoever is killed from here on leaves a dist/ that the next build makes anew.
  rmSync(stampOf(part), { force: true });
  for (const file of files) {
    if (isSame(join(staging, file), join(dist, file))) continue;
    mkdirSync(dirname(join(dist, file)), { recursive: true });
    renameSync(join(staging, file), join(dist, file));
  }
  for (const file of before) if (!(file in outputs)) rmSync(join(dist, file), { force: true });
  const stamp = join(staging, 'build.json');
  writeFileSync(stamp, JSON.stringify({ fingerprint, outputs }));
  renameSync(stamp, stampOf(part));
}

/**
 * The compiler writes a folder deeper than its files will lie.
 * @param {string} map
 */
function correctSources(map) {
  const content = JSON.parse(readFileSync(map, 'utf8'));
  content.sources = content.sources.map((/** @type {string} */ source) => source.replace(/^\.\.\//, ''));
  writeFileSync(map, JSON.stringify(content));
}

/**
 * @param {string} one
 * @param {string} other
 */
function isSame(one, other) {
  return existsSync(other) && readFileSync(one).equals(readFileSync(other));
}

try {
  process.exitCode = main();
} catch (error) {
  const { code, path } = /** @type {NodeJS.ErrnoException} */ (error);
  if (code !== 'EACCES' && code !== 'EROFS' && code !== 'EPERM') throw error;
  process.stderr.write(
    `${path ?? 'dist'} cannot be written (${code}); build as the user whose folder this is: npm run build\n`,
  );
  process.exitCode = 1;
}
