import { appendFileSync } from 'node:fs';
import { createMiddleware } from 'hono/factory';
import type { Refusal } from '../types.js';

/** First status that means a refusal. */
const FIRST_REFUSAL = 400;
const VERSION_PREFIX = /^\/api(?:\/v\d+)?/;

/** A request's path as Discord's OpenAPI description writes it: without `/api/v10`. */
function describedPath(path: string): string {
  return path.replace(VERSION_PREFIX, '');
}

/** Keeps every refusal, and writes every request with a body to the file, if there is one, as {method, path, status, body}. */
export function recordRequests(refusals: Refusal[], file: string | undefined) {
  return createMiddleware(async (context, next) => {
    // Hono keeps the text, so that the routes can read it again.
    const text = file === undefined ? '' : await context.req.text();
    await next();
    const { method } = context.req;
    const path = describedPath(context.req.path);
    const { status } = context.res;
    if (status >= FIRST_REFUSAL) {
      refusals.push({ method, path, status, body: await context.res.clone().json() });
    }
    if (file !== undefined && text !== '') {
      appendFileSync(file, `${JSON.stringify({ method, path, status, body: asJson(text) })}\n`);
    }
  });
}

function asJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}
