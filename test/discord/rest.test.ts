import { Routes } from 'discord-api-types/v10';
import { describe, expect, test } from 'vitest';
import { GivenUp, openRest, RateLimited } from '../../src/discord/rest.js';
import type { RestFault } from '../../src/local-discord/rest/faults.js';
import { until } from '../faults/faulty.js';
import { closeAfterwards, runDiscord } from '../local-discord/running.js';

const ANY = { path: /./, times: 1_000 };
const UNAUTHORIZED: RestFault = { kind: 'answer', status: 401, type: 'application/json', body: '{"code":0}' };

async function open() {
  const { discord, restFaults } = await runDiscord();
  let unauthorized = 0;
  const onUnauthorized = () => {
    unauthorized += 1;
  };
  const rest = openRest({ token: discord.token, api: discord.api, onUnauthorized });
  closeAfterwards(rest.close);
  const me = (within?: number) => rest.get(Routes.user(), within === undefined ? {} : { within });
  return { discord, restFaults, rest, me, unauthorized: () => unauthorized };
}

describe('the REST client', () => {
  test('keeps its token over a 401, and tells of it', async () => {
    const { discord, me, restFaults, unauthorized } = await open();
    restFaults.inject(UNAUTHORIZED, { path: /./ });
    await expect(me()).rejects.toMatchObject({ status: 401 });
    expect(unauthorized()).toBe(1);
    expect(await me()).toMatchObject({ id: discord.applicationId });
    expect(unauthorized()).toBe(1);
  });

  test.each([true, false])(
    'calls a long wait an error and does not ask again before it is over (for everything: %s)',
    async (global) => {
      const { me, restFaults } = await open();
      restFaults.inject({ kind: 'rate-limit', retryAfter: 600, global }, ANY);
      for (let times = 0; times < 3; times += 1) {
        const error = await me().catch((refusal: unknown) => refusal);
        expect(error).toBeInstanceOf(RateLimited);
        expect((error as RateLimited).retryAfter).toBeGreaterThan(590_000);
        expect((error as RateLimited).message).toContain('60');
      }
      expect(restFaults.hits()).toBe(1);
    },
  );

  test('asks again when the wait is over', async () => {
    const { me, restFaults } = await open();
    restFaults.inject({ kind: 'rate-limit', retryAfter: 2.2, global: false }, { path: /./ });
    const { retryAfter } = (await me().catch((refusal: unknown) => refusal)) as RateLimited;
    await new Promise((resolve) => setTimeout(resolve, retryAfter));
    expect(await me()).toMatchObject({ bot: true });
  });

  test('waits a short wait out', async () => {
    const { me, restFaults } = await open();
    restFaults.inject({ kind: 'rate-limit', retryAfter: 0.2, global: false }, { path: /./ });
    expect(await me()).toMatchObject({ bot: true });
  });

  test('gives up what is not answered in the time that it is worth', async () => {
    const { me, restFaults } = await open();
    restFaults.inject({ kind: 'silence' }, ANY);
    await expect(me(200)).rejects.toThrow(GivenUp);
    restFaults.clear();
    expect(await me()).toMatchObject({ bot: true });
  });

  test('gives up what is on its way when it is closed', async () => {
    const { me, rest, restFaults } = await open();
    restFaults.inject({ kind: 'silence' }, ANY);
    const asked = me().catch((refusal: unknown) => refusal);
    await until(() => restFaults.hits() > 0);
    rest.close();
    expect(await asked).toBeInstanceOf(GivenUp);
  });
});
