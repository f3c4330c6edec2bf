import type { Context } from 'hono';
import { BODY_WITHIN, type BodyFault, MAX_BODY_BYTES } from './body.js';

/** Reads a body as web-standard hosts bring it. What stalls is not waited for: some hosts count every second of it. */
export async function readWebBody({ req }: Context): Promise<Uint8Array | BodyFault> {
  const reader = req.raw.body?.getReader();
  if (reader === undefined) return new Uint8Array();
  const parts: Uint8Array[] = [];
  let size = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<'slow'>((resolve) => {
    timer = setTimeout(() => resolve('slow'), BODY_WITHIN);
  });
  try {
    for (;;) {
      const part = await Promise.race([reader.read(), late]);
      if (part === 'slow') return leave(reader, part);
      if (part.done) return joined(parts, size);
      size += part.value.length;
      if (size > MAX_BODY_BYTES) return leave(reader, 'size');
      parts.push(part.value);
    }
  } finally {
    clearTimeout(timer);
  }
}

/** Some hosts end what is cancelled only when its next part comes: nobody waits for that. */
function leave(reader: ReadableStreamDefaultReader, why: BodyFault): BodyFault {
  reader.cancel().catch(() => {});
  return why;
}

function joined(parts: readonly Uint8Array[], size: number): Uint8Array {
  const [only] = parts;
  if (only && parts.length === 1) return only;
  const bytes = new Uint8Array(size);
  let at = 0;
  for (const part of parts) {
    bytes.set(part, at);
    at += part.length;
  }
  return bytes;
}
