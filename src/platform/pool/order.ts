import type { Input, TaskName } from '../../app/tasks.js';
import type { Packed } from './pack.js';

/** One piece of work for a crew. */
export type Order = { readonly [Name in TaskName]: { readonly task: Name; readonly input: Input<Name> } }[TaskName];

/** What became of it. */
export type Result = { readonly value: Packed } | { readonly error: Failure };

/** Of an error what explain() and the registrar look at comes over, with its name for its class. */
export interface Failure {
  readonly name: string;
  readonly message: string;
  readonly stack?: string;
  readonly code?: unknown;
  readonly status?: unknown;
  /** Milliseconds that Discord asks to wait. */
  readonly retryAfter?: unknown;
}

/** Those who do the work, in this process or in another. */
export interface Crew {
  /** Never rejects. */
  perform(order: Order): Promise<Result>;
  /** Ends them in the middle of what they do. */
  close(): Promise<void>;
}

export function failureOf(thrown: unknown): Failure {
  const { name, message, stack, code, status, retryAfter } = thrown as Failure;
  return { name, message, code, status, retryAfter, ...(stack === undefined ? {} : { stack }) };
}

export function errorOf(failure: Failure): Error {
  return Object.assign(new Error(failure.message), failure);
}
