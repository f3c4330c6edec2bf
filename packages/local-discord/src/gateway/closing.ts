import { GatewayCloseCodes } from 'discord-api-types/v10';

/** A close code with Discord's reason for it. */
export interface Closing {
  readonly code: GatewayCloseCodes;
  readonly reason: string;
}

/** The ways in which the gateway ends a connection. */
export const CLOSING = {
  decodeError: { code: GatewayCloseCodes.DecodeError, reason: 'Error while decoding payload.' },
  notAuthenticated: { code: GatewayCloseCodes.NotAuthenticated, reason: 'Not authenticated.' },
  authenticationFailed: { code: GatewayCloseCodes.AuthenticationFailed, reason: 'Authentication failed.' },
  alreadyAuthenticated: { code: GatewayCloseCodes.AlreadyAuthenticated, reason: 'Already authenticated.' },
  invalidSequence: { code: GatewayCloseCodes.InvalidSeq, reason: 'Invalid seq.' },
  rateLimited: { code: GatewayCloseCodes.RateLimited, reason: 'Rate limited.' },
  sessionTimedOut: { code: GatewayCloseCodes.SessionTimedOut, reason: 'Session timed out.' },
  invalidShard: { code: GatewayCloseCodes.InvalidShard, reason: 'Invalid shard.' },
  invalidVersion: { code: GatewayCloseCodes.InvalidAPIVersion, reason: 'Invalid API version.' },
  invalidIntents: { code: GatewayCloseCodes.InvalidIntents, reason: 'Invalid intent(s).' },
  disallowedIntents: { code: GatewayCloseCodes.DisallowedIntents, reason: 'Disallowed intent(s).' },
} as const satisfies Record<string, Closing>;
