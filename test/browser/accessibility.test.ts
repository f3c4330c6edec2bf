import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { describeInBrowser, openPage, showGallery, type } from './open-page.js';
import { tooWide, violations } from './violations.js';

async function openMenus(page: Page): Promise<void> {
  await type(page, 'hello{Enter}');
  await page.getByRole('button', { name: 'More: message of Ada' }).press('Enter');
  await type(page, '{Enter}');
  await page.getByRole('menuitem', { name: 'Count words' }).waitFor();
}

/** What the page can look like, with the keys and clicks that lead there. */
const scenes: readonly (readonly [name: string, lead: (page: Page) => Promise<unknown>])[] = [
  ['an empty channel', async () => {}],
  ['the command picker', (page) => type(page, '/')],
  ['a command with a missing option', (page) => type(page, '/echo {Enter}')],
  [
    'a list of completions',
    async (page) => {
      await type(page, '/echo hello word:{ArrowDown}');
      await page.getByRole('option', { name: 'apple' }).waitFor();
    },
  ],
  ['every component', showGallery],
  [
    'an open select menu',
    async (page) => {
      await showGallery(page);
      await page.getByRole('combobox', { name: 'Choose a fruit' }).press('Enter');
    },
  ],
  [
    'private, ordinary and old messages',
    async (page) => {
      await type(page, 'hello *there*{Enter}/embed {Enter}');
      await page.locator('.embed').waitFor();
      await type(page, '/echo only me private:{Enter}{Enter}');
      await page.getByText('Only you can see this').waitFor();
    },
  ],
  ['a menu with its submenu', openMenus],
  [
    'an answer to a message that mentions somebody',
    async (page) => {
      await type(page, 'hello{Enter}');
      await page.getByRole('button', { name: 'Reply to Ada' }).press('Enter');
      await type(page, 'well, @');
      await page.getByRole('listbox', { name: 'People' }).getByRole('option', { name: 'Grace' }).waitFor();
    },
  ],
  [
    'a modal with a missing field',
    async (page) => {
      await type(page, '/form {Enter}');
      await page.getByRole('dialog').waitFor();
      await type(page, '{Enter}');
    },
  ],
];

/** Colours do not depend on the width, so that each theme is looked at once in full, and the narrowest window in one of them. */
const LOOKS = [
  { width: 1280, colorScheme: 'dark', whole: true },
  { width: 1280, colorScheme: 'light', whole: true },
  { width: 768, colorScheme: 'light', whole: false },
  { width: 320, colorScheme: 'light', whole: true },
] as const;

describeInBrowser('accessibility', () => {
  test.each(scenes)('%s: axe-core finds nothing wrong and nothing is wider than the window', async (_, lead) => {
    const { page } = await openPage();
    await lead(page);
    for (const { colorScheme, whole, width } of LOOKS) {
      await page.emulateMedia({ colorScheme });
      await page.setViewportSize({ width, height: 800 });
      const wrong = whole ? await violations(page) : [];
      expect({ colorScheme, width, wrong }).toEqual({ colorScheme, width, wrong: [] });
      expect([width, await tooWide(page)]).toEqual([width, []]);
      expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(width);
    }
  });

  test('a menu with its submenu has room in the narrowest window', async () => {
    const { page } = await openPage({ viewport: { width: 320, height: 640 } });
    await openMenus(page);
    expect(await violations(page)).toEqual([]);
    expect(await tooWide(page)).toEqual([]);
  });

  test('everything can be reached with Tab in the order in which it stands', async () => {
    const { page } = await openPage({ colorScheme: 'dark' });
    await type(page, 'hello{Enter}');
    await page.getByText('hello').waitFor();
    await page.getByRole('link', { name: 'news' }).focus();
    const names: string[] = [];
    for (let step = 0; step < 7; step++) {
      await type(page, '{Tab}');
      const name = 'document.activeElement.ariaLabel ?? document.activeElement.textContent';
      names.push((await page.evaluate(name)) as string);
    }
    expect(names).toEqual([
      'Messages in news',
      'Reply to Ada',
      'More: message of Ada',
      'Message #news, or / for a command',
      'Send',
      'AAdaSwitch person',
      'Use the light theme',
    ]);
  });

  test('new messages are announced, and only they', async () => {
    const { page, discord } = await openPage();
    await type(page, 'first{Enter}');
    await page.getByText('first').waitFor();
    await page.evaluate(`
      window.added = [];
      new MutationObserver((changes) => {
        for (const change of changes) for (const node of change.addedNodes) window.added.push(node.textContent);
      }).observe(document.querySelector('[role=log]'), { childList: true });
    `);
    const [ada] = discord.people;
    if (ada === undefined) throw new Error('nobody is here');
    discord.post(ada, 'second');
    await page.getByText('second').waitFor();
    const added = (await page.evaluate('window.added')) as string[];
    expect(added.filter((text) => text.includes('first'))).toEqual([]);
    expect(added.filter((text) => text.includes('second'))).toHaveLength(1);
  });
});
