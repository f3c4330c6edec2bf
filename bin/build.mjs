import './node-version.mjs';
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';

/**
 * Compiles src/, commands/ and bench/ into dist/, where that has not been done for just these files. The compiler writes beside dist/'s files and each is then
 * moved into place whole, so that programs which are starting meanwhile never read half a file; what has not changed is not touched at all.
 * usage: npm run build
 */
const ROOT = dirname(dirname(fileURLToPath(import.meta.url)));
const DIST = join(ROOT, 'dist');
/** What dist/ was built from and what was written, so that a file that is missing is noticed. */
const STAMP = join(DIST, 'build.json');
const PROJECT = 'tsconfig.build.json';
const SOURCES = ['src', 'commands', 'bench'];
const SETTINGS = ['tsconfig.base.json', PROJECT, 'package.json'];
const STAGING = /^\.building-(\d+)$/;
/** Milliseconds for which another build that began earlier is waited for, and between two looks at it. */
const PATIENCE = 30_000;
const LOOK_EVERY = 50;

/** @returns {number} the exit code */
function main() {
  // An installed package brings dist/ and no sources.
  if (!existsSync(join(ROOT, PROJECT))) return 0;
  const fingerprint = fingerprintOf([...SETTINGS, ...SOURCES.flatMap((folder) => filesIn(folder))]);
  if (isBuilt(fingerprint)) return 0;
  const compiler = findCompiler();
  if (compiler === undefined) return withoutCompiler();
  mkdirSync(DIST, { recursive: true });
  const staging = join(DIST, `.building-${process.pid}`);
  // A build of the same number that was killed, as in another container, may have left one.
  rmSync(staging, { recursive: true, force: true });
  mkdirSync(staging);
  try {
    waitForOthers(staging);
    if (isBuilt(fingerprint)) return 0;
    const flags = ['--composite', 'false', '--incremental', 'false', '--declaration', 'false'];
    const emit = ['--emitDeclarationOnly', 'false', '--outDir', staging];
    // What the compiler says goes to standard error: standard output is for answers.
    const { error, signal, status } = spawnSync(process.execPath, [compiler, '-p', PROJECT, ...flags, ...emit], {
      cwd: ROOT,
      stdio: ['ignore', 2, 2],
    });
    if (status === null)
      process.stderr.write(`the compiler could not be run to its end (${error?.message ?? signal}); run it again\n`);
    if (status !== 0) return status ?? 1;
    publish(staging, fingerprint);
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

/** @param {readonly string[]} files */
function fingerprintOf(files) {
  const hash = createHash('sha256');
  for (const file of files) {
    const content = readFileSync(join(ROOT, file));
    hash.update(`${file.split(sep).join('/')}\n${content.length}\n`).update(content);
  }
  return hash.digest('hex');
}

/** @returns {{ fingerprint?: string, outputs: Record<string, number> }} bytes by file; nothing where nothing was built */
function readStamp() {
  try {
    const stamp = JSON.parse(readFileSync(STAMP, 'utf8'));
    return typeof stamp?.outputs === 'object' && stamp.outputs ? stamp : { outputs: {} };
  } catch {
    return { outputs: {} };
  }
}

/** @param {string} [fingerprint] of the sources; any will do without one */
function isBuilt(fingerprint) {
  const stamp = readStamp();
  if (stamp.fingerprint === undefined || (fingerprint ?? stamp.fingerprint) !== stamp.fingerprint) return false;
  return Object.entries(stamp.outputs).every(
    ([file, bytes]) => statSync(join(DIST, file), { throwIfNoEntry: false })?.size === bytes,
  );
}

function findCompiler() {
  try {
    return join(dirname(createRequire(import.meta.url).resolve('typescript/package.json')), 'bin', 'tsc');
  } catch {
    return undefined;
  }
}

/** Hosts that build first and then take the development packages away start what was built. */
function withoutCompiler() {
  if (isBuilt()) {
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
 * @param {string} own
 */
function waitForOthers(own) {
  const began = statSync(own).birthtimeMs;
  const isEarlier = (/** @type {string} */ folder) => {
    const pid = Number(STAGING.exec(folder)?.[1]);
    if (pid === process.pid) return false;
    const status = statSync(join(DIST, folder), { throwIfNoEntry: false });
    if (!status) return false;
    if (!isRunning(pid)) remove(join(DIST, folder));
    return isRunning(pid) && (status.birthtimeMs < began || (status.birthtimeMs === began && pid < process.pid));
  };
  const giveUpAt = Date.now() + PATIENCE;
  const pause = new Int32Array(new SharedArrayBuffer(4));
  while (readdirSync(DIST).some((name) => STAGING.test(name) && isEarlier(name)) && Date.now() < giveUpAt) {
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
 * @param {string} staging
 * @param {string} fingerprint
 */
function publish(staging, fingerprint) {
  const before = Object.keys(readStamp().outputs);
  const files = filesIn('', staging);
  const outputs = Object.fromEntries(files.map((file) => [file, statSync(join(staging, file)).size]));
  // Whoever is killed from here on leaves a dist/ that the next build makes anew.
  rmSync(STAMP, { force: true });
  for (const file of files) {
    if (isSame(join(staging, file), join(DIST, file))) continue;
    mkdirSync(dirname(join(DIST, file)), { recursive: true });
    renameSync(join(staging, file), join(DIST, file));
  }
  for (const file of before) if (!(file in outputs)) rmSync(join(DIST, file), { force: true });
  const stamp = join(staging, 'build.json');
  writeFileSync(stamp, JSON.stringify({ fingerprint, outputs }));
  renameSync(stamp, STAMP);
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
