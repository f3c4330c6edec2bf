import type { APIInteraction, APIInteractionResponse } from 'discord-api-types/v10';
import type { Library } from '../library/library.js';
import { type Delivery, type Ledger, type LedgerOptions, openLedger } from './ledger.js';
import { respond } from './respond.js';
import type { ReplySettings } from './setting.js';

/** Milliseconds for which what is being answered is waited for when the bot is stopped. */
export const STOP_WITHIN = 10_000;

export interface AnsweringOptions extends LedgerOptions {
  readonly library: Library;
  /** Who sees replies; private ones unless told. */
  readonly replies?: ReplySettings | undefined;
  /** Where what is answered is entered; one of its own unless told. */
  readonly ledger?: Ledger | undefined;
}

/** Hands an answer to Discord; rejecting is the same as resolving with `lost`. */
export type Deliver = (body: APIInteractionResponse) => Promise<Delivery>;

/** What every transport does with an interaction: answer, deliver, log, count. */
export interface Answering extends Pick<Ledger, 'drain'> {
  /** Never rejects. */
  answer(interaction: APIInteraction, deliver: Deliver): Promise<void>;
}

export function createAnswering({ library, replies, ledger, ...told }: AnsweringOptions): Answering {
  const { drain, enter } = ledger ?? openLedger(told);
  return {
    answer: (interaction, deliver) =>
      enter({ interaction: interaction.id }, async () => {
        const { body, ...made } = await respond(interaction, library, replies);
        return { ...made, deliver: async () => ({ delivery: await deliver(body) }) };
      }),
    drain,
  };
}
