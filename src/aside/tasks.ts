import type { Config } from '../config.js';
import type { ApplicationQuery, Registration } from '../discord/http/commands-api.js';
import type { Registered, Tidied } from '../discord/registration.js';
import type { ReadStories } from '../read-stories.js';

/**
 * What is needed now and then and not for answering, each with what only it loads: validation and YAML, the engine that finds out who speaks, the client of
 * Discord's REST API. What goes in and comes out is copied between processes as structured clones.
 */
export const TASKS = {
  async readConfig({ environment, folder }: { environment: Environment; folder: string }): Promise<Config> {
    const { readConfig } = await import('../config.js');
    return readConfig(environment, folder);
  },
  async readStories(folder: string): Promise<ReadStories> {
    const { readStories } = await import('../read-stories.js');
    return readStories(folder);
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

/** From the bot to the process aside. */
export interface Order<Name extends TaskName = TaskName> {
  readonly number: number;
  readonly task: Name;
  readonly input: Input<Name>;
}

/** And back. Of an error what explain() and the registrar look at comes over, with its name for its class. */
export type Result = { readonly number: number } & ({ readonly value: unknown } | { readonly error: Failure });

export interface Failure {
  readonly name: string;
  readonly message: string;
  readonly stack?: string;
  readonly code?: unknown;
  readonly status?: unknown;
  /** Milliseconds that Discord asks to wait. */
  readonly retryAfter?: unknown;
}
