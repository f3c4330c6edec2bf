import { type KeyObject, sign } from 'node:crypto';
import { InteractionResponseType, InteractionType } from 'discord-api-types/v10';
import type { Interaction } from './interaction.js';
import type { Answers } from './interactions/answers.js';
import type { Ledger } from './interactions/ledger.js';
import { isLoopbackUrl } from './loopback.js';
import { RestError } from './refusals.js';
import type { RecordRequest } from './rest/record.js';
import type { Refusal } from './types.js';

const OK = 200;
const ACCEPTED = 202;
const UNAUTHORIZED = 401;
const BAD_REQUEST = 400;
const SIGNATURE_BYTES = 64;

export interface EndpointOptions {
  readonly privateKey: KeyObject;
  readonly answers: Pick<Answers, 'first'>;
  readonly ledger: Pick<Ledger, 'lose'>;
  /** Milliseconds in which the answer must come. */
  readonly answerWithin: number;
  readonly refusals: Refusal[];
  readonly record: RecordRequest | null;
}

/** Interactions by HTTP, as Discord sends them to an application's interactions endpoint. */
export interface Endpoint {
  /** Null: interactions go to the gateway. */
  url(): string | null;
  /** Checks the endpoint as the Developer Portal does, by a PING and by a wrong signature. Throws an Error that says what it did wrong. */
  use(url: string | null): Promise<void>;
  /** Sends an interaction and takes its answer, unless the endpoint only accepts it to call back; an answer that Discord would not accept loses the interaction. */
  deliver(interaction: Interaction, payload: unknown): Promise<void>;
}

/** No endpoint yet. */
export function createEndpoint({
  answers,
  answerWithin,
  ledger,
  privateKey,
  record,
  refusals,
}: EndpointOptions): Endpoint {
  let current: string | null = null;

  function post(url: string, payload: unknown, signature?: string): Promise<Response> {
    const body = JSON.stringify(payload);
    const timestamp = String(Math.floor(Date.now() / 1_000));
    return fetch(url, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        'user-agent': 'Discord-Interactions/1.0 (+https://discord.com)',
        'x-signature-ed25519': signature ?? sign(null, Buffer.from(timestamp + body), privateKey).toString('hex'),
        'x-signature-timestamp': timestamp,
      },
      body,
      redirect: 'error',
      signal: AbortSignal.timeout(answerWithin),
    });
  }

  async function verify(url: string): Promise<void> {
    const ping = { version: 1, id: '0', application_id: '0', type: InteractionType.Ping, token: 'ping' };
    const pong = await post(url, ping);
    const said = (await pong.json().catch(() => null)) as { type?: unknown } | null;
    if (pong.status !== OK || said?.type !== InteractionResponseType.Pong) {
      throw new Error(`The interactions endpoint answers PING with ${pong.status}, not with PONG`);
    }
    const forged = await post(url, ping, '0'.repeat(SIGNATURE_BYTES * 2));
    if (forged.status !== UNAUTHORIZED) {
      throw new Error(`The interactions endpoint answers a wrong signature with ${forged.status}, not with 401`);
    }
  }

  return {
    url: () => current,
    async use(url) {
      if (url !== null) {
        if (!isLoopbackUrl(url)) throw new Error('The local Discord sends interactions to this machine only');
        await verify(url);
      }
      current = url;
    },
    async deliver(interaction, payload) {
      const path = `/interactions/${interaction.id}/${interaction.token}/callback`;
      let body: unknown = null;
      try {
        const response = await post(current ?? '', payload);
        const text = await response.text();
        // It answers later, by the callback's route, within the time that it has from now on.
        if (response.status === ACCEPTED) return;
        if (response.status !== OK)
          throw new RestError(BAD_REQUEST, 0, `The endpoint answered with ${response.status}`);
        body = JSON.parse(text);
        answers.first(interaction.id, interaction.token, body);
        record?.({ method: 'POST', path, status: 204, body });
      } catch (error) {
        // Refusals are kept as on the other transport; an endpoint that cannot be reached is no refusal.
        if (error instanceof RestError) {
          refusals.push({ method: 'POST', path, status: error.status, body: error.body() });
          record?.({ method: 'POST', path, status: error.status, body });
        }
        ledger.lose(interaction.id);
      }
    },
  };
}
