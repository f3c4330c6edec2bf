import type { Server } from 'node:http';
import { Server as NetServer } from 'node:net';
import { setImmediate as turn } from 'node:timers/promises';
import type { Connection, Connections } from './connections.js';

/** Milliseconds of a stop without a request after which a connection is ended: where one comes every moment, the next is on its way already. */
const GRACE = 500;
/** Milliseconds between two looks. */
const LOOK_EVERY = 20;
/** Milliseconds of a turn of the event loop in which little else was done, and how many turns such a one is waited for. */
const SHORT_TURN = 0.3;
const DOOR_TURNS = 200;

/**
 * Takes no more connections, and brings those that are open to an end: requests whose bytes have begun to come are answered, the last of each connection with
 * `Connection: close`, and those without one are ended when none has come for a moment.
 * @param within milliseconds, after which what is left is cut off
 */
export async function drain(server: Server, connections: Connections, within: number): Promise<void> {
  if (within > 0) await emptyDoor(server);
  // Not http's own close(), which cuts off whoever has no request now, and stops looking for requests that are late.
  const closed = new Promise<void>((resolve) => NetServer.prototype.close.call(server, () => resolve()));
  for (const { exchange } of connections.all())
    if (exchange && !exchange.outgoing.headersSent) exchange.outgoing.setHeader('Connection', 'close');
  // One that was quiet before counts from here on as well: its sender takes it up when those that he had rather used are closed.
  const began = performance.now();
  const look = setInterval(() => {
    const now = performance.now();
    for (const connection of connections.all()) {
      if (isQuiet(connection) && now - Math.max(connection.idleSince, began) >= GRACE) connections.end(connection);
    }
  }, LOOK_EVERY);
  const cutOff = setTimeout(() => server.closeAllConnections(), within);
  await closed;
  clearInterval(look);
  clearTimeout(cutOff);
  // Ends what http does beside: its looks for late requests.
  server.close();
}

/** Whether it has no request, and nothing of the next. */
function isQuiet({ closing, exchange, idleAt, socket }: Connection): boolean {
  return !closing && exchange === undefined && socket.bytesRead === idleAt;
}

/** Connections that the kernel has opened and we have not taken yet would be reset: waits for a turn that had none, and was too short for one to come. */
async function emptyDoor(server: Server): Promise<void> {
  let came = true;
  const note = () => {
    came = true;
  };
  server.on('connection', note);
  let took = Number.POSITIVE_INFINITY;
  for (let turns = 0; (came || took > SHORT_TURN) && turns < DOOR_TURNS; turns += 1) {
    came = false;
    const began = performance.now();
    await turn();
    took = performance.now() - began;
  }
  server.off('connection', note);
}
