import type { Logger } from 'pino';
import type { Library } from '../../library.js';
import { type AnsweringOptions, createAnswering } from '../answering.js';
import { createEndpoint, INTERACTIONS_PATH } from './endpoint.js';
import { type Address, listen } from './server.js';

/** Interactions that are being answered get this long when the endpoint is stopped, in milliseconds. */
const STOP_WITHIN = 10_000;

export interface EndpointBotOptions extends Pick<AnsweringOptions, 'observe' | 'replies'> {
  readonly library: Library;
  /** The application's public key: 64 hexadecimal digits. */
  readonly publicKey: string;
  readonly address: Address;
  readonly log: Logger;
}

/** The bot behind an HTTP interactions endpoint. */
export interface EndpointBot {
  /** Where it listens, as this machine calls it. */
  readonly url: string;
  use(library: Library): void;
  /** Takes no more interactions, finishes those in flight. */
  stop(): Promise<void>;
}

/**
 * Answers interactions that Discord sends by HTTP, until stopped.
 * @throws an Error that says what to do when the port cannot be had
 */
export async function startEndpoint(options: EndpointBotOptions): Promise<EndpointBot> {
  const { address, log, observe, publicKey, replies } = options;
  const answering = createAnswering({ library: options.library, log, replies, observe });
  const server = await listen(createEndpoint({ answering, publicKey }), address, 'PORT');
  return {
    url: `http://${address.host}:${server.port}${INTERACTIONS_PATH}`,
    use: answering.use,
    stop: () => server.close(STOP_WITHIN),
  };
}
