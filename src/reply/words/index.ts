import { en, type Words } from './en.js';

export { en, type Words };

/** Discord's locales that have words of their own; the others read English. */
export const LANGUAGES: Readonly<Record<string, Words>> = {};

/** The words for one of Discord's locales; English where there are none, or no locale is known. */
export function wordsFor(locale: string | null | undefined): Words {
  return (locale && Object.hasOwn(LANGUAGES, locale) && LANGUAGES[locale]) || en;
}
