import type { Logger } from 'pino';
import { nowAndThen } from '../../platform/now-and-then.js';
import { sentenceFor } from './refusal-sentences.js';
import type { ObserveRefusal, Refusal } from './refusals.js';

/**
 * Logs refused requests now and then, each kind by itself, with what they usually mean and what to do. What points to something that is wrong with the
 * way from Discord to the bot is a warning; what strangers send is not.
 */
export function refusalLog(log: Logger): ObserveRefusal {
  return nowAndThen<Refusal>(
    // Before and after the first right signature a wrong one means different things.
    ({ status, reason, signedBefore }) => `${status} ${reason} ${signedBefore}`,
    (refusal, requests) => {
      const { level, sentence } = sentenceFor(refusal);
      const { status, reason, path } = refusal;
      log[level](
        { status, reason, requests, ...(path === undefined ? {} : { path }) },
        `refused with ${status}: ${sentence}`,
      );
    },
  );
}
