/** Raised when the meaning of the fields changes; buttons of other versions get an explanation. */
const VERSION = '2';
/** Discord's limit, in UTF-16 units. */
export const MAX_CUSTOM_ID = 100;

/**
 * All that a button needs after a restart: version, action, fields, divided by colons. Only the last field may hold colons.
 * @throws {RangeError} when it is longer than Discord allows
 */
export function customId(action: string, ...fields: readonly string[]): string {
  const id = [VERSION, action, ...fields].join(':');
  if (id.length > MAX_CUSTOM_ID)
    throw new RangeError(`custom_id of ${id.length} characters, more than ${MAX_CUSTOM_ID}: ${id}`);
  return id;
}

/** Reads a `custom_id` back; null when it is of another version or not ours. A last field with colons comes in pieces. */
export function readCustomId(id: string): { action: string; fields: string[] } | null {
  const [version, action, ...fields] = id.split(':');
  if (version !== VERSION || !action) return null;
  return { action, fields };
}
