import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import type { Socket } from 'node:net';
import { createLinger, type EndAndLinger } from './linger.js';
import { writeRejection } from './rejection.js';

/** One connection, from its opening to its end. */
export interface Connection {
  readonly socket: Socket;
  /** The request that is being read or answered. */
  exchange: { readonly incoming: IncomingMessage; readonly outgoing: ServerResponse } | undefined;
  /** Whether its latest answered request was from whom the server is for. */
  trusted: boolean;
  /** Nothing that comes on it is answered any more. */
  closing: boolean;
  /** Whether more has come than the request that is being answered. */
  pipelined: boolean;
  /** Since when it has no request, by `performance.now()`, and how many bytes had come by then: more are the next one's. */
  idleSince: number;
  idleAt: number;
}

/** The open connections of a server, as many as it may have at most. */
export interface Connections {
  of(socket: Socket): Connection | undefined;
  all(): Iterable<Connection>;
  begin(connection: Connection, exchange: NonNullable<Connection['exchange']>): void;
  /** Ends a connection that may still have something to say, which nobody hears. */
  end(connection: Connection): void;
  /** Keeps a connection longer than those of strangers where there is no room for all. */
  trust(socket: Socket): void;
}

/**
 * Keeps account of a server's connections. One more than the limit pushes out the one that has waited longest, a stranger's before a trusted one: whoever sends
 * a request at once is answered before it is his turn, however many come who send nothing, or never come to an end.
 * @param onBusy is told of each that was pushed out with a request that nobody has answered
 */
export function trackConnections(server: Server, limit: number, onBusy: () => void): Connections {
  const bySocket = new WeakMap<Socket, Connection>();
  // In the order of waiting: a Set keeps the order in which its members came.
  const strangers = new Set<Connection>();
  const trusted = new Set<Connection>();
  const endAndLinger = createLinger();

  function forget(connection: Connection): void {
    strangers.delete(connection);
    trusted.delete(connection);
  }

  function wait(connection: Connection): void {
    forget(connection);
    (connection.trusted ? trusted : strangers).add(connection);
  }

  /** Who has waited longest; whoever is being answered as one whom the server is for stays. */
  function longest(): Connection | undefined {
    const [stranger] = strangers;
    return stranger ?? [...trusted].find(({ exchange }) => exchange === undefined);
  }

  server.on('connection', (socket) => {
    if (strangers.size + trusted.size >= limit) {
      const connection = longest();
      if (connection === undefined) return void socket.destroy();
      forget(connection);
      pushOut(connection, onBusy);
    }
    const connection = newConnection(socket);
    bySocket.set(socket, connection);
    wait(connection);
    closeGently(connection, endAndLinger);
    socket.once('close', () => forget(connection));
  });

  return {
    of: (socket) => bySocket.get(socket),
    *all() {
      yield* strangers;
      yield* trusted;
    },
    begin(connection, exchange) {
      connection.exchange = exchange;
      exchange.outgoing.once('close', () => {
        connection.exchange = undefined;
        connection.idleSince = performance.now();
        connection.idleAt = connection.socket.bytesRead;
        if (!connection.closing && !connection.socket.destroyed) wait(connection);
      });
    },
    end(connection) {
      connection.closing = true;
      endAndLinger(connection.socket);
    },
    trust(socket) {
      const connection = bySocket.get(socket);
      if (connection === undefined || connection.trusted) return;
      connection.trusted = true;
      wait(connection);
    },
  };
}

function newConnection(socket: Socket): Connection {
  const idleSince = performance.now();
  return { socket, exchange: undefined, trusted: false, closing: false, pipelined: false, idleSince, idleAt: 0 };
}

/** There is no time to linger: the place is needed. */
function pushOut(connection: Connection, onBusy: () => void): void {
  const { closing, exchange, idleAt, socket } = connection;
  const asked = exchange !== undefined || socket.bytesRead > idleAt;
  if (asked && !closing) {
    onBusy();
    if (!exchange?.outgoing.headersSent) writeRejection(socket, 'busy');
  }
  connection.closing = true;
  socket.destroy();
}

/** Node closes a connection by this method once the answer after which it is to be closed is sent, whatever of the request is still on its way. */
function closeGently(connection: Connection, endAndLinger: EndAndLinger): void {
  const { socket } = connection;
  const closeAtOnce = socket.destroySoon;
  socket.destroySoon = () => {
    connection.closing = true;
    if (connection.exchange?.incoming.complete && !connection.pipelined) closeAtOnce.call(socket);
    else endAndLinger(socket);
  };
}
