import type { IncomingMessage, Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Duplex } from 'node:stream';
import { createAdaptorServer } from '@hono/node-server';
import { Hono } from 'hono';
import { isLoopbackHost, isLoopbackOrigin } from './loopback.js';

/** The only address that is ever listened on. */
export const LOOPBACK = '127.0.0.1';
const FORBIDDEN = 403;
const FORBIDDEN_TEXT = 'The local Discord answers this machine only.';

export interface ServerParts {
  readonly rest: Hono;
  readonly page: Hono | undefined;
  readonly gatewayPath: string;
  upgrade(request: IncomingMessage, socket: Duplex, head: Buffer): void;
}

/** A server that listens on loopback. */
export interface RunningServer {
  readonly port: number;
  close(): Promise<void>;
}

/** Binds the page, the API and the gateway to one port of 127.0.0.1; 0 is any free one. Rejects with an Error that names a port in use. */
export async function listen(port: number, parts: ServerParts): Promise<RunningServer> {
  const app = new Hono().use(async (context, next) => {
    const { host, origin } = context.req.header();
    if (!isLoopbackHost(host) || !isLoopbackOrigin(origin)) return context.text(FORBIDDEN_TEXT, FORBIDDEN);
    await next();
  });
  app.route('/api/v10', parts.rest).route('/api/v9', parts.rest).route('/api', parts.rest);
  if (parts.page !== undefined) app.route('/', parts.page);

  const server = createAdaptorServer({ fetch: app.fetch }) as Server;
  server.on('upgrade', (request, socket, head) => {
    const path = new URL(request.url ?? '/', `http://${LOOPBACK}`).pathname.replace(/\/$/, '');
    const { host, origin } = request.headers;
    if (path === parts.gatewayPath && isLoopbackHost(host) && isLoopbackOrigin(origin)) {
      parts.upgrade(request, socket, head);
    } else {
      socket.end('HTTP/1.1 403 Forbidden\r\nConnection: close\r\n\r\n');
    }
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => reject(explain(error, port)));
    server.listen(port, LOOPBACK, resolve);
  });
  return {
    port: (server.address() as AddressInfo).port,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

function explain(error: NodeJS.ErrnoException, port: number): Error {
  if (error.code !== 'EADDRINUSE') return error;
  const advice = 'End the program that uses it, or choose another port (0 takes any free one)';
  return new Error(`Port ${port} is in use. ${advice}.`, { cause: error });
}
