import { expect, test } from 'vitest';
import { describeInBrowser, openPage, showGallery, type } from './open-page.js';

describeInBrowser('messages', () => {
  test('are drawn with their components and Discord’s markdown', async () => {
    const { page } = await openPage();
    await showGallery(page);
    const message = page.getByRole('article', { name: /Whosaid APP/ });
    expect(await message.getByRole('blockquote').textContent()).toBe(
      'The first line of a quotationand its second line',
    );
    expect(await message.locator('blockquote strong').textContent()).toBe('second');
    expect(await message.locator('small').textContent()).toBe('Our words, small');
    expect(await message.locator('ul > li > ul > li').textContent()).toBe('two and a half');
    expect(await message.locator('ol > li').allTextContents()).toEqual(['first', 'second']);
    expect(await message.locator('pre').textContent()).toBe('let peas = 1;');
    expect(await message.locator('time.timestamp').getAttribute('datetime')).toBe('2023-11-14T22:13:20.000Z');
    expect(await message.getByText('@everyone').count()).toBe(1);
    expect(await message.getByRole('img', { name: 'A pea' }).count()).toBe(1);
    expect(await message.getByRole('separator').count()).toBe(1);
    expect(await message.getByRole('button', { name: 'Off' }).isDisabled()).toBe(true);
    const accent = "getComputedStyle(document.querySelector('.container'), '::before').backgroundColor";
    expect(await page.evaluate(accent)).toBe('rgb(88, 101, 242)');
  });

  test('show their secrets when asked', async () => {
    const { page } = await openPage();
    await showGallery(page);
    expect(await page.getByText('a secret').isVisible()).toBe(false);
    await page.getByRole('button', { name: 'Show the spoiler' }).click();
    expect(await page.getByText('a secret').isVisible()).toBe(true);
  });

  test('keep their links on the page', async () => {
    const { page } = await openPage();
    await showGallery(page);
    const address = page.url();
    for (const button of ['left', 'middle'] as const) {
      await page.getByRole('link', { name: 'a link' }).click({ button });
      await page.getByText('Links stay local here: https://example.com/peas').waitFor();
      await page.getByRole('link', { name: 'Elsewhere' }).click({ button });
      await page.getByText('Links stay local here: https://example.com/elsewhere').waitFor();
    }
    expect(page.url()).toBe(address);
    expect(page.context().pages()).toHaveLength(1);
  });

  test('change where they stand when a button changes them, and the focus stays on what was pressed', async () => {
    const { page, bot } = await openPage();
    await showGallery(page);
    await page.getByRole('button', { name: 'Silent' }).focus();
    const [message] = await page.getByRole('article').all();
    const id = await message?.getAttribute('id');
    await page.getByRole('button', { name: 'Count 0' }).press('Enter');
    await page.getByRole('button', { name: 'Count 1' }).press('Enter');
    await page.getByRole('button', { name: 'Count 2' }).waitFor();
    expect(await page.getByRole('article').count()).toBe(1);
    expect(await page.evaluate("document.activeElement.closest('.message')?.id")).toBe(id);
    expect(bot.isReady()).toBe(true);
  });

  test('say when a button gets no answer, until the next press', async () => {
    const { page } = await openPage({ answerWithin: 400 });
    await showGallery(page);
    await page.getByRole('button', { name: 'Danger' }).click();
    const message = page.getByRole('article', { name: /Whosaid/ });
    await message.getByText('The application did not respond').waitFor();
    await page.getByRole('button', { name: 'Count 0' }).click();
    await page.getByRole('button', { name: 'Count 1' }).waitFor();
    expect(await message.getByText('The application did not respond').count()).toBe(0);
  });

  test('send one choice of a select menu at once, several when it closes', async () => {
    const { page } = await openPage();
    await showGallery(page);
    await page.getByRole('combobox', { name: 'Choose a fruit' }).focus();
    await type(page, '{Enter}{ArrowDown}{Enter}');
    await page.getByText('Chosen: apricot').waitFor();
    await page.getByRole('combobox', { name: /^Choose two fruits/ }).focus();
    await type(page, '{Enter}{Enter}{ArrowUp}{Enter}');
    expect(await page.getByText(/Chosen: apple/).count()).toBe(0);
    await type(page, '{Escape}');
    await page.getByText('Chosen: apple, cherry').waitFor();
  });

  test('open a modal that checks its fields and is sent or left', async () => {
    const { page } = await openPage();
    await showGallery(page);
    await page.getByRole('button', { name: 'Open the form' }).click();
    const dialog = page.getByRole('dialog', { name: 'A form' });
    await dialog.waitFor();
    await type(page, '{Enter}');
    await dialog.getByText('This field is required').waitFor();
    await type(page, 'P{Enter}');
    await dialog.getByText('Must be 2 or more in length').waitFor();
    await type(page, 'ea{Tab}Green and round{Tab}{Tab}{Enter}');
    await page.getByText('Pea: Green and round').waitFor();
    expect(await dialog.count()).toBe(0);
    await type(page, '/form {Enter}');
    await dialog.waitFor();
    await type(page, '{Escape}');
    await dialog.waitFor({ state: 'hidden' });
  });

  test('keep a modal open with the reason when its form gets no answer', async () => {
    const { page, bot } = await openPage({ answerWithin: 500 });
    await type(page, '/form {Enter}');
    const dialog = page.getByRole('dialog', { name: 'A form' });
    await dialog.waitFor();
    bot.removeAllListeners('interactionCreate');
    await type(page, 'Pea{Enter}');
    await dialog.getByText('The application did not respond').waitFor();
    expect(await dialog.getByRole('textbox', { name: 'Name' }).inputValue()).toBe('Pea');
  });

  test('that are private say so and go when dismissed', async () => {
    const { page, discord } = await openPage();
    await type(page, '/echo just for me private:{Enter}{Enter}');
    const message = page.getByRole('article', { name: /Whosaid/ });
    await message.getByText('Only you can see this').waitFor();
    const [ada, grace] = discord.people;
    expect(ada && discord.messages(ada)).toHaveLength(1);
    expect(grace && discord.messages(grace)).toHaveLength(0);
    await message.getByRole('button', { name: 'Dismiss message' }).click();
    await message.waitFor({ state: 'hidden' });
    expect(ada && discord.messages(ada)).toHaveLength(0);
  });

  test('say that the bot is thinking until it answers', async () => {
    const { page, bot } = await openPage();
    const answered = new Promise<() => Promise<unknown>>((resolve) => {
      bot.once('interactionCreate', (interaction) => {
        if (interaction.isRepliable()) resolve(() => interaction.editReply('thought'));
      });
    });
    await type(page, '/slow {Enter}');
    await page.getByText('Whosaid is thinking…').waitFor();
    await (await answered)();
    await page.getByText('thought').waitFor();
    expect(await page.getByText('Whosaid is thinking…').count()).toBe(0);
  });

  test('of the old kind are drawn as embeds', async () => {
    const { page } = await openPage();
    await type(page, '/embed {Enter}');
    const embed = page.locator('.embed');
    await embed.waitFor();
    expect(await embed.getByRole('link', { name: 'All about peas' }).count()).toBe(1);
    expect(await embed.locator('strong').textContent()).toBe('green');
    expect(await embed.textContent()).toContain(
      'The gardenerAll about peasThey are greenColourgreenShaperoundEnd of the peas',
    );
  });

  test('have a menu with the message commands, by keyboard', async () => {
    const { page } = await openPage();
    await type(page, 'one two three{Enter}');
    const more = page.getByRole('button', { name: 'More: message of Ada' });
    await more.focus();
    await type(page, '{Enter}{Enter}');
    expect(await page.getByRole('menuitem').allTextContents()).toEqual(['Apps', 'Count words', 'Reply', 'Copy text']);
    await type(page, '{ArrowLeft}{ArrowDown}{ArrowDown}{ArrowDown}{ArrowRight}{Enter}');
    await page.getByText('3 words').waitFor();
    const answer = page.getByRole('article', { name: /Whosaid/ });
    expect(await answer.textContent()).toContain('Ada used Count words');
  });

  test('have a menu with the message commands, by the right mouse button', async () => {
    const { page } = await openPage();
    await type(page, 'one two{Enter}');
    await page.getByText('one two').click({ button: 'right' });
    await page.getByRole('menuitem', { name: 'Apps' }).hover();
    await page.getByRole('menuitem', { name: 'Count words' }).click();
    await page.getByText('2 words').waitFor();
    expect(await page.getByRole('menu').count()).toBe(0);
  });

  test('close the menu with Escape and give the focus back', async () => {
    const { page } = await openPage();
    await type(page, 'one two{Enter}');
    const more = page.getByRole('button', { name: 'More: message of Ada' });
    await more.focus();
    await type(page, '{Enter}{Escape}');
    expect(await page.getByRole('menu').count()).toBe(0);
    expect(await page.evaluate('document.activeElement.getAttribute("aria-label")')).toBe('More: message of Ada');
  });

  test('of one author in a row stand together', async () => {
    const { page } = await openPage();
    await type(page, 'one{Enter}two{Enter}');
    await page.getByText('two', { exact: true }).waitFor();
    expect(await page.locator('.message > .avatar').count()).toBe(1);
    expect(await page.getByRole('article', { name: /Ada/ }).count()).toBe(2);
  });

  test('are followed to the end, unless the reader has scrolled away', async () => {
    const { page, discord } = await openPage({ viewport: { width: 1280, height: 500 } });
    const [ada] = discord.people;
    if (ada === undefined) throw new Error('nobody is here');
    for (let index = 0; index < 30; index++) discord.post(ada, `line ${index}`);
    const last = page.getByText('line 29');
    await last.waitFor();
    const toEnd = 'Math.round(messages.scrollHeight - messages.scrollTop - messages.clientHeight)';
    await expect.poll(() => page.evaluate(toEnd)).toBeLessThanOrEqual(1);
    await page.evaluate('messages.scrollTo(0, 0)');
    await expect.poll(() => page.evaluate('messages.scrollTop')).toBe(0);
    discord.post(ada, 'line 30');
    await page.getByText('line 30').waitFor({ state: 'attached' });
    expect(await page.evaluate('messages.scrollTop')).toBe(0);
  });
});
