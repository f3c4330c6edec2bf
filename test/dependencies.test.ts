import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, test } from 'vitest';

const read = (file: string) => readFileSync(resolve(import.meta.dirname, '..', file), 'utf8');
const { dependencies, devDependencies } = JSON.parse(read('package.json')) as Record<string, Record<string, string>>;
const lock = JSON.parse(read('package-lock.json')) as {
  packages: Record<string, { hasInstallScript?: boolean; integrity?: string; resolved?: string; optional?: boolean }>;
};

const [atRunTime = '', forDevelopment = ''] = read('docs/dependencies.md').split('## For development');
const namedIn = (page: string) => [...page.matchAll(/^\| `([^`]+)` +\| \S/gm)].map(([, name]) => name);

describe('dependencies', () => {
  test('each is justified in docs/dependencies.md', () => {
    expect(namedIn(atRunTime)).toEqual(Object.keys(dependencies ?? {}).sort());
    expect(namedIn(forDevelopment)).toEqual(Object.keys(devDependencies ?? {}).sort());
  });

  test('the lock file pins each by its checksum and names no registry', () => {
    for (const [path, entry] of Object.entries(lock.packages)) {
      if (path !== '') expect(entry.integrity, path).toMatch(/^sha512-/);
      expect(entry.resolved, path).toBeUndefined();
    }
  });

  test('none needs an install script', () => {
    const scripted = Object.entries(lock.packages).filter(([, { hasInstallScript }]) => hasInstallScript);
    // fsevents is for macOS alone, comes built, and its script only checks that.
    expect(scripted.map(([path]) => path).filter((path) => !path.endsWith('/fsevents'))).toEqual([]);
  });
});
