import { createHash } from 'node:crypto';
import type { MiddlewareHandler } from 'hono';
import { createMiddleware } from 'hono/factory';
import type { Limits } from '../types.js';
import { describedPath } from './record.js';

const TOO_MANY_REQUESTS = 429;
const SECOND = 1_000;
/** Requests that answer and follow up on interactions; they do not count towards the bot's own. */
const ABOUT_INTERACTIONS = /^\/(?:interactions|webhooks)\//;
/** Windows kept before those that are over are thrown away. */
const KEPT_WINDOWS = 1_000;

/** So many requests in so many milliseconds. Discord names its numbers in the headers alone; these are of their kind. */
interface Allowance {
  readonly limit: number;
  readonly window: number;
}
const MESSAGES: Allowance = { limit: 5, window: 5 * SECOND };
const OF_INTERACTIONS: Allowance = { limit: 5, window: 2 * SECOND };
const OTHERS: Allowance = { limit: 10, window: 10 * SECOND };

/** What was used of an allowance, and when it is whole again. */
interface Window {
  used: number;
  readonly resetsAt: number;
}

/** Says in the headers of every answer what is left of its route's allowance, and refuses what is over the limits that are on. */
export function rateLimits({ requestsPerSecond, routes = false }: Limits = {}): MiddlewareHandler {
  const take = createWindows();
  return createMiddleware(async (context, next) => {
    const { method } = context.req;
    const path = describedPath(context.req.path);
    if (requestsPerSecond !== undefined && !ABOUT_INTERACTIONS.test(path)) {
      const window = take('global', SECOND);
      if (window.used > requestsPerSecond) return refuse(window, 'global');
    }
    const route = routeOf(path);
    const { limit, window: length } = allowanceOf(method, path);
    const window = take(`${method} ${route.with}`, length);
    const left = limit - window.used;
    const headers = headersOf(`${method} ${route.without}`, limit, routes ? left : Math.max(1, left), window);
    if (routes && left < 0) return refuse(window, 'user', headers);
    await next();
    for (const [name, value] of Object.entries(headers)) context.res.headers.set(name, value);
  });
}

/** Counts a request in the window of its key, a new one where the old is over. */
function createWindows() {
  const windows = new Map<string, Window>();
  return (key: string, length: number): Window => {
    const now = Date.now();
    if (windows.size > KEPT_WINDOWS) {
      for (const [name, { resetsAt }] of windows) if (resetsAt <= now) windows.delete(name);
    }
    const old = windows.get(key);
    const window = old !== undefined && old.resetsAt > now ? old : { used: 0, resetsAt: now + length };
    window.used += 1;
    windows.set(key, window);
    return window;
  };
}

function allowanceOf(method: string, path: string): Allowance {
  if (ABOUT_INTERACTIONS.test(path)) return OF_INTERACTIONS;
  return method === 'POST' && /^\/channels\/\d+\/messages$/.test(path) ? MESSAGES : OTHERS;
}

/** A route with the channel, server or token that it is counted for, and without; other snowflakes do not tell routes apart. */
function routeOf(path: string): { readonly with: string; readonly without: string } {
  const own = path.replace(/(?<=\/(?:messages|commands)\/)[^/]+/, ':id');
  const without = own
    .replace(/^\/(interactions|webhooks)\/\d+\/[^/]+/, '/$1/:id/:token')
    .replace(/\/\d+(?=\/|$)/g, '/:id');
  return { with: own, without };
}

function headersOf(route: string, limit: number, remaining: number, { resetsAt }: Window): Record<string, string> {
  return {
    'x-ratelimit-limit': String(limit),
    'x-ratelimit-remaining': String(Math.max(0, remaining)),
    'x-ratelimit-reset': (resetsAt / SECOND).toFixed(3),
    'x-ratelimit-reset-after': secondsUntil(resetsAt),
    'x-ratelimit-bucket': createHash('md5').update(route).digest('hex'),
  };
}

function refuse({ resetsAt }: Window, scope: 'global' | 'user', headers: Record<string, string> = {}): Response {
  const retryAfter = secondsUntil(resetsAt);
  const isGlobal = scope === 'global';
  return Response.json(
    { message: 'You are being rate limited.', retry_after: Number(retryAfter), global: isGlobal },
    {
      status: TOO_MANY_REQUESTS,
      headers: {
        ...headers,
        'retry-after': String(Math.ceil(Number(retryAfter))),
        'x-ratelimit-scope': scope,
        ...(isGlobal ? { 'x-ratelimit-global': 'true' } : {}),
      },
    },
  );
}

function secondsUntil(time: number): string {
  return (Math.max(0, time - Date.now()) / SECOND).toFixed(3);
}
