import { setTimeout as wait } from 'node:timers/promises';
import type { HttpBindings } from '@hono/node-server';
import { RESPONSE_ALREADY_SENT } from '@hono/node-server/utils/response';
import { createMiddleware } from 'hono/factory';

const TOO_MANY_REQUESTS = 429;

/** What goes wrong with a request. The first four take the place of Discord's answer: the request has no effect. */
export type RestFault =
  /** An answer that is not Discord's own: a proxy's, or Discord's when it is down. */
  | { readonly kind: 'answer'; readonly status: number; readonly type?: string; readonly body?: string }
  /** 429; `retryAfter` in seconds. */
  | { readonly kind: 'rate-limit'; readonly retryAfter: number; readonly global: boolean }
  /** The connection is reset before the request is read (`abruptly`: with RST) . */
  | { readonly kind: 'reset'; readonly abruptly: boolean }
  /** No answer ever. */
  | { readonly kind: 'silence' }
  /** Takes effect, and then the connection is lost: the bot does not learn of it. */
  | { readonly kind: 'lost-answer' }
  /** Takes effect after so many milliseconds. */
  | { readonly kind: 'slow'; readonly milliseconds: number };

/** Which requests a fault hits. */
export interface RestFaultTarget {
  /** In the path, without host. */
  readonly path: RegExp;
  readonly method?: string;
  /** How many requests, one after the other; 1 unless told. */
  readonly times?: number;
}

/** Faults of the REST API, for tests. */
export interface RestFaults {
  /** Later faults wait for earlier ones on the same path to be used up. */
  inject(fault: RestFault, target: RestFaultTarget): void;
  /** How many requests were hit. */
  hits(): number;
  /** Takes back what was not used up. */
  clear(): void;
}

/** No faults yet, and the middleware that brings them about. */
export function createRestFaults() {
  let waiting: { fault: RestFault; target: RestFaultTarget; left: number }[] = [];
  let hits = 0;

  function next(method: string, path: string): RestFault | undefined {
    const found = waiting.find(({ target }) => target.path.test(path) && (target.method ?? method) === method);
    if (found === undefined) return undefined;
    hits += 1;
    found.left -= 1;
    if (found.left === 0) waiting = waiting.filter((other) => other !== found);
    return found.fault;
  }

  const middleware = createMiddleware<{ Bindings: HttpBindings }>(async (context, proceed) => {
    const fault = next(context.req.method, context.req.path);
    const { socket } = context.env.incoming;
    switch (fault?.kind) {
      case undefined:
        return proceed();
      case 'answer':
        return new Response(fault.body ?? '', {
          status: fault.status,
          headers: { 'content-type': fault.type ?? 'text/plain' },
        });
      case 'rate-limit': {
        const { global, retryAfter } = fault;
        context.header('Retry-After', String(retryAfter));
        context.header('X-RateLimit-Scope', global ? 'global' : 'user');
        if (global) context.header('X-RateLimit-Global', 'true');
        return context.json(
          { message: 'You are being rate limited.', retry_after: retryAfter, global },
          TOO_MANY_REQUESTS,
        );
      }
      case 'reset':
        if (fault.abruptly) socket.resetAndDestroy();
        else socket.destroy();
        return RESPONSE_ALREADY_SENT;
      case 'silence':
        return RESPONSE_ALREADY_SENT;
      case 'lost-answer':
        await proceed();
        socket.destroy();
        return undefined;
      case 'slow':
        await wait(fault.milliseconds);
        return proceed();
    }
  });

  const faults: RestFaults = {
    inject(fault, target) {
      waiting.push({ fault, target, left: target.times ?? 1 });
    },
    hits: () => hits,
    clear() {
      waiting = [];
    },
  };
  return { faults, middleware };
}
