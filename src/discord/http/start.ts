import type { IncomingMessage } from 'node:http';
import type { Logger } from 'pino';
import { definitions } from '../../../commands/index.js';
import type { Library } from '../../library/library.js';
import { atMost } from '../../platform/at-most.js';
import { createTurnstile } from '../../platform/connections/turnstile.js';
import { listen, type Served } from '../../platform/listen.js';
import type { Address } from '../../platform/url-of.js';
import { isEverywhere, urlOf } from '../../platform/url-of.js';
import { type Answering, type AnsweringOptions, createAnswering, STOP_WITHIN } from '../answering.js';
import { type Registrar, START_WAITS } from '../registrar.js';
import { BLOCK_BYTES, createBodyMemory } from './body-memory.js';
import { createEndpoint, INTERACTIONS_PATH } from './endpoint.js';
import { incomingBodies } from './incoming-body.js';
import { refusalLog } from './refusal-log.js';
import { type ObserveRefusal, STATUS_OF } from './refusals.js';
import { signatureCheck } from './signature.js';
import { claimsToBeDiscord, SIGNATURE_HEADER, TIMESTAMP_HEADER } from './signed-request.js';

/** Connections at once. Discord, or a proxy, has as many as interactions are being answered: a few. */
const CONNECTIONS = 1_000;
/** Bytes of bodies that nobody has verified, of all connections together, beyond a block for each. */
const UNVERIFIED_BYTES = 4 * 1024 * 1024;
/** How many small bodies are verified in a turn of the event loop, about a tenth of a millisecond each; a large one counts once for each block of it. */
const VERIFIED_A_TURN = 32;
/** How many pieces of large bodies are read in a turn, of up to 64 KiB each. */
const PIECES_A_TURN = 4;

export interface EndpointBotOptions extends Pick<AnsweringOptions, 'observe' | 'replies'> {
  readonly library: Library;
  /** The application's public key: 64 hexadecimal digits. */
  readonly publicKey: string;
  readonly address: Address;
  /** Keeps the commands registered, where a token is at hand for it. */
  readonly registrar?: Registrar | undefined;
  /** Told of every request that is refused; they are logged in any case, now and then. */
  readonly observeRefusal?: ObserveRefusal | undefined;
  readonly log: Logger;
}

/** The bot behind an HTTP interactions endpoint. */
export interface EndpointBot {
  /** Where it listens, as this machine calls it. */
  readonly url: string;
  /** Whether other machines reach it too, at every address of this one. */
  readonly everywhere: boolean;
  /** The articles are others: the commands are registered anew where they are different now. */
  articlesChanged(): void;
  /** Takes no more connections, finishes the interactions in flight. */
  stop(): Promise<void>;
}

/**
 * Answers interactions that Discord sends by HTTP, until stopped: from the start, whether or not the commands can be registered then.
 * @throws an Error that says what to do when the port cannot be had, or when Discord says at the start that the public key is another application's
 */
export async function startEndpoint(options: EndpointBotOptions): Promise<EndpointBot> {
  const { address, library, log, observe, observeRefusal: countRefusal, publicKey, registrar, replies } = options;
  const answering = createAnswering({ library, log, replies, observe });
  const logRefusal = refusalLog(log);
  const observeRefusal: ObserveRefusal = (refusal) => {
    countRefusal?.(refusal);
    logRefusal(refusal);
  };
  const noticing = registrar ? noticedBy(registrar, answering) : answering;
  const endpoint = createEndpoint({
    answering: noticing,
    check: signatureCheck(publicKey),
    readBody: incomingBodies({
      memory: createBodyMemory(UNVERIFIED_BYTES / BLOCK_BYTES),
      verifying: createTurnstile(VERIFIED_A_TURN),
      readingOn: createTurnstile(PIECES_A_TURN),
    }),
    onSigned: ({ env }) => (env as Served).trust(),
    observeRefusal,
  });
  const server = await listen(endpoint, {
    address,
    variable: 'PORT',
    connections: CONNECTIONS,
    onRejected(fault, incoming) {
      const reason = incoming && !claimsToBeDiscord(signatureIn(incoming)) ? 'unsigned' : fault;
      observeRefusal({ status: STATUS_OF[fault], reason });
    },
  });
  if (registrar) await atMost(START_WAITS, registrar.register(definitions(library)));
  const fatal = registrar?.fatal();
  if (fatal) {
    await server.close(0);
    throw fatal;
  }
  return {
    url: urlOf({ host: address.host, port: server.port }, INTERACTIONS_PATH),
    everywhere: isEverywhere(address.host),
    articlesChanged() {
      // Whether there is a choice of articles is part of the commands' definitions.
      void registrar?.register(definitions(library));
    },
    async stop() {
      registrar?.stop();
      await server.close(STOP_WITHIN);
    },
  };
}

function signatureIn({ headers }: IncomingMessage) {
  return { signature: headers[SIGNATURE_HEADER]?.toString(), timestamp: headers[TIMESTAMP_HEADER]?.toString() };
}

function noticedBy(registrar: Registrar, answering: Answering): Answering {
  return {
    ...answering,
    answer(interaction, deliver) {
      registrar.notice(interaction);
      return answering.answer(interaction, deliver);
    },
  };
}
