import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createAdaptorServer } from '@hono/node-server';
import type { Hono } from 'hono';
import { answerUnreadable, type Unreadable } from './unreadable.js';
import { isEverywhere } from './url-of.js';

/** Milliseconds in which a request's headers and body must have arrived; Discord itself gives up after 3 seconds. A slower one gets 408. */
const REQUEST_WITHIN = 5_000;
/** How often Node looks for requests that are late, in milliseconds. */
const LOOK_EVERY = 500;
/** Milliseconds for which a connection without a request is kept; longer than usual load balancers do, so that they close first. */
const KEEP_ALIVE = 75_000;
/** Milliseconds between two looks for idle connections while closing. */
const SWEEP_EVERY = 20;
const MAX_HEADER_BYTES = 16 * 1024;

/** Where to listen: without a host at every address of this machine, IPv6 ones too where there are any; port 0 is any free one. */
export interface Address {
  readonly host: string | undefined;
  readonly port: number;
}

export interface HttpServer {
  readonly port: number;
  /** Takes no more connections and lets requests in flight finish, but no longer than so many milliseconds. */
  close(within: number): Promise<void>;
}

/**
 * Serves a fetch handler with Node's HTTP server, within limits on time and headers.
 * @param variable the configuration that the port comes from, for the error
 * @param onUnreadable is told of connections that are answered without reaching the handler, since what came is no request
 * @throws an Error that names the port when it is in use, or when the host is not this machine's
 */
export async function listen(
  app: Hono,
  { host, port }: Address,
  variable: string,
  onUnreadable?: (why: Unreadable) => void,
): Promise<HttpServer> {
  const server = createAdaptorServer({
    fetch: app.fetch,
    createServer,
    serverOptions: {
      requestTimeout: REQUEST_WITHIN,
      headersTimeout: REQUEST_WITHIN,
      connectionsCheckingInterval: LOOK_EVERY,
      keepAliveTimeout: KEEP_ALIVE,
      maxHeaderSize: MAX_HEADER_BYTES,
    },
  }) as Server;
  if (onUnreadable) answerUnreadable(server, onUnreadable);
  await new Promise<void>((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => reject(listeningProblem(error, { host, port }, variable)));
    server.listen({ port, ...(host === undefined ? {} : { host }) }, resolve);
  });
  return {
    port: (server.address() as AddressInfo).port,
    async close(within) {
      const closed = new Promise<void>((resolve) => server.close(() => resolve()));
      // Node closes the connections that are idle now; those that become idle when their answer is sent are ours to close.
      const sweep = setInterval(() => server.closeIdleConnections(), SWEEP_EVERY);
      const cutOff = setTimeout(() => server.closeAllConnections(), within);
      await closed;
      clearInterval(sweep);
      clearTimeout(cutOff);
    },
  };
}

/** What Node gives as code when a host is not an address that this machine has. */
const NOT_HERE = new Set(['EADDRNOTAVAIL', 'ENOTFOUND', 'EAI_AGAIN', 'EAFNOSUPPORT', 'EINVAL']);

function listeningProblem(error: NodeJS.ErrnoException, { host, port }: Address, variable: string): Error {
  const of = isEverywhere(host) ? 'this machine' : host;
  if (error.code === 'EADDRINUSE')
    return new Error(`${variable}: port ${port} of ${of} is in use; end the program that uses it, or set another`, {
      cause: error,
    });
  if (error.code === 'EACCES')
    return new Error(`${variable}: this user may not listen on port ${port}; set one above 1023`, { cause: error });
  if (NOT_HERE.has(error.code ?? ''))
    return new Error(`HOST: ${host} is no address of this machine; 127.0.0.1 is, and 0.0.0.0 is all of them`, {
      // By this code explain.ts knows that the message says what to do.
      cause: { code: 'EADDRNOTAVAIL', error },
    });
  return error;
}
