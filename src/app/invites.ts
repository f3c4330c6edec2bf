import { ApplicationIntegrationType, PermissionFlagsBits } from 'discord-api-types/v10';

/** To see channels and threads, read their history, and write in them. */
const MENTION_PERMISSIONS =
  PermissionFlagsBits.ViewChannel |
  PermissionFlagsBits.SendMessages |
  PermissionFlagsBits.SendMessagesInThreads |
  PermissionFlagsBits.ReadMessageHistory;

/**
 * The pages of Discord on which the bot is added: to a server, and to a person, who then has it wherever they are. Each names what it is for
 * (`integration_type`), since Discord offers only one of the two where a link leaves that out. The second wants User Install ticked in the portal.
 * @param mentions the bot answers mentions in servers: only a member reads the messages that mention it, and may write in answer
 */
export function invitesOf(
  applicationId: string,
  mentions: boolean,
): { readonly server: string; readonly person: string } {
  const link = (type: ApplicationIntegrationType, scope: string) =>
    `https://discord.com/oauth2/authorize?client_id=${applicationId}&integration_type=${type}&scope=${scope}`;
  const member = `bot+applications.commands&permissions=${MENTION_PERMISSIONS}`;
  return {
    server: link(ApplicationIntegrationType.GuildInstall, mentions ? member : 'applications.commands'),
    person: link(ApplicationIntegrationType.UserInstall, 'applications.commands'),
  };
}
