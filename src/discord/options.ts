import type { APIApplicationCommandInteractionDataOption, InteractionType } from 'discord-api-types/v10';

/** Option values by name, as a command takes them. Subcommands have no place in this bot and are passed over. */
export function optionsOf(
  options: readonly APIApplicationCommandInteractionDataOption<InteractionType>[] | undefined,
): Record<string, string | number | boolean> {
  return Object.fromEntries(
    (options ?? []).flatMap((option) => ('value' in option ? [[option.name, option.value]] : [])),
  );
}
