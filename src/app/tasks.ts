import type { ReadPrepared, SeedFile } from '../library/read-story.js';
import type { Pool } from '../platform/pool/pool.js';

/**
 * What is slow or distrusted, each with what only it loads: the engine that finds out who speaks. What goes in and comes out is plain data, copied from thread
 * to thread.
 */
export const TASKS = {
  async readStory(file: SeedFile): Promise<ReadPrepared> {
    const { readPrepared } = await import('../library/read-story.js');
    return readPrepared(file);
  },
};

export type Tasks = typeof TASKS;

/** Reads files in a pool, within its limits. */
export function readStoryIn(pool: Pool<Tasks>): (file: SeedFile) => Promise<ReadPrepared> {
  return (file) => pool.run('readStory', file, file.file);
}
