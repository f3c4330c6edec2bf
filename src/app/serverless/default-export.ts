import type { Answer } from './answer.js';
import type { NodeHandler } from './node-handler.js';

/** What Workers, Bun, Deno and Vercel call. */
export interface Fetching {
  readonly fetch: Answer;
}

/** What Netlify calls with a Request, and Google with Node's request and response. */
export type Calling = (...given: Parameters<Answer> | Parameters<NodeHandler>) => Promise<unknown>;

/**
 * One default export for hosts that want different ones: some call its `fetch`, some call it. Workers take a function for a class and refuse it; they are
 * known by their user agent.
 */
export function defaultExport(fetch: Answer, interactions: NodeHandler): Fetching | (Calling & Fetching) {
  if (userAgent() === 'Cloudflare-Workers') return { fetch };
  const call: Calling = (...given) => (isOfNode(given) ? interactions(...given) : fetch(...given));
  return Object.assign(call, { fetch });
}

function isOfNode(given: Parameters<Calling>): given is Parameters<NodeHandler> {
  return typeof (given[1] as { setHeader?: unknown } | undefined)?.setHeader === 'function';
}

/** Node 20 has no navigator. */
function userAgent(): string | undefined {
  return (globalThis as { navigator?: { userAgent?: string } }).navigator?.userAgent;
}
