import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** One line of a file of articles: their text whole, or by paragraphs. */
interface Line {
  readonly text?: string;
  readonly paragraphs?: readonly string[];
}

/** The texts of a file, one JSON object a line. */
export function readTexts(file: string): string[] {
  return readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => JSON.parse(line) as Line)
    .map(({ text, paragraphs }) => text ?? paragraphs?.join('\n') ?? '');
}

/** Letters that names end on in the second, third, … round. */
const ENDINGS = 'aoeiuy';
const NAME = /\b[A-Z][a-z]{4,}\b/g;

/** So many articles: where there are fewer texts they come again, with other names. */
export function articlesFrom(texts: readonly string[], count: number): string[] {
  return Array.from({ length: count }, (_, at) => {
    const text = texts[at % texts.length] as string;
    const round = Math.floor(at / texts.length);
    const ending = ENDINGS[(round - 1) % ENDINGS.length] as string;
    return round === 0 ? text : text.replace(NAME, (name) => name + ending.repeat(Math.ceil(round / ENDINGS.length)));
  });
}

/** Writes each into a file of its own, as people put articles into their folder. */
export function writeArticles(folder: string, articles: readonly string[]): void {
  mkdirSync(folder, { recursive: true });
  for (const [at, text] of articles.entries())
    writeFileSync(join(folder, `article-${String(at).padStart(5, '0')}.txt`), text);
}
