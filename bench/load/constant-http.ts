import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createAdaptorServer } from '@hono/node-server';
import { Hono } from 'hono';
import { signatureCheck } from '../../src/discord/http/signature.js';
import { SIGNATURE_HEADER, TIMESTAMP_HEADER } from '../../src/discord/http/signed-request.js';
import { CONSTANT } from './constant.js';

/** The same for the HTTP endpoint: hono, the signature checked as ours is, and always the same message. Started with DISCORD_PUBLIC_KEY. */
const check = signatureCheck(process.env.DISCORD_PUBLIC_KEY ?? '');
const FLAGS = 32_768 | 64;

const app = new Hono().post('/interactions', async (context) => {
  const body = new Uint8Array(await context.req.arrayBuffer());
  const signature = context.req.header(SIGNATURE_HEADER);
  const timestamp = context.req.header(TIMESTAMP_HEADER);
  if (check({ signature, timestamp, body }).is !== 'signed') return context.text('invalid request signature', 401);
  const { type } = JSON.parse(new TextDecoder().decode(body));
  return context.json(type === 1 ? { type: 1 } : { type: 4, data: { ...CONSTANT, flags: FLAGS } });
});
const server = createAdaptorServer({ fetch: app.fetch }) as Server;
server.listen(0, '127.0.0.1', () => {
  process.stdout.write(`http://127.0.0.1:${(server.address() as AddressInfo).port}/interactions\nrunning\n`);
});
process.once('SIGTERM', () => process.exit(0));
