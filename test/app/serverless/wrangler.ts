import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';

/** deploy/wrangler.toml as it stands: `name = value` lines whose values are JSON too, but for the table of variables. */
export function readWrangler() {
  const text = readFileSync(resolve(import.meta.dirname, '../../../deploy/wrangler.toml'), 'utf8');
  const lines = text.split('\n').filter((line) => line !== '' && !line.startsWith('#'));
  return Object.fromEntries(
    lines.map((line) => {
      const [, name = '', value = ''] = /^(\w+) = (.*)$/.exec(line) ?? [];
      return [name, JSON.parse(value.replace(/(\w+) =/g, '"$1":'))];
    }),
  ) as { name: string; main: string; no_bundle: boolean; compatibility_date: string; vars: Record<string, string> };
}

/** The same for Miniflare, which is what `wrangler dev` runs. */
export function workerOptions(code: string, variables: Record<string, string>): object {
  const { name, main, compatibility_date: compatibilityDate, vars, ...more } = readWrangler();
  if (Object.keys(more).join() !== 'no_bundle') throw new Error(`not handed to Miniflare: ${Object.keys(more)}`);
  const modules = [{ type: 'ESModule', path: main.replace(/^.*\//, ''), contents: code }];
  return { name, modules, compatibilityDate, bindings: { ...vars, ...variables } };
}
