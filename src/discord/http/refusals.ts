import type { Rejection } from '../../platform/connections/rejection.js';

/**
 * Why a request is refused, each with the status of HTTP that says so. `unsigned` stands with every status: who sends none of Discord's signature
 * headers is not Discord, whatever else is wrong with the request.
 */
export const STATUS_OF = {
  /** Rightly signed, and no interaction that we know. */
  content: 400,
  tls: 400,
  protocol: 400,
  /** No `Host` header, or none that could be a host. */
  host: 400,
  /** The signature does not fit the public key, the timestamp and the body. */
  signature: 401,
  /** Rightly signed, at another time than our clock's. */
  time: 401,
  path: 404,
  method: 405,
  slow: 408,
  size: 413,
  type: 415,
  headers: 431,
  /** More bodies or connections at once than are held. */
  busy: 503,
} as const satisfies Record<string, number> & Record<Rejection, number>;

export type Fault = keyof typeof STATUS_OF;

/** Of a bounded set, for metrics. */
export type Reason = Fault | 'unsigned';

/** One request that was refused; nothing in it is the sender's, but a path that was made safe to show. */
export interface Refusal {
  readonly status: (typeof STATUS_OF)[Fault];
  readonly reason: Reason;
  /** Of status 404: what of the path may be shown. */
  readonly path?: string;
  /** Of `time`: seconds by which our clock is ahead of the request's timestamp; below 0 it is behind. */
  readonly secondsAhead?: number;
  /** Of `signature`: whether this process has had a rightly signed request before, so that its public key is the right one. */
  readonly signedBefore?: boolean;
}

/** Told of every request that is refused. */
export type ObserveRefusal = (refusal: Refusal) => void;

const MAX_SEGMENT = 24;
const MAX_SEGMENTS = 4;

/**
 * The shape of a path, for a log: its first segments, and `…` in place of those that are long or hold what is no plain letter or digit. A stranger
 * may write anything into a path, and a token that stands in the wrong URL is long.
 */
export function shapeOf(path: string): string {
  const segments = path.split('/').slice(1);
  const shown = segments
    .slice(0, MAX_SEGMENTS)
    .map((segment) => (segment.length <= MAX_SEGMENT && /^[\w.~-]*$/.test(segment) ? segment : '…'));
  return `/${[...shown, ...(segments.length > MAX_SEGMENTS ? ['…'] : [])].join('/')}`;
}
