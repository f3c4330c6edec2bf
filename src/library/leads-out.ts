import nodePath from 'node:path';

/**
 * Whether a file lies outside a folder; both as absolute paths without links.
 * @param path the rules for paths, this system's unless told
 */
export function leadsOut(folder: string, file: string, path: nodePath.PlatformPath = nodePath): boolean {
  const target = path.relative(folder, file);
  // On Windows no relative path leads to another drive, and an absolute one comes back.
  return target === '..' || target.startsWith(`..${path.sep}`) || path.isAbsolute(target);
}
