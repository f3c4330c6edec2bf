import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { pino } from 'pino';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { STATUS_OF } from '../../src/discord/http/refusals.js';
import { type EndpointBot, startEndpoint } from '../../src/discord/http/start.js';
import { createLibrary } from '../../src/library/library.js';
import { articleOf } from '../../src/reading/read.js';
import { signer } from '../discord/http/signed.js';

const root = resolve(import.meta.dirname, '../..');
const page = readFileSync(resolve(root, 'docs/endpoint.md'), 'utf8');
const rows = page
  .split('\n')
  .filter((line) => line.startsWith('|'))
  .map((line) =>
    line
      .split('|')
      .slice(1, -1)
      .map((cell) => cell.trim()),
  );
const code = (cell = '') => /^`(.*)`$/.exec(cell)?.[1] ?? '';

let bot: EndpointBot;
beforeAll(async () => {
  const library = createLibrary([articleOf('rain', 'It rained in Oslo. “We were wet,” said Ann Lee, the mayor.')]);
  const address = { host: '127.0.0.1', port: 0 };
  bot = await startEndpoint({ library, publicKey: signer().publicKey, address, log: pino({ level: 'silent' }) });
});
afterAll(() => bot.stop());

/** What a shell makes of a line without variables: words, in single quotation marks or without. */
function wordsOf(command: string): string[] {
  return [...command.matchAll(/'([^']*)'|(\S+)/g)].map(([, quoted, bare]) => quoted ?? bare ?? '');
}

/** Sends what curl would send, for the flags that the page uses; any other is an error. */
async function curl(command: string): Promise<{ status: number; text: string }> {
  const [program, ...words] = wordsOf(command);
  expect(program).toBe('curl');
  let [url, method, body]: (string | undefined)[] = [];
  const headers = new Headers();
  for (let word = words.shift(); word !== undefined; word = words.shift()) {
    if (word === '-i') continue;
    if (word === '-X') method = words.shift();
    else if (word === '-d') body = words.shift();
    else if (word === '-H') headers.append(...((words.shift() ?? '').split(': ') as [string, string]));
    else if (word.startsWith('-')) throw new Error(`the test does not know curl’s ${word}`);
    else url = word;
  }
  // As curl does by itself where a body is sent.
  if (body !== undefined && !headers.has('content-type'))
    headers.set('content-type', 'application/x-www-form-urlencoded');
  const target = (url ?? '').replace('https://your.host', new URL(bot.url).origin);
  const response = await fetch(target, { method: method ?? 'GET', headers, ...(body === undefined ? {} : { body }) });
  return { status: response.status, text: await response.text() };
}

describe('docs/endpoint.md', () => {
  const commands = rows.filter(([command]) => code(command).startsWith('curl '));

  test('shows every status that a person can see without Discord’s key', () => {
    expect(new Set(commands.map(([, status]) => status))).toEqual(new Set(['200', '401', '404', '405', '415']));
  });

  test.each(commands)('%s → %s %s', async (command, status, text) => {
    expect(await curl(code(command))).toEqual({ status: Number(status), text: code(text) });
  });

  test('has a row for every reason to refuse, with its status, and no other', () => {
    const documented = rows
      .filter(([status, reason]) => /^\d{3}$/.test(status ?? '') && code(reason) !== '')
      .map(([status, reason]) => `${status} ${code(reason)}`);
    const ours = Object.entries(STATUS_OF).map(([reason, status]) => `${status} ${reason}`);
    const strangers = documented.filter((row) => row.endsWith(' unsigned'));
    expect(documented.filter((row) => !strangers.includes(row)).sort()).toEqual(ours.sort());
    expect(strangers.sort()).toEqual([
      '400 unsigned',
      '401 unsigned',
      '404 unsigned',
      '405 unsigned',
      '413 unsigned',
      '415 unsigned',
    ]);
  });

  test('is where the log sends people', () => {
    const sentences = readFileSync(resolve(root, 'src/discord/http/refusal-sentences.ts'), 'utf8');
    expect(sentences).toContain("'(docs/endpoint.md)'");
  });
});
