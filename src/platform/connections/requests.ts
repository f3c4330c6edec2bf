import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import type { Connections } from './connections.js';
import { type Rejection, writeRejection } from './rejection.js';

/** Told of each request that a server answers by itself, with its headers where they could be read. */
export type OnRejected = (why: Rejection, incoming?: IncomingMessage) => void;

/** The first byte of a TLS handshake (RFC 8446, 5.1). */
const HANDSHAKE = 0x16;

type ClientError = NodeJS.ErrnoException & { readonly rawPacket?: Uint8Array };

/**
 * Hands requests on, one at a time on each connection. `Expect: 100-continue` is left to who reads the body, so that a request that is refused for its headers
 * is refused without it.
 */
export function serveRequests(
  server: Server,
  connections: Connections,
  handle: (incoming: IncomingMessage, outgoing: ServerResponse) => unknown,
  onRejected: OnRejected,
): void {
  const serve = (incoming: IncomingMessage, outgoing: ServerResponse) => {
    const { socket } = incoming;
    const connection = connections.of(socket);
    if (connection === undefined || connection.closing) return;
    if (connection.exchange !== undefined) {
      // Nobody needs it, and a thousand requests in one packet would be a thousand answers before anybody else's turn. Who sends them may send them again.
      connection.pipelined = true;
      connection.closing = true;
      if (!connection.exchange.outgoing.headersSent) connection.exchange.outgoing.setHeader('Connection', 'close');
      socket.pause();
      return;
    }
    connections.begin(connection, { incoming, outgoing });
    outgoing.once('finish', () => {
      if (connection.closing || !incoming.complete) connections.end(connection);
    });
    if (isForHost(incoming)) return void handle(incoming, outgoing);
    onRejected('host', incoming);
    writeRejection(socket, 'host');
    socket.destroySoon();
  };
  server.on('request', serve).on('checkContinue', serve).on('checkExpectation', serve);

  // A request that its sender breaks off is nobody's fault and is not told of.
  server.on('clientError', (error: ClientError, socket) => {
    const connection = connections.of(socket as IncomingMessage['socket']);
    // Behind an answer that has begun another would stand in the middle of it.
    if (connection === undefined || connection.closing || connection.exchange?.outgoing.headersSent)
      return void socket.destroy();
    const why = whyUnreadable(error);
    if (why !== null) onRejected(why);
    writeRejection(connection.socket, why ?? 'protocol');
    connection.socket.destroySoon();
  });
}

/** What a request is for, without which HTTP/1.1 has none (RFC 9112, 3.2); before that version nobody had to say. */
function isForHost({ headers: { host }, httpVersion }: IncomingMessage): boolean {
  if (host === undefined) return httpVersion === '1.0';
  return /^[^\s/?#@\\]+$/.test(host) && URL.canParse(`http://${host}`);
}

function whyUnreadable({ code = '', rawPacket }: ClientError): Rejection | null {
  if (code === 'ERR_HTTP_REQUEST_TIMEOUT') return 'slow';
  if (code === 'HPE_HEADER_OVERFLOW') return 'headers';
  if (code === 'HPE_INVALID_EOF_STATE' || !code.startsWith('HPE_')) return null;
  return rawPacket?.[0] === HANDSHAKE ? 'tls' : 'protocol';
}
