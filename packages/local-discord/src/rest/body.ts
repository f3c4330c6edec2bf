import type { Context } from 'hono';
import { invalidJson, RestError } from '../refusals.js';

const UNSUPPORTED_MEDIA_TYPE = 415;

/** The JSON body of a request. discord.js sends a form with `payload_json` only together with files, which the local Discord does not keep. */
export async function readBody(context: Context): Promise<unknown> {
  const type = context.req.header('content-type') ?? '';
  if (type.startsWith('multipart/form-data')) {
    throw new RestError(UNSUPPORTED_MEDIA_TYPE, 0, 'The local Discord takes no files.');
  }
  try {
    return JSON.parse(await context.req.text());
  } catch {
    throw invalidJson();
  }
}
