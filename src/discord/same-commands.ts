/** True when Discord holds exactly these commands, whatever it added to them. The order of commands does not count, that of options does. */
export function sameCommands(registered: readonly object[], wanted: readonly object[]): boolean {
  const key = (command: object) =>
    `${String((command as { type?: number }).type ?? 1)}:${(command as { name: string }).name}`;
  const found = new Map(registered.map((command) => [key(command), command]));
  return registered.length === wanted.length && wanted.every((command) => same(found.get(key(command)), command));
}

/** Where the wanted value is given, it must be there; where it is not, Discord's default (null, false, empty) must be. */
function same(registered: unknown, wanted: unknown): boolean {
  if (isEmpty(registered) && isEmpty(wanted)) return true;
  if (Array.isArray(wanted) && Array.isArray(registered)) {
    return wanted.length === registered.length && wanted.every((one, index) => same(registered[index], one));
  }
  if (isRecord(wanted) && isRecord(registered)) {
    const names = new Set(
      [...Object.keys(wanted), ...Object.keys(registered)].filter((name) => !ADDED_BY_DISCORD.has(name)),
    );
    return [...names].every((name) => same(registered[name], wanted[name]));
  }
  return registered === wanted;
}

const ADDED_BY_DISCORD = new Set([
  'id',
  'application_id',
  'guild_id',
  'version',
  'dm_permission',
  'default_permission',
  'name_localized',
  'description_localized',
]);

function isEmpty(value: unknown): boolean {
  return (
    value === undefined ||
    value === null ||
    value === false ||
    value === '' ||
    (Array.isArray(value) && value.length === 0)
  );
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
