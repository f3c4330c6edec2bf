import { type LocalDiscord, page as pageOf, startLocalDiscord } from 'local-discord';
import { pino } from 'pino';
import type { BrowserContextOptions, Locator, Page } from 'playwright-core';
import { afterAll, beforeAll } from 'vitest';
import { type Bot, startBot } from '../../src/discord/gateway.js';
import { createLibrary } from '../../src/library/library.js';
import { readSeeds } from '../../src/library/seeds.js';
import { packageRoot } from '../../src/platform/package-root.js';
import { chromiumPath } from './browser.js';
import { openTab } from './open-page.js';

/** The real bot in a local Discord with a page, one for all tests of a file; each test opens tabs of its own. */
export interface Whosaid {
  readonly discord: () => LocalDiscord;
  /** Stops the bot and starts it anew, as a deployment does. */
  restart(): Promise<void>;
  /** A tab of a person by display name, with the messages of earlier tests still above. */
  open(person: string, options?: BrowserContextOptions): Promise<Page>;
}

export function useWhosaid(): Whosaid {
  let discord: LocalDiscord | undefined;
  let bot: Bot | undefined;
  const running = () => {
    if (discord === undefined) throw new Error('not started yet');
    return discord;
  };
  const start = async () => {
    const library = createLibrary(readSeeds(`${packageRoot()}/seeds`).articles);
    const { api, token } = running();
    bot = await startBot({ library, token, api, mentions: true, log: pino({ level: 'silent' }) });
  };
  beforeAll(async () => {
    if (chromiumPath === null) return;
    discord = await startLocalDiscord({ name: 'Whosaid', page: pageOf });
    await start();
  });
  afterAll(async () => {
    await bot?.stop();
    await discord?.close();
  });
  return {
    discord: running,
    async restart() {
      await bot?.stop();
      await start();
    },
    async open(person, options) {
      const found = running().people.find(({ user }) => user.global_name === person);
      return openTab(running(), options, `?as=${found?.user.id}`);
    },
  };
}

/** The last message of the bot that holds this text, once there is one; it stays the same message whatever it holds later. */
export async function reply(page: Page, text: string | RegExp): Promise<Locator> {
  const message = page
    .getByRole('article', { name: /Whosaid/ })
    .filter({ hasText: text })
    .last();
  await message.waitFor();
  return page.locator(`#${await message.getAttribute('id')}`);
}

/** Presses a button of a message. */
export async function press(message: Locator, name: string | RegExp): Promise<void> {
  await message.getByRole('button', { name }).first().click();
}
