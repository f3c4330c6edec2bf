import { spawnSync } from 'node:child_process';
import { resolve } from 'node:path';

/**
 * Builds before the tests: some of them run the programs as a person does.
 * @throws where the sources do not compile, since the tests would run older programs
 */
export function setup(): void {
  const { status } = spawnSync(process.execPath, [resolve(import.meta.dirname, '../bin/build.mjs')], {
    stdio: 'inherit',
  });
  if (status !== 0) throw new Error('the build failed; what is wrong stands above');
}
