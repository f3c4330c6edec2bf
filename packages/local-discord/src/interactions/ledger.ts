import { randomBytes } from 'node:crypto';
import type { Asked, Interaction } from '../interaction.js';
import { NoAnswer } from '../no-answer.js';
import type { Outcome } from '../types.js';

export interface LedgerOptions {
  /** Milliseconds in which the first answer must come. */
  readonly answerWithin: number;
  /** Milliseconds for which a token can be used. */
  readonly tokenLifetime: number;
  readonly nextSnowflake: () => string;
}

/** Every interaction whose token has not run out. */
export interface Ledger {
  /** Enters an interaction. The promise rejects with NoAnswer when the time is over. */
  open(asked: Asked): { readonly interaction: Interaction; readonly outcome: Promise<Outcome> };
  byId(id: string): Interaction | undefined;
  /** Undefined when the token was never given or has run out. */
  byToken(token: string): Interaction | undefined;
  /** Rejects one that still waits, before its time is over. */
  lose(id: string): void;
  /** Rejects everything that still waits. */
  close(): void;
}

const TOKEN_BYTES = 120;
/** Interactions kept at once. Only a load far beyond a real server's fills it; then the oldest tokens run out early. */
const KEPT_INTERACTIONS = 50_000;

/** An empty ledger. */
export function createLedger({ answerWithin, tokenLifetime, nextSnowflake }: LedgerOptions): Ledger {
  const byId = new Map<string, Interaction>();
  const byToken = new Map<string, Interaction>();
  const waiting = new Map<string, () => void>();

  // Interactions are entered in the order of time, so those that ran out stand first.
  function forgetExpired(now: number): void {
    for (const interaction of byId.values()) {
      if (now - interaction.askedAt <= tokenLifetime && byId.size < KEPT_INTERACTIONS) return;
      byId.delete(interaction.id);
      byToken.delete(interaction.token);
    }
  }

  return {
    open(asked) {
      forgetExpired(Date.now());
      const id = nextSnowflake();
      const { promise, resolve, reject } = withResolvers<Outcome>();
      const lose = () => {
        waiting.delete(id);
        interaction.state = 'lost';
        reject(new NoAnswer());
      };
      const timer = setTimeout(lose, answerWithin);
      waiting.set(id, () => {
        clearTimeout(timer);
        lose();
      });
      const interaction: Interaction = {
        ...asked,
        id,
        token: randomBytes(TOKEN_BYTES).toString('base64url'),
        askedAt: Date.now(),
        state: 'waiting',
        original: null,
        followUps: new Set(),
        settle(outcome) {
          clearTimeout(timer);
          waiting.delete(id);
          resolve(outcome);
        },
      };
      byId.set(id, interaction);
      byToken.set(interaction.token, interaction);
      return { interaction, outcome: promise };
    },
    byId: (id) => byId.get(id),
    byToken(token) {
      forgetExpired(Date.now());
      return byToken.get(token);
    },
    lose: (id) => waiting.get(id)?.(),
    close() {
      for (const lose of [...waiting.values()]) lose();
    },
  };
}

/** Promise.withResolvers, which Node 20 has not. */
function withResolvers<Value>() {
  let resolve!: (value: Value) => void;
  let reject!: (reason: Error) => void;
  const promise = new Promise<Value>((onValue, onError) => {
    resolve = onValue;
    reject = onError;
  });
  return { promise, resolve, reject };
}
