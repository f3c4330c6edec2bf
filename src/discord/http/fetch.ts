import type { Logger } from 'pino';
import type { Library } from '../../library/library.js';
import { createAnswering } from '../answering.js';
import type { ReplySettings } from '../setting.js';
import { createEndpoint } from './endpoint.js';
import { refusalLog } from './refusal-log.js';
import { webSignatureCheck } from './web-signature.js';

export interface FetchOptions {
  readonly library: Library;
  /** The application's public key: 64 hexadecimal digits. */
  readonly publicKey: string;
  /** Who sees replies; private ones unless told. */
  readonly replies?: ReplySettings | undefined;
  readonly log: Logger;
}

/** The interactions endpoint as a function from Request to Response, for hosts that bring their own server and choose its path. */
export function createFetch({
  library,
  publicKey,
  replies,
  log,
}: FetchOptions): (request: Request) => Promise<Response> {
  const answering = createAnswering({ library, log, replies });
  const app = createEndpoint({
    answering,
    check: webSignatureCheck(publicKey),
    path: '*',
    observeRefusal: refusalLog(log),
  });
  return async (request) => app.fetch(request);
}
