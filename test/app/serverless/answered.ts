import type { Sent } from './cases.js';

/** What comes back of a request, as far as Discord looks at it. */
export interface Answered {
  readonly status: number;
  readonly type: string | null;
  readonly body: string;
}

/** Sends a request to a host in the host's own way. */
export type Host = (sent: Sent) => Promise<Answered>;

/** A path as some host gives out, which is not the one of our own server. */
export const URL_OF_HOST = 'https://whosaid.example.com/api/whatever';

export function requestOf({ headers, body }: Sent): Request {
  return new Request(URL_OF_HOST, { method: 'POST', headers, body });
}

export async function answeredOf(response: Response): Promise<Answered> {
  return { status: response.status, type: response.headers.get('content-type'), body: await response.text() };
}

/** Sends to a server on this machine. */
export function overHttp(url: string): Host {
  return async ({ headers, body }) => answeredOf(await fetch(url, { method: 'POST', headers, body }));
}
