import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Routes } from 'discord-api-types/v10';
import type { RestFault } from 'local-discord';
import { describe, expect, test } from 'vitest';
import { NotDiscord } from '../../src/discord/not-discord.js';
import { GivenUp, openRest, RateLimited } from '../../src/discord/rest.js';
import { until } from '../faults/faulty.js';
import { closeAfterwards, runDiscord } from '../running-discord.js';

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

/** A server that answers everything the same. */
async function answering(status: number, headers: Record<string, string>) {
  let hits = 0;
  const server = createServer((_request, response) => {
    hits += 1;
    response.writeHead(status, headers).end();
  }).listen(0, '127.0.0.1');
  await new Promise((listening) => server.once('listening', listening));
  closeAfterwards(() => void server.close());
  return { hits: () => hits, origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}` };
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

  test.each<[string, Record<string, string>]>([
    ['no time', {}],
    ['a date', { 'Retry-After': 'Wed, 21 Oct 2026 07:28:00 GMT' }],
    ['nothing', { 'Retry-After': '0' }],
    ['less than nothing', { 'Retry-After': '-5' }],
    ['all time', { 'Retry-After': 'Infinity' }],
    ['more than a timer holds', { 'Retry-After': '99999999999' }],
  ])('a 429 that asks for %s is asked again few times, and never waited for beyond a day', async (_what, headers) => {
    const { hits, origin } = await answering(429, headers);
    const rest = openRest({ token: 'x', api: origin });
    closeAfterwards(rest.close);
    const error = await rest.get(Routes.user(), { within: 1_500 }).catch((refusal: unknown) => refusal);
    expect(error).toBeInstanceOf(Error);
    expect((error as Partial<RateLimited>).retryAfter ?? 0).toBeLessThanOrEqual(86_400_500);
    expect(hits()).toBeLessThanOrEqual(3);
  });

  test.each([301, 302, 307, 308])(
    'a redirect (%d) is no answer of Discord’s, and the token goes nowhere',
    async (status) => {
      const elsewhere = await answering(200, {});
      const { origin } = await answering(status, { Location: `${elsewhere.origin}/api` });
      const rest = openRest({ token: 'x', api: origin });
      closeAfterwards(rest.close);
      await expect(rest.put('/applications/1/commands', { body: [] })).rejects.toThrow(NotDiscord);
      expect(elsewhere.hits()).toBe(0);
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
