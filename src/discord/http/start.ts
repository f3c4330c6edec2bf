import type { Logger } from 'pino';
import { definitions } from '../../../commands/index.js';
import type { Library } from '../../library.js';
import { type Address, listen } from '../../listen.js';
import { type Answering, type AnsweringOptions, createAnswering } from '../answering.js';
import type { Registrar } from '../registrar.js';
import { soon } from '../soon.js';
import { createEndpoint, INTERACTIONS_PATH } from './endpoint.js';

/** Interactions that are being answered get this long when the endpoint is stopped, in milliseconds. */
const STOP_WITHIN = 10_000;

export interface EndpointBotOptions extends Pick<AnsweringOptions, 'observe' | 'replies'> {
  readonly library: Library;
  /** The application's public key: 64 hexadecimal digits. */
  readonly publicKey: string;
  readonly address: Address;
  /** Keeps the commands registered, where a token is at hand for it. */
  readonly registrar?: Registrar | undefined;
  readonly log: Logger;
}

/** The bot behind an HTTP interactions endpoint. */
export interface EndpointBot {
  /** Where it listens, as this machine calls it. */
  readonly url: string;
  /** Answers from this library from now on. */
  use(library: Library): void;
  /** Takes no more connections, finishes the interactions in flight. */
  stop(): Promise<void>;
}

/**
 * Answers interactions that Discord sends by HTTP, until stopped: from the start, whether or not the commands can be registered then.
 * @throws an Error that says what to do when the port cannot be had, or when Discord says at the start that the public key is another application's
 */
export async function startEndpoint(options: EndpointBotOptions): Promise<EndpointBot> {
  const { address, library, log, observe, publicKey, registrar, replies } = options;
  const answering = createAnswering({ library, log, replies, observe });
  const noticing = registrar ? noticedBy(registrar, answering) : answering;
  const server = await listen(createEndpoint({ answering: noticing, publicKey }), address, 'PORT');
  if (registrar) await soon(registrar.register(definitions(library)));
  const fatal = registrar?.fatal();
  if (fatal) {
    await server.close(0);
    throw fatal;
  }
  return {
    url: `http://${address.host}:${server.port}${INTERACTIONS_PATH}`,
    use(next) {
      answering.use(next);
      // Whether there is a choice of articles is part of the commands' definitions.
      void registrar?.register(definitions(next));
    },
    async stop() {
      registrar?.stop();
      await server.close(STOP_WITHIN);
    },
  };
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
