import { GatewayOpcodes } from 'discord-api-types/v10';
import type { WebSocket } from 'ws';
import { z } from 'zod';
import { CLOSING, type Closing } from './closing.js';
import type { GatewayFaults } from './faults.js';
import { deflatedFrames, type FrameWriter, plainFrames, streamedFrames } from './frames.js';
import { bareToken, readIdentify } from './identify.js';
import type { Session, SessionTerms } from './session.js';
import type { Admission } from './starts.js';

/** Longest payload that a client may send, in bytes. */
const MAX_PAYLOAD_BYTES = 4_096;
/** Payloads that a client may send in a window of so many milliseconds. */
const MAX_SENDS = 120;
const SEND_WINDOW = 60_000;
/** A client that is silent for this many heartbeats' time is taken for gone. */
const PATIENCE_IN_HEARTBEATS = 1.5;
/** Close codes with which a client gives its session up. */
const GOODBYES: readonly number[] = [1_000, 1_001];

/** What a connection needs from the gateway. */
export interface ConnectionHost {
  readonly token: string;
  admit(shardId: number): Admission;
  readonly faults: GatewayFaults;
  /** Milliseconds between heartbeats. */
  readonly heartbeatInterval: number;
  /** Makes and greets a session, already attached to the writer. */
  identified(terms: SessionTerms, write: FrameWriter): { session: Session; detach: () => boolean };
  session(id: string): Session | undefined;
  /** The client said goodbye for good: nothing to resume. */
  ended(session: Session): void;
  changed(): void;
}

const payloadShape = z.object({ op: z.int(), d: z.unknown().optional() });
const resumeShape = z.object({ token: z.string(), session_id: z.string(), seq: z.int().nullable() });

/** Speaks the gateway's protocol on one socket until it closes. */
export function serveConnection(
  socket: WebSocket,
  host: ConnectionHost,
  { compressed, version }: { readonly compressed: boolean; readonly version: string },
): void {
  let write: FrameWriter = compressed ? streamedFrames(socket) : plainFrames(socket);
  let session: Session | null = null;
  let detach = () => false;
  let sends: number[] = [];
  let patience = watch();

  function watch(): NodeJS.Timeout {
    return setTimeout(() => close(CLOSING.sessionTimedOut), host.heartbeatInterval * PATIENCE_IN_HEARTBEATS);
  }

  function close({ code, reason }: Closing): void {
    socket.close(code, reason);
  }

  /** The functions below do what a payload asks, or say why the connection has to end. */
  function identify(data: unknown): Closing | null {
    if (session !== null) return CLOSING.alreadyAuthenticated;
    const result = readIdentify(data, host.token);
    if ('code' in result) return result;
    const admission = host.admit(result.terms.shardId);
    if (admission === 'spent') return CLOSING.authenticationFailed;
    if (admission === 'too-soon') {
      write({ op: GatewayOpcodes.InvalidSession, d: false, s: null, t: null });
      return null;
    }
    if (result.compress && !compressed) write = deflatedFrames(socket);
    ({ session, detach } = host.identified({ ...result.terms, version: Number(version) }, (payload) => write(payload)));
    host.changed();
    return null;
  }

  function resume(data: unknown): Closing | null {
    if (session !== null) return CLOSING.alreadyAuthenticated;
    const request = resumeShape.safeParse(data);
    if (!request.success) return CLOSING.decodeError;
    if (bareToken(request.data.token) !== host.token) return CLOSING.authenticationFailed;
    if (host.faults.doubtedResumes > 0) {
      host.faults.doubtedResumes -= 1;
      write({ op: GatewayOpcodes.InvalidSession, d: true, s: null, t: null });
      return null;
    }
    const resumed = host.faults.refuseResume ? undefined : host.session(request.data.session_id);
    if (resumed === undefined) {
      write({ op: GatewayOpcodes.InvalidSession, d: false, s: null, t: null });
      return null;
    }
    const missed = resumed.eventsAfter(request.data.seq ?? 0);
    if (missed === null) return CLOSING.invalidSequence;
    session = resumed;
    for (const dispatch of missed) write(dispatch);
    detach = resumed.attach((dispatch) => host.faults.send(dispatch, write));
    resumed.dispatch('RESUMED', { _trace: [] });
    host.changed();
    return null;
  }

  function receive(op: number, data: unknown): Closing | null {
    switch (op) {
      case GatewayOpcodes.Heartbeat:
        clearTimeout(patience);
        patience = watch();
        if (host.faults.heartbeatAcks) write({ op: GatewayOpcodes.HeartbeatAck, d: null, s: null, t: null });
        return null;
      case GatewayOpcodes.Identify:
        return identify(data);
      case GatewayOpcodes.Resume:
        return resume(data);
      case GatewayOpcodes.PresenceUpdate:
      case GatewayOpcodes.VoiceStateUpdate:
      case GatewayOpcodes.RequestGuildMembers:
        // Presence, voice and lists of members have nobody to see them here.
        return session === null ? CLOSING.notAuthenticated : null;
      default:
        // What it does not know the gateway overlooks.
        return null;
    }
  }

  function read(raw: Buffer, isBinary: boolean): Closing | null {
    const now = Date.now();
    sends = [...sends.filter((at) => now - at < SEND_WINDOW), now];
    if (sends.length > MAX_SENDS) return CLOSING.rateLimited;
    const payload = !isBinary && raw.length <= MAX_PAYLOAD_BYTES ? readPayload(raw) : null;
    return payload === null ? CLOSING.decodeError : receive(payload.op, payload.d);
  }

  socket.on('message', (raw: Buffer, isBinary) => {
    const closing = read(raw, isBinary);
    if (closing !== null) close(closing);
  });
  socket.on('close', (code) => {
    clearTimeout(patience);
    const wasAttached = detach();
    if (session !== null && wasAttached && GOODBYES.includes(code)) host.ended(session);
    host.changed();
  });
  socket.on('error', () => socket.terminate());

  write({ op: GatewayOpcodes.Hello, d: { heartbeat_interval: host.heartbeatInterval, _trace: [] }, s: null, t: null });
}

function readPayload(raw: Buffer): { op: number; d?: unknown } | null {
  try {
    return payloadShape.parse(JSON.parse(raw.toString('utf8')));
  } catch {
    return null;
  }
}
