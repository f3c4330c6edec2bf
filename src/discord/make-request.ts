import { DefaultRestOptions, type RESTOptions } from '@discordjs/rest';
import { NotDiscord } from './not-discord.js';
import { TOO_MANY_REQUESTS } from './status.js';

const FIRST_REDIRECT = 300;
const FIRST_CLIENT_ERROR = 400;
/** Seconds to wait after a 429 that does not say how long, as proxies send them. */
const UNSAID_WAIT = 1;
/** The longest wait, in seconds: Node's timers end at once beyond 24 days, and by tomorrow much is different. */
const LONGEST_WAIT = 86_400;

/**
 * How discord.js's REST client sends requests, with what it takes as it comes made sound: it counts every redirect as an answer, and after a 429 whose
 * `Retry-After` is no number of seconds it tries again at once, for ever.
 * @throws {NotDiscord} for a redirect, which Discord's API does not answer with
 */
export const makeRequest: RESTOptions['makeRequest'] = async (url, init) => {
  const response = await DefaultRestOptions.makeRequest(url, init);
  const { headers, status } = response;
  if (status >= FIRST_REDIRECT && status < FIRST_CLIENT_ERROR)
    throw new NotDiscord(`answer of the API, but a redirect (${status})`);
  if (status === TOO_MANY_REQUESTS) {
    const said = Number(headers.get('Retry-After') ?? Number.NaN);
    headers.set('Retry-After', String(said > 0 ? Math.min(said, LONGEST_WAIT) : UNSAID_WAIT));
  }
  return response;
};
