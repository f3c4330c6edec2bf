import type { Server } from 'node:http';
import type { Socket } from 'node:net';

/**
 * Why what came on a connection is no request: it did not arrive in time, its headers are too large, it is HTTPS (which a proxy in front has to end),
 * or no HTTP/1.1 at all.
 */
export type Unreadable = 'slow' | 'headers' | 'tls' | 'protocol';

const ANSWERS: Readonly<Record<Unreadable, string>> = {
  slow: '408 Request Timeout',
  headers: '431 Request Header Fields Too Large',
  tls: '400 Bad Request',
  protocol: '400 Bad Request',
};
/** The first byte of a TLS handshake (RFC 8446, 5.1). */
const HANDSHAKE = 0x16;

type ClientError = NodeJS.ErrnoException & { readonly rawPacket?: Uint8Array };

/** Answers what Node cannot read as a request, and tells of it. A request that its sender breaks off is nobody's fault and is not told of. */
export function answerUnreadable(server: Server, onUnreadable: (why: Unreadable) => void): void {
  server.on('clientError', (error: ClientError, socket: Socket) => {
    const why = whyUnreadable(error);
    if (why !== null) onUnreadable(why);
    // Behind a request that is being answered another answer would stand in the middle of that one.
    if (!socket.writable || hasBegun(socket)) return void socket.destroy();
    socket.write(`HTTP/1.1 ${ANSWERS[why ?? 'protocol']}\r\nConnection: close\r\n\r\n`);
    // Once that is sent; what else may come is not read.
    socket.destroySoon();
  });
}

function whyUnreadable({ code = '', rawPacket }: ClientError): Unreadable | null {
  if (code === 'ERR_HTTP_REQUEST_TIMEOUT') return 'slow';
  if (code === 'HPE_HEADER_OVERFLOW') return 'headers';
  if (code === 'HPE_INVALID_EOF_STATE' || !code.startsWith('HPE_')) return null;
  return rawPacket?.[0] === HANDSHAKE ? 'tls' : 'protocol';
}

/** Node's own look at the answer that is being written on a connection, which it has no public name for. */
function hasBegun(socket: Socket): boolean {
  const { _httpMessage: answer } = socket as Socket & { readonly _httpMessage?: { readonly headersSent: boolean } };
  return answer?.headersSent === true;
}
