import type { APIInteraction } from 'discord-api-types/v10';
import { pino } from 'pino';
import { describe, expect, test } from 'vitest';
import { type Commands, createRegistrar, WRONG_PUBLIC_KEY } from '../../src/discord/registrar.js';
import type { Definitions } from '../../src/discord/registration.js';
import { ToldError } from '../../src/platform/told-error.js';

const first: Definitions = [{ name: 'ask', description: 'Ask' }];
const second: Definitions = [{ name: 'ask', description: 'Ask again' }];
const SERVER = '400000000000000001';

/** A registrar whose calls are noted; `fails` says what a call rejects with. */
function open(
  { guildId, retryAfter = [1] }: { guildId?: string; retryAfter?: number[] } = {},
  fails: (call: string, number: number) => object | undefined = () => undefined,
) {
  const calls: string[] = [];
  const lines: { level: number; msg: string }[] = [];
  async function note<Result>(call: string, result: Result): Promise<Result> {
    calls.push(call);
    await new Promise((resolve) => setTimeout(resolve, 2));
    const failure = fails(call, calls.filter((other) => other === call).length);
    if (failure && 'code' in failure) throw new ToldError(String(failure.code), 'refused');
    if (failure) throw Object.assign(new Error('refused'), failure);
    return result;
  }
  const commands: Commands = {
    register: ([one]) =>
      note(`register ${(one as { description: string }).description}`, {
        overwritten: true,
        first: false,
        replaced: [],
      }),
    tidy: () => note('tidy', { removals: [], complete: true }),
    removeFrom: (server) => note(`remove ${server}`, 7),
  };
  const log = pino({ level: 'trace' }, { write: (line: string) => void lines.push(JSON.parse(line)) });
  const registrar = createRegistrar({ ...commands, guildId, log, retryAfter });
  const used = (guild_id?: string) =>
    registrar.notice({ data: { name: 'ask', guild_id } } as unknown as APIInteraction);
  const until = async (count: number) => {
    while (calls.length < count) await new Promise((resolve) => setTimeout(resolve, 1));
  };
  return { calls, lines, registrar, until, used };
}

const settled = () => new Promise((resolve) => setTimeout(resolve, 30));

describe('the registrar', () => {
  test('registers, and tidies once', async () => {
    const { calls, registrar } = open();
    expect(await registrar.register(first)).toBe(true);
    expect(await registrar.register(second)).toBe(true);
    expect(calls).toEqual(['register Ask', 'tidy', 'register Ask again']);
  });

  test.each([undefined, 401, 403, 404, 429, 500, 503])('tries again after %s', async (status) => {
    const { calls, registrar, until } = open({}, (call, number) =>
      call.startsWith('register') && number < 3 ? { status } : undefined,
    );
    expect(await registrar.register(first)).toBe(false);
    await until(4);
    expect(calls).toEqual(['register Ask', 'register Ask', 'register Ask', 'tidy']);
  });

  test('tidies again where that failed', async () => {
    const { calls, registrar, until } = open({}, (call, number) =>
      call === 'tidy' && number < 2 ? { status: 503 } : undefined,
    );
    expect(await registrar.register(first)).toBe(false);
    await until(4);
    expect(calls).toEqual(['register Ask', 'tidy', 'register Ask', 'tidy']);
  });

  test.each([{ status: 400 }, { status: 413 }, { code: WRONG_PUBLIC_KEY }])(
    'does not try again after %o',
    async (failure) => {
      const { calls, lines, registrar } = open({}, () => failure);
      expect(await registrar.register(first)).toBe(false);
      await settled();
      expect(calls).toEqual(['register Ask']);
      expect(lines).toMatchObject([{ level: 50 }]);
      expect(registrar.fatal() !== undefined).toBe('code' in failure);
    },
  );

  test('waits as long as Discord asks', async () => {
    const { calls, lines, registrar } = open({}, () => ({ retryAfter: 600_000 }));
    await registrar.register(first);
    await settled();
    expect(calls).toHaveLength(1);
    expect(lines).toMatchObject([{ retryAfter: 600_000 }]);
    registrar.stop();
  });

  test('passes over what is no longer wanted', async () => {
    const { calls, registrar, until } = open({}, (call) => (call === 'register Ask' ? { status: 503 } : undefined));
    void registrar.register(first);
    await until(1);
    expect(await registrar.register(second)).toBe(true);
    await settled();
    expect(calls).toEqual(['register Ask', 'register Ask again', 'tidy']);
  });

  test('does and says nothing more once it is stopped', async () => {
    const { calls, lines, registrar, until } = open({}, () => ({ status: 503 }));
    void registrar.register(first);
    await until(1);
    registrar.stop();
    expect(await registrar.register(second)).toBe(false);
    await settled();
    expect(calls).toEqual(['register Ask']);
    expect(lines).toEqual([]);
  });
});

describe('a server’s own command that is used', () => {
  test('takes the server’s own away, once', async () => {
    const { calls, lines, registrar, used } = open();
    await registrar.register(first);
    for (const guild of [SERVER, undefined, SERVER]) used(guild);
    await settled();
    expect(calls.slice(2)).toEqual([`remove ${SERVER}`]);
    expect(lines.at(-1)).toMatchObject({ level: 30, guild: SERVER, commands: 7 });
  });

  test('takes nothing away where commands are a server’s, before any are registered, or after the end', async () => {
    const inServer = open({ guildId: SERVER });
    await inServer.registrar.register(first);
    inServer.used(SERVER);
    inServer.used('400000000000000002');
    const early = open();
    early.used(SERVER);
    const late = open();
    await late.registrar.register(first);
    late.registrar.stop();
    late.used(SERVER);
    await settled();
    for (const { calls } of [inServer, early, late]) expect(calls.join()).not.toContain('remove');
  });

  test('says why where that cannot be done', async () => {
    const { lines, registrar, used } = open({}, (call) => (call.startsWith('remove') ? { status: 403 } : undefined));
    await registrar.register(first);
    used(SERVER);
    await settled();
    expect(lines.at(-1)).toMatchObject({ level: 40, guild: SERVER, status: 403 });
  });
});
