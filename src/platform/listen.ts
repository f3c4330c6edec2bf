import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { getRequestListener, type HttpBindings } from '@hono/node-server';
import { trackConnections } from './connections/connections.js';
import { openDoor } from './connections/door.js';
import { drain } from './connections/drain.js';
import { type OnRejected, serveRequests } from './connections/requests.js';
import { ToldError } from './told-error.js';
import { type Address, isEverywhere } from './url-of.js';

/** Milliseconds in which a request's headers must have arrived; Discord itself gives up after as many. Slower ones get 408. */
const HEADERS_WITHIN = 3_000;
/** The same with the body, which who reads it bounds (discord/http/body.ts): this is for those that nobody reads. */
const REQUEST_WITHIN = 7_000;
/** How often Node looks for requests that are late, in milliseconds. */
const LOOK_EVERY = 500;
/** Milliseconds for which a connection without a request is kept; longer than usual load balancers do, so that they close first. */
const KEEP_ALIVE = 75_000;
/** Connections that the kernel has opened and we have not taken yet. Beyond them it lets a client wait for a second. */
const BACKLOG = 4_096;
const MAX_HEADER_BYTES = 16 * 1024;
/** What HTTP/1.0 does not say. */
const ANY_HOST = 'localhost';
const INTERNAL_SERVER_ERROR = 500;

export interface ListenOptions {
  readonly address: Address;
  /** The configuration that the port comes from, for the error. */
  readonly variable: string;
  /** How many connections there may be at once. */
  readonly connections: number;
  readonly onRejected?: OnRejected;
}

/** What a handler finds in its context's `env`. */
export interface Served extends HttpBindings {
  /** Says that this request is from whom the server is for: its connection is kept before those of others. */
  trust(): void;
}

/** A Hono, or what is called like one. */
export interface Handler {
  fetch(request: Request, env: Served): Response | Promise<Response>;
}

export interface HttpServer {
  readonly port: number;
  /** Takes no more connections and lets requests in flight finish, but no longer than so many milliseconds. */
  close(within: number): Promise<void>;
}

/**
 * Serves a fetch handler with Node's HTTP server, within limits on time, headers and connections.
 * @throws an Error that names the port when it is in use, or when the host is not this machine's
 */
export async function listen(
  app: Handler,
  { address: { host, port }, variable, connections: limit, onRejected = () => {} }: ListenOptions,
): Promise<HttpServer> {
  let stopping = false;
  const server = createServer({
    requestTimeout: REQUEST_WITHIN,
    headersTimeout: HEADERS_WITHIN,
    connectionsCheckingInterval: LOOK_EVERY,
    keepAliveTimeout: KEEP_ALIVE,
    maxHeaderSize: MAX_HEADER_BYTES,
    // Looked for in serveRequests(), where it is told of.
    requireHostHeader: false,
  });
  openDoor(server, Math.ceil(limit / 2));
  const connections = trackConnections(server, limit, () => onRejected('busy'));
  const answer = getRequestListener(
    (request, env) => {
      const { incoming, outgoing } = env as HttpBindings;
      if (stopping) outgoing.setHeader('Connection', 'close');
      return app.fetch(request, { incoming, outgoing, trust: () => connections.trust(incoming.socket) });
    },
    {
      hostname: ANY_HOST,
      autoCleanupIncoming: false,
      errorHandler(error) {
        // A target that is no URL's is the sender's; nothing else is thrown but by a fault of ours.
        const theirs = error instanceof Error && error.name === 'RequestError';
        if (theirs) onRejected('protocol');
        return new Response(null, { status: theirs ? 400 : INTERNAL_SERVER_ERROR, headers: { Connection: 'close' } });
      },
    },
  );
  serveRequests(server, connections, answer, onRejected);
  await new Promise<void>((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => reject(listeningProblem(error, { host, port }, variable)));
    server.listen({ port, backlog: BACKLOG, ...(host === undefined ? {} : { host }) }, resolve);
  });
  return {
    port: (server.address() as AddressInfo).port,
    close(within) {
      stopping = true;
      return drain(server, connections, within);
    },
  };
}

/** What Node gives as code when a host is not an address that this machine has. */
const NOT_HERE = new Set(['EADDRNOTAVAIL', 'ENOTFOUND', 'EAI_AGAIN', 'EAFNOSUPPORT', 'EINVAL']);

function listeningProblem(error: NodeJS.ErrnoException, { host, port }: Address, variable: string): Error {
  const of = isEverywhere(host) ? 'this machine' : host;
  if (error.code === 'EADDRINUSE')
    return notListening(
      `${variable}: port ${port} of ${of} is in use`,
      'end the program that uses it, or set another',
      error,
    );
  if (error.code === 'EACCES')
    return notListening(`${variable}: this user may not listen on port ${port}`, 'set one above 1023', error);
  if (NOT_HERE.has(error.code ?? ''))
    return notListening(
      `HOST: ${host} is no address of this machine`,
      '127.0.0.1 is, and 0.0.0.0 is all of them',
      error,
    );
  return error;
}

function notListening(problem: string, remedy: string, cause: Error): ToldError {
  return new ToldError('LISTENING', problem, remedy, { cause });
}
