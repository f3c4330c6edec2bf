import type { AddressInfo } from 'node:net';
import { createServer, type Socket } from 'node:net';
import { expect, onTestFinished, test } from 'vitest';
import { createLinger } from '../../../src/platform/connections/linger.js';
import { aMoment, open } from './raw.js';

const KIB = 1_024;
/** What Node reads at once. */
const PIECE = 64 * KIB;
/** What is read of a connection that was ended, its last piece, and what had come before. */
const MOST = 512 * KIB + 2 * PIECE;

/** A server that answers each connection with `gone` at its first byte and ends it, though more comes. */
async function start() {
  const endAndLinger = createLinger();
  const sockets: Socket[] = [];
  const server = createServer({ allowHalfOpen: true }, (socket) => {
    sockets.push(socket);
    socket.on('error', () => {});
    socket.once('data', () => {
      socket.write('gone');
      endAndLinger(socket);
    });
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  onTestFinished(() => {
    for (const socket of sockets) socket.destroy();
    server.close();
  });
  return { port: (server.address() as AddressInfo).port, sockets };
}

test('what still comes is read, so that its sender reads the answer', async () => {
  const { port, sockets } = await start();
  const raw = await open(port, { stubborn: true });
  raw.write(new Uint8Array(400 * KIB));
  await raw.saying(/gone/);
  raw.write(new Uint8Array(50 * KIB));
  raw.socket.end();
  expect(await raw.ended).toBe('ended');
  expect(raw.text()).toBe('gone');
  expect(sockets[0]?.bytesRead).toBe(450 * KIB);
});

test('no more is read of it than so much', async () => {
  const { port, sockets } = await start();
  const raw = await open(port);
  raw.write(new Uint8Array(20_000 * KIB));
  expect(await raw.ended).toBe('reset');
  expect(sockets[0]?.bytesRead).toBeLessThanOrEqual(MOST);
});

test('who says nothing more, and does not leave, is left after a moment', async () => {
  const { port, sockets } = await start();
  const raw = await open(port, { stubborn: true });
  raw.write('x');
  await raw.saying(/gone/);
  while (!sockets[0]?.destroyed) await aMoment();
  expect(sockets[0]?.bytesRead).toBe(1);
});

test('of a hundred none is kept from its answer by the others', async () => {
  const { port } = await start();
  const all = await Promise.all(Array.from({ length: 100 }, () => open(port, { stubborn: true })));
  for (const raw of all) {
    raw.write(new Uint8Array(100 * KIB));
    raw.socket.end();
  }
  const ends = await Promise.all(all.map((raw) => raw.ended));
  expect(new Set(all.map((raw) => raw.text()))).toEqual(new Set(['gone']));
  expect(new Set(ends)).toEqual(new Set(['ended']));
});
