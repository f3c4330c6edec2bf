import { expect, test } from 'vitest';
import { describeInBrowser, openPage, openTab, type } from './open-page.js';

describeInBrowser('people and themes', () => {
  test('somebody else sees what is public and not what is private', async () => {
    const { page } = await openPage();
    await type(page, '/echo for all{Enter}');
    await page.getByText('for all').waitFor();
    await type(page, '/echo for Ada private:{Enter}{Enter}');
    await page.getByText('for Ada').waitFor();
    await page.getByRole('button', { name: 'Ada Switch person' }).press('Enter');
    await page.getByRole('menuitemradio', { name: 'Grace' }).waitFor();
    expect(await page.getByRole('menuitemradio', { checked: true }).textContent()).toBe('Ada');
    await type(page, '{ArrowDown}{Enter}');
    await page.getByRole('button', { name: 'Grace Switch person' }).waitFor();
    expect(await page.getByText('for all').count()).toBe(1);
    expect(await page.getByText('for Ada').count()).toBe(0);
  });

  test('who one is survives a reload, and two tabs can be two people', async () => {
    const { page, discord } = await openPage();
    await page.getByRole('button', { name: 'Ada Switch person' }).click();
    await page.getByRole('menuitemradio', { name: 'Grace' }).click();
    await page.getByRole('button', { name: 'Grace Switch person' }).waitFor();
    await page.reload();
    await page.getByRole('button', { name: 'Grace Switch person' }).waitFor();
    const other = await openTab(discord);
    await other.getByRole('button', { name: 'Ada Switch person' }).waitFor();
    await type(other, 'Hello from Ada{Enter}');
    await page.getByText('Hello from Ada').waitFor();
  });

  test('a half-written command stays with the person who began it', async () => {
    const { page } = await openPage();
    await type(page, '/echo half');
    await page.getByRole('button', { name: 'Ada Switch person' }).click();
    await page.getByRole('menuitemradio', { name: 'Grace' }).click();
    await page.getByRole('button', { name: 'Grace Switch person' }).waitFor();
    await expect.poll(() => page.getByRole('group', { name: 'Command /echo' }).count()).toBe(0);
  });

  test.each([
    ['light', 'dark'],
    ['dark', 'light'],
  ] as const)('the theme follows a %s system until it is switched, and the choice is kept', async (system, other) => {
    const { page } = await openPage({ colorScheme: system });
    const scheme = 'getComputedStyle(document.documentElement).colorScheme';
    expect(await page.evaluate(scheme)).toBe(system);
    await page.getByRole('button', { name: `Use the ${other} theme` }).click();
    expect(await page.evaluate(scheme)).toBe(other);
    await page.reload();
    await page.getByRole('button', { name: `Use the ${system} theme` }).waitFor();
    expect(await page.evaluate(scheme)).toBe(other);
  });
});
