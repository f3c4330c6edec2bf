import { constants, createInflate, inflateSync } from 'node:zlib';
import { ShardClientUtil } from 'discord.js';
import { GatewayIntentBits } from 'discord-api-types/v10';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { WebSocket } from 'ws';
import { shardOf } from '../src/gateway/ready.js';
import { createSession } from '../src/gateway/session.js';
import type { LocalDiscord } from '../src/index.js';
import { closeAfterwards, person, runDiscord, unanswered, until } from './running.js';

interface Payload {
  readonly op: number;
  readonly t: string | null;
  readonly s: number | null;
  readonly d: Record<string, unknown> | null | boolean;
}

/** A client that does only what it is told. */
function connect(discord: LocalDiscord, query = 'v=10&encoding=json') {
  const socket = new WebSocket(`${discord.origin.replace('http', 'ws')}/gateway?${query}`);
  const frames: Buffer[] = [];
  const payloads: Payload[] = [];
  socket.on('message', (raw: Buffer, isBinary) => {
    frames.push(raw);
    if (!isBinary) payloads.push(JSON.parse(raw.toString('utf8')));
  });
  const closed = new Promise<{ code: number; reason: string }>((resolve) => {
    socket.on('close', (code, reason) => resolve({ code, reason: reason.toString() }));
  });
  closeAfterwards(() => socket.terminate());
  return {
    socket,
    frames,
    payloads,
    closed,
    send: (op: number, d: unknown) => socket.send(JSON.stringify({ op, d })),
    async payload(matches: (payload: Payload) => boolean): Promise<Payload> {
      await until(() => payloads.some(matches));
      return payloads.find(matches) as Payload;
    },
  };
}

const HELLO = 10;
const isHello = ({ op }: Payload) => op === HELLO;
const isEvent = (name: string) => (payload: Payload) => payload.t === name;
const identity = (discord: LocalDiscord, more: object = {}) => ({
  token: discord.token,
  properties: { os: 'linux', browser: 'test', device: 'test' },
  intents: 0,
  ...more,
});

async function identified(discord: LocalDiscord, more: object = {}, query?: string) {
  const client = connect(discord, query);
  await client.payload(isHello);
  client.send(2, identity(discord, more));
  const ready = await client.payload(isEvent('READY'));
  return { ...client, ready: ready.d as Record<string, unknown> };
}

/** Someone types /ask and gets no answer soon. */
function typeAsk(discord: LocalDiscord): Promise<boolean> {
  return unanswered(discord.run(person(discord.people, 0), 'ask'));
}

async function withCommand(tuning: { heartbeatInterval?: number } = {}) {
  const open = await runDiscord({ answerWithin: 300, ...tuning });
  const { discord } = open;
  await fetch(`${discord.api}/v10/applications/${discord.applicationId}/commands`, {
    method: 'PUT',
    headers: { authorization: `Bot ${discord.token}`, 'content-type': 'application/json' },
    body: JSON.stringify([{ name: 'ask', description: 'Ask' }]),
  });
  return open;
}

describe('a connection', () => {
  it('begins with hello and is ready after identify', async () => {
    const { discord } = await runDiscord();
    expect(discord.connected()).toBe(false);
    const client = await identified(discord);
    expect(client.payloads[0]).toMatchObject({ op: HELLO, d: { heartbeat_interval: 41_250 } });
    expect(client.payloads[1]).toMatchObject({ op: 0, t: 'READY', s: 1 });
    expect(client.ready).toMatchObject({
      v: 10,
      user: { id: discord.applicationId, bot: true },
      application: { id: discord.applicationId, flags: 0 },
      guilds: [{ id: discord.guildId, unavailable: true }],
      session_type: 'normal',
      resume_gateway_url: `${discord.origin.replace('http', 'ws')}/gateway`,
      shard: [0, 1],
    });
    expect(discord.connected()).toBe(true);
    client.socket.close(1000);
    await until(() => !discord.connected());
  });

  it('answers heartbeats, before identify too', async () => {
    const { discord } = await runDiscord();
    const client = connect(discord);
    await client.payload(isHello);
    client.send(1, null);
    expect(await client.payload(({ op }) => op === 11)).toMatchObject({ op: 11, d: null });
  });

  it('is closed when the client falls silent', async () => {
    const { discord } = await runDiscord({ heartbeatInterval: 500 });
    const client = await identified(discord);
    expect(await client.closed).toEqual({ code: 4009, reason: 'Session timed out.' });
  });

  it('stays while the client sends heartbeats', async () => {
    const { discord } = await runDiscord({ heartbeatInterval: 300 });
    const client = await identified(discord);
    for (let beat = 0; beat < 8; beat += 1) {
      client.send(1, beat);
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
    expect(client.socket.readyState).toBe(WebSocket.OPEN);
  });

  it('sends the guild in full to those who ask for guilds', async () => {
    const { discord } = await runDiscord();
    const client = await identified(discord, { intents: GatewayIntentBits.Guilds });
    const { d } = await client.payload(isEvent('GUILD_CREATE'));
    expect(d).toMatchObject({ id: discord.guildId, channels: [{ id: discord.channelId, name: 'news' }] });
    const without = await identified(discord);
    expect(without.payloads.filter(isEvent('GUILD_CREATE'))).toEqual([]);
  });
});

describe('what does not end a connection', () => {
  it('an opcode that the gateway does not know', async () => {
    const { discord } = await runDiscord();
    const client = await identified(discord);
    client.send(99, null);
    client.send(1, null);
    await client.payload(({ op }) => op === 11);
    expect(discord.connected()).toBe(true);
  });

  it.each([
    ['v=9&encoding=json', 9],
    ['v=10', 10],
  ])('%s', async (query, version) => {
    const { discord } = await runDiscord();
    const { ready } = await identified(discord, {}, query);
    expect(ready.v).toBe(version);
    expect((await fetch(`${discord.api}/v9/gateway`)).status).toBe(200);
  });

  it('a token as it stands in a header, in identify and resume', async () => {
    const { discord } = await runDiscord();
    const token = `Bot ${discord.token}`;
    const { ready, socket } = await identified(discord, { token });
    socket.terminate();
    const client = connect(discord);
    await client.payload(isHello);
    client.send(6, { token, session_id: ready.session_id, seq: 1 });
    await client.payload(isEvent('RESUMED'));
  });
});

describe('what ends a connection', () => {
  type Act = (client: ReturnType<typeof connect>, discord: LocalDiscord) => void;
  const cases: [string, Act, number][] = [
    ['no JSON', (client) => client.socket.send('{'), 4002],
    ['no opcode', (client) => client.socket.send('{}'), 4002],
    ['a binary frame', (client) => client.socket.send(Buffer.from('{"op":1,"d":null}')), 4002],
    ['a payload over 4,096 bytes', (client) => client.send(1, 'x'.repeat(4096)), 4002],
    ['presence before identify', (client) => client.send(3, {}), 4003],
    ['a wrong token', (client, discord) => client.send(2, identity(discord, { token: 'wrong' })), 4004],
    ['a wrong token in a resume', (client) => client.send(6, { token: 'wrong', session_id: 'a', seq: 1 }), 4004],
    ['a second identify', (client, discord) => [0, 0].map(() => client.send(2, identity(discord))), 4005],
    ['a shard beyond the count', (client, discord) => client.send(2, identity(discord, { shard: [2, 2] })), 4010],
    ['intents that do not exist', (client, discord) => client.send(2, identity(discord, { intents: 1 << 30 })), 4013],
    [
      'privileged intents',
      (client, discord) => client.send(2, identity(discord, { intents: GatewayIntentBits.MessageContent })),
      4014,
    ],
    [
      'an identify without intents',
      (client, discord) => client.send(2, identity(discord, { intents: undefined })),
      4002,
    ],
    ['a resume without a session', (client, discord) => client.send(6, { token: discord.token }), 4002],
    ['more than 120 payloads in a minute', (client) => Array.from({ length: 121 }, () => client.send(1, null)), 4008],
  ];

  it.each(cases)('%s', async (_, act, code) => {
    const { discord } = await runDiscord();
    const client = connect(discord);
    await client.payload(isHello);
    act(client, discord);
    expect((await client.closed).code).toBe(code);
    await until(() => !discord.connected());
  });

  it.each([
    ['v=8&encoding=json', 4012],
    ['encoding=json', 4012],
    ['v=10&encoding=etf', 4002],
  ])('a connection with %s', async (query, code) => {
    const { discord } = await runDiscord();
    expect((await connect(discord, query).closed).code).toBe(code);
  });
});

describe('resuming', () => {
  const resume = (discord: LocalDiscord, sessionId: unknown, sequence: number) => ({
    token: discord.token,
    session_id: sessionId,
    seq: sequence,
  });

  it('replays what was missed, in order', async () => {
    const { discord } = await withCommand();
    const first = await identified(discord);
    first.socket.terminate();
    await until(() => !discord.connected());
    const typed = [typeAsk(discord), typeAsk(discord)];
    const second = connect(discord);
    await second.payload(isHello);
    second.send(6, resume(discord, first.ready.session_id, 1));
    await second.payload(isEvent('RESUMED'));
    expect(second.payloads.slice(1).map(({ s, t }) => [t, s])).toEqual([
      ['INTERACTION_CREATE', 2],
      ['INTERACTION_CREATE', 3],
      ['RESUMED', 4],
    ]);
    expect(discord.connected()).toBe(true);
    expect(await Promise.all(typed)).toEqual([true, true]);
  });

  it('does not repeat what was received', async () => {
    const { discord } = await withCommand();
    const first = await identified(discord);
    const typed = typeAsk(discord);
    const { s } = await first.payload(isEvent('INTERACTION_CREATE'));
    first.socket.terminate();
    const second = connect(discord);
    await second.payload(isHello);
    second.send(6, resume(discord, first.ready.session_id, s as number));
    await second.payload(isEvent('RESUMED'));
    expect(second.payloads.filter(isEvent('INTERACTION_CREATE'))).toEqual([]);
    await typed;
  });

  it('leaves the session to the new socket when the old one says goodbye late', async () => {
    const { discord } = await withCommand();
    const first = await identified(discord);
    const second = connect(discord);
    await second.payload(isHello);
    second.send(6, resume(discord, first.ready.session_id, 1));
    await second.payload(isEvent('RESUMED'));
    first.socket.close(1000);
    await first.closed;
    await typeAsk(discord);
    expect(second.payloads.filter(isEvent('INTERACTION_CREATE'))).toHaveLength(1);
    expect(first.payloads.filter(isEvent('INTERACTION_CREATE'))).toEqual([]);
  });

  it('is refused for a session that was never there, or that said goodbye', async () => {
    const { discord } = await runDiscord();
    const gone = await identified(discord);
    gone.socket.close(1000);
    await until(() => !discord.connected());
    for (const sessionId of ['unknown', gone.ready.session_id]) {
      const client = connect(discord);
      await client.payload(isHello);
      client.send(6, resume(discord, sessionId, 1));
      expect(await client.payload(({ op }) => op === 9)).toMatchObject({ d: false });
    }
  });

  it('is refused for a sequence that is yet to come', async () => {
    const { discord } = await runDiscord();
    const first = await identified(discord);
    first.socket.terminate();
    const second = connect(discord);
    await second.payload(isHello);
    second.send(6, resume(discord, first.ready.session_id, 99));
    expect((await second.closed).code).toBe(4007);
  });
});

describe('shards', () => {
  it('share the guild out as Discord does', async () => {
    const { discord } = await withCommand();
    const clients = await Promise.all([0, 1, 2].map((id) => identified(discord, { shard: [id, 3] })));
    const typed = typeAsk(discord);
    const own = shardOf(discord.guildId, 3);
    await clients[own]?.payload(isEvent('INTERACTION_CREATE'));
    await typed;
    const received = clients.map(({ payloads }) => payloads.filter(isEvent('INTERACTION_CREATE')).length);
    expect(received).toEqual([0, 1, 2].map((id) => (id === own ? 1 : 0)));
    expect(clients.map(({ ready }) => (ready.guilds as unknown[]).length)).toEqual(received);
  });

  it('numbers guilds as discord.js does', () => {
    fc.assert(
      fc.property(fc.bigInt({ min: 1n, max: 2n ** 63n }), fc.integer({ min: 1, max: 64 }), (guildId, count) => {
        expect(shardOf(`${guildId}`, count)).toBe(ShardClientUtil.shardIdForGuildId(`${guildId}`, count));
      }),
    );
  });
});

describe('compression', () => {
  it('zlib-stream: one stream, flushed at every payload', async () => {
    const { discord } = await withCommand();
    const client = connect(discord, 'v=10&encoding=json&compress=zlib-stream');
    const inflate = createInflate({ finishFlush: constants.Z_SYNC_FLUSH });
    let text = '';
    inflate.on('data', (chunk: Buffer) => {
      text += chunk.toString('utf8');
    });
    client.socket.on('message', (frame: Buffer) => inflate.write(frame));
    await until(() => text.includes('heartbeat_interval'));
    client.send(2, identity(discord));
    await until(() => text.includes('READY'));
    await typeAsk(discord);
    await until(() => text.includes('INTERACTION_CREATE'));
    expect(client.frames).toHaveLength(3);
    for (const frame of client.frames) expect(frame.subarray(-4)).toEqual(Buffer.from([0, 0, 0xff, 0xff]));
  });

  it('compress in identify: every payload by itself', async () => {
    const { discord } = await runDiscord();
    const client = connect(discord);
    await client.payload(isHello);
    client.send(2, identity(discord, { compress: true }));
    await until(() => client.frames.length === 2);
    const ready = JSON.parse(inflateSync(client.frames[1] as Buffer).toString('utf8'));
    expect(ready).toMatchObject({ t: 'READY', s: 1 });
  });
});

describe('createSession', () => {
  const terms = { version: 10, shardId: 0, shardCount: 1, intents: 0 };

  it('keeps a bounded number of events', () => {
    const session = createSession(terms);
    for (let event = 0; event < 2_100; event += 1) session.dispatch('EVENT', event);
    expect(session.eventsAfter(0)).toBeNull();
    expect(session.eventsAfter(100)).toHaveLength(2_000);
    expect(session.eventsAfter(2_100)).toEqual([]);
    expect(session.eventsAfter(2_101)).toBeNull();
  });

  it('writes only to the last socket', () => {
    const session = createSession(terms);
    const written: string[] = [];
    const detachFirst = session.attach(() => written.push('first'));
    const detachSecond = session.attach(() => written.push('second'));
    expect(detachFirst()).toBe(false);
    session.dispatch('EVENT', null);
    expect(written).toEqual(['second']);
    expect(detachSecond()).toBe(true);
    session.dispatch('EVENT', null);
    expect(written).toEqual(['second']);
    expect(session.attached()).toBe(false);
  });
});
