import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { signatureCheck } from '../../src/discord/http/signature.js';
import { SIGNATURE_HEADER, TIMESTAMP_HEADER } from '../../src/discord/http/signed-request.js';
import { CONSTANT } from '../load/constant.js';

/**
 * What is measured beside the bot: Node's HTTP server with its defaults, which refuses where a header is missing and otherwise reads the body and verifies
 * the signature. It always answers with the same message. Started with DISCORD_PUBLIC_KEY.
 */
const check = signatureCheck(process.env.DISCORD_PUBLIC_KEY ?? '');
const REFUSED = 401;
const ANSWER = JSON.stringify({ type: 4, data: { ...CONSTANT, flags: 32_768 | 64 } });

const server = createServer((request, response) => {
  const refuse = () => response.writeHead(REFUSED, { Connection: 'close' }).end('invalid request signature');
  const signature = request.headers[SIGNATURE_HEADER] as string | undefined;
  const timestamp = request.headers[TIMESTAMP_HEADER] as string | undefined;
  if (!signature || !timestamp) return void refuse();
  const parts: Buffer[] = [];
  request.on('data', (part: Buffer) => parts.push(part));
  request.on('error', () => {});
  request.on('end', () => {
    if (check({ signature, timestamp, body: Buffer.concat(parts) }).is !== 'signed') return void refuse();
    response.writeHead(200, { 'Content-Type': 'application/json' }).end(ANSWER);
  });
});
server.listen(0, '127.0.0.1', () => {
  process.stdout.write(`http://127.0.0.1:${(server.address() as AddressInfo).port}/interactions\n`);
});
process.once('SIGTERM', () => process.exit(0));
