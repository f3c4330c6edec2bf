import { createThreadsApart } from '../platform/pool/apart.js';
import { createPool } from '../platform/pool/pool.js';
import { createIntake } from './intake.js';
import { type FolderReading, readFolder } from './read-folder.js';

/** Reads a folder once, for programs that do nothing else meanwhile: with the bot's limits, and so with the bot's problems. @throws {ArticleError} */
export async function readFolderApart(folder: string): Promise<FolderReading> {
  const pool = createPool(createThreadsApart());
  try {
    const { read } = createIntake((file) => pool.run('readStory', file));
    return await readFolder(folder, read);
  } finally {
    await pool.close();
  }
}
