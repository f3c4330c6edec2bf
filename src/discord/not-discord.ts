import { ToldError } from '../platform/told-error.js';

/** Thrown when something answers in the place of Discord's REST API: the page of a proxy, or of a network that wants a login. */
export class NotDiscord extends ToldError {
  /** @param expected what was asked for: "application" */
  constructor(expected: string) {
    super(
      'NOT_DISCORD',
      `Discord answered with something that is no ${expected}`,
      'see what answers in its place (a proxy, a login page, or DISCORD_API)',
    );
  }
}
