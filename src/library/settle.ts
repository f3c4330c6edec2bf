import { join } from 'node:path';
import { ArticleError } from '../reading/error.js';
import { idOf } from '../reading/file-name.js';
import type { Story } from '../search/types.js';
import type { FileReading } from './seed-files.js';
import type { FileNote } from './seeds.js';

/** What the files of one article's name amount to. */
export interface Settled {
  readonly story?: Story;
  readonly problems: readonly FileNote[];
  readonly warnings: readonly FileNote[];
}

/**
 * Two files may give their articles the same name (a.md and a.txt): the first that can be read has it, and the others are named.
 * @param names the files of one id, in order
 */
export function settle(folder: string, names: readonly string[], readings: ReadonlyMap<string, FileReading>): Settled {
  const problems: FileNote[] = [];
  const warnings: FileNote[] = [];
  let story: Story | undefined;
  for (const name of names) {
    const reading = readings.get(name);
    if (reading === undefined) continue;
    const file = join(folder, name);
    for (const message of reading.warnings) warnings.push({ file, message });
    if (reading.problem !== undefined) problems.push({ file, message: reading.problem });
    else if (story !== undefined) problems.push({ file, message: secondOf(file) });
    else story = reading.story;
  }
  return { ...(story ? { story } : {}), problems, warnings };
}

function secondOf(file: string): string {
  return new ArticleError(file, `is the second article called "${idOf(file)}"`, `rename one of them`).message;
}
