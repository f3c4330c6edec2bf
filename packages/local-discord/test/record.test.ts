import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { reply, start } from './asking.js';
import { closeAfterwards, runDiscord } from './running.js';

describe('the record', () => {
  it('has every request with a body, taken or refused, and none without', async () => {
    const directory = mkdtempSync(join(tmpdir(), 'local-discord-record-'));
    closeAfterwards(() => rmSync(directory, { recursive: true }));
    const record = join(directory, 'requests.jsonl');
    const { answered, bot, discord } = await start({ record });
    await bot.request('GET', '/users/@me');
    const { interaction } = await answered(reply({ content: 'a' }));
    await bot.answer(interaction, reply({ content: 'b' }));
    const lines = readFileSync(record, 'utf8')
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line));
    const callback = `/interactions/${interaction.id}/${interaction.token}/callback`;
    expect(lines.map(({ method, path, status }) => [method, path, status])).toEqual([
      ['PUT', `/applications/${discord.applicationId}/commands`, 200],
      ['POST', callback, 204],
      ['POST', callback, 400],
    ]);
    expect(lines.map(({ body }) => body.data?.content)).toEqual([undefined, 'a', 'b']);
  });

  it('is refused at the start where it cannot be written', async () => {
    await expect(runDiscord({ record: join(tmpdir(), 'no', 'such', 'place.jsonl') })).rejects.toThrow('ENOENT');
  });
});
