import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Context } from 'hono';
import { expect, onTestFinished, test } from 'vitest';
import { BLOCK_BYTES, createBodyMemory } from '../../../src/discord/http/body-memory.js';
import { incomingBodies } from '../../../src/discord/http/incoming-body.js';
import { aMoment, head, open } from '../../platform/connections/raw.js';

/** A server that reads bodies, and what it did for that. */
async function start({ blocks = 100, turn = () => new Promise<void>((done) => setImmediate(done)) } = {}) {
  const memory = createBodyMemory(blocks);
  const verified: number[] = [];
  const read: number[] = [];
  const pieces: number[] = [];
  const readBody = incomingBodies({
    memory,
    verifying: (weight) => void verified.push(weight),
    // As where there are others: each waits for another turn.
    readingOn: (weight) => {
      read.push(weight);
      return turn();
    },
  });
  const bodies: string[] = [];
  const server = createServer(async (incoming, outgoing) => {
    incoming.on('data', (piece: Uint8Array) => pieces.push(piece.length));
    const body = await readBody({ env: { incoming, outgoing } } as unknown as Context).catch(
      () => 'broken off' as const,
    );
    bodies.push(typeof body === 'string' ? body : Buffer.from(body).toString());
    outgoing.end('done');
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  return { bodies, memory, pieces, port: (server.address() as AddressInfo).port, read, verified };
}

test('a body that comes a byte at a time is read in far fewer pieces', async () => {
  const { bodies, pieces, port } = await start();
  const raw = await open(port);
  const body = 'It rained in Oslo. '.repeat(20);
  raw.write(head('POST /', `Content-Length: ${body.length}`));
  for (const byte of body) {
    raw.write(byte);
    await aMoment(1);
  }
  await raw.saying(/done$/);
  expect(bodies).toEqual([body]);
  // Breaths of 1, 2, 4 … 250 milliseconds, and two pieces where one is cut: not the 380 that were sent.
  expect(pieces.length).toBeLessThan(40);
});

test.each([
  [100, 1, false],
  [BLOCK_BYTES, 2, false],
  [10 * BLOCK_BYTES, 11, true],
])(
  'a body of %d bytes waits with a weight of %d to be verified, and more than a block piece by piece',
  async (length, weight, waits) => {
    const { bodies, memory, port, read, verified } = await start();
    const raw = await open(port);
    raw.write(head('POST /', `Content-Length: ${length}`));
    await aMoment();
    raw.write('x'.repeat(length));
    await raw.saying(/done$/);
    expect(bodies.map((body) => body.length)).toEqual([length]);
    expect(verified).toEqual([weight]);
    expect(read.length > 0).toBe(waits);
    expect(memory.blocks().used).toBe(0);
  },
);

test('nothing more is read of a large body until it has its turn', async () => {
  let haveTurn = () => {};
  const turn = () =>
    new Promise<void>((done) => {
      haveTurn = done;
    });
  const { bodies, memory, pieces, port } = await start({ turn });
  const raw = await open(port);
  raw.write(head('POST /', `Content-Length: ${15 * BLOCK_BYTES}`));
  for (let block = 0; block < 15; block += 1) {
    raw.write('x'.repeat(BLOCK_BYTES));
    await aMoment(5);
  }
  await aMoment(100);
  expect(bodies).toEqual([]);
  expect(memory.blocks().used).toBeLessThan(15);
  const before = pieces.length;
  for (; bodies.length === 0; haveTurn()) await aMoment(5);
  expect(pieces.length).toBeGreaterThan(before);
  expect(bodies.map((body) => body.length)).toEqual([15 * BLOCK_BYTES]);
});

test('what is broken off gives its memory back', async () => {
  const { bodies, memory, port } = await start();
  const raw = await open(port);
  raw.write(head('POST /', `Content-Length: ${5 * BLOCK_BYTES}`), new Uint8Array(4 * BLOCK_BYTES));
  while (memory.blocks().used < 4) await aMoment(5);
  raw.socket.destroy();
  while (bodies.length === 0) await aMoment(5);
  expect(bodies).toEqual(['broken off']);
  expect(memory.blocks().used).toBe(0);
});

test('where there is no memory, it is not read to its end', async () => {
  const { bodies, port } = await start({ blocks: 2 });
  const raw = await open(port);
  raw.write(head('POST /', `Content-Length: ${5 * BLOCK_BYTES}`), new Uint8Array(5 * BLOCK_BYTES));
  await raw.saying(/done$/);
  expect(bodies).toEqual(['busy']);
});
