import { pathToFileURL } from 'node:url';

/**
 * A process of `npm run bench:serverless`: loads a bundle, sends it the request in ASK, and prints what that took.
 * usage: node first-answer.js BUNDLE WANTED   (without a bundle: what Node itself takes)
 */
const [file, wanted = ''] = process.argv.slice(2);

/** All since the process began: milliseconds on the clock, and of a processor. */
export interface FirstAnswer {
  readonly loaded: number;
  readonly answered: number;
  readonly processor: number;
}

async function answer(host: { fetch(request: Request): Promise<Response> }): Promise<void> {
  const response = await host.fetch(
    new Request('https://whosaid.example.com/interactions', JSON.parse(process.env.ASK ?? '')),
  );
  const text = await response.text();
  if (!text.includes(wanted)) throw new Error(`${file} answered ${response.status}: ${text}`);
}

const host = file ? (await import(pathToFileURL(file).href)).default : undefined;
const loaded = performance.now();
if (host) await answer(host);
const { system, user } = process.cpuUsage();
const result: FirstAnswer = { loaded, answered: performance.now(), processor: (system + user) / 1_000 };
process.stdout.write(JSON.stringify(result));
