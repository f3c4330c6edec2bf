import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterEach, expect, test } from 'vitest';
import { packageRoot } from '../../src/platform/package-root.js';

const folders: string[] = [];

afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true });
});

function temporary(): string {
  const folder = mkdtempSync(join(tmpdir(), 'package-root-'));
  folders.push(folder);
  return folder;
}

test('the root of this package holds its articles', () => {
  expect(existsSync(join(packageRoot(), 'seeds'))).toBe(true);
});

test.each(['src', 'dist/src', 'dist/src/app'])('a file in %s finds the nearest package.json above', (inside) => {
  const root = temporary();
  mkdirSync(join(root, inside), { recursive: true });
  writeFileSync(join(root, 'package.json'), '{}');
  expect(packageRoot(pathToFileURL(join(root, inside, 'file.js')).href)).toBe(root);
});

test('without a package.json above, the error names the file', () => {
  const file = join(temporary(), 'file.js');
  expect(() => packageRoot(pathToFileURL(file).href)).toThrow(file);
});
