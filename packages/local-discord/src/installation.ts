import { ApplicationIntegrationType, InteractionContextType } from 'discord-api-types/v10';
import type { Place } from './types.js';

interface Where {
  readonly place: Place;
}

/** Who brought the app to each place, and in which of Discord's contexts it is there. */
const PLACES: Readonly<Record<Place, { readonly context: InteractionContextType; readonly installed: Installed }>> = {
  server: { context: InteractionContextType.Guild, installed: [ApplicationIntegrationType.GuildInstall] },
  thread: { context: InteractionContextType.Guild, installed: [ApplicationIntegrationType.GuildInstall] },
  'external-apps': { context: InteractionContextType.Guild, installed: [ApplicationIntegrationType.UserInstall] },
  'external-apps-off': { context: InteractionContextType.Guild, installed: [ApplicationIntegrationType.UserInstall] },
  'direct-message': {
    context: InteractionContextType.BotDM,
    installed: [ApplicationIntegrationType.GuildInstall, ApplicationIntegrationType.UserInstall],
  },
  'private-channel': {
    context: InteractionContextType.PrivateChannel,
    installed: [ApplicationIntegrationType.UserInstall],
  },
};
type Installed = readonly ApplicationIntegrationType[];

export function contextOf({ place }: Where): InteractionContextType {
  return PLACES[place].context;
}

/** Through which of its installations the app can be used here. */
export function installedFor({ place }: Where): Installed {
  return PLACES[place].installed;
}

/** Whether the place is a server's. */
export function isInServer(world: Where): boolean {
  return contextOf(world) === InteractionContextType.Guild;
}

/** Whether only those who use the app brought it along: then it is in neither the server nor the conversation. */
export function isBroughtAlong(world: Where): boolean {
  return !installedFor(world).includes(ApplicationIntegrationType.GuildInstall);
}
