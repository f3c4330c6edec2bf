import { mkdirSync } from 'node:fs';
import { resolve } from 'node:path';
import { pino } from 'pino';
import type { Page } from 'playwright-core';
import { startBot } from '../../src/discord/gateway.js';
import { createLibrary } from '../../src/library.js';
import { startLocalDiscord } from '../../src/local-discord/index.js';
import { page as discordPage } from '../../src/local-discord/page.js';
import type { Person } from '../../src/local-discord/types.js';
import { packageRoot } from '../../src/package-root.js';
import { readSeeds } from '../../src/seeds.js';
import { launchBrowser } from './browser.js';

/**
 * Makes the pictures of the README from the page of the local Discord, so that they cannot go stale.
 * Each is one command typed by a person, and the reply that the real bot gave.
 * @param folder where they are written
 * @param scheme light or dark, as the reader's system asks
 */
export async function makePictures(folder: string, scheme: 'light' | 'dark' = 'dark', width = 900): Promise<void> {
  mkdirSync(folder, { recursive: true });
  const discord = await startLocalDiscord({ page: discordPage });
  const [anna] = discord.people as readonly [Person];
  const library = createLibrary(readSeeds(resolve(packageRoot(), 'seeds')).articles);
  const bot = await startBot({ library, token: discord.token, api: discord.api, log: pino({ level: 'silent' }) });
  const browser = await launchBrowser();
  try {
    for (const [name, typed] of Object.entries(PICTURES)) {
      const page = await browser.newPage({ viewport: { width, height: 800 }, colorScheme: scheme });
      await page.goto(discord.origin);
      for (const reply of discord.messages(anna)) discord.dismiss(anna, reply.message.id);
      await type(page, typed);
      await page
        .getByRole('article')
        .last()
        .screenshot({ path: resolve(folder, `${name}.png`) });
      await page.close();
    }
  } finally {
    await browser.close();
    await bot.stop();
    await discord.close();
  }
}

/** A command a picture. */
export const PICTURES = {
  ask: '/ask question: Will Wang meet Putin?',
  quote: '/quote by: Qin Gang',
  whosaid: '/whosaid words: we do rule out such a meeting',
  speakers: '/speakers',
} as const;

async function type(page: Page, command: string): Promise<void> {
  await page.getByRole('textbox', { name: /Message #news/ }).fill(command);
  await page.keyboard.press('Enter');
  // A command without options is picked by the first Enter and sent by the second.
  if (!command.includes(':')) await page.keyboard.press('Enter');
  await page.getByRole('button', { name: 'Share' }).last().waitFor();
}
