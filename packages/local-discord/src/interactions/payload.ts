import type { Locale } from 'discord-api-types/v10';
import type { Interaction } from '../interaction.js';
import { integrationOwners, permissionsIn, placeFields } from '../place.js';
import type { World } from '../world.js';

/** Bytes that a bot may attach to its answer in a server without boosts. */
const ATTACHMENT_SIZE_LIMIT = 10_485_760;
/** The only version of interactions that there is. */
const INTERACTION_VERSION = 1;

/** Everything that INTERACTION_CREATE says; `data` is what the type of interaction adds. */
export function interactionPayload(world: World, interaction: Interaction, data: unknown): unknown {
  const { id, person, source, token, type } = interaction;
  return {
    version: INTERACTION_VERSION,
    id,
    application_id: world.application.id,
    type,
    token,
    data,
    ...(source === null ? {} : { message: source }),
    ...placeFields(world, person),
    locale: person.locale as Locale,
    app_permissions: permissionsIn(world),
    authorizing_integration_owners: integrationOwners(world, person),
    entitlements: [],
    attachment_size_limit: ATTACHMENT_SIZE_LIMIT,
  };
}
