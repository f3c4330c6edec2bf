import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { describe, expect, it } from 'vitest';
import { start } from './asking.js';
import { closeAfterwards, runDiscord, unanswered, until } from './running.js';

type Answer = (body: { type: number }, signature: string) => { status: number; body?: unknown };

/** An endpoint that checks nothing but whether the signature is all zeros. */
async function endpoint(answer: Answer) {
  const server = createServer((request, response) => {
    let text = '';
    request.on('data', (chunk) => {
      text += String(chunk);
    });
    request.on('end', () => {
      const { status, body } = answer(JSON.parse(text), String(request.headers['x-signature-ed25519']));
      response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body ?? null));
    });
  }).listen(0, '127.0.0.1');
  closeAfterwards(() => server.close());
  await new Promise((resolve) => server.once('listening', resolve));
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
}

const isForged = (signature: string) => /^0+$/.test(signature);
const PONG = { status: 200, body: { type: 1 } };
const careful =
  (answer: Answer): Answer =>
  (body, signature) =>
    isForged(signature) ? { status: 401 } : body.type === 1 ? PONG : answer(body, signature);

describe('an interactions endpoint', () => {
  it.each<[string, Answer, string]>([
    ['that does not know PING', () => ({ status: 404 }), 'answers PING with 404'],
    ['that answers PING with something else', () => ({ status: 200, body: { type: 4 } }), 'not with PONG'],
    ['that takes any signature', () => PONG, 'answers a wrong signature with 200'],
  ])('%s is not taken', async (_what, answer, problem) => {
    const { discord } = await runDiscord();
    await expect(discord.useEndpoint(await endpoint(answer))).rejects.toThrow(problem);
  });

  it('on another machine is not taken', async () => {
    const { discord } = await runDiscord();
    await expect(discord.useEndpoint('http://192.0.2.1/')).rejects.toThrow('this machine only');
  });

  it('gets the interactions instead of the gateway, and its answer is checked as on the gateway', async () => {
    const { ada, bot, discord } = await start({ answerWithin: 500 });
    const types: number[] = [];
    let content = 'hello';
    const url = await endpoint(
      careful(({ type }) => {
        types.push(type);
        return { status: 200, body: { type: 4, data: { content } } };
      }),
    );
    await discord.useEndpoint(url);
    expect(await discord.run(ada, 'ask')).toMatchObject({
      kind: 'message',
      message: { message: { content: 'hello' } },
    });
    content = '';
    expect(await unanswered(discord.run(ada, 'ask'))).toBe(true);
    expect(discord.refusals).toHaveLength(1);
    await discord.useEndpoint(null);
    const asked = discord.run(ada, 'ask');
    await bot.answer(await bot.next(), { type: 4, data: { content: 'by gateway' } });
    expect(await asked).toMatchObject({ message: { message: { content: 'by gateway' } } });
    expect(types).toEqual([2, 2]);
  });

  it('may only accept an interaction and call back', async () => {
    const { ada, bot, discord } = await start();
    const asked: { id: string; token: string }[] = [];
    const later = careful((body) => {
      asked.push(body as unknown as { id: string; token: string });
      return { status: 202 };
    });
    await discord.useEndpoint(await endpoint(later));
    const running = discord.run(ada, 'ask');
    await until(() => asked.length === 1);
    const [{ id, token }] = asked as [{ id: string; token: string }];
    const path = `/interactions/${id}/${token}/callback`;
    expect((await bot.request('POST', path, { type: 4, data: { content: 'later' } })).status).toBe(204);
    expect(await running).toMatchObject({ message: { message: { content: 'later' } } });
  });

  it.each<[string, Answer]>([
    ['an error', () => ({ status: 500 })],
    ['no JSON object', () => ({ status: 200, body: 'hello' })],
  ])('that answers with %s loses the interaction at once', async (_what, answer) => {
    const { ada, discord } = await start();
    await discord.useEndpoint(await endpoint(careful(answer)));
    expect(await unanswered(discord.run(ada, 'ask'))).toBe(true);
  });

  it('is set by the bot itself too', async () => {
    const { bot, discord } = await start();
    const set = (url: unknown) => bot.request('PATCH', '/applications/@me', { interactions_endpoint_url: url });
    const url = await endpoint(careful(() => ({ status: 500 })));
    expect(await set(url)).toMatchObject({ status: 200, body: { interactions_endpoint_url: url } });
    expect(await set(await endpoint(() => PONG))).toMatchObject({ status: 400, body: { code: 50035 } });
    expect(await set('nowhere')).toMatchObject({ status: 400 });
    expect(await set('')).toMatchObject({ status: 200, body: { interactions_endpoint_url: null } });
    expect((await bot.request('GET', '/applications/@me')).body).toMatchObject({ verify_key: discord.publicKey });
  });
});
