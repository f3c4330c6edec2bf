import type { Server } from 'node:http';
import type { Socket } from 'node:net';

/** Connections that are let in in one turn of the event loop; each with its first request takes about a quarter of a millisecond. */
const LET_IN = 8;

/**
 * Lets connections that come together in a few at a time, the last first, and not before all are here: Node takes one from the kernel in each turn of the event
 * loop, so that whoever comes behind a thousand waited for a thousand turns with all that is done in them. Those that are in have their turn in between, and
 * whoever comes by himself is in at once. Nothing is read from one that waits.
 * @param most connections that wait, beyond which some are let in though more are coming
 */
export function openDoor(server: Server, most: number): void {
  const waiting: Socket[] = [];
  const listeners = server.listeners('connection') as ((socket: Socket) => void)[];
  let came = false;
  let turning = false;

  function letIn(socket: Socket): void {
    if (socket.destroyed) return;
    for (const listener of listeners) listener.call(server, socket);
    socket.resume();
  }

  function turn(): void {
    const more = came && waiting.length <= most;
    came = false;
    turning = false;
    if (!more) for (const socket of waiting.splice(-LET_IN).reverse()) letIn(socket);
    if (waiting.length > 0) nextTurn();
  }

  function nextTurn(): void {
    if (turning) return;
    turning = true;
    setImmediate(turn);
  }

  server.removeAllListeners('connection');
  // What net.createServer() takes as an option, http.createServer() does not.
  Object.assign(server, { pauseOnConnect: true });
  server.on('connection', (socket) => {
    came = true;
    waiting.push(socket);
    nextTurn();
  });
}
