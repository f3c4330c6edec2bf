import { GatewayIntentBits } from 'discord-api-types/v10';
import { z } from 'zod';
import { CLOSING, type Closing } from './closing.js';
import type { SessionTerms } from './session.js';

/** Intents that the application would have to be granted, and is not. */
const PRIVILEGED = GatewayIntentBits.GuildMembers | GatewayIntentBits.GuildPresences | GatewayIntentBits.MessageContent;

const ALL_INTENTS = Object.values(GatewayIntentBits)
  .filter((bit) => typeof bit === 'number')
  .reduce((bits, bit) => bits | bit, 0);

const identifyShape = z.object({
  token: z.string(),
  properties: z.record(z.string(), z.unknown()),
  intents: z.int().min(0),
  compress: z.boolean().optional(),
  shard: z.tuple([z.int().min(0), z.int().min(1)]).optional(),
});

/** What the client asked for. */
export interface Identify {
  readonly terms: Omit<SessionTerms, 'version'>;
  readonly compress: boolean;
}

/** Clients may write the token as in the header of a request. */
export function bareToken(token: string): string {
  return token.replace(/^Bot /, '');
}

/** Reads and checks the data of an identify payload, or says why Discord closes the connection. */
export function readIdentify(data: unknown, token: string): Identify | Closing {
  const parsed = identifyShape.safeParse(data);
  if (!parsed.success) return CLOSING.decodeError;
  const { compress = false, intents, shard = [0, 1] } = parsed.data;
  if (bareToken(parsed.data.token) !== token) return CLOSING.authenticationFailed;
  const [shardId, shardCount] = shard;
  if (shardId >= shardCount) return CLOSING.invalidShard;
  if ((intents & ~ALL_INTENTS) !== 0) return CLOSING.invalidIntents;
  if ((intents & PRIVILEGED) !== 0) return CLOSING.disallowedIntents;
  return { terms: { shardId, shardCount, intents }, compress };
}
