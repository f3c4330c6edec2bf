import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { PassThrough, Readable } from 'node:stream';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { explain } from '../../src/app/explain.js';
import { ConfigError } from '../../src/config/config.js';
import { harmlessJson, plainLine, spelledOut } from '../../src/platform/harmless.js';
import { run } from '../../src/terminal/run.js';
import { runProgram } from '../running-program.js';
import { SAMPLES, UNSEEN } from '../unseen.js';

/** What a terminal acts on: control characters but the line end, and what turns the direction of writing or is not seen. */
const ACTED_ON = new RegExp(`(?!\\n)[\\p{Cc}\\u2028\\u2029]|${UNSEEN.source}`, 'u');
/** The colours and styles that the printer sets itself. */
const STYLE = new RegExp(`${String.fromCharCode(0x1b)}\\[(?:1|2|4|9|22|24|29|31|32|33|39)m`, 'g');

describe('a line for a terminal', () => {
  test.each([
    ['colour', 'a\u001b[31mb', 'a␛[31mb'],
    ['a title of the window', '\u001b]0;x\u0007', '␛]0;x␇'],
    ['a sequence of one unit', 'a\u009b31mb', 'a‹U+009B›31mb'],
    ['back over what stands there', 'no\b\byes', 'no␈␈yes'],
    ['to the beginning of the line', 'no\ryes', 'no yes'],
    ['delete', 'a\u007fb', 'a␡b'],
    ['an override', 'a\u202eb\u202cc', 'abc'],
    ['a line end', 'a\n\u2028b\tc', 'a b c'],
    ['words', '“We were wet,” said Zoë 👩‍👩‍👧', '“We were wet,” said Zoë 👩‍👩‍👧'],
  ])('%s', (_what, text, expected) => {
    expect(plainLine(text)).toBe(expected);
  });

  test('a message keeps its lines, and spells out what is not seen, so that a name can be found', () => {
    expect(spelledOut('a\u202e.txt:\r\n\tis\u200b \u001b[2Jempty\n')).toBe('a‹U+202E›.txt:\n is‹U+200B› ␛[2Jempty\n');
  });

  test('JSON stays the same data', () => {
    fc.assert(
      fc.property(fc.jsonValue(), fc.constantFrom(...SAMPLES, '\u009b', '\u2028', '\u007f'), (value, unseen) => {
        const json = harmlessJson(JSON.stringify([value, unseen]));
        expect(JSON.parse(json)).toEqual(JSON.parse(JSON.stringify([value, unseen])));
        expect(json).not.toMatch(ACTED_ON);
      }),
    );
  });
});

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'terminal-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

/** Runs a command line and gives all that reaches the terminal. */
async function printed(words: readonly string[], { colour = false, input = '' } = {}): Promise<string> {
  let all = '';
  const sink = () => {
    const stream = new PassThrough();
    stream.on('data', (chunk) => {
      all += String(chunk);
    });
    return stream;
  };
  const terminal = { input: Readable.from([input]), output: sink(), errors: sink(), colour, folder, seeds: folder };
  await run(words, terminal).catch((error: Error) => {
    // What cli.ts does with it.
    all += spelledOut(error.message);
  });
  return all;
}

describe('the terminal', () => {
  // A file holds these; an argument may hold others too (src/reading/read.ts).
  const inFile = fc.constantFrom(...SAMPLES, '\u001b[31m', '\u001b]0;x', '\u009b2J', '\r', '\u007f', '\u2028');
  const trick = fc.oneof(inFile, fc.constantFrom('\u0007', '\b', '\u0000'));
  const tricked = (text: string, tricks = trick) =>
    fc
      .array(fc.tuple(fc.nat(text.length), tricks), { minLength: 1, maxLength: 8 })
      .map((puts) => puts.reduce((changed, [at, put]) => changed.slice(0, at) + put + changed.slice(at), text));
  const body = tricked(
    'It rained in Oslo on Tuesday.\n\n“We were wet, and we do not rule out snow,” said Ann Lee, the mayor of Oslo. Bo Ray said that it was cold.',
    inFile,
  );

  test('gets no control character but the line end from any article or argument (150 articles, every command)', {
    timeout: 120_000,
  }, async () => {
    await fc.assert(
      fc.asyncProperty(
        body,
        tricked('we do not rule out snow'),
        tricked('What did Ann Lee say about snow?'),
        tricked('Ann Lee'),
        tricked('Oslo', inFile),
        async (text, words, question, by, name) => {
          writeFileSync(join(folder, 'a.txt'), `---\nsource: ${JSON.stringify(`Oslo ${by} Times`)}\n---\n${text}`);
          writeFileSync(join(folder, `${name}.txt`), '');
          for (const line of [
            ['check', words, '--by', by],
            ['check', words.replace('not', '')],
            ['check', words, '--json'],
            ['ask', question],
            ['ask', `Is ${by} in ${name}?`],
            ['ask', question, '--json'],
            ['quotes', '--by', by],
            ['quotes', '--about', words],
            ['quotes', '--json'],
            ['speakers'],
            ['article'],
            ['article', '--paragraph', by],
            ['article', name],
            [name],
            [`--${name}`],
          ]) {
            expect(await printed(line), line.join(' ')).not.toMatch(ACTED_ON);
            expect((await printed(line, { colour: true })).replace(STYLE, ''), line.join(' ')).not.toMatch(ACTED_ON);
          }
          const lines = [JSON.stringify({ id: name, text }), `{${name}`, JSON.stringify({ [name]: by })].join('\n');
          expect(await printed(['quotes', '--jsonl'], { input: lines })).not.toMatch(ACTED_ON);
          rmSync(join(folder, `${name}.txt`));
        },
      ),
      { numRuns: 150 },
    );
  });

  test('says what was left out of checked words, and which letters only look right', async () => {
    writeFileSync(join(folder, 'a.txt'), '“We do not rule out snow,” said Ann Lee.');
    expect(await printed(['check', 'do \u202enot\u202c rule out snow'])).toMatch(
      /^Close, but not what was said\n\n2 invisible characters that turn the direction/,
    );
    expect(await printed(['check', 'do nоt rule\u200b out'])).toMatch(
      /^Quoted: the same words, other punctuation\n\n1 invisible character was left out\.\n\n1 letter is not[^\n]*\n\ndo \[-nоt -\]\{\+not \+\}rule out\n/,
    );
    const { disguise, differences } = JSON.parse(await printed(['check', 'do nоt rule\u200b out', '--json']));
    expect(disguise).toEqual({ turning: 0, invisible: 1, lookAlikes: 1 });
    expect(differences).toContainEqual({ kind: 'claimed', text: 'nоt ' });
  });
});

describe('the program', () => {
  test('writes no control character of a file’s name or of an error into a log on a terminal', () => {
    const code = `import { openLog } from './dist/src/platform/log.js';
      const { log, end } = await openLog('info', true);
      log.error({ file: 'a\\u001b[5m\\u009b\\u202e', error: 'x\\u001b[5m\\n at y' }, 'b\\u001b[5m\\u009b\\u202e: is empty');
      await end();`;
    const { stdout } = spawnSync(process.execPath, ['--input-type=module', '-e', code], {
      cwd: resolve(import.meta.dirname, '../..'),
      encoding: 'utf8',
    });
    expect(stdout).toContain('b␛[5m‹U+009B›‹U+202E›: is empty');
    expect(stdout).toContain('a␛[5m‹U+009B›‹U+202E›');
    const colours = new RegExp(`${String.fromCharCode(0x1b)}\\[\\d{2}m`, 'g');
    expect(stdout.replace(colours, '')).not.toMatch(ACTED_ON);
  });

  test('says which value of the configuration is wrong without its control characters', async () => {
    expect(explain(new ConfigError(['SEEDS: \u001b[2J\u202e is no folder']))).toBe('SEEDS: ␛[2J‹U+202E› is no folder');
    const program = runProgram({ SEEDS: '/nowhere/\u001b[2J\u202e' });
    expect(await program.ended).toBe(1);
    expect(program.output()).toContain('␛[2J‹U+202E›');
    expect(program.output()).not.toMatch(ACTED_ON);
  });
});
