import type { IncomingMessage } from 'node:http';
import type { Duplex } from 'node:stream';
import { GatewayDispatchEvents, type GatewayIntentBits } from 'discord-api-types/v10';
import { WebSocketServer } from 'ws';
import type { Limits } from '../types.js';
import type { World } from '../world.js';
import { CLOSING } from './closing.js';
import { type ConnectionHost, serveConnection } from './connection.js';
import { type GatewayFaults, noGatewayFaults } from './faults.js';
import { expectsGuild, guildData, readyData, shardOf } from './ready.js';
import { createSession, type Session } from './session.js';
import type { GatewaySockets } from './sockets.js';
import { createStarts, type Starts } from './starts.js';

/** Path of the gateway on the server. */
export const GATEWAY_PATH = '/gateway';
/** Versions of the protocol that are spoken; they are alike in all that is said here. */
const VERSIONS: readonly string[] = ['9', '10'];
/** Milliseconds between heartbeats, as Discord says in hello. */
export const HEARTBEAT_INTERVAL = 41_250;
/** Milliseconds for which a session without a socket can be resumed. */
const RESUMABLE_FOR = 120_000;
/** What needs no intent, as interactions do. */
const NO_INTENT = 0 as GatewayIntentBits;

export interface GatewayOptions {
  readonly world: World;
  /** `ws://…/gateway`, known once the server listens. */
  readonly url: () => string;
  readonly heartbeatInterval: number;
  readonly changed: () => void;
  readonly limits: Limits | undefined;
}

/** The gateway: who is connected, and the way to tell them something. */
export interface Gateway extends GatewaySockets {
  /** Takes over an HTTP connection that asks for a WebSocket. */
  upgrade(request: IncomingMessage, socket: Duplex, head: Buffer): void;
  /** True while an identified client has a socket. */
  connected(): boolean;
  /** Sends an event about the guild to the sessions of its shard that have the intent; it is kept for those that can resume. */
  dispatch(event: GatewayDispatchEvents, data: unknown, intent?: GatewayIntentBits): void;
  readonly starts: Starts;
  /** What goes wrong, for tests. */
  readonly faults: GatewayFaults;
  close(): void;
}

/** A gateway that nobody is connected to yet. */
export function createGateway({ world, url, heartbeatInterval, changed, limits }: GatewayOptions): Gateway {
  const server = new WebSocketServer({ noServer: true });
  const sessions = new Map<string, Session>();
  const expiries = new Map<string, NodeJS.Timeout>();
  const faults = noGatewayFaults();
  const starts = createStarts(limits);

  function forget(session: Session): void {
    clearTimeout(expiries.get(session.id));
    expiries.delete(session.id);
    sessions.delete(session.id);
  }

  /** Sessions without a socket run out; those with one do not. */
  function reviewExpiry(): void {
    for (const session of sessions.values()) {
      if (session.attached()) {
        clearTimeout(expiries.get(session.id));
        expiries.delete(session.id);
      } else if (!expiries.has(session.id)) {
        expiries.set(session.id, setTimeout(() => forget(session), RESUMABLE_FOR).unref());
      }
    }
  }

  const host: ConnectionHost = {
    token: world.token,
    admit: starts.admit,
    faults,
    heartbeatInterval,
    identified(terms, write) {
      const session = createSession(terms);
      sessions.set(session.id, session);
      const detach = session.attach((dispatch) => faults.send(dispatch, write));
      session.dispatch(GatewayDispatchEvents.Ready, readyData(world, session, url()));
      if (expectsGuild(world, session)) session.dispatch(GatewayDispatchEvents.GuildCreate, guildData(world));
      return { session, detach };
    },
    session: (id) => sessions.get(id),
    ended: forget,
    changed() {
      reviewExpiry();
      changed();
    },
  };

  return {
    upgrade(request, socket, head) {
      const query = new URL(request.url ?? '', url()).searchParams;
      server.handleUpgrade(request, socket, head, (webSocket) => {
        const version = query.get('v') ?? '';
        if (!VERSIONS.includes(version)) {
          webSocket.close(CLOSING.invalidVersion.code, CLOSING.invalidVersion.reason);
        } else if ((query.get('encoding') ?? 'json') !== 'json') {
          webSocket.close(CLOSING.decodeError.code, 'The local Discord speaks encoding=json only.');
        } else {
          serveConnection(webSocket, host, { version, compressed: query.get('compress') === 'zlib-stream' });
        }
      });
    },
    connected: () => [...sessions.values()].some((session) => session.attached()),
    dispatch(event, data, intent = NO_INTENT) {
      for (const session of sessions.values()) {
        if ((session.intents & intent) !== intent) continue;
        if (shardOf(world.guild.id, session.shardCount) === session.shardId) session.dispatch(event, data);
      }
    },
    identifies: starts.count,
    starts,
    faults,
    sockets: () => [...server.clients],
    close() {
      for (const session of sessions.values()) forget(session);
      for (const socket of server.clients) socket.terminate();
      server.close();
    },
  };
}
