import { readdir, realpath, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { atOnce } from '../platform/at-once.js';
import { reasonOf } from '../reading/error.js';
import { isArticleFile } from '../reading/file-name.js';

/** Looks at files that are on their way at once: more would come back together and hold up what else the program does. */
const LOOKS_AT_ONCE = 32;

/** A folder of articles seen from outside, without reading a file. */
export type Sight =
  | {
      /** Which folder it is: another one where it was made anew, moved, or a link on the way to it leads elsewhere. */
      readonly folder: string;
      /** How each article file looks, by name, in order. */
      readonly files: ReadonlyMap<string, string>;
    }
  | {
      readonly folder: undefined;
      /** Why it cannot be read. */
      readonly reason: string;
    };

/** Looks at a folder: one look at each article file (a thousand take 17 ms of work, a few at a time). Never rejects. */
export async function lookAt(folder: string): Promise<Sight> {
  try {
    const path = await realpath(folder);
    const [own, all] = await Promise.all([stat(path, { bigint: true }), readdir(path)]);
    const names = all.filter(isArticleFile).sort();
    const looks = await atOnce(LOOKS_AT_ONCE, names, (name) => lookAtFile(join(path, name)));
    return {
      folder: [path, own.dev, own.ino].join(' '),
      files: new Map(names.map((name, at) => [name, looks[at] as string])),
    };
  } catch (error) {
    return { folder: undefined, reason: reasonOf(error) };
  }
}

/**
 * How a file looks: other than before where anything that reading it depends on has changed; where it cannot be looked at, the reason. Links are followed.
 * Permissions are in the time of the last change; a file that is put in another's place has a number of its own. Never rejects.
 */
export async function lookAtFile(file: string): Promise<string> {
  try {
    const { dev, ino, size, mtimeNs, ctimeNs } = await stat(file, { bigint: true });
    return [dev, ino, size, mtimeNs, ctimeNs].join(' ');
  } catch (error) {
    return reasonOf(error);
  }
}
