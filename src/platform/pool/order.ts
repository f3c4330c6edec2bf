import { ToldError } from '../told-error.js';
import type { Packed } from './pack.js';

/** What can be done in a pool, by name. What goes in and comes out is plain data. */
export type Tasks = Readonly<Record<string, (input: never) => Promise<unknown>>>;

/** One piece of work for a crew. */
export interface Order {
  readonly task: string;
  readonly input: unknown;
  /** The distrusted file that it reads, by the name that a refusal gives it: it is bounded in time, and memory. */
  readonly file?: string | undefined;
}

/** What became of it. */
export type Result = { readonly value: Packed } | { readonly error: Failure };

/** What comes over of an error: what is looked at by whoever explains it, or tries again. */
export interface Failure {
  readonly name: string;
  readonly message: string;
  /** Of an error that is told as it is. */
  readonly told?: Pick<ToldError, 'code' | 'problem' | 'remedy'>;
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
  const told = thrown instanceof ToldError ? toldOf(thrown) : {};
  return { name, message, code, status, retryAfter, ...(stack === undefined ? {} : { stack }), ...told };
}

function toldOf({ code, problem, remedy }: ToldError): Pick<Failure, 'told'> {
  return { told: { code, problem, ...(remedy === undefined ? {} : { remedy }) } };
}

export function errorOf({ told, ...failure }: Failure): Error {
  const error = told ? new ToldError(told.code, told.problem, told.remedy) : new Error(failure.message);
  return Object.assign(error, failure);
}
