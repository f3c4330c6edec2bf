import type { ApplicationQuery, Registration } from '../discord/http/commands-api.js';
import type { Registered, Tidied } from '../discord/registration.js';
import type { ReadPrepared, SeedFile } from '../library/read-story.js';
import type { Pool } from '../platform/pool/pool.js';

/**
 * What is slow or distrusted, each with what only it loads: the engine that finds out who speaks; and, for the HTTP endpoint, which asks Discord for nothing else,
 * the client that registers the commands, a fifth of that process's memory. What goes in and comes out is plain data, copied from thread to thread.
 */
export const TASKS = {
  async readStory(file: SeedFile): Promise<ReadPrepared> {
    const { readPrepared } = await import('../library/read-story.js');
    return readPrepared(file);
  },
  async findApplication(query: ApplicationQuery): Promise<string> {
    const { findApplication } = await import('../discord/http/commands-api.js');
    return findApplication(query);
  },
  async registerCommands(registration: Registration): Promise<Registered> {
    const { registerCommands } = await import('../discord/http/commands-api.js');
    return registerCommands(registration);
  },
  async tidyCommands(registration: Registration): Promise<Tidied> {
    const { tidyCommands } = await import('../discord/http/commands-api.js');
    return tidyCommands(registration);
  },
  async removeCommands(registration: Registration): Promise<number> {
    const { removeCommands } = await import('../discord/http/commands-api.js');
    return removeCommands(registration);
  },
};

export type Tasks = typeof TASKS;

/** Reads files in a pool, within its limits. */
export function readStoryIn(pool: Pool<Tasks>): (file: SeedFile) => Promise<ReadPrepared> {
  return (file) => pool.run('readStory', file, file.file);
}
