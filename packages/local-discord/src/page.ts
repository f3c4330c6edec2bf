import { fileURLToPath } from 'node:url';
import { serveStatic } from '@hono/node-server/serve-static';
import { type Context, Hono } from 'hono';
import type { z } from 'zod';
import { NoAnswer } from './no-answer.js';
import { changeEvents } from './page-events.js';
import { fresh, headers, ownSite, smallBody } from './page-guards.js';
import { faults, requests } from './page-requests.js';
import { outcomeView, pageState } from './page-state.js';
import { createTextParser, type TextParser } from './page-texts.js';
import type { LocalDiscord, Outcome, Person } from './types.js';

type Requests = typeof requests;
type Action = keyof Requests;
type Request<Name extends Action> = z.infer<Requests[Name]>;

/** What each request does with the local Discord. */
type Actions = {
  readonly [Name in Action]: (person: Person, request: Request<Name>) => Outcome | Promise<Outcome>;
};

/** The folder above src/ and dist/ alike: the page's files lie in `page/` there. */
const ROOT = fileURLToPath(new URL('..', import.meta.url));

const NOTHING: Outcome = { kind: 'nothing' };

/**
 * The page of a local Discord: its files at `/` and `/page/…`, what a person sees at `/page/state` and
 * `/page/events`, and what they do as POSTs to `/page/<action>`.
 */
export function page(discord: LocalDiscord): Hono {
  const app = new Hono();
  const texts = createTextParser();
  for (const path of ['/', '/page/*']) app.use(path, headers, fresh);
  serveFiles(app, ROOT);
  app.get('/page/state', (context) => {
    const person = personNamed(discord, context.req.query('as')) ?? discord.people[0];
    return person ? context.json(pageState(discord, person, texts)) : refuse(context, 400, 'Nobody is here');
  });
  app.get('/page/events', (context) => changeEvents(discord, context));
  serveActions(app, discord, texts);
  return app;
}

function serveFiles(app: Hono, root: string): void {
  app.get('/', serveStatic({ root, path: 'page/index.html' }));
  app.get('/page/:file{(?:[a-z-]+/)*[a-z-]+\\.(?:js|css|svg)}', serveStatic({ root }));
}

function actionsOf(discord: LocalDiscord): Actions {
  return {
    run: (person, { command, options }) => discord.run(person, command, options),
    complete: async (person, { command, options, focused }) => ({
      kind: 'choices',
      choices: await discord.complete(person, command, options, focused),
    }),
    apply: (person, { command, messageId }) => discord.apply(person, command, messageId),
    press: (person, { messageId, customId }) => discord.press(person, messageId, customId),
    select: (person, { messageId, customId, values }) => discord.select(person, messageId, customId, values),
    submit: (person, { modalId, values }) => discord.submit(person, modalId, values),
    post: (person, { content, replyTo }) => ({ kind: 'message', message: discord.post(person, content, replyTo) }),
    dismiss: (person, { messageId }) => {
      discord.dismiss(person, messageId);
      return NOTHING;
    },
  };
}

function serveActions(app: Hono, discord: LocalDiscord, texts: TextParser): void {
  const actions = actionsOf(discord);
  const serve = <Name extends Action>(name: Name): void => {
    app.post(`/page/${name}`, ownSite, smallBody, async (context) => {
      const body: unknown = await context.req.json().catch(() => undefined);
      const request = requests[name].safeParse(body);
      if (!request.success) return refuse(context, 400, faults(request.error));
      const person = personNamed(discord, request.data.as);
      if (person === undefined) return refuse(context, 400, 'Nobody here has this snowflake');
      try {
        const outcome = await actions[name](person, request.data as Request<Name>);
        return context.json(outcomeView(outcome, texts));
      } catch (error) {
        return refuse(context, error instanceof NoAnswer ? 504 : 422, sentenceOf(error));
      }
    });
  };
  for (const name of Object.keys(requests) as Action[]) serve(name);
}

function personNamed(discord: LocalDiscord, id: string | undefined): Person | undefined {
  return discord.people.find((person) => person.user.id === id);
}

function sentenceOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

function refuse(context: Context, status: 400 | 422 | 504, error: string): Response {
  return context.json({ error }, status);
}
