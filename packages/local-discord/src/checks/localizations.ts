import { Locale } from 'discord-api-types/v10';
import { z } from 'zod';
import { complain, notAmong } from './shape.js';

const LOCALES: readonly string[] = Object.values(Locale);

/** Translations by Discord's locales; null or absent where there are none. */
export function localizations(translation: z.ZodType<string>) {
  return z
    .record(z.string(), translation.nullable())
    .check(
      complain<Record<string, unknown>>(function* (value) {
        for (const locale of Object.keys(value)) {
          if (!LOCALES.includes(locale)) yield { ...notAmong(LOCALES), path: [locale] };
        }
      }),
    )
    .nullish();
}
