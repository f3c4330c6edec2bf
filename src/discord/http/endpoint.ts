import { type APIInteraction, type APIInteractionResponse, InteractionType } from 'discord-api-types/v10';
import { type Context, Hono, type MiddlewareHandler } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import type { Answering } from '../answering.js';
import { SIGNATURE_HEADER, type SignatureCheck, TIMESTAMP_HEADER } from './signed-request.js';

/** Path of the endpoint; the Developer Portal wants `https://HOST/interactions`. */
export const INTERACTIONS_PATH = '/interactions';
/** Largest body taken. Discord's own stay far below: a message command carries one message, of 4,000 characters and 10 embeds of 6,000 together. */
export const MAX_BODY_BYTES = 256 * 1024;

const BAD_REQUEST = 400;
const UNAUTHORIZED = 401;
const METHOD_NOT_ALLOWED = 405;
const PAYLOAD_TOO_LARGE = 413;
const UNSUPPORTED_MEDIA_TYPE = 415;

type Refusal = 400 | 401 | 405 | 413 | 415;

const TYPES: ReadonlySet<unknown> = new Set(Object.values(InteractionType));

export interface EndpointOptions {
  readonly answering: Answering;
  readonly isSigned: SignatureCheck;
  /** The path that is answered; `*` is any, where the host has chosen it already. */
  readonly path?: string;
}

/**
 * Discord's HTTP interactions endpoint as a fetch handler. It keeps nothing between requests, so that any number of replicas behind any
 * load balancer answer the same. Requests that are not signed by Discord are refused with a 4xx and never parsed.
 */
export function createEndpoint({ answering, isSigned, path = INTERACTIONS_PATH }: EndpointOptions): Hono {
  async function receive(context: Context): Promise<globalThis.Response> {
    const body = new Uint8Array(await context.req.arrayBuffer());
    if (body.length > MAX_BODY_BYTES) return tooLarge(context);
    const signature = context.req.header(SIGNATURE_HEADER);
    const timestamp = context.req.header(TIMESTAMP_HEADER);
    if (!(await isSigned({ signature, timestamp, body })))
      return refuse(context, UNAUTHORIZED, 'invalid request signature');
    const interaction = readInteraction(body);
    if (interaction === null) return refuse(context, BAD_REQUEST, 'not an interaction');
    let answer: APIInteractionResponse | undefined;
    await answering.answer(interaction, async (made) => {
      answer = made;
      return 'delivered';
    });
    return answer === undefined ? refuse(context, BAD_REQUEST, 'not an interaction') : context.json(answer);
  }

  return (
    new Hono()
      .post(
        path,
        async (context, next) => {
          const type = context.req.header('content-type') ?? '';
          if (!/^application\/json(?:;|$)/i.test(type.trim()))
            return refuse(context, UNSUPPORTED_MEDIA_TYPE, 'send application/json');
          return next();
        },
        limitBody,
        receive,
      )
      .all(path, (context) => {
        context.header('Allow', 'POST');
        return refuse(context, METHOD_NOT_ALLOWED, 'send a POST');
      })
      // The only thing that throws is a body that breaks off; nobody is left to read this.
      .onError((_error, context) => refuse(context, BAD_REQUEST, 'broken off'))
  );
}

/** What is refused may not have been read to its end, so its connection is not used again. */
function refuse(context: Context, status: Refusal, reason: string): globalThis.Response {
  context.header('Connection', 'close');
  return context.text(reason, status);
}

function tooLarge(context: Context): globalThis.Response {
  return refuse(context, PAYLOAD_TOO_LARGE, 'too large');
}

const limitStream = bodyLimit({ maxSize: MAX_BODY_BYTES, onError: tooLarge });

/** A body that says how long it is can be refused, or taken, at once; one that does not is counted as it comes. */
const limitBody: MiddlewareHandler = async (context, next) => {
  const length = context.req.header('content-length');
  if (length === undefined || context.req.header('transfer-encoding') !== undefined) return limitStream(context, next);
  return Number(length) > MAX_BODY_BYTES ? tooLarge(context) : next();
};

const decoder = new TextDecoder('utf-8', { fatal: true });

function readInteraction(body: Uint8Array): APIInteraction | null {
  try {
    const parsed: unknown = JSON.parse(decoder.decode(body));
    return isInteraction(parsed) ? parsed : null;
  } catch {
    return null;
  }
}

/** As much as every interaction has; the rest is read by those who answer. */
function isInteraction(value: unknown): value is APIInteraction {
  if (typeof value !== 'object' || value === null || !('id' in value && 'type' in value)) return false;
  return typeof value.id === 'string' && typeof value.type === 'number' && TYPES.has(value.type);
}
