import type { Client } from 'discord.js';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe } from 'vitest';
import { type LocalDiscord, startLocalDiscord } from '../../src/local-discord/index.js';
import { page as pageOf } from '../../src/local-discord/page.js';
import { chromiumPath, launchBrowser } from './browser.js';
import { startScriptedBot } from './scripted-bot.js';

/** A page of a local Discord of its own, with the scripted bot in it. */
export interface OpenPage {
  readonly discord: LocalDiscord;
  readonly bot: Client<true>;
  readonly page: Page;
}

export interface OpenPageOptions extends BrowserContextOptions {
  /** Milliseconds in which the bot has to answer; Discord's 3,000 unless told. */
  readonly answerWithin?: number;
}

let browser: Browser | undefined;
const closing: (() => Promise<unknown>)[] = [];

/** Tests that need a browser; left out where there is none. What they open is closed after each. */
export function describeInBrowser(name: string, tests: () => void): void {
  describe.skipIf(chromiumPath === null)(name, () => {
    beforeAll(async () => {
      browser = await launchBrowser();
    });
    afterEach(async () => {
      for (const close of closing.splice(0).reverse()) await close();
    });
    afterAll(() => browser?.close());
    tests();
  });
}

/** Opens the page as somebody sees it who has just come; fails the test when the page itself reports an error. */
export async function openPage(options: OpenPageOptions = {}): Promise<OpenPage> {
  const { answerWithin, ...contextOptions } = options;
  const discord = await startLocalDiscord({ page: pageOf, ...(answerWithin === undefined ? {} : { answerWithin }) });
  closing.push(() => discord.close());
  const bot = await startScriptedBot(discord);
  closing.push(() => bot.destroy());
  const page = await openTab(discord, contextOptions);
  return { discord, bot, page };
}

/** Another tab on the same Discord, with a storage of its own. */
export async function openTab(discord: LocalDiscord, options: BrowserContextOptions = {}, query = ''): Promise<Page> {
  if (browser === undefined) throw new Error('there is no browser');
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, locale: 'en-GB', ...options });
  context.setDefaultTimeout(15_000);
  const page = await context.newPage();
  const errors: Error[] = [];
  page.on('pageerror', (error) => errors.push(error));
  closing.push(async () => {
    await context.close();
    if (errors[0]) throw errors[0];
  });
  await page.goto(`${discord.origin}/${query}`);
  await page.getByRole('log').locator('.welcome').waitFor();
  return page;
}

/** Types with the keyboard where the focus is; `{Enter}` and the like are keys. */
export async function type(page: Page, keys: string): Promise<void> {
  for (const part of keys.split(/(\{[A-Za-z+]+\})/)) {
    if (part.startsWith('{')) await page.keyboard.press(part.slice(1, -1));
    else await page.keyboard.type(part);
  }
}

/** Sends the command that draws every component, and waits for it. */
export async function showGallery(page: Page): Promise<void> {
  await type(page, '/gallery {Enter}');
  await page.getByRole('heading', { name: 'Peas' }).waitFor();
}
