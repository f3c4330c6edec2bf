import type { APIApplicationCommand } from 'discord-api-types/v10';
import { Hono } from 'hono';
import { readCommand, readCommands } from '../checks/command.js';
import type { CommandStore } from '../commands.js';
import { readBody } from './body.js';
import { saysYes } from './query.js';

const CREATED = 201;
const OK = 200;
const NO_CONTENT = 204;

/** The routes of one scope's commands, relative to `…/commands`. */
export function commandRoutes(store: CommandStore): Hono {
  return new Hono()
    .get('/', (context) => {
      const withLocalizations = saysYes(context, 'with_localizations');
      return context.json(store.list().map((command) => (withLocalizations ? command : withoutLocalizations(command))));
    })
    .put('/', async (context) => context.json(store.replaceAll(readCommands(await readBody(context)))))
    .post('/', async (context) => {
      const { command, created } = store.upsert(readCommand(await readBody(context)));
      return context.json(command, created ? CREATED : OK);
    })
    .get('/:id', (context) => context.json(store.get(context.req.param('id'))))
    .patch('/:id', async (context) => {
      const changes = (await readBody(context)) as object;
      return context.json(store.patch(context.req.param('id'), changes, readCommand));
    })
    .delete('/:id', (context) => {
      store.remove(context.req.param('id'));
      return context.body(null, NO_CONTENT);
    });
}

/** Lists of commands leave the translations out unless they are asked for. */
function withoutLocalizations(command: APIApplicationCommand): unknown {
  return JSON.parse(
    JSON.stringify(command, (key, value) =>
      key === 'name_localizations' || key === 'description_localizations' ? undefined : value,
    ),
  );
}
