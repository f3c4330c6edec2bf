import { ARTICLES } from 'whosaid:articles';
import type { Hono } from 'hono';
import { handle } from 'hono/aws-lambda';
import { createAnswer } from './serverless/answer.js';
import { defaultExport } from './serverless/default-export.js';
import { nodeHandler } from './serverless/node-handler.js';
import { unpackArticles } from './serverless/packed-articles.js';

/**
 * The bot for hosts that call a function: `npm run build:serverless` bundles this file and the articles into one. It reads no file, answers on any path, is
 * set up by DISCORD_PUBLIC_KEY, REPLIES and LOG_LEVEL, and never connects to Discord itself: commands are registered by `npm run register`. The index is built
 * when the file is loaded, so that no question waits for it.
 */
export const fetch = createAnswer(unpackArticles(ARTICLES));

/** Web-standard hosts that take a function for each method. */
export { fetch as GET, fetch as POST };

/** AWS Lambda, behind API Gateway or a function URL; Netlify's Lambda-compatible functions. */
export const handler = handle({ fetch } as unknown as Hono);

/** Google Cloud Run functions; every host that calls with Node's request and response. */
export const interactions = nodeHandler(fetch);

/** Cloudflare Workers, Vercel, Netlify, Deno, Bun. */
export default defaultExport(fetch, interactions);
