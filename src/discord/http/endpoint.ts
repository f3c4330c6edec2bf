import { type APIInteraction, type APIInteractionResponse, InteractionType } from 'discord-api-types/v10';
import { type Context, Hono, type MiddlewareHandler } from 'hono';
import type { Answering } from '../answering.js';
import { type BodyFault, MAX_BODY_BYTES, type ReadBody } from './body.js';
import { type Fault, type ObserveRefusal, type Refusal, STATUS_OF, shapeOf } from './refusals.js';
import {
  claimsToBeDiscord,
  ruledOut,
  SIGNATURE_HEADER,
  type SignatureCheck,
  TIMESTAMP_HEADER,
  type Verdict,
} from './signed-request.js';
import { readWebBody } from './web-body.js';

/** Path of the endpoint; the Developer Portal wants `https://HOST/interactions`. */
export const INTERACTIONS_PATH = '/interactions';

/** Where hosting platforms look whether the process lives; those that are not told where ask for `/`. */
const HEALTH_PATH = '/healthz';

const INVALID_SIGNATURE = 'invalid request signature';
/** What a sender is told whose body is not read to its end. */
const UNREAD: Readonly<Record<BodyFault, string>> = {
  size: 'too large',
  slow: 'too slow',
  busy: 'too many requests at once',
};
/** Seconds after which one who was sent away may come again. */
const RETRY_AFTER = '1';

const TYPES: ReadonlySet<unknown> = new Set(Object.values(InteractionType));

export interface EndpointOptions {
  readonly answering: Answering;
  readonly check: SignatureCheck;
  /** The path that is answered; `*` is any, where the host has chosen it already, and then nothing else is. */
  readonly path?: string;
  /** Reads a body; as web-standard hosts bring it unless told. */
  readonly readBody?: ReadBody;
  /** Told of each request that is from Discord, before it is answered. */
  readonly onSigned?: (context: Context) => void;
  readonly observeRefusal?: ObserveRefusal | undefined;
}

/**
 * Discord's HTTP interactions endpoint as a fetch handler. It keeps nothing of a request but that there was one rightly signed, so that any number of
 * replicas behind any load balancer answer the same. Requests that are not signed by Discord are refused with a 4xx and never parsed; what their headers rule
 * out is refused before any of the body is read.
 */
export function createEndpoint(options: EndpointOptions): Hono {
  const { answering, check, observeRefusal, onSigned, path = INTERACTIONS_PATH, readBody = readWebBody } = options;
  let signedBefore = false;

  /** What is refused may not have been read to its end, so its connection is not used again. */
  function refuse(context: Context, fault: Fault, said: string, more: Partial<Refusal> = {}): globalThis.Response {
    const status = STATUS_OF[fault];
    observeRefusal?.({ status, reason: claimsToBeDiscord(signatureIn(context)) ? fault : 'unsigned', ...more });
    context.header('Connection', 'close');
    if (fault === 'busy') context.header('Retry-After', RETRY_AFTER);
    return context.text(said, status);
  }

  function refuseSignature(context: Context, verdict: Verdict): globalThis.Response {
    if (verdict.is === 'off-time')
      return refuse(context, 'time', INVALID_SIGNATURE, { secondsAhead: verdict.secondsAhead });
    return refuse(context, 'signature', INVALID_SIGNATURE, verdict.is === 'wrong' ? { signedBefore } : {});
  }

  const takeJson: MiddlewareHandler = async (context, next) => {
    const type = context.req.header('content-type') ?? '';
    return /^application\/json(?:;|$)/i.test(type.trim()) ? next() : refuse(context, 'type', 'send application/json');
  };

  /** A body that does not say how long it is is counted as it comes. */
  const limitLength: MiddlewareHandler = async (context, next) =>
    Number(context.req.header('content-length') ?? 0) > MAX_BODY_BYTES ? refuse(context, 'size', UNREAD.size) : next();

  const takeSigned: MiddlewareHandler = async (context, next) => {
    const verdict = ruledOut(signatureIn(context));
    return verdict === null ? next() : refuseSignature(context, verdict);
  };

  async function receive(context: Context): Promise<globalThis.Response> {
    const body = await readBody(context);
    if (typeof body === 'string') return refuse(context, body, UNREAD[body]);
    const verdict = await check({ ...signatureIn(context), body });
    if (verdict.is !== 'signed') return refuseSignature(context, verdict);
    onSigned?.(context);
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
      .post(path, takeJson, limitLength, takeSigned, receive)
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

function signatureIn({ req }: Context) {
  return { signature: req.header(SIGNATURE_HEADER), timestamp: req.header(TIMESTAMP_HEADER) };
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
