import { describe, expect, it } from 'vitest';
import { WebSocket } from 'ws';
import type { LocalDiscord } from '../src/index.js';
import { start } from './asking.js';
import { closeAfterwards, runDiscord } from './running.js';

const send = (discord: LocalDiscord, path: string, method = 'GET', body?: object) =>
  fetch(`${discord.api}/v10${path}`, {
    method,
    headers: { authorization: `Bot ${discord.token}`, 'content-type': 'application/json' },
    ...(body ? { body: JSON.stringify(body) } : {}),
  });

/** Tries to begin a session of a shard: READY, an invalid session, or the code with which the gateway closes. */
async function identify(discord: LocalDiscord, shard: [number, number]): Promise<string | number> {
  const socket = new WebSocket(`${discord.origin.replace('http', 'ws')}/gateway?v=10`);
  closeAfterwards(() => socket.terminate());
  return new Promise((resolve) => {
    socket.on('close', resolve);
    socket.on('message', (raw: Buffer) => {
      const { op, t } = JSON.parse(raw.toString('utf8'));
      const d = { token: discord.token, properties: {}, intents: 0, shard };
      if (op === 10) socket.send(JSON.stringify({ op: 2, d }));
      if (op === 9) resolve('invalid session');
      if (t === 'READY') resolve('READY');
    });
  });
}

describe('every answer says what is left of its route’s allowance', () => {
  it('and no route is closed unless that is asked for', async () => {
    const { discord } = await runDiscord();
    for (let sent = 1; sent <= 12; sent += 1) {
      const path = `/channels/${discord.channelId}/messages`;
      const { headers, status } = await send(discord, path, 'POST', { content: `${sent}` });
      expect(status).toBe(200);
      expect(headers.get('x-ratelimit-limit')).toBe('5');
      expect(Number(headers.get('x-ratelimit-remaining'))).toBeGreaterThan(0);
      expect(headers.get('x-ratelimit-bucket')).toMatch(/^[0-9a-f]{32}$/);
      expect(Number(headers.get('x-ratelimit-reset-after'))).toBeGreaterThan(0);
    }
  });

  it('by channel and method, not by message or command', async () => {
    const { bot, discord } = await start();
    const commands = `/applications/${discord.applicationId}/commands`;
    const made = await bot.request('POST', commands, { name: 'other', description: 'd' });
    const bucket = async (path: string) => (await send(discord, path)).headers.get('x-ratelimit-bucket');
    const { id } = made.body as { id: string };
    expect(await bucket(`${commands}/${id}`)).toBe(await bucket(`${commands}/1`));
    expect(await bucket(`${commands}/${id}`)).not.toBe(await bucket(commands));
  });
});

describe('limits that are asked for', () => {
  it('a route’s', async () => {
    const { discord } = await runDiscord({ limits: { routes: true } });
    const path = `/channels/${discord.channelId}/messages`;
    const answers = [];
    for (let sent = 1; sent <= 6; sent += 1) answers.push(await send(discord, path, 'POST', { content: `${sent}` }));
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 200, 200, 200, 429]);
    expect(answers[4]?.headers.get('x-ratelimit-remaining')).toBe('0');
    const refused = answers[5] as Response;
    expect(refused.headers.get('x-ratelimit-scope')).toBe('user');
    expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(0);
    expect(await refused.json()).toMatchObject({ message: 'You are being rate limited.', global: false });
    expect((await send(discord, '/users/@me')).status).toBe(200);
    expect(discord.refusals.map(({ status }) => status)).toEqual([429]);
  });

  it('the bot’s, to which answers to interactions do not count', async () => {
    const { discord } = await runDiscord({ limits: { requestsPerSecond: 3 } });
    const all = await Promise.all(Array.from({ length: 30 }, () => send(discord, '/users/@me')));
    const refused = all.filter(({ status }) => status === 429);
    expect(refused.length).toBeGreaterThan(0);
    expect(refused[0]?.headers.get('x-ratelimit-global')).toBe('true');
    expect(await refused[0]?.json()).toMatchObject({ global: true });
    const callback = await send(discord, '/interactions/1/token/callback', 'POST', {});
    expect(callback.status).toBe(404);
  });

  it('max_concurrency: shards of the same turn begin five seconds apart', async () => {
    const { discord } = await runDiscord({ limits: { maxConcurrency: 2 } });
    expect(await identify(discord, [0, 4])).toBe('READY');
    expect(await identify(discord, [1, 4])).toBe('READY');
    expect(await identify(discord, [2, 4])).toBe('invalid session');
    const bot = (await (await send(discord, '/gateway/bot')).json()) as { session_start_limit: object };
    expect(bot.session_start_limit).toMatchObject({ max_concurrency: 2, total: 1_000, remaining: 998 });
  });

  it('remaining: one session too many, and the token is no longer taken', async () => {
    const { discord } = await runDiscord({ limits: { sessions: 1 } });
    expect(await identify(discord, [0, 1])).toBe('READY');
    const bot = (await (await send(discord, '/gateway/bot')).json()) as { session_start_limit: object };
    expect(bot.session_start_limit).toMatchObject({ total: 1, remaining: 0 });
    expect(await identify(discord, [0, 1])).toBe(4_004);
  });
});
