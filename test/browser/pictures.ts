import { mkdirSync } from 'node:fs';
import { resolve } from 'node:path';
import { page as discordPage, type Person, startLocalDiscord } from 'local-discord';
import { pino } from 'pino';
import type { Page } from 'playwright-core';
import { startBot } from '../../src/discord/gateway.js';
import { createLibrary } from '../../src/library/library.js';
import { readSeeds } from '../../src/library/seeds.js';
import { packageRoot } from '../../src/platform/package-root.js';
import { launchBrowser } from './browser.js';

/**
 * Makes the pictures of the README from the page of the local Discord, so that they cannot go stale.
 * Each is what a person typed and pressed, and the last reply that the real bot gave.
 * @param folder where they are written
 * @param scheme light or dark, as the reader's system asks
 */
export async function makePictures(folder: string, scheme: 'light' | 'dark' = 'dark', width = 900): Promise<void> {
  mkdirSync(folder, { recursive: true });
  const discord = await startLocalDiscord({ name: 'Whosaid', page: discordPage });
  const [anna] = discord.people as readonly [Person];
  const library = createLibrary(readSeeds(resolve(packageRoot(), 'seeds')).articles);
  const bot = await startBot({
    library,
    token: discord.token,
    api: discord.api,
    mentions: true,
    log: pino({ level: 'silent' }),
  });
  const browser = await launchBrowser();
  try {
    for (const [name, act] of Object.entries(PICTURES)) {
      const page = await browser.newPage({ viewport: { width, height: 800 }, colorScheme: scheme });
      await page.goto(discord.origin);
      for (const reply of discord.messages(anna)) discord.dismiss(anna, reply.message.id);
      await act(page);
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

/** What a person does for each picture. */
export const PICTURES: Readonly<Record<string, (page: Page) => Promise<void>>> = {
  ask: (page) => run(page, '/ask question: Will Wang hold talks with Putin?'),
  quote: (page) => run(page, '/quote by: Qin Gang'),
  whosaid: (page) => run(page, '/whosaid words: we do rule out such a meeting'),
  speakers: (page) => run(page, '/speakers'),
  async why(page) {
    await run(page, '/whosaid words: getting out of hand');
    await page.getByRole('button', { name: 'Wrong speaker?' }).last().click();
    await page.getByRole('heading', { name: /^Why/ }).waitFor();
  },
  async check(page) {
    const message = 'Peskov said “we do rule out such a meeting”, and the Global Times: "a positive world asset"!';
    await page.getByRole('textbox', { name: /Message #news/ }).fill(message);
    await page.keyboard.press('Enter');
    await page.getByRole('button', { name: 'More: message of Ada' }).last().press('Enter');
    await page.getByRole('menuitem', { name: 'Apps' }).press('Enter');
    await page.getByRole('menuitem', { name: 'Check quotes' }).press('Enter');
    await page.getByText('2 quotations in this message').waitFor();
  },
};

async function run(page: Page, command: string): Promise<void> {
  await page.getByRole('textbox', { name: /Message #news/ }).fill(command);
  await page.keyboard.press('Enter');
  // A command without options is picked by the first Enter and sent by the second.
  if (!command.includes(':')) await page.keyboard.press('Enter');
  await page.getByRole('button', { name: 'Share' }).last().waitFor();
}
