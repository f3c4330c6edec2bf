import { GatewayOpcodes } from 'discord-api-types/v10';
import { WebSocket } from 'ws';
import type { LocalDiscord } from '../src/index.js';

/** An interaction as the gateway sent it, as far as these tests read it. */
export interface ReceivedInteraction {
  readonly id: string;
  readonly token: string;
  readonly type: number;
  readonly data: Record<string, unknown>;
  readonly [field: string]: unknown;
}

/** A bot without a library, for requests that discord.js would not let through. */
export interface RawBot {
  /** The next interaction that was not taken yet. */
  next(): Promise<ReceivedInteraction>;
  /** Sends a request with a JSON body and gives status and body of the answer. */
  request(method: string, path: string, body?: unknown): Promise<{ status: number; body: unknown }>;
  answer(interaction: ReceivedInteraction, body: unknown): Promise<{ status: number; body: unknown }>;
  /** The messages that it was told of, as the gateway sent them. */
  readonly messages: readonly Record<string, unknown>[];
  /** Every event, by name. */
  readonly events: readonly { readonly name: string; readonly data: Record<string, unknown> }[];
  close(): void;
}

/** Connects and identifies. */
export async function connectRawBot(discord: LocalDiscord, intents = 0): Promise<RawBot> {
  const socket = new WebSocket(`${discord.origin.replace('http', 'ws')}/gateway?v=10&encoding=json`);
  const received: ReceivedInteraction[] = [];
  const messages: Record<string, unknown>[] = [];
  const events: { name: string; data: Record<string, unknown> }[] = [];
  const waiting: ((interaction: ReceivedInteraction) => void)[] = [];
  await new Promise<void>((resolve) => {
    socket.on('message', (raw: Buffer) => {
      const { d, op, t } = JSON.parse(raw.toString('utf8'));
      if (op === GatewayOpcodes.Hello) {
        const identify = { token: discord.token, properties: {}, intents };
        socket.send(JSON.stringify({ op: GatewayOpcodes.Identify, d: identify }));
      }
      if (t === 'READY') resolve();
      if (t) events.push({ name: t, data: d });
      if (t === 'MESSAGE_CREATE') messages.push(d);
      if (t === 'INTERACTION_CREATE') {
        const taker = waiting.shift();
        if (taker === undefined) received.push(d);
        else taker(d);
      }
    });
  });

  async function request(method: string, path: string, body?: unknown) {
    const response = await fetch(`${discord.api}/v10${path}`, {
      method,
      headers: { authorization: `Bot ${discord.token}`, 'content-type': 'application/json' },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    const text = await response.text();
    return { status: response.status, body: text === '' ? null : JSON.parse(text) };
  }

  return {
    next() {
      const first = received.shift();
      return first === undefined ? new Promise((resolve) => waiting.push(resolve)) : Promise.resolve(first);
    },
    request,
    answer: ({ id, token }, body) => request('POST', `/interactions/${id}/${token}/callback`, body),
    messages,
    events,
    close: () => socket.close(),
  };
}
