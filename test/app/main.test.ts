import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { runProgram as start } from '../running-program.js';

describe('npm start', () => {
  test.each(['SIGTERM', 'SIGINT'] as const)(
    'without a token prints the page’s address on loopback, serves it, and ends well on %s',
    async (signal) => {
      const running = start({});
      const address = await running.saying(/http:\/\/127\.0\.0\.1:\d+/);
      const page = await fetch(address);
      expect(page.status).toBe(200);
      expect(await page.text()).toMatch(/<title>[^<]*Local Discord<\/title>/);
      running.process.kill(signal);
      expect(await running.ended).toBe(0);
    },
  );

  test('names every mistake in the configuration and ends with 1', async () => {
    const running = start({ DISCORD_TOKEN: 'x', LOCAL_PORT: 'y', LOG_LEVEL: 'z' });
    expect(await running.ended).toBe(1);
    expect(running.output()).toMatch(/^DISCORD_TOKEN: .*\nLOCAL_PORT: .*\nLOG_LEVEL: .*\n$/);
  });

  test('without an article says so and ends with 1', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'no-seeds-'));
    const running = start({ SEEDS: folder });
    expect(await running.ended).toBe(1);
    expect(running.output()).toContain('holds no article that can be read; put a .txt file into it');
    rmSync(folder, { recursive: true });
  });

  test('with a port that is taken says so and ends with 1', async () => {
    const server = createServer().listen(0, '127.0.0.1');
    await new Promise((done) => server.once('listening', done));
    const { port } = server.address() as { port: number };
    const running = start({ LOCAL_PORT: String(port) });
    expect(await running.ended).toBe(1);
    expect(running.output()).toContain(String(port));
    expect(running.output()).not.toContain('    at ');
    server.close();
  });
});
