import type { IncomingMessage } from 'node:http';
import type { HttpBindings } from '@hono/node-server';
import type { Context } from 'hono';
import type { Turnstile } from '../../platform/connections/turnstile.js';
import { BODY_WITHIN, type BodyFault, MAX_BODY_BYTES, type ReadBody } from './body.js';
import { BLOCK_BYTES, type BodyMemory } from './body-memory.js';
import { createBreather } from './breather.js';

/** Pieces in which a body may come, however small: each costs as much as a kilobyte. Whole segments of TCP make half as many of the largest body. */
const MOST_PIECES = 512;
/** Bytes; a smaller piece that is not the last is none of a sender who has more to send. */
const SEGMENT = 1_024;

export interface BodyReading {
  /** Where bodies are put together that do not come in one small piece. */
  readonly memory: BodyMemory;
  /** What a body that is there waits for before it is verified, by its weight in blocks. */
  readonly verifying: Turnstile;
  /** What the next piece of a large body waits for. */
  readonly readingOn: Turnstile;
}

/** Reads bodies as Node's server brings them, and holds no more of all of them together than there is memory for. */
export function incomingBodies(reading: BodyReading): ReadBody {
  return ({ env }: Context) => readIncoming(env as HttpBindings, reading);
}

function readIncoming({ incoming, outgoing }: HttpBindings, { memory, readingOn, verifying }: BodyReading) {
  return new Promise<Uint8Array | BodyFault>((resolve, reject) => {
    const breather = createBreather(incoming.socket);
    const gathering = memory.begin(() => end('busy'));
    const late = setTimeout(() => end('slow'), BODY_WITHIN);
    let pieces = 0;
    /** A body that came in one small piece, as Discord's do. */
    let whole: Uint8Array | undefined;

    const stopReading = () => {
      clearTimeout(late);
      breather.end();
      incoming.off('data', take).off('end', finish).off('error', fail).off('close', fail);
    };
    const end = (fault: BodyFault) => {
      stopReading();
      gathering.end();
      // What still comes is nobody's; a stream that nobody listens to would keep it.
      incoming.on('data', () => {}).on('error', () => {});
      resolve(fault);
    };
    const take = (piece: Uint8Array) => {
      pieces += 1;
      if ((whole?.length ?? gathering.size) + piece.length > MAX_BODY_BYTES) return end('size');
      if (pieces > MOST_PIECES) return end('slow');
      if (pieces === 1 && piece.length <= BLOCK_BYTES) {
        whole = piece;
      } else {
        const room = (whole === undefined || gathering.add(whole)) && gathering.add(piece);
        whole = undefined;
        if (!room) return end('busy');
      }
      if (piece.length < SEGMENT) return breather.breathe();
      if (gathering.size > BLOCK_BYTES) breather.waitFor(() => readingOn(1));
    };
    const finish = async () => {
      stopReading();
      const size = whole?.length ?? gathering.size;
      await verifying(1 + Math.floor(size / BLOCK_BYTES));
      // Others may have needed the memory meanwhile: then this is settled.
      resolve(whole ?? gathering.bytes());
      gathering.end();
    };
    const fail = (error?: Error) => {
      stopReading();
      gathering.end();
      reject(error ?? new Error('broken off'));
    };
    incoming.on('data', take).once('end', finish).once('error', fail).once('close', fail);
    if (waitsForLeave(incoming)) outgoing.writeContinue();
  });
}

/** Whether its sender holds the body back until we say that we want it (RFC 9110, 10.1.1). */
function waitsForLeave({ headers: { expect }, httpVersion }: IncomingMessage): boolean {
  return expect?.toLowerCase() === '100-continue' && httpVersion !== '1.0';
}
