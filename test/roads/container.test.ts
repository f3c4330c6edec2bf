import { cpSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { dirname, join, resolve } from 'node:path';
import { type LocalDiscord, type Person, startLocalDiscord } from 'local-discord';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { parse, parseAllDocuments } from 'yaml';
import { messageOf, textOf } from '../end-to-end/running-bot.js';
import { answers, linkPackages, temporaryFolder, type, until } from './walk.js';

const root = resolve(import.meta.dirname, '../..');
const read = (file: string) => readFileSync(join(root, file), 'utf8');
const [, finalStage = ''] = read('Dockerfile').split(/^FROM \S+$/m);
const commandOf = (instruction: string): string[] =>
  JSON.parse(new RegExp(`^${instruction}\\b.*?(\\[.*\\])$`, 'm').exec(finalStage)?.[1] ?? '[]');

/** The image's /app as the Dockerfile's last stage copies it together, with this checkout's packages for those of `npm ci`. */
function imageFolder(): string {
  const app = temporaryFolder();
  for (const [, from = '', to = ''] of finalStage.matchAll(/^COPY (?:--from=build )?(\S+) (\S+)$/gm)) {
    const source = from.replace('/app/', '');
    const target = join(app, to.endsWith('/') ? join(to, source) : to);
    mkdirSync(dirname(target), { recursive: true });
    if (source === 'node_modules') linkPackages(app);
    else cpSync(join(root, source), target, { recursive: true });
  }
  return app;
}

/** How docker reads a file for `--env-file`: lines NAME=value as they stand, empty ones too; `#` begins a comment at a line's start alone. */
function envFile(content: string): Record<string, string> {
  const lines = content.split('\n').filter((line) => line !== '' && !line.startsWith('#') && line.includes('='));
  return Object.fromEntries(lines.map((line) => [line.slice(0, line.indexOf('=')), line.slice(line.indexOf('=') + 1)]));
}

let discord: LocalDiscord;
let ports: Record<string, string>;
beforeEach(async () => {
  discord = await startLocalDiscord();
  // The image's own ports are one machine's; tests run beside each other.
  ports = { OPERATIONS_PORT: String(await freePort()), PORT: String(await freePort()) };
});
afterEach(() => discord.close());

/** Below those that the system gives to whoever wants any: other tests may want one between this and the bot's start. */
async function freePort(): Promise<number> {
  const port = 20_000 + Math.floor(Math.random() * 10_000);
  const server = createServer().listen(port, '127.0.0.1');
  const isFree = await new Promise<boolean>((known) => {
    server.once('listening', () => known(true)).once('error', () => known(false));
  });
  await new Promise((closed) => server.close(closed));
  return isFree ? port : freePort();
}

async function answersQuotes(): Promise<void> {
  const [anna] = discord.people as [Person];
  await until(() => discord.commands().length > 0);
  expect(textOf(messageOf(await discord.run(anna, 'quote', { by: 'Peskov' })))).toContain('we do not rule out');
}

describe('the image', () => {
  const production = { NODE_ENV: 'production' };
  const healthy = (app: string, environment: Record<string, string>) =>
    type(commandOf('HEALTHCHECK'), app, environment).ended;

  test('docker run --env-file .env with the example’s lines and a token: it answers, is healthy, and stops', async () => {
    const app = imageFolder();
    // The same image with another port of health than the one that this machine may have in use.
    const own = read('deploy/image.env').replace('9090', ports.OPERATIONS_PORT ?? '');
    writeFileSync(join(app, '.env'), own);
    const example = envFile(read('.env.example'));
    expect(example).toMatchObject({ OPERATIONS_PORT: '', SHARD_COUNT: '' });
    const token = { DISCORD_TOKEN: discord.token, DISCORD_API: discord.api };
    const environment = { ...production, ...example, ...token };
    const bot = type(commandOf('CMD'), app, environment);
    await bot.saying(/Whosaid is running/);
    await answersQuotes();
    // The image's own port of health stands in its .env: the example's line for it is empty.
    expect(await answers(`http://127.0.0.1:${ports.OPERATIONS_PORT}/readyz`)).toBe(true);
    expect(await healthy(app, environment)).toBe(0);
    bot.process.kill('SIGTERM');
    expect(await bot.ended).toBe(0);
    expect(await healthy(app, environment)).toBe(1);
  });

  test('over HTTP: whoever publishes its port reaches it', async () => {
    const app = imageFolder();
    const example = envFile(read('.env.example'));
    const key = { DISCORD_PUBLIC_KEY: discord.publicKey, DISCORD_TOKEN: discord.token, DISCORD_API: discord.api };
    const bot = type(commandOf('CMD'), app, { ...production, ...example, ...key, ...ports, HOST: '' });
    await bot.saying(/Interactions Endpoint URL/);
    await discord.useEndpoint(`http://127.0.0.1:${ports.PORT}/interactions`);
    await answersQuotes();
    expect(bot.output()).toContain('every address of this machine');
  });

  test('its health check repeats nothing of the settings where they are wrong', async () => {
    const settings = { HOST: 'user:hunter2@x \u001b[31m', OPERATIONS_PORT: '1' };
    const check = type(commandOf('HEALTHCHECK'), imageFolder(), settings);
    expect(await check.ended).toBe(1);
    expect(check.output()).toMatch(/^not healthy: \w+\n$/);
  });

  test('without token and key ends with a sentence, and starts no local Discord', async () => {
    const bot = type(commandOf('CMD'), imageFolder(), { ...production, ...envFile(read('.env.example')), ...ports });
    expect(await bot.ended).toBe(1);
    expect(bot.output()).toContain('DISCORD_TOKEN');
  });

  const compose = parse(read('compose.yaml'), { merge: true });
  test.each(['gateway', 'http'])('docker compose up %s', async (service) => {
    const app = imageFolder();
    const filled = {
      ...envFile(read('.env.example')),
      DISCORD_TOKEN: discord.token,
      DISCORD_API: discord.api,
      DISCORD_PUBLIC_KEY: discord.publicKey,
    };
    // `${…:?…}` is what .env says, or compose ends with what to do.
    const own = Object.entries<string>(compose.services[service].environment).filter(
      ([, value]) => !value.startsWith('${'),
    );
    const environment = { ...production, ...filled, ...Object.fromEntries(own), ...ports };
    const bot = type(commandOf('CMD'), app, environment);
    if (service === 'http') {
      await bot.saying(/Interactions Endpoint URL/);
      await discord.useEndpoint(`http://127.0.0.1:${ports.PORT}/interactions`);
    }
    await bot.saying(/Whosaid is running/);
    await answersQuotes();
    expect(await healthy(app, environment)).toBe(0);
  });

  const workloads = parseAllDocuments(read('deploy/kubernetes.yaml'))
    .map((document) => document.toJS())
    .filter(({ kind }) => kind === 'StatefulSet' || kind === 'Deployment');
  test.each(workloads)(
    '$metadata.name on Kubernetes: every probe is answered with 200',
    async ({ spec }) => {
      const [container] = spec.template.spec.containers;
      const fromCluster: Record<string, string> = {
        DISCORD_TOKEN: discord.token,
        DISCORD_PUBLIC_KEY: discord.publicKey,
        SHARD_ORDINAL: 'whosaid-gateway-0',
      };
      const given = Object.fromEntries(
        container.env.map(({ name, value }: { name: string; value?: string }) => [name, value ?? fromCluster[name]]),
      );
      const bot = type(commandOf('CMD'), imageFolder(), {
        ...production,
        ...given,
        DISCORD_API: discord.api,
        ...ports,
      });
      await bot.saying(/Whosaid is running/);
      const portOf: Record<string, string | undefined> = {
        operations: ports.OPERATIONS_PORT,
        interactions: ports.PORT,
      };
      for (const probe of ['startupProbe', 'livenessProbe', 'readinessProbe']) {
        const { path, port } = container[probe].httpGet;
        await until(() => answers(`http://127.0.0.1:${portOf[port]}${path}`));
      }
      bot.process.kill('SIGTERM');
      expect(await bot.ended).toBe(0);
    },
    60_000,
  );
});
