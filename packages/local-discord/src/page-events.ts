import type { Context } from 'hono';
import { streamSSE } from 'hono/streaming';
import type { LocalDiscord } from './types.js';

/** Changes within so many milliseconds are told as one. */
const GATHER = 25;
/** Milliseconds between signs of life, so that a dead connection is noticed on both sides. */
const SIGN_OF_LIFE = 15_000;

/** Server-sent events: `changed` whenever the page should ask for its state again. */
export function changeEvents(discord: LocalDiscord, context: Context): Response {
  return streamSSE(context, async (stream) => {
    const tell = (event: string): void => void stream.writeSSE({ event, data: '' });
    let gathering: NodeJS.Timeout | undefined;
    const stop = discord.onChange(() => {
      gathering ??= setTimeout(() => {
        gathering = undefined;
        tell('changed');
      }, GATHER).unref();
    });
    const alive = setInterval(() => tell('alive'), SIGN_OF_LIFE).unref();
    tell('changed');
    await new Promise<void>((resolve) => stream.onAbort(resolve));
    stop();
    clearInterval(alive);
    clearTimeout(gathering);
  });
}
