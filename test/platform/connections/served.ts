import { afterEach } from 'vitest';
import type { Rejection } from '../../../src/platform/connections/rejection.js';
import { type Handler, type HttpServer, listen } from '../../../src/platform/listen.js';

const servers: HttpServer[] = [];
afterEach(async () => {
  await Promise.all(servers.splice(0).map((server) => server.close(0)));
});

/** A server on a free port of loopback, closed after the test, and what it was told of that no handler answered. */
export async function serve(fetch: Handler['fetch'], connections = 100) {
  const rejected: Rejection[] = [];
  const address = { host: '127.0.0.1', port: 0 };
  const onRejected = (why: Rejection) => void rejected.push(why);
  const server = await listen({ fetch }, { address, variable: 'PORT', connections, onRejected });
  servers.push(server);
  return { ...server, rejected };
}

/** Answers with the path that was asked for. */
export const echo: Handler['fetch'] = (request) => new Response(new URL(request.url).pathname);
