import type { Context } from 'hono';
import type { Fault } from './refusals.js';

/** Largest body taken. Discord's own stay far below: a message command carries one message, of 4,000 characters and 10 embeds of 6,000 together. */
export const MAX_BODY_BYTES = 256 * 1024;
/** Milliseconds in which a body must have arrived; Discord, which sends its few kilobytes at once, gives up after as many. */
export const BODY_WITHIN = 3_000;

/** Why a body is not read to its end. */
export type BodyFault = Extract<Fault, 'size' | 'slow' | 'busy'>;

/** Reads a request's body whole, or says why not. Rejects when its sender breaks off. */
export type ReadBody = (context: Context) => Promise<Uint8Array | BodyFault>;
