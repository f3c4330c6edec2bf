import { type APIInteraction, type APIInteractionResponse, InteractionType } from 'discord-api-types/v10';
import { type Context, Hono, type MiddlewareHandler } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import type { Answering } from '../answering.js';
import { type Fault, type ObserveRefusal, type Refusal, STATUS_OF, shapeOf } from './refusals.js';
import { SIGNATURE_HEADER, type SignatureCheck, TIMESTAMP_HEADER } from './signed-request.js';

/** Path of the endpoint; the Developer Portal wants `https://HOST/interactions`. */
export const INTERACTIONS_PATH = '/interactions';
/** Largest body taken. Discord's own stay far below: a message command carries one message, of 4,000 characters and 10 embeds of 6,000 together. */
export const MAX_BODY_BYTES = 256 * 1024;

/** Where hosting platforms look whether the process lives; those that are not told where ask for `/`. */
export const HEALTH_PATH = '/healthz';

const INVALID_SIGNATURE = 'invalid request signature';

const TYPES: ReadonlySet<unknown> = new Set(Object.values(InteractionType));

export interface EndpointOptions {
  readonly answering: Answering;
  readonly check: SignatureCheck;
  /** The path that is answered; `*` is any, where the host has chosen it already, and then nothing else is. */
  readonly path?: string;
  readonly observeRefusal?: ObserveRefusal | undefined;
}

/**
 * Discord's HTTP interactions endpoint as a fetch handler. It keeps nothing of a request but that there was one rightly signed, so that any number of
 * replicas behind any load balancer answer the same. Requests that are not signed by Discord are refused with a 4xx and never parsed.
 */
export function createEndpoint(options: EndpointOptions): Hono {
  const { answering, check, observeRefusal, path = INTERACTIONS_PATH } = options;
  let signedBefore = false;

  /** What is refused may not have been read to its end, so its connection is not used again. */
  function refuse(context: Context, fault: Fault, said: string, more: Partial<Refusal> = {}): globalThis.Response {
    const status = STATUS_OF[fault];
    observeRefusal?.({ status, reason: claimsToBeDiscord(context) ? fault : 'unsigned', ...more });
    context.header('Connection', 'close');
    return context.text(said, status);
  }

  const tooLarge = (context: Context) => refuse(context, 'size', 'too large');
  const limitStream = bodyLimit({ maxSize: MAX_BODY_BYTES, onError: tooLarge });

  /** A body that says how long it is can be refused, or taken, at once; one that does not is counted as it comes. */
  const limitBody: MiddlewareHandler = async (context, next) => {
    const length = context.req.header('content-length');
    if (length === undefined || context.req.header('transfer-encoding') !== undefined)
      return limitStream(context, next);
    return Number(length) > MAX_BODY_BYTES ? tooLarge(context) : next();
  };

  const takeJson: MiddlewareHandler = async (context, next) => {
    const type = context.req.header('content-type') ?? '';
    return /^application\/json(?:;|$)/i.test(type.trim()) ? next() : refuse(context, 'type', 'send application/json');
  };

  async function receive(context: Context): Promise<globalThis.Response> {
    const body = new Uint8Array(await context.req.arrayBuffer());
    if (body.length > MAX_BODY_BYTES) return tooLarge(context);
    const verdict = await check({
      signature: context.req.header(SIGNATURE_HEADER),
      timestamp: context.req.header(TIMESTAMP_HEADER),
      body,
    });
    if (verdict.is === 'off-time')
      return refuse(context, 'time', INVALID_SIGNATURE, { secondsAhead: verdict.secondsAhead });
    if (verdict.is !== 'signed')
      return refuse(context, 'signature', INVALID_SIGNATURE, verdict.is === 'wrong' ? { signedBefore } : {});
    signedBefore = true;
    const interaction = readInteraction(body);
    if (interaction === null) return refuse(context, 'content', 'not an interaction');
    let answer: APIInteractionResponse | undefined;
    await answering.answer(interaction, async (made) => {
      answer = made;
      return 'delivered';
    });
    return answer === undefined ? refuse(context, 'content', 'not an interaction') : context.json(answer);
  }

  return (
    // A slash at the end of the URL in the portal is no mistake that matters.
    new Hono({ strict: false })
      .post(path, takeJson, limitBody, receive)
      .all(path, (context) => {
        context.header('Allow', 'POST');
        return refuse(context, 'method', 'send a POST');
      })
      .get(HEALTH_PATH, (context) => context.text('ok'))
      .get('/', (context) => context.text(`Whosaid answers Discord at ${INTERACTIONS_PATH}`))
      .notFound((context) =>
        refuse(context, 'path', `not found; Discord is answered at ${INTERACTIONS_PATH}`, {
          path: shapeOf(new URL(context.req.url).pathname),
        }),
      )
      // The only thing that throws is a body that breaks off; nobody is left to read this, so nobody was refused.
      .onError((_error, context) => context.text('broken off', STATUS_OF.content, { Connection: 'close' }))
  );
}

/** Whether a request has the headers in which Discord signs. Only who holds the key can fill them rightly; anybody can send them. */
function claimsToBeDiscord(context: Context): boolean {
  return Boolean(context.req.header(SIGNATURE_HEADER) && context.req.header(TIMESTAMP_HEADER));
}

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
