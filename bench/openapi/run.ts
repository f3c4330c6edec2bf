/**
 * Checks recorded requests of the bot against Discord's OpenAPI description:
 *
 *     node dist/bench/openapi/run.js OPENAPI.json RECORDED.jsonl
 *
 * RECORDED.jsonl is what the local Discord writes with its `record` option. One line for each failure (method, path, place in the body,
 * message), then a count. Exit codes: 0 nothing wrong, 1 failures, 2 wrong use.
 */
import { createReadStream, readFileSync } from 'node:fs';
import { createInterface } from 'node:readline';
import type { Description } from './operations.js';
import { createValidator, type RecordedRequest } from './validate.js';

const FAILURES = 1;
const WRONG_USE = 2;

async function check(descriptionFile: string, recordFile: string): Promise<number> {
  const validate = createValidator(JSON.parse(readFileSync(descriptionFile, 'utf8')) as Description);
  let requests = 0;
  let failed = 0;
  for await (const line of createInterface({ input: createReadStream(recordFile) })) {
    if (line.trim() === '') continue;
    const failures = validate(JSON.parse(line) as RecordedRequest);
    for (const { at, message, method, path } of failures) console.log(`${method} ${path} ${at || '/'} ${message}`);
    requests += 1;
    failed += failures.length > 0 ? 1 : 0;
  }
  console.log(`${requests} requests, ${failed} against the description`);
  return failed > 0 ? FAILURES : 0;
}

const [descriptionFile, recordFile, ...rest] = process.argv.slice(2);
if (descriptionFile === undefined || recordFile === undefined || rest.length > 0) {
  console.error('Usage: node dist/bench/openapi/run.js OPENAPI.json RECORDED.jsonl');
  process.exitCode = WRONG_USE;
} else {
  try {
    process.exitCode = await check(descriptionFile, recordFile);
  } catch (error) {
    console.error(error instanceof Error ? error.message : String(error));
    process.exitCode = WRONG_USE;
  }
}
