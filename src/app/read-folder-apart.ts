import { createIntake } from '../library/intake.js';
import { type FolderReading, readFolder } from '../library/read-folder.js';
import { openPool } from './open-pool.js';
import { readStoryIn } from './tasks.js';

/** Reads a folder once, for programs that do nothing else meanwhile: with the bot's limits, and so with the bot's problems. @throws {ArticleError} */
export async function readFolderApart(folder: string): Promise<FolderReading> {
  const pool = openPool();
  try {
    const { read } = createIntake(readStoryIn(pool));
    return await readFolder(folder, read);
  } finally {
    await pool.close();
  }
}
