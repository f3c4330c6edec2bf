import type { Client } from 'discord.js';
import { type LocalDiscord, page as pageOf, startLocalDiscord } from 'local-discord';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe } from 'vitest';
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
    afterAll(async () => {
      idle.clear();
      await browser?.close();
    });
    tests();
  });
}

/** Opens the page as somebody sees it who has just come; fails the test when the page itself reports an error. */
export async function openPage(options: OpenPageOptions = {}): Promise<OpenPage> {
  const { answerWithin, ...contextOptions } = options;
  const discord = await startLocalDiscord({
    name: 'Whosaid',
    page: pageOf,
    ...(answerWithin === undefined ? {} : { answerWithin }),
  });
  closing.push(() => discord.close());
  const bot = await startScriptedBot(discord);
  closing.push(() => bot.destroy());
  const page = await openTab(discord, contextOptions);
  return { discord, bot, page };
}

/** Windows that no test uses now, by their options: a new one takes the browser longer than most tests do. */
const idle = new Map<string, Page[]>();

const DEFAULTS: BrowserContextOptions = { viewport: { width: 1280, height: 900 }, locale: 'en-GB' };

/** Another tab on the same Discord. Each Discord has a port and so a storage of its own, whatever window shows it. */
export async function openTab(discord: LocalDiscord, options: BrowserContextOptions = {}, query = ''): Promise<Page> {
  const wanted = { ...DEFAULTS, ...options };
  const key = JSON.stringify(wanted);
  const page = idle.get(key)?.pop() ?? (await newWindow(wanted));
  const errors: Error[] = [];
  page.on('pageerror', (error) => errors.push(error));
  closing.push(async () => {
    page.removeAllListeners('pageerror');
    await page.unrouteAll({ behavior: 'ignoreErrors' });
    await page.goto('about:blank');
    await page.emulateMedia({ colorScheme: wanted.colorScheme ?? null });
    if (wanted.viewport) await page.setViewportSize(wanted.viewport);
    idle.set(key, [...(idle.get(key) ?? []), page]);
    if (errors[0]) throw errors[0];
  });
  await page.goto(`${discord.origin}/${query}`);
  await page.getByRole('log').locator('.welcome').waitFor();
  return page;
}

async function newWindow(options: BrowserContextOptions): Promise<Page> {
  if (browser === undefined) throw new Error('there is no browser');
  const context = await browser.newContext(options);
  context.setDefaultTimeout(TIMEOUT);
  return context.newPage();
}

/** Milliseconds that Playwright waits for something; below vitest's own limit, so that it says what for. */
const TIMEOUT = 15_000;

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
