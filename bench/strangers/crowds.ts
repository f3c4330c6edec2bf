import { connect, type Socket } from 'node:net';

/** What a connection of a stranger does, from the moment when it is open. */
type Conduct = (socket: Socket) => void;

export interface Crowd {
  readonly name: string;
  readonly connections: number;
  readonly conduct: Conduct;
  /** Milliseconds between two looks whether a connection was closed, which is then opened again; 0 is at once. */
  readonly again: number;
}

const KIB = 1_024;
/** Just below the largest body that the endpoint takes. */
const LARGE = 255 * KIB;
const CHUNK = 16 * KIB;
const TINY = '{}';
const SECOND = 1_000;
/** Requests that are sent together without waiting for an answer. */
const PIPELINED = 1_000;

const FORGED = [
  `X-Signature-Ed25519: ${'0'.repeat(128)}`,
  `X-Signature-Timestamp: ${Math.floor(Date.now() / SECOND)}`,
] as const;
const head = (...headers: string[]) =>
  ['POST /interactions HTTP/1.1', 'Host: localhost', 'Content-Type: application/json', ...headers, '', ''].join('\r\n');

const largeBody = Buffer.alloc(LARGE, 'x');
const chunk = Buffer.concat([Buffer.from(`${CHUNK.toString(16)}\r\n`), Buffer.alloc(CHUNK, 'x'), Buffer.from('\r\n')]);
const tiny = `${head(`Content-Length: ${TINY.length}`)}${TINY}`;
const pipelined = `GET / HTTP/1.1\r\nHost: localhost\r\n\r\n`.repeat(PIPELINED);

const sendLarge =
  (...headers: string[]): Conduct =>
  (socket) => {
    socket.write(head(`Content-Length: ${LARGE}`, ...headers));
    socket.write(largeBody);
  };

/** As fast as it goes, each byte in a packet of its own. */
const byByte =
  (first: string, rest: string): Conduct =>
  (socket) => {
    socket.setNoDelay(true);
    socket.write(first);
    let sent = 0;
    const next = () => {
      if (socket.destroyed || !socket.writable || sent === rest.length) return;
      const byte = rest[sent] as string;
      sent += 1;
      if (socket.write(byte)) setImmediate(next);
      else socket.once('drain', next);
    };
    next();
  };

const withoutEnd: Conduct = (socket) => {
  socket.write(head('Transfer-Encoding: chunked', ...FORGED));
  const next = () => {
    while (!socket.destroyed && socket.writable && socket.write(chunk));
  };
  socket.on('drain', next);
  next();
};

const flood: Conduct = (socket) => {
  const next = () => void (socket.writable && socket.write(tiny));
  socket.on('data', next);
  next();
};

/** A byte in each chunk, as many as fit into packets. */
const chunksOfAByte = '1\r\nx\r\n'.repeat(LARGE / 2);
const sendChunksOfAByte: Conduct = (socket) => {
  socket.write(head('Transfer-Encoding: chunked', ...FORGED));
  socket.write(chunksOfAByte);
};

const longHead = head(`X-Padding: ${'x'.repeat(15 * KIB)}`, ...FORGED);
const dribbledHeaders = byByte('', longHead);
const dribbledBody = byByte(head(`Content-Length: ${LARGE}`, ...FORGED), 'x'.repeat(LARGE));

/** Who comes uninvited, and what the table calls them. */
export const CROWDS: readonly Crowd[] = [
  { name: 'nobody', connections: 0, conduct: () => {}, again: SECOND },
  { name: '1,000 × 255 KiB, unsigned', connections: 1_000, conduct: sendLarge(), again: SECOND },
  { name: '1,000 × 255 KiB, false signature', connections: 1_000, conduct: sendLarge(...FORGED), again: SECOND },
  { name: '20 × headers byte by byte', connections: 20, conduct: dribbledHeaders, again: SECOND },
  { name: '500 × headers byte by byte', connections: 500, conduct: dribbledHeaders, again: SECOND },
  { name: '20 × body byte by byte', connections: 20, conduct: dribbledBody, again: SECOND },
  { name: '500 × body byte by byte', connections: 500, conduct: dribbledBody, again: SECOND },
  { name: '20 × chunks of a byte', connections: 20, conduct: sendChunksOfAByte, again: SECOND },
  { name: '1,000 × nothing sent', connections: 1_000, conduct: () => {}, again: SECOND },
  { name: '100 × chunks without end', connections: 100, conduct: withoutEnd, again: SECOND },
  { name: '100 × tiny requests, over and over', connections: 100, conduct: flood, again: 0 },
  {
    name: '20 × 1,000 requests at once',
    connections: 20,
    conduct: (socket) => void socket.write(pipelined),
    again: SECOND,
  },
];

/** Opens a crowd's connections, all at once, and closes them with what is returned. */
export function open({ again, conduct, connections }: Crowd, port: number): () => void {
  const sockets = new Set<Socket>();
  let over = false;
  const openOne = () => {
    const socket = connect(port, '127.0.0.1');
    sockets.add(socket);
    socket.on('connect', () => conduct(socket));
    socket.on('error', () => {});
    // What is answered is read, so that it is the server that closes.
    socket.resume();
    socket.on('close', () => {
      sockets.delete(socket);
      if (again === 0 && !over) openOne();
    });
  };
  const fill = () => {
    while (sockets.size < connections) openOne();
  };
  fill();
  const refill = again === 0 ? undefined : setInterval(fill, again);
  return () => {
    over = true;
    clearInterval(refill);
    for (const socket of sockets) socket.destroy();
  };
}
