import type { Socket } from 'node:net';

/** Bytes, and milliseconds, for which what still comes on a connection that was ended is taken and thrown away. */
const LINGER_BYTES = 512 * 1024;
const LINGER_WITHIN = 1_000;
/** So many connections are read from for that at once, and no longer than so many milliseconds while others wait for it. */
const AT_ONCE = 4;
const SLOT_WITHIN = 100;

/** Ends connections gently. */
export type EndAndLinger = (socket: Socket) => void;

/**
 * Ends a connection once what was written is sent, and goes on reading for a moment: were it closed with bytes unread, TCP would reset it, and its sender lose
 * the answer (RFC 9112, 9.6). None of what comes is parsed: the HTTP parser makes an object of every chunk, and a stranger can make a chunk of every byte.
 * A few are read from at once; those beyond wait, unread, and when there are too many are closed as they are.
 */
export function createLinger(): EndAndLinger {
  const waiting = new Set<Socket>();
  let reading = 0;

  function next(): void {
    for (const socket of waiting) {
      if (reading >= AT_ONCE) return;
      waiting.delete(socket);
      read(socket);
    }
  }

  function read(socket: Socket): void {
    reading += 1;
    let left = LINGER_BYTES;
    let inSlot = true;
    const leaveSlot = () => {
      if (!inSlot) return;
      inSlot = false;
      reading -= 1;
      next();
    };
    const slot = setTimeout(leaveSlot, SLOT_WITHIN);
    socket.once('close', () => {
      clearTimeout(slot);
      leaveSlot();
    });
    // The parser is one of these listeners, and lets go of the socket when there is another.
    socket.removeAllListeners('data');
    socket.on('data', (part: Uint8Array) => {
      left -= part.length;
      if (left <= 0) socket.destroy();
    });
    socket.resume();
  }

  return (socket) => {
    if (socket.destroyed || socket.writableEnded) return;
    socket.end();
    const last = setTimeout(() => socket.destroy(), LINGER_WITHIN);
    socket.once('close', () => {
      clearTimeout(last);
      waiting.delete(socket);
    });
    waiting.add(socket);
    next();
    // Only then: the request that was answered asks its connection for the rest of it at the end of this turn.
    setImmediate(() => waiting.has(socket) && socket.pause());
  };
}
