import { createRequire } from 'node:module';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';

const FOLDER = resolve(import.meta.dirname, '../../hosts');
const require = createRequire(resolve(FOLDER, 'package.json'));

/** Where a package of test/hosts is, or undefined where nobody has installed it. */
export function installed(file: string): string | undefined {
  try {
    return require.resolve(file);
  } catch {
    return undefined;
  }
}

export async function load<Module>(file: string): Promise<Module> {
  return (await import(pathToFileURL(require.resolve(file)).href)) as Module;
}
