import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/**
 * The folder of this package: the nearest ancestor that holds a package.json. The same code runs from src/ in tests
 * and from dist/src/ when built, so a fixed number of `..` would be wrong in one of them.
 *
 * @param from a file URL inside the package, `import.meta.url` of the caller unless told
 * @throws when no ancestor has a package.json
 */
export function packageRoot(from: string = import.meta.url): string {
  const file = fileURLToPath(from);
  let folder = dirname(file);
  while (!existsSync(join(folder, 'package.json'))) {
    const parent = dirname(folder);
    if (parent === folder) throw new Error(`no package.json above ${file}`);
    folder = parent;
  }
  return folder;
}

/** The folder of the articles that come with the program, which are read where SEEDS names no others. */
export function ownSeeds(): string {
  return join(packageRoot(), 'seeds');
}
