import type { Context } from 'hono';

const YES: readonly (string | undefined)[] = ['1', 'true', 'True'];

/** Whether a query parameter says yes, in one of the words that Discord takes for it. */
export function saysYes(context: Context, name: string): boolean {
  return YES.includes(context.req.query(name));
}
