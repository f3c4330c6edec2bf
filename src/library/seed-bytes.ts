import { constants } from 'node:fs';
import { type FileHandle, open, realpath, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { ArticleError } from '../reading/error.js';
import { MAX_ARTICLE_BYTES } from '../reading/largest.js';
import { leadsOut } from './leads-out.js';

/** Bytes that are read at a time of a file that grows meanwhile. */
const MORE = 262_144;
/** A pipe that takes the file's place in the last moment is not waited for. */
const FLAGS = constants.O_RDONLY | (constants.O_NONBLOCK ?? 0);

/**
 * The bytes of an article's file. A link is followed only where it stays in the folder.
 * @throws {ArticleError} when it leads out, is no file, or too large
 * @throws the system's error
 */
export async function readSeedBytes(folder: string, name: string): Promise<Uint8Array> {
  const file = join(folder, name);
  if (leadsOut(await realpath(folder), await realpath(file)))
    throw new ArticleError(file, 'is a link out of the folder', 'copy the article into it');
  // Looked at before it is opened: opening alone does something to some devices.
  refuse(file, await stat(file));
  const handle = await open(file, FLAGS);
  try {
    const status = await handle.stat();
    refuse(file, status);
    return await readAll(file, handle, status.size);
  } finally {
    await handle.close();
  }
}

function refuse(file: string, status: { readonly size: number; isFile(): boolean }): void {
  if (!status.isFile()) throw new ArticleError(file, 'is not a file');
  if (status.size > MAX_ARTICLE_BYTES) throw tooLarge(file, status.size);
}

async function readAll(file: string, handle: FileHandle, size: number): Promise<Uint8Array> {
  const parts: Uint8Array[] = [];
  let total = 0;
  // One byte more than there was: where it is not filled the file has ended.
  for (let room = size + 1; ; room = MORE) {
    const { bytesRead, buffer } = await handle.read(new Uint8Array(room), 0, room, total);
    total += bytesRead;
    if (total > MAX_ARTICLE_BYTES) throw tooLarge(file, total);
    if (bytesRead > 0) parts.push(buffer.subarray(0, bytesRead));
    if (bytesRead < room) return parts.length === 1 ? (parts[0] as Uint8Array) : Buffer.concat(parts);
  }
}

function tooLarge(file: string, bytes: number): ArticleError {
  return new ArticleError(file, `is ${bytes} bytes, more than ${MAX_ARTICLE_BYTES}`, `split it into articles`);
}
