import type { Config } from '../config/config.js';
import type { ApplicationQuery, Registration } from '../discord/http/commands-api.js';
import type { Registered, Tidied } from '../discord/registration.js';
import type { ReadPrepared, SeedFile } from '../library/read-story.js';

/**
 * What is slow, or needed now and then and not for answering, each with what only it loads: the engine that finds out who speaks and YAML, validation, the
 * client of Discord's REST API. What goes in and comes out is plain data, copied from thread to thread.
 */
export const TASKS = {
  async readStory(file: SeedFile): Promise<ReadPrepared> {
    const { readPrepared } = await import('../library/read-story.js');
    return readPrepared(file);
  },
  async readConfig({ environment, folder }: { environment: Environment; folder: string }): Promise<Config> {
    const { readConfig } = await import('../config/config.js');
    return readConfig(environment, folder);
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

type Environment = Readonly<Record<string, string | undefined>>;

type Tasks = typeof TASKS;
export type TaskName = keyof Tasks;
export type Input<Name extends TaskName> = Parameters<Tasks[Name]>[0];
export type Output<Name extends TaskName> = Awaited<ReturnType<Tasks[Name]>>;
