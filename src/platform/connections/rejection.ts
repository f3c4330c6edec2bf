import type { Socket } from 'node:net';

/**
 * Why a server answers by itself what comes on a connection, before or without a handler: it did not arrive in time, its headers are too large, it is HTTPS
 * (which a proxy in front has to end), no HTTP/1.1 at all, for no host that there could be, or one too many at once.
 */
export type Rejection = 'slow' | 'headers' | 'tls' | 'protocol' | 'host' | 'busy';

const ANSWERS: Readonly<Record<Rejection, string>> = {
  slow: '408 Request Timeout',
  headers: '431 Request Header Fields Too Large',
  tls: '400 Bad Request',
  protocol: '400 Bad Request',
  host: '400 Bad Request',
  busy: '503 Service Unavailable\r\nRetry-After: 1',
};

/** Writes the answer that stands for it; the connection is the caller's to close. */
export function writeRejection(socket: Socket, why: Rejection): void {
  if (socket.writable) socket.write(`HTTP/1.1 ${ANSWERS[why]}\r\nContent-Length: 0\r\nConnection: close\r\n\r\n`);
}
