import { createServer, request } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Hono } from 'hono';
import { describe, expect, it } from 'vitest';
import { WebSocket } from 'ws';
import { startLocalDiscord } from '../src/index.js';
import { closeAfterwards, runDiscord } from './running.js';

/** Status and body of a request with a JSON body or none. */
async function ask(url: string, init: RequestInit = {}) {
  const response = await fetch(url, init);
  const text = await response.text();
  return { status: response.status, body: text === '' ? null : JSON.parse(text) };
}

/** Status of a request with a Host header of choice, which fetch does not allow. */
function statusWithHost(origin: string, host: string): Promise<number | undefined> {
  return new Promise((resolve, reject) => {
    request(origin, { headers: { host } }, (response) => {
      response.resume();
      resolve(response.statusCode);
    })
      .on('error', reject)
      .end();
  });
}

describe('where it listens', () => {
  it('is 127.0.0.1', async () => {
    const { discord } = await runDiscord();
    expect(discord.origin).toMatch(/^http:\/\/127\.0\.0\.1:\d+$/);
    expect(discord.api).toBe(`${discord.origin}/api`);
  });

  it('names a port in use and says what to do', async () => {
    const other = createServer();
    await new Promise<void>((resolve) => other.listen(0, '127.0.0.1', resolve));
    closeAfterwards(() => other.close());
    const { port } = other.address() as AddressInfo;
    await expect(startLocalDiscord({ port })).rejects.toThrow(`Port ${port} is in use. End the program`);
  });

  it('takes the port it is given', async () => {
    const { discord } = await runDiscord();
    const port = Number(new URL(discord.origin).port);
    await discord.close();
    const again = await runDiscord({ port });
    expect(new URL(again.discord.origin).port).toBe(String(port));
  });

  it('answers only to names of this machine', async () => {
    const { discord } = await runDiscord({ page: () => new Hono().get('/', (context) => context.text('page')) });
    const { host, port } = new URL(discord.origin);
    expect(await statusWithHost(discord.origin, host)).toBe(200);
    expect(await statusWithHost(discord.origin, `localhost:${port}`)).toBe(200);
    expect(await statusWithHost(discord.origin, `evil.example:${port}`)).toBe(403);
    expect(await statusWithHost(`${discord.api}/v10/gateway`, 'evil.example')).toBe(403);
  });

  it('refuses pages from elsewhere', async () => {
    const { discord } = await runDiscord();
    const from = (origin: string) => fetch(`${discord.api}/v10/gateway`, { headers: { origin } });
    expect((await from('https://evil.example')).status).toBe(403);
    expect((await from('null')).status).toBe(403);
    expect((await from(discord.origin)).status).toBe(200);
  });

  it.each([
    ['another path', (origin: string) => new WebSocket(`${origin}/other`)],
    [
      'another host',
      (origin: string) => new WebSocket(`${origin}/gateway?v=10&encoding=json`, { headers: { host: 'evil.example' } }),
    ],
    [
      'another origin',
      (origin: string) => new WebSocket(`${origin}/gateway?v=10&encoding=json`, { origin: 'https://evil.example' }),
    ],
  ])('refuses a WebSocket for %s', async (_, connect) => {
    const { discord } = await runDiscord();
    const socket = connect(discord.origin.replace('http', 'ws'));
    const error = await new Promise<Error>((resolve) => socket.on('error', resolve));
    expect(error.message).toContain('403');
  });
});

describe('mounting', () => {
  it('puts the page at / and keeps the API apart', async () => {
    const { discord } = await runDiscord({
      page: (own) =>
        new Hono().get('/', (context) => context.text(own.guildId)).get('/page/x', (context) => context.text('x')),
    });
    expect(await (await fetch(discord.origin)).text()).toBe(discord.guildId);
    expect(await (await fetch(`${discord.origin}/page/x`)).text()).toBe('x');
    expect(await ask(`${discord.api}/v10/nothing`)).toMatchObject({ status: 404 });
  });
});

describe('who the bot is', () => {
  it.each(['/api/v10', '/api'])('answers under %s', async (prefix) => {
    const { discord } = await runDiscord();
    const gateway = `${discord.origin.replace('http', 'ws')}/gateway`;
    expect(await ask(`${discord.origin}${prefix}/gateway`)).toEqual({ status: 200, body: { url: gateway } });
  });

  it('tells a bot with the token', async () => {
    const { discord } = await runDiscord();
    const headers = { authorization: `Bot ${discord.token}` };
    const get = async (path: string) => (await ask(`${discord.api}/v10${path}`, { headers })).body;
    expect(await get('/users/@me')).toMatchObject({ id: discord.applicationId, bot: true, username: 'Bot' });
    expect(await get('/applications/@me')).toMatchObject({ id: discord.applicationId, name: 'Bot', flags: 0 });
    expect(await get('/oauth2/applications/@me')).toMatchObject({ id: discord.applicationId });
    expect(await get('/users/@me/guilds')).toMatchObject([{ id: discord.guildId, name: 'Local Discord' }]);
    expect(await get('/gateway/bot')).toMatchObject({
      shards: 1,
      session_start_limit: { total: 1000, remaining: 1000, max_concurrency: 16 },
    });
  });

  const unauthorized = { status: 401, body: { message: '401: Unauthorized', code: 0 } };

  it.each([
    '/users/@me',
    '/users/@me/guilds',
    '/applications/@me',
    '/oauth2/applications/@me',
    '/gateway/bot',
    '/applications/1/commands',
    '/applications/1/guilds/1/commands',
  ])('refuses %s without the token', async (path) => {
    const { discord } = await runDiscord();
    const get = (authorization: string) => ask(`${discord.api}/v10${path}`, { headers: { authorization } });
    expect(await ask(`${discord.api}/v10${path}`)).toEqual(unauthorized);
    expect(await get('Bot wrong')).toEqual(unauthorized);
    expect(await get(discord.token)).toEqual(unauthorized);
    expect(await get(`Bearer ${discord.token}`)).toEqual(unauthorized);
  });
});

it('lists no server that granted the app its commands alone', async () => {
  const { discord } = await runDiscord({ botIsMember: false });
  const headers = { authorization: `Bot ${discord.token}` };
  expect(await ask(`${discord.api}/v10/users/@me/guilds`, { headers })).toEqual({ status: 200, body: [] });
});

describe('what it does not know', () => {
  it.each([
    ['GET', '/channels/1/messages'],
    ['DELETE', '/users/@me'],
    ['POST', '/nothing'],
  ])('%s %s is 404', async (method, path) => {
    const { discord } = await runDiscord();
    const headers = { authorization: `Bot ${discord.token}` };
    expect(await ask(`${discord.api}/v10${path}`, { method, headers })).toEqual({
      status: 404,
      body: { message: '404: Not Found', code: 0 },
    });
    expect(discord.refusals).toEqual([{ method, path, status: 404, body: { message: '404: Not Found', code: 0 } }]);
  });
});

describe('commands', () => {
  const ask2 = { name: 'ask', description: 'Ask' };

  async function commandsOf() {
    const { discord } = await runDiscord();
    const headers = { authorization: `Bot ${discord.token}`, 'content-type': 'application/json' };
    const call = (method: string, path: string, body?: unknown) =>
      ask(`${discord.api}/v10/applications/${path}`, {
        method,
        headers,
        ...(body === undefined ? {} : { body: typeof body === 'string' ? body : JSON.stringify(body) }),
      });
    return { discord, call, own: `${discord.applicationId}/commands` };
  }

  it('are made, read, changed and removed one by one', async () => {
    const { call, discord, own } = await commandsOf();
    const created = await call('POST', own, ask2);
    expect(created).toMatchObject({
      status: 201,
      body: {
        application_id: discord.applicationId,
        type: 1,
        name: 'ask',
        name_localizations: null,
        description: 'Ask',
        description_localizations: null,
        default_member_permissions: null,
        dm_permission: true,
        contexts: null,
        integration_types: [0],
        nsfw: false,
      },
    });
    const { id, version } = created.body;
    expect(await call('POST', own, ask2)).toMatchObject({ status: 200, body: { id, version } });
    expect(await call('GET', `${own}/${id}`)).toEqual({ status: 200, body: created.body });
    const changed = await call('PATCH', `${own}/${id}`, { description: 'Ask again' });
    expect(changed).toMatchObject({ status: 200, body: { id, name: 'ask', description: 'Ask again' } });
    expect(changed.body.version).not.toBe(version);
    expect(discord.commands().map(({ description }) => description)).toEqual(['Ask again']);
    expect(await call('DELETE', `${own}/${id}`)).toEqual({ status: 204, body: null });
    expect(await call('GET', `${own}/${id}`)).toEqual({
      status: 404,
      body: { message: 'Unknown application command', code: 10063 },
    });
    expect(discord.commands()).toEqual([]);
  });

  it('are replaced together, and keep their snowflake while they keep their name', async () => {
    const { call, discord, own } = await commandsOf();
    const [first] = (await call('PUT', own, [ask2])).body;
    const second = (await call('PUT', own, [ask2, { type: 3, name: 'Check quotes' }])).body;
    expect(second.map(({ id }: { id: string }) => id)).toContain(first.id);
    expect(second[0].version).toBe(first.version);
    expect((await call('PUT', own, [])).body).toEqual([]);
    expect(discord.commands()).toEqual([]);
  });

  it('come with their translations only when asked', async () => {
    const { call, own } = await commandsOf();
    await call('PUT', own, [{ ...ask2, name_localizations: { de: 'frag' } }]);
    expect((await call('GET', own)).body[0]).not.toHaveProperty('name_localizations');
    expect((await call('GET', `${own}?with_localizations=true`)).body[0].name_localizations).toEqual({ de: 'frag' });
  });

  it('leave out what is false, as Discord does', async () => {
    const { call, own } = await commandsOf();
    const option = { type: 3, name: 'q', description: 'd', required: false, autocomplete: true };
    const [made] = (await call('PUT', own, [{ ...ask2, options: [option] }])).body;
    expect(made.options).toEqual([{ type: 3, name: 'q', description: 'd', autocomplete: true }]);
  });

  it('of the guild are apart from global ones', async () => {
    const { call, discord, own } = await commandsOf();
    const guild = `${discord.applicationId}/guilds/${discord.guildId}/commands`;
    await call('PUT', own, [ask2]);
    const said = { contexts: [0, 1, 2], integration_types: [0, 1], dm_permission: false };
    const made = await call('PUT', guild, [{ ...ask2, ...said, description: 'Here' }]);
    expect(made.body[0]).toMatchObject({ guild_id: discord.guildId, description: 'Here' });
    // Said of commands that hold everywhere alone.
    for (const field of Object.keys(said)) expect(made.body[0]).not.toHaveProperty(field);
    expect(discord.commands().map(({ description }) => description)).toEqual(['Here', 'Ask']);
  });

  it.each([
    ['another application', '1/commands', 403, 20012],
    ['another guild', 'OWN/guilds/1/commands', 403, 50001],
    ['an unknown command', 'OWN/commands/1', 404, 10063],
  ])('of %s are refused', async (_, path, status, code) => {
    const { call, discord } = await commandsOf();
    expect(await call('GET', path.replace('OWN', discord.applicationId))).toMatchObject({ status, body: { code } });
  });

  it.each([
    ['{', 50109],
    ['', 50109],
    ['"text"', 50035],
  ])('are refused as %j', async (body, code) => {
    const { call, own } = await commandsOf();
    expect(await call('PUT', own, body)).toMatchObject({ status: 400, body: { code } });
  });

  it('are refused with the fields named, and nothing changes', async () => {
    const { call, discord, own } = await commandsOf();
    await call('PUT', own, [ask2]);
    expect(await call('PUT', own, [{ ...ask2, name: 'Ask' }])).toEqual({
      status: 400,
      body: {
        code: 50035,
        message: 'Invalid Form Body',
        errors: {
          0: { name: { _errors: [{ code: 'APPLICATION_COMMAND_INVALID_NAME', message: 'Command name is invalid' }] } },
        },
      },
    });
    expect(discord.commands().map(({ name }) => name)).toEqual(['ask']);
    expect(discord.refusals).toHaveLength(1);
  });

  it.each([
    ['slash', 1, 100],
    ['user', 2, 15],
    ['message', 3, 15],
  ])('%s: as many as Discord takes', async (_, type, maximum) => {
    const { call, own } = await commandsOf();
    const commands = (count: number) =>
      Array.from({ length: count }, (__, index) => ({
        type,
        name: `c${index}`,
        ...(type === 1 ? { description: 'd' } : {}),
      }));
    expect((await call('PUT', own, commands(maximum))).body).toHaveLength(maximum);
    expect(await call('PUT', own, commands(maximum + 1))).toMatchObject({
      status: 400,
      body: { code: 30032, message: `Maximum number of application commands reached (${maximum}).` },
    });
    expect(await call('POST', own, commands(maximum + 1).at(-1))).toMatchObject({ status: 400, body: { code: 30032 } });
  });

  it('are made at most 200 times a day', async () => {
    const { call, own } = await commandsOf();
    const batch = (name: string) =>
      Array.from({ length: 100 }, (_, index) => ({ name: `${name}${index}`, description: 'd' }));
    expect((await call('PUT', own, batch('a'))).status).toBe(200);
    expect((await call('PUT', own, batch('b'))).status).toBe(200);
    expect((await call('PUT', own, batch('b'))).status).toBe(200);
    expect(await call('PUT', own, [ask2])).toMatchObject({ status: 400, body: { code: 30034 } });
  });
});
