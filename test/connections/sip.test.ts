import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { type AddressInfo, Socket } from 'node:net';
import { setImmediate as turn } from 'node:timers/promises';
import { expect, onTestFinished, test } from 'vitest';
import { openDoor } from '../../src/connections/door.js';
import { createSipping } from '../../src/connections/sip.js';
import { aMoment, head, open } from './raw.js';

const KIB = 1_024;

/** A server that takes sips. */
async function start(handle: (incoming: IncomingMessage, outgoing: ServerResponse) => void, isOver = () => false) {
  const server = createServer(handle);
  const sip = createSipping();
  openDoor(server, 100, (socket) => sip(socket, isOver));
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  return (server.address() as AddressInfo).port;
}

/** A body of so many bytes in which every place is known. */
const numbered = (length: number) =>
  Buffer.from(Array.from({ length: Math.ceil(length / 8) }, (_, index) => String(index).padStart(8)).join('')).subarray(
    0,
    length,
  );

test.each([1, 8 * KIB - 1, 8 * KIB, 8 * KIB + 1, 64 * KIB, 300 * KIB])(
  'a body of %d bytes comes whole and in order',
  async (length) => {
    const bodies: Buffer[] = [];
    const port = await start((incoming, outgoing) => {
      const parts: Buffer[] = [];
      incoming.on('data', (part) => parts.push(part));
      incoming.on('end', () => {
        bodies.push(Buffer.concat(parts));
        outgoing.end('done');
      });
    });
    const raw = await open(port);
    const body = numbered(length);
    for (let round = 0; round < 3; round += 1) {
      raw.write(head('POST /', `Content-Length: ${length}`), body);
      while (bodies.length <= round) await aMoment(2);
    }
    expect(bodies.map((each) => Buffer.compare(each, body))).toEqual([0, 0, 0]);
    raw.socket.destroy();
  },
);

test('once nobody is answered any more, no more is parsed than one sip', async () => {
  let requests = 0;
  const port = await start(
    () => {
      requests += 1;
    },
    () => requests > 0,
  );
  const raw = await open(port);
  const request = head('GET /');
  raw.write(request.repeat(Math.floor((60 * KIB) / request.length)));
  await aMoment(100);
  expect(requests).toBeGreaterThan(0);
  expect(requests).toBeLessThanOrEqual((8 * KIB) / request.length);
  raw.socket.destroy();
});

test('nothing is read while there is something to parse', async () => {
  const taken: number[] = [];
  const port = await start((incoming) => {
    incoming.on('data', (part: Buffer) => {
      taken.push(part.length);
      // Behind what was read together there is always more.
      expect(incoming.socket.bytesRead).toBeLessThanOrEqual(taken.reduce((sum, length) => sum + length, 0) + 200 * KIB);
    });
  });
  const raw = await open(port);
  raw.write(head('POST /', `Content-Length: ${4_000 * KIB}`), new Uint8Array(4_000 * KIB));
  while (taken.reduce((sum, length) => sum + length, 0) < 4_000 * KIB) await aMoment(5);
  expect(Math.max(...taken)).toBeLessThanOrEqual(8 * KIB);
  raw.socket.destroy();
});

/** A connection whose parser only notes what it is given. */
function noting(isOver = () => false) {
  const socket = new Socket();
  const parsed: number[] = [];
  socket.on('data', (bytes) => parsed.push(bytes.length));
  createSipping()(socket, isOver);
  return { socket, parsed };
}

test('what is read meanwhile is parsed after what was read before', async () => {
  const { parsed, socket } = noting();
  socket.emit('data', Buffer.alloc(20 * KIB));
  socket.emit('data', Buffer.alloc(1));
  expect(parsed).toEqual([8 * KIB]);
  for (let turns = 0; turns < 5; turns += 1) await turn();
  expect(parsed).toEqual([8 * KIB, 8 * KIB, 4 * KIB, 1]);
  socket.emit('data', Buffer.alloc(2));
  expect(parsed.at(-1)).toBe(2);
});

test('four more are parsed in a turn', async () => {
  const { parsed, socket } = noting();
  socket.emit('data', Buffer.alloc(160 * KIB));
  await turn();
  const counts: number[] = [];
  for (let turns = 0; turns < 8; turns += 1) {
    counts.push(parsed.length);
    await turn();
  }
  expect(Math.max(...counts.map((count, index) => count - (counts[index - 1] ?? count)))).toBeLessThanOrEqual(4);
  expect(parsed).toHaveLength(20);
});

test('of a connection that is gone nothing more is parsed: another may have its parser', async () => {
  const { parsed, socket } = noting();
  socket.emit('data', Buffer.alloc(160 * KIB));
  await turn();
  const before = parsed.length;
  socket.destroy();
  for (let turns = 0; turns < 20; turns += 1) await turn();
  expect(before).toBeLessThan(20);
  expect(parsed).toHaveLength(before);
});
