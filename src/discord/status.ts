/** HTTP statuses of Discord's REST API that something is made of. */
export const UNAUTHORIZED = 401;
export const FORBIDDEN = 403;
export const NOT_FOUND = 404;
export const REQUEST_TIMEOUT = 408;
export const TOO_MANY_REQUESTS = 429;

const FIRST_CLIENT_ERROR = 400;
const FIRST_SERVER_ERROR = 500;

/** Whether a request was refused as it was, so that sending it again alone changes nothing; not where Discord is down. */
export function isRefusal(status: number | undefined): status is number {
  return status !== undefined && status >= FIRST_CLIENT_ERROR && status < FIRST_SERVER_ERROR;
}
