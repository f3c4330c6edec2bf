/** The parts of a command, an option or a choice whose text Discord counts. */
interface Named {
  readonly name?: string;
  readonly name_localizations?: Translations;
  readonly description?: string;
  readonly description_localizations?: Translations;
  readonly value?: string | number;
  readonly options?: readonly Named[] | null;
  readonly choices?: readonly Named[] | null;
}

type Translations = Readonly<Record<string, string | null>> | null | undefined;

/** Length of a command in UTF-16 units as Discord limits it: names, descriptions and values at every level, each in its longest translation. */
export function commandLength(part: object): number {
  const { name, name_localizations, description, description_localizations, value, options, choices } = part as Named;
  const own =
    longest(name, name_localizations) + longest(description, description_localizations) + String(value ?? '').length;
  return [...(options ?? []), ...(choices ?? [])].reduce((sum, inner) => sum + commandLength(inner), own);
}

function longest(text: string | undefined, translations: Translations): number {
  const lengths = Object.values(translations ?? {}).map((translation) => translation?.length ?? 0);
  return Math.max(text?.length ?? 0, ...lengths);
}
