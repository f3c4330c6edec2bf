import { de } from './de.js';
import { en, type Words } from './en.js';
import { esES } from './es-es.js';
import { fr } from './fr.js';
import { ja } from './ja.js';
import { ptBR } from './pt-br.js';
import { ru } from './ru.js';
import { uk } from './uk.js';
import { zhCN } from './zh-cn.js';

export { en, type Words };

/** The languages besides English, by Discord's locale. */
export const LANGUAGES: Readonly<Record<string, Words>> = {
  de,
  fr,
  'es-ES': esES,
  // Until Latin America has words of its own, Spain's are nearer than English ones: in what the bot says and in what is typed.
  'es-419': esES,
  'pt-BR': ptBR,
  ru,
  uk,
  ja,
  'zh-CN': zhCN,
};

/** The words for one of Discord's locales; English where there are none, or no locale is known. */
export function wordsFor(locale: string | null | undefined): Words {
  const known = locale ?? '';
  return (Object.hasOwn(LANGUAGES, known) && LANGUAGES[known]) || en;
}
