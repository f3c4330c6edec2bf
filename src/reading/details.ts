import { parse } from 'yaml';
import * as z from 'zod';
import { type Entry, isBlock, KEYS, LIST_ITEM } from './entries.js';
import { quoted } from './quoted.js';
import type { ArticleDetails } from './types.js';

/** Characters of a title or source. Discord shows no more of one in a choice or a heading. */
const LONGEST = 256;

const DOUBLE_QUOTED = /^"(?:[^"\\]|\\[\s\S])*"(?=\s+#|\s*$)/;
const SINGLE_QUOTED = /^'(?:[^']|'')*'(?=\s+#|\s*$)/;
/** Year first, so that nobody has to guess which is the month; then a time, as blogs write it too. */
const DATE =
  /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?:(?:\s*T\s*|\s+)(\d\d:\d\d(?::\d\d(?:\.\d+)?)?)\s*(Z|[+-]\d\d:?\d\d)?)?$/i;

const webAddress = z.url({ protocol: /^https?$/, hostname: z.regexes.domain });
const date = z.union([z.iso.date(), z.iso.datetime({ offset: true, local: true })]);

/** What the entries say of an article, and what is wrong with them: each mistake names key and line and says what to do. */
export function detailsOf(entries: readonly Entry[]): { details: ArticleDetails; mistakes: readonly string[] } {
  const details: Record<string, string> = {};
  const mistakes: string[] = [];
  for (const key of KEYS) {
    const [entry, twin] = entries.filter((one) => one.key === key);
    if (!entry) continue;
    if (twin) {
      mistakes.push(`${key} is there twice, in lines ${entry.line} and ${twin.line}; take one of them out`);
      continue;
    }
    const text = isList(entry) ? undefined : textOf(entry);
    const value = text && VALUES[key](text);
    if (isList(entry)) mistakes.push(`${key} (line ${entry.line}) is a list; write it as text on one line`);
    else if (typeof value === 'object') mistakes.push(`${key} (line ${entry.line}) ${value.mistake}`);
    else if (value) details[key] = value;
  }
  return { details, mistakes };
}

interface Mistake {
  readonly mistake: string;
}

const VALUES: Readonly<Record<(typeof KEYS)[number], (text: string) => string | Mistake>> = {
  title: line,
  source: line,
  url(text) {
    const url = withoutComment(text);
    return webAddress.safeParse(url).success
      ? url
      : { mistake: `is no address of a web page: ${quoted(url)}; write it as https://example.com/rain` };
  },
  published(text) {
    const [, year, month = '', day = '', time, zone = ''] = DATE.exec(withoutComment(text)) ?? [];
    const written = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
    const published = time ? `${written}T${time}${zone.toUpperCase().replace(/(\d\d)(\d\d)$/, '$1:$2')}` : written;
    return date.safeParse(published).success
      ? published
      : { mistake: `is no date: ${quoted(text)}; write it as 2023-02-22 or 2023-02-22T10:30` };
  },
};

function line(text: string): string | Mistake {
  return text.length <= LONGEST
    ? text
    : { mistake: `is ${text.length} characters long, more than ${LONGEST}; shorten it` };
}

/** An entry's value on one line. YAML's words for nothing are nothing: programs write them where a value is missing. */
function textOf({ value, more }: Entry): string | undefined {
  const lines = isBlock({ value }) ? more : [value, ...more];
  const typed = lines.join('\n');
  if (typed === 'null' || typed === '~') return undefined;
  return unquoted(typed).replace(/\s+/g, ' ').trim() || undefined;
}

/** What stands between the quotation marks that YAML knows; any other text as it is, with marks that are a part of it. */
function unquoted(text: string): string {
  const quoted = (DOUBLE_QUOTED.exec(text) ?? SINGLE_QUOTED.exec(text))?.[0];
  if (quoted === undefined) return text;
  try {
    return String(parse(quoted, { logLevel: 'error' }));
  } catch {
    // A stroke that is no escape of YAML's, as in "C:\news".
    return quoted.slice(1, -1);
  }
}

/** Neither addresses nor dates hold a space. */
function withoutComment(text: string): string {
  return text.replace(/\s+#.*$/, '');
}

function isList({ value, more }: Entry): boolean {
  return value === '' && more.length > 0 && more.every((text) => LIST_ITEM.test(text));
}
