import type { Context, MiddlewareHandler } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { secureHeaders } from 'hono/secure-headers';

/** A modal's five texts of 4,000 characters fit in, whatever their script. */
const LARGEST_BODY = 256 * 1024;

function refuse(context: Context, status: 400 | 403, error: string): Response {
  return context.json({ error }, status);
}

/** Nothing but the page's own scripts and styles runs, and no other page can frame it. */
export const headers: MiddlewareHandler = secureHeaders({
  contentSecurityPolicy: {
    defaultSrc: ["'none'"],
    scriptSrc: ["'self'"],
    styleSrc: ["'self'"],
    imgSrc: ["'self'", 'data:'],
    connectSrc: ["'self'"],
    baseUri: ["'none'"],
    formAction: ["'none'"],
    frameAncestors: ["'none'"],
  },
  strictTransportSecurity: false,
});

/** The page is served as it stands in the folder, so a changed file shows at the next reload. */
export const fresh: MiddlewareHandler = async (context, next) => {
  await next();
  context.header('Cache-Control', 'no-store');
};

/** Another site's page may not act here. Browsers send an Origin with every POST; programs need not. */
export const ownSite: MiddlewareHandler = async (context, next) => {
  const origin = context.req.header('Origin');
  if (origin !== undefined && origin !== new URL(context.req.url).origin) {
    return refuse(context, 403, 'This request comes from another site');
  }
  if (!/^application\/json\b/i.test(context.req.header('Content-Type') ?? '')) {
    return refuse(context, 400, 'A request has to be JSON');
  }
  return next();
};

export const smallBody: MiddlewareHandler = bodyLimit({
  maxSize: LARGEST_BODY,
  onError: (context) => refuse(context, 400, 'The request is too large'),
});
