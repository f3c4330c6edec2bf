import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Answer } from './answer.js';

const INTERNAL_SERVER_ERROR = 500;

/** Google's frameworks have read the body already and keep its bytes here. */
export type Incoming = IncomingMessage & { readonly rawBody?: Uint8Array<ArrayBuffer> };

export type NodeHandler = (incoming: Incoming, outgoing: ServerResponse) => Promise<void>;

/**
 * For hosts that call a function with the request and the response of Node's HTTP server, as Google's functions framework does. It always ends the response:
 * a host that is left without one keeps Discord waiting.
 */
export function nodeHandler(answer: Answer): NodeHandler {
  return async (incoming, outgoing) => {
    try {
      const response = await answer(requestOf(incoming));
      outgoing.statusCode = response.status;
      for (const [name, value] of response.headers) outgoing.setHeader(name, value);
      outgoing.end(new Uint8Array(await response.arrayBuffer()));
    } catch (error) {
      console.error(error);
      outgoing.statusCode = INTERNAL_SERVER_ERROR;
      outgoing.end('failed; the log says why');
    }
  };
}

function requestOf(incoming: Incoming): Request {
  const { headers, method = 'GET', rawBody, url = '/' } = incoming;
  const hasBody = method !== 'GET' && method !== 'HEAD';
  return new Request(new URL(url, `https://${headers.host ?? 'localhost'}`), {
    method,
    headers: Object.entries(headers).flatMap(([name, values = []]) =>
      [values].flat().map((value): [string, string] => [name, value]),
    ),
    // A body that comes in pieces is read as such, and only as far as the endpoint wants.
    ...(hasBody ? { body: rawBody ?? ReadableStream.from(incoming), duplex: 'half' } : {}),
  });
}
