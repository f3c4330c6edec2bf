import { fileURLToPath } from 'node:url';
import { type Plugin, rolldown } from 'rolldown';
import { parseAst } from 'rolldown/parseAst';
import type { Story } from '../../search/types.js';
import { packArticles } from './packed-articles.js';

const PROGRAM = fileURLToPath(new URL('../serverless.js', import.meta.url));
const ARTICLES = 'whosaid:articles';
const CONSTANTS = 'discord-api-types/v10';

/**
 * The program and these articles as one module that imports nothing, so that it runs on hosts which have neither files nor Node's modules.
 * @throws an Error that names what it would import
 */
export async function bundle(stories: readonly Story[]): Promise<string> {
  const build = await rolldown({
    input: PROGRAM,
    platform: 'browser',
    plugins: [articlesOf(stories), discordConstants(), nodeModules()],
  });
  const { output } = await build.generate({ format: 'esm', minify: true, codeSplitting: false });
  const [{ code, dynamicImports }] = output;
  const imports = [...importsOf(code), ...dynamicImports];
  if (imports.length > 0) throw new Error(`the bundle would import ${imports.join(', ')}, which not every host has`);
  return code;
}

/** What is left of imports in the code; rolldown's own list names those too that nothing was used of. */
function importsOf(code: string): string[] {
  return parseAst(code).body.flatMap((statement) =>
    'source' in statement && statement.source ? [statement.source.value] : [],
  );
}

function articlesOf(stories: readonly Story[]): Plugin {
  return {
    name: ARTICLES,
    resolveId: (id) => (id === ARTICLES ? id : undefined),
    load: (id) => (id === ARTICLES ? `export const ARTICLES = ${JSON.stringify(packArticles(stories))};` : undefined),
  };
}

/** Discord's constants as they come are code that cannot be left out where it is not used, and were a fifth of the file. */
function discordConstants(): Plugin {
  return {
    name: CONSTANTS,
    resolveId: (id) => (id === CONSTANTS ? id : undefined),
    async load(id) {
      if (id !== CONSTANTS) return undefined;
      const constants = Object.entries(await import('discord-api-types/v10'));
      return constants
        .filter(([name, value]) => name !== 'default' && isPlain(value))
        .map(([name, value]) => `export const ${name} = ${literal(value)};`)
        .join('\n');
    },
  };
}

/** Node's modules stay imported where something of them is used, so that it is noticed. */
function nodeModules(): Plugin {
  return {
    name: 'node',
    resolveId: (id) => (id.startsWith('node:') ? { id, external: true, moduleSideEffects: false } : undefined),
  };
}

/** An enumeration or a number, not a function or what holds one. */
function isPlain(value: unknown): boolean {
  const parts = typeof value === 'object' && value !== null ? Object.values(value) : [value];
  return parts.every((part) => ['string', 'number', 'bigint'].includes(typeof part));
}

function literal(value: unknown): string {
  if (typeof value === 'bigint') return `${value}n`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  return `{ ${Object.entries(value)
    .map(([name, part]) => `${JSON.stringify(name)}: ${literal(part)}`)
    .join(', ')} }`;
}
