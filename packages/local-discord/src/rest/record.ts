import { appendFileSync } from 'node:fs';
import { createMiddleware } from 'hono/factory';
import type { Refusal } from '../types.js';

/** First status that means a refusal. */
const FIRST_REFUSAL = 400;
const VERSION_PREFIX = /^\/api(?:\/v\d+)?/;

/** A request with its body, and the status that it was answered with. */
export interface RecordedRequest {
  readonly method: string;
  readonly path: string;
  readonly status: number;
  readonly body: unknown;
}

/** Writes a request down, where a record is kept. */
export type RecordRequest = (request: RecordedRequest) => void;

/** Appends requests to the file, one JSON object a line; null without a file. */
export function recordTo(file: string | undefined): RecordRequest | null {
  if (file === undefined) return null;
  // A file that cannot be written is better known now than at the first request.
  appendFileSync(file, '');
  return (request) => appendFileSync(file, `${JSON.stringify(request)}\n`);
}

/** A request's path as Discord's OpenAPI description writes it: without `/api/v10`. */
export function describedPath(path: string): string {
  return path.replace(VERSION_PREFIX, '');
}

/** Keeps every refusal, and records every request with a body. */
export function recordRequests(refusals: Refusal[], record: RecordRequest | null) {
  return createMiddleware(async (context, next) => {
    // Hono keeps the text, so that the routes can read it again.
    const text = await context.req.text();
    await next();
    const { method } = context.req;
    const path = describedPath(context.req.path);
    const { status } = context.res;
    if (status >= FIRST_REFUSAL) {
      refusals.push({ method, path, status, body: await readable(context.res.clone()) });
    }
    if (record && text !== '') record({ method, path, status, body: asJson(text) });
  });
}

/** Injected faults answer with what is no JSON. */
async function readable(response: Response): Promise<unknown> {
  return asJson(await response.text());
}

function asJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}
