import { afterEach, describe, expect, test } from 'vitest';
import { createLibrary } from '../../src/library/library.js';
import { createMetrics } from '../../src/operations/metrics.js';
import { startOperations } from '../../src/operations/server.js';
import type { HttpServer } from '../../src/platform/listen.js';
import { articleOf } from '../../src/reading/read.js';
import { open } from '../platform/connections/raw.js';

const library = createLibrary([articleOf('rain', 'It rained in Oslo. “We were wet,” said Ann Lee.')]);
let server: HttpServer | undefined;
afterEach(() => server?.close(0));

async function start(ready = () => true) {
  const metrics = createMetrics({
    library: () => library,
    shards: () =>
      new Map([
        [0, true],
        [3, false],
      ]),
  });
  const started = await startOperations({ address: { host: '127.0.0.1', port: 0 }, metrics, ready });
  server = started;
  const get = async (path: string, method = 'GET') => {
    const response = await fetch(`http://127.0.0.1:${started.port}${path}`, { method });
    return { status: response.status, type: response.headers.get('content-type'), text: await response.text() };
  };
  return { get, metrics };
}

describe('the operations port', () => {
  test('says that the process lives, and whether it is ready', async () => {
    let ready = false;
    const { get } = await start(() => ready);
    expect(await get('/healthz')).toMatchObject({ status: 200, text: 'ok' });
    expect(await get('/readyz')).toMatchObject({ status: 503, text: 'not ready' });
    ready = true;
    expect(await get('/readyz')).toMatchObject({ status: 200 });
  });

  test('knows nothing else', async () => {
    const { get } = await start();
    expect((await get('/')).status).toBe(404);
    expect((await get('/metrics', 'POST')).status).toBe(404);
  });

  test('counts interactions by command, outcome and delivery, in Prometheus’ format', async () => {
    const { get, metrics } = await start();
    metrics.observe({ what: 'ask', outcome: 'found', delivery: 'delivered', milliseconds: 2 });
    metrics.observe({ what: 'ask', outcome: 'found', delivery: 'delivered', milliseconds: 40 });
    metrics.observe({ what: 'button:context', outcome: 'explained', delivery: 'expired', milliseconds: 1 });
    const { text, type } = await get('/metrics');
    expect(type).toMatch(/^text\/plain; version=0\.0\.4/);
    for (const line of [
      'whosaid_interactions_total{command="ask",outcome="found",delivery="delivered"} 2',
      'whosaid_interactions_total{command="button:context",outcome="explained",delivery="expired"} 1',
      'whosaid_interaction_duration_seconds_bucket{le="0.0025",command="ask"} 1',
      'whosaid_interaction_duration_seconds_bucket{le="0.05",command="ask"} 2',
      'whosaid_interaction_duration_seconds_count{command="ask"} 2',
      'whosaid_index_size{of="articles"} 1',
      'whosaid_index_size{of="quotations"} 1',
      'whosaid_gateway_shard_ready{shard="0"} 1',
      'whosaid_gateway_shard_ready{shard="3"} 0',
    ]) {
      expect(text.split('\n')).toContain(line);
    }
    expect(text).toMatch(/^process_resident_memory_bytes \d+$/m);
  });

  test('counts refused requests by status and reason', async () => {
    const { get, metrics } = await start();
    metrics.observeRefusal({ status: 401, reason: 'time' });
    for (let round = 0; round < 3; round += 1) metrics.observeRefusal({ status: 404, reason: 'unsigned' });
    const lines = (await get('/metrics')).text.split('\n');
    expect(lines).toContain('whosaid_refused_requests_total{status="401",reason="time"} 1');
    expect(lines).toContain('whosaid_refused_requests_total{status="404",reason="unsigned"} 3');
  });

  test('names of commands that are not ours share one label', async () => {
    const { get, metrics } = await start();
    for (const what of ['sing', 'dance', 'autocomplete:sing', '__proto__', ''])
      metrics.observe({ what, outcome: 'explained', delivery: 'delivered', milliseconds: 1 });
    const labels = [...(await get('/metrics')).text.matchAll(/whosaid_interactions_total\{command="([^"]*)"/g)];
    expect(labels.map(([, label]) => label).sort()).toEqual(['autocomplete:unknown', 'unknown']);
  });
});

test('connections that ask for nothing keep no probe from its answer', async () => {
  const { get } = await start();
  const strangers = await Promise.all(Array.from({ length: 110 }, () => open(server?.port ?? 0)));
  expect(await get('/healthz')).toMatchObject({ status: 200 });
  await strangers[0]?.ended;
  expect(strangers.at(-1)?.socket.destroyed).toBe(false);
  for (const { socket } of strangers) socket.destroy();
});
