import { GatewayCloseCodes } from 'discord-api-types/v10';
import { PORTAL } from '../config/variables.js';
import { ToldError } from '../platform/told-error.js';

/** What a person can do about the close codes after which Discord takes no new connection. */
const ADVICE: Readonly<Partial<Record<number, string>>> = {
  [GatewayCloseCodes.AuthenticationFailed]: `DISCORD_TOKEN: Discord refuses it; copy it again from the ${PORTAL.token}`,
  [GatewayCloseCodes.InvalidShard]:
    'SHARD_COUNT: Discord does not know these shards; see that every SHARD_IDS is below SHARD_COUNT, or set SHARDS=auto',
  [GatewayCloseCodes.ShardingRequired]:
    'SHARD_COUNT: the bot is in too many servers for so few shards; raise it, or set SHARDS=auto',
  [GatewayCloseCodes.InvalidAPIVersion]:
    'Discord no longer speaks this version of its gateway; update Whosaid (git pull && npm ci)',
  [GatewayCloseCodes.InvalidIntents]:
    'Discord does not know the intents asked for; update Whosaid (git pull && npm ci)',
  [GatewayCloseCodes.DisallowedIntents]:
    'Discord does not grant the intents asked for. Whosaid asks for none: take your change of them back, or grant them in the Discord Developer Portal → your application → Bot → Privileged Gateway Intents',
};

/** Thrown when Discord closed the gateway for good. The message says what to do. */
export class ClosedForGood extends ToldError {
  constructor(readonly closeCode: number) {
    super(
      'CLOSED_FOR_GOOD',
      `${ADVICE[closeCode] ?? 'Discord has closed the connection for good; start again'} (close code ${closeCode})`,
    );
  }
}
