import { readdir, realpath, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { reasonOf } from './article/error.js';
import { isArticleFile } from './article/file-name.js';

/** A folder of articles seen from outside, without reading a file. */
export interface Sight {
  /** Which folder it is: another one where it was made anew, moved, or a link on the way to it leads elsewhere. Undefined where it cannot be read. */
  readonly folder: string | undefined;
  /** Another one where anything that reading depends on has changed; where the folder cannot be read, the reason. */
  readonly state: string;
  /** When the folder or an article in it last changed, in milliseconds since 1970 by the clock of the file system. */
  readonly changed: number;
}

/** Looks at a folder: one look at each article file (a thousand take 17 ms of work and do not hold up anything else). Never rejects. */
export async function lookAt(folder: string): Promise<Sight> {
  try {
    const path = await realpath(folder);
    const [own, names] = await Promise.all([stat(path, { bigint: true }), readdir(path)]);
    const files = await Promise.all(
      names
        .filter(isArticleFile)
        .sort()
        .map((name) => fileIn(path, name)),
    );
    const identity = [path, own.dev, own.ino].join(' ');
    return {
      folder: identity,
      state: [identity, ...files.map(({ state }) => state)].join('\n'),
      changed: files.reduce((latest, { changed }) => Math.max(latest, changed), milliseconds(own.ctimeNs)),
    };
  } catch (error) {
    return { folder: undefined, state: reasonOf(error), changed: 0 };
  }
}

/** Links are followed. Permissions are in the time of the last change; a file that is put in another's place has a number of its own. */
async function fileIn(path: string, name: string): Promise<{ state: string; changed: number }> {
  try {
    const { dev, ino, size, mtimeNs, ctimeNs } = await stat(join(path, name), { bigint: true });
    return { state: [name, dev, ino, size, mtimeNs, ctimeNs].join(' '), changed: milliseconds(ctimeNs) };
  } catch (error) {
    return { state: `${name} ${reasonOf(error)}`, changed: 0 };
  }
}

function milliseconds(nanoseconds: bigint): number {
  return Number(nanoseconds / 1_000_000n);
}
