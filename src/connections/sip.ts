import type { Socket } from 'node:net';
import { createTurnstile } from './turnstile.js';

/** Bytes that are parsed at once: more than a request of Discord's with its headers. */
const SIP_BYTES = 8 * 1024;
/** How many more of what was read together are parsed in one turn of the event loop, of all connections. */
const MORE_A_TURN = 4;

/**
 * Gives Node's parser what comes on a connection a sip at a time, each in a turn of its own, and nothing more once nobody is answered any more. Node parses what
 * it has read, up to 64 KiB, in one go, which may be ten thousand chunks of a byte, or a thousand requests, after the first of which it is known that the others
 * are in vain.
 * @param isOver whether nothing that comes is answered any more
 */
export type Sipping = (socket: Socket, isOver: () => boolean) => void;

export function createSipping(): Sipping {
  const turnstile = createTurnstile(MORE_A_TURN);

  return (socket, isOver) => {
    const [parse, ...others] = socket.listeners('data') as ((bytes: Uint8Array) => void)[];
    if (parse === undefined || others.length > 0) return;
    const waiting: Uint8Array[] = [];
    let sipping = false;

    async function sip(): Promise<void> {
      sipping = true;
      socket.pause();
      for (let bytes = waiting.shift(); bytes !== undefined; bytes = waiting.shift()) {
        for (let at = 0; at < bytes.length; at += SIP_BYTES) {
          // Node gives the parser of a connection that is gone to another.
          if (isOver() || socket.destroyed) {
            waiting.length = 0;
            return;
          }
          parse?.(bytes.subarray(at, at + SIP_BYTES));
          await turnstile(1);
        }
      }
      sipping = false;
      socket.resume();
    }

    // How Node stops reading at once, which it gives up, with reading by itself, where it does not listen alone.
    const stopping = (['pause', 'resume'] as const).map((event) => [event, socket.listeners(event)] as const);
    socket.removeAllListeners('data');
    socket.on('data', (bytes) => {
      if (!sipping && bytes.length <= SIP_BYTES) return parse(bytes);
      waiting.push(bytes);
      if (!sipping) void sip();
    });
    for (const [event, listeners] of stopping) {
      socket.removeAllListeners(event);
      for (const listener of listeners) socket.on(event, listener as () => void);
    }
    // A request that is given a piece asks its connection for the next.
    socket.on('resume', () => {
      if (sipping && !isOver()) socket.pause();
    });
  };
}
