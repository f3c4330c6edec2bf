import { Hono } from 'hono';
import { type HttpServer, listen } from '../platform/listen.js';
import type { Address } from '../platform/url-of.js';
import type { Metrics } from './metrics.js';

const UNAVAILABLE = 503;
/** Connections at once: a few probes and a few that collect metrics. */
const CONNECTIONS = 100;

export interface OperationsOptions {
  readonly address: Address;
  readonly metrics: Pick<Metrics, 'contentType' | 'text'>;
  /** True while interactions are taken: articles loaded, connected or listening, not stopping. */
  readonly ready: () => boolean;
}

/**
 * `/healthz` (the process lives), `/readyz` (it answers interactions) and `/metrics` (Prometheus), on a port of their own, so that what
 * they tell is never where Discord's interactions come in; the endpoint's own port says that the process lives, and no more.
 * @throws an Error that says what to do when the port cannot be had
 */
export function startOperations({ address, metrics, ready }: OperationsOptions): Promise<HttpServer> {
  const app = new Hono()
    .get('/healthz', (context) => context.text('ok'))
    .get('/readyz', (context) => (ready() ? context.text('ok') : context.text('not ready', UNAVAILABLE)))
    .get('/metrics', async (context) =>
      context.body(await metrics.text(), { headers: { 'Content-Type': metrics.contentType } }),
    );
  return listen(app, { address, variable: 'OPERATIONS_PORT', connections: CONNECTIONS });
}
