import { randomBytes } from 'node:crypto';
import { GatewayOpcodes } from 'discord-api-types/v10';

/** Events that a session keeps for a resume; Discord keeps a few minutes' worth. */
const KEPT_EVENTS = 2_000;
const SESSION_ID_BYTES = 16;

/** What a dispatch looks like on the wire. */
export interface Dispatch {
  readonly op: GatewayOpcodes.Dispatch;
  readonly t: string;
  readonly s: number;
  readonly d: unknown;
}

/** What identify settled for a session. */
export interface SessionTerms {
  /** Of the gateway's protocol. */
  readonly version: number;
  readonly shardId: number;
  readonly shardCount: number;
  /** Bit field of gateway intents. */
  readonly intents: number;
}

/** One identified client. It outlives its socket, so that a client that lost it can resume. */
export interface Session extends SessionTerms {
  readonly id: string;
  /** Sequence number of the last event, from 1. */
  sequence(): number;
  /** Numbers an event, keeps it, and sends it when a socket is attached. */
  dispatch(event: string, data: unknown): void;
  /** Binds the session to a socket's writer. Returns what to do when that socket closes; false then means that another took its place. */
  attach(write: (dispatch: Dispatch) => void): () => boolean;
  attached(): boolean;
  /** Events after this sequence number; null when it was never given or is no longer kept. */
  eventsAfter(sequence: number): readonly Dispatch[] | null;
}

/** A session without a socket. */
export function createSession(terms: SessionTerms): Session {
  const kept: Dispatch[] = [];
  let sequence = 0;
  let write: ((dispatch: Dispatch) => void) | null = null;
  return {
    ...terms,
    id: randomBytes(SESSION_ID_BYTES).toString('hex'),
    sequence: () => sequence,
    dispatch(event, data) {
      sequence += 1;
      const dispatch: Dispatch = { op: GatewayOpcodes.Dispatch, t: event, s: sequence, d: data };
      kept.push(dispatch);
      if (kept.length > KEPT_EVENTS) kept.shift();
      write?.(dispatch);
    },
    attach(nextWrite) {
      write = nextWrite;
      return () => {
        if (write !== nextWrite) return false;
        write = null;
        return true;
      };
    },
    attached: () => write !== null,
    eventsAfter(after) {
      const oldestKept = kept[0]?.s ?? sequence + 1;
      if (after > sequence || after < oldestKept - 1) return null;
      return kept.filter((dispatch) => dispatch.s > after);
    },
  };
}
