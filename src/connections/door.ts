import type { Server } from 'node:http';
import type { Socket } from 'node:net';
import { createTurnstile } from './turnstile.js';

/** Connections that are let in in one turn of the event loop; each with its first request takes about a quarter of a millisecond. */
const LET_IN = 16;

/**
 * Lets connections that come together in a few at a time, and those that are in have their turn in between: a thousand that come at once would keep everybody
 * waiting. Nothing is read from one that waits.
 */
export function openDoor(server: Server): void {
  const turnstile = createTurnstile(LET_IN);
  const listeners = server.listeners('connection') as ((socket: Socket) => void)[];
  server.removeAllListeners('connection');
  // What net.createServer() takes as an option, http.createServer() does not.
  Object.assign(server, { pauseOnConnect: true });
  server.on('connection', (socket) => {
    const letIn = () => {
      if (socket.destroyed) return;
      for (const listener of listeners) listener.call(server, socket);
      socket.resume();
    };
    const wait = turnstile(1);
    if (wait) void wait.then(letIn);
    else letIn();
  });
}
