import { type APIInteraction, RESTJSONErrorCodes, Routes } from 'discord-api-types/v10';
import type { Deliver, Delivery } from './answering.js';

/** The part of discord.js's REST client that delivery needs. */
export interface CallbackEndpoint {
  post(route: `/${string}`, options: { body: unknown; auth: false }): Promise<unknown>;
}

/** Sends the answer to Discord's callback route. Nothing of the error is kept: its text holds the interaction's token. */
export function deliverBy(rest: CallbackEndpoint, { id, token }: Pick<APIInteraction, 'id' | 'token'>): Deliver {
  return async (body) => {
    try {
      await rest.post(Routes.interactionCallback(id, token), { body, auth: false });
      return 'delivered';
    } catch (error) {
      return deliveryOf((error as { code?: unknown }).code);
    }
  };
}

function deliveryOf(code: unknown): Delivery {
  if (code === RESTJSONErrorCodes.UnknownInteraction) return 'expired';
  if (code === RESTJSONErrorCodes.InteractionHasAlreadyBeenAcknowledged) return 'answered-already';
  return 'lost';
}
