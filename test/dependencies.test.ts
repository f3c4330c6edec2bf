import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, test } from 'vitest';

const read = (file: string) => readFileSync(resolve(import.meta.dirname, '..', file), 'utf8');
interface Lock {
  readonly packages: Record<
    string,
    { hasInstallScript?: boolean; integrity?: string; link?: boolean; resolved?: string }
  >;
}
type Manifest = Readonly<Record<'dependencies' | 'devDependencies' | 'scripts', Readonly<Record<string, string>>>>;

const { dependencies, devDependencies, scripts } = JSON.parse(read('package.json')) as Manifest;
/** The packages of this repository. */
const localDiscord = JSON.parse(read('packages/local-discord/package.json')) as Manifest;
const lock = JSON.parse(read('package-lock.json')) as Lock;
/** The hosts' own programs, for tests alone and installed for them alone. */
const hosts = JSON.parse(read('test/hosts/package.json')) as Manifest;
const hostsLock = JSON.parse(read('test/hosts/package-lock.json')) as Lock;

const [, atRunTime = '', forDevelopment = '', ofHosts = '', ofPackages = ''] =
  read('docs/dependencies.md').split(/^## /m);
const namedIn = (page: string) => [...page.matchAll(/^\| `([^`]+)` +\| \S/gm)].map(([, name]) => name);

describe('dependencies', () => {
  test('each is justified in docs/dependencies.md', () => {
    expect(namedIn(atRunTime)).toEqual(Object.keys(dependencies).sort());
    expect(namedIn(forDevelopment)).toEqual(Object.keys(devDependencies).sort());
    expect(namedIn(ofHosts)).toEqual(Object.keys(hosts.dependencies).sort());
    const { dependencies: atRunTimeToo, devDependencies: forDevelopmentToo } = localDiscord;
    expect(namedIn(ofPackages)).toEqual(Object.keys({ ...atRunTimeToo, ...forDevelopmentToo }).sort());
  });

  test.each([
    ['package-lock.json', lock],
    ['test/hosts/package-lock.json', hostsLock],
  ])('%s pins each by its checksum and names no registry', (_file, { packages }) => {
    for (const [path, entry] of Object.entries(packages)) {
      // The packages of this repository are folders of it, and links to them.
      const isOwn = path === '' || path.startsWith('packages/') || entry.link === true;
      if (!isOwn) expect(entry.integrity, path).toMatch(/^sha512-/);
      if (entry.link) expect(entry.resolved, path).toMatch(/^packages\/[\w-]+$/);
      else expect(entry.resolved, path).toBeUndefined();
    }
  });

  test('a package that the bot shares with one of this repository is asked for in the same versions', () => {
    for (const [name, versions] of Object.entries(localDiscord.dependencies))
      expect(dependencies[name] ?? devDependencies[name] ?? versions, name).toBe(versions);
  });

  test('none needs an install script', () => {
    const scripted = Object.entries(lock.packages).filter(([, { hasInstallScript }]) => hasInstallScript);
    // fsevents is for macOS alone, comes built, and its script only checks that.
    expect(scripted.map(([path]) => path).filter((path) => !path.endsWith('/fsevents'))).toEqual([]);
  });

  test('those of the hosts are installed without their scripts, and so that the lock holds', () => {
    expect(scripts['test:hosts']).toMatch(/^npm ci --ignore-scripts --prefix test\/hosts && /);
    for (const version of Object.values(hosts.dependencies)) expect(version).toMatch(/^\d+\.\d+\.\d+$/);
  });
});
