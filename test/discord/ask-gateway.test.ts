import { describe, expect, test } from 'vitest';
import { askGateway, NoSessions } from '../../src/discord/ask-gateway.js';
import { NotDiscord } from '../../src/discord/not-discord.js';

const answering = (answer: unknown) => ({ get: async () => answer });
const gateway = (remaining: number) => ({
  url: 'wss://gateway.example.com',
  shards: 4,
  session_start_limit: { total: 1_000, remaining, reset_after: 60_000, max_concurrency: 1 },
});

describe('askGateway', () => {
  test.each([
    ['as many as are recommended', 4, 'auto'],
    ['as many as this process connects', 1, { count: 4, ids: [2] }],
  ] as const)('is content with %s', async (_what, remaining, shards) => {
    await expect(askGateway(answering(gateway(remaining)), shards)).resolves.toBeUndefined();
  });

  test.each([
    ['none', 0, 'auto', /^Discord lets this bot connect no more until \d{4}-/],
    ['too few', 3, 'auto', /^Discord lets this bot connect only 3 more times until /],
    ['too few for a process’s own', 1, { count: 4, ids: [0, 1] }, /only 1 more time until/],
  ] as const)('says until when where %s are left', async (_what, remaining, shards, sentence) => {
    const asked = askGateway(answering(gateway(remaining)), shards);
    await expect(asked).rejects.toThrow(NoSessions);
    await expect(asked).rejects.toThrow(sentence);
  });

  test.each([null, '', '<title>Log in</title>', {}, { url: 'x' }, { ...gateway(1), shards: 'many' }])(
    'takes %j for no answer of Discord’s',
    async (answer) => {
      await expect(askGateway(answering(answer), 'auto')).rejects.toThrow(NotDiscord);
    },
  );
});
