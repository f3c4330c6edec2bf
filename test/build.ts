import { spawnSync } from 'node:child_process';
import { resolve } from 'node:path';

/** Builds before the tests: some of them run the programs as a person does. Type errors are printed; `npm run types` judges them. */
export function setup(): void {
  const root = resolve(import.meta.dirname, '..');
  spawnSync(process.execPath, [resolve(root, 'node_modules/typescript/bin/tsc'), '-b', 'tsconfig.build.json'], {
    cwd: root,
    stdio: 'inherit',
  });
}
