import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client';
import { commands } from '../../commands/index.js';
import type { Refusal } from '../discord/http/refusals.js';
import type { Served } from '../discord/ledger.js';
import { type Library, sizesOf } from '../library/indexed-library.js';

/** Seconds: most answers take about a millisecond, and after 3 seconds Discord takes none. */
const BUCKETS = [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 3];
const NAMES: ReadonlySet<string> = new Set(commands.map(({ definition }) => definition.name));

/** What is known of the gateway's shards: empty with the HTTP endpoint. */
export type ShardStates = ReadonlyMap<number, boolean>;

export interface Metrics {
  readonly contentType: string;
  observe(served: Served): void;
  observeRefusal(refusal: Pick<Refusal, 'status' | 'reason'>): void;
  /** Everything in Prometheus' text format. */
  text(): Promise<string>;
}

export interface MetricsOptions {
  readonly library: () => Library;
  readonly shards: () => ShardStates;
}

/** The bot's metrics, in a registry of their own. Labels hold names of commands and outcomes, nothing that a person sent. */
export function createMetrics({ library, shards }: MetricsOptions): Metrics {
  const register = new Registry();
  const registers = [register];
  collectDefaultMetrics({ register });
  const interactions = new Counter({
    name: 'whosaid_interactions_total',
    help: 'Interactions by command, outcome of the answer and delivery to Discord',
    labelNames: ['command', 'outcome', 'delivery'],
    registers,
  });
  const refused = new Counter({
    name: 'whosaid_refused_requests_total',
    help: 'Requests that the HTTP endpoint refused, by status and reason',
    labelNames: ['status', 'reason'],
    registers,
  });
  const duration = new Histogram({
    name: 'whosaid_interaction_duration_seconds',
    help: 'From the arrival of an interaction until Discord has the answer',
    labelNames: ['command'],
    buckets: BUCKETS,
    registers,
  });
  new Gauge({
    name: 'whosaid_index_size',
    help: 'What the articles hold that are answered from',
    labelNames: ['of'],
    registers,
    collect() {
      for (const [of, count] of Object.entries(sizesOf(library()))) this.set({ of }, count);
    },
  });
  new Gauge({
    name: 'whosaid_gateway_shard_ready',
    help: '1 for a shard of this process that is connected and identified, else 0; none with the HTTP endpoint',
    labelNames: ['shard'],
    registers,
    collect() {
      for (const [shard, ready] of shards()) this.set({ shard }, ready ? 1 : 0);
    },
  });
  return {
    contentType: register.contentType,
    observe({ what, outcome, delivery, milliseconds }) {
      const command = labelOf(what);
      interactions.inc({ command, outcome, delivery });
      duration.observe({ command }, milliseconds / 1_000);
    },
    observeRefusal({ status, reason }) {
      refused.inc({ status, reason });
    },
    text: () => register.metrics(),
  };
}

/** A bounded set of labels, whatever name an old or forged interaction carries. */
function labelOf(what: string): string {
  const [kind = '', name] = what.split(':');
  if (name === undefined) return NAMES.has(kind) || kind === 'ping' || kind === 'mention' ? kind : 'unknown';
  return kind === 'button' || kind === 'form' || NAMES.has(name) ? what : `${kind}:unknown`;
}
