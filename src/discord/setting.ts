import {
  type APIInteraction,
  ApplicationIntegrationType,
  InteractionContextType,
  PermissionFlagsBits,
} from 'discord-api-types/v10';
import type { Library } from '../library/library.js';
import type { Audience } from '../reply/exit.js';
import type { Setting } from '../reply/types.js';
import { wordsFor } from '../reply/words/index.js';

/** What whoever runs the bot chose about its replies. */
export interface ReplySettings {
  /** Who sees a reply where the person does not say. */
  readonly replies: 'private' | 'public';
  /** How the bot is mentioned, where it answers mentions. */
  readonly mention?: string | undefined;
}

export const PRIVATE_REPLIES: ReplySettings = { replies: 'private' };

/** Whether Discord keeps every reply of ours private here: the person brought the app along, and the server does not let it speak. */
export function isKeptPrivate(interaction: APIInteraction): boolean {
  const owners = interaction.authorizing_integration_owners ?? {};
  const brought =
    ApplicationIntegrationType.UserInstall in owners && !(ApplicationIntegrationType.GuildInstall in owners);
  const permissions = interaction.member?.permissions;
  return brought && permissions !== undefined && (BigInt(permissions) & PermissionFlagsBits.UseExternalApps) === 0n;
}

/** The conversation between one person and the bot: everything in it is private, and stays. */
export function isAlone({ context }: APIInteraction): boolean {
  return context === InteractionContextType.BotDM;
}

/**
 * Who sees the reply. In the conversation with the bot nothing needs hiding: there a hidden message would only be lost.
 * @param wish what the person chose in the `public` option
 */
export function audienceOf(interaction: APIInteraction, { replies }: ReplySettings, wish: unknown): Audience {
  if (isAlone(interaction)) return 'everybody';
  if (isKeptPrivate(interaction)) return 'asker';
  return (typeof wish === 'boolean' ? wish : replies === 'public') ? 'everybody' : 'asker';
}

/**
 * Where a reply is made. A private one is in the asker's language; a public one in the server's, since it would
 * otherwise tell everybody what language the asker has set.
 */
export function settingOf(
  interaction: APIInteraction,
  library: Library,
  { replies, mention }: ReplySettings,
  audience: Audience,
): Setting {
  const { locale, guild_locale: serverLocale } = interaction as { locale?: string; guild_locale?: string };
  const alone = isAlone(interaction);
  const seenByOthers = audience === 'everybody' && !alone;
  return {
    library,
    words: wordsFor(seenByOthers ? serverLocale : locale),
    public: seenByOthers,
    publicByDefault: replies === 'public',
    canShare: !alone && !isKeptPrivate(interaction),
    mention,
  };
}
