import { expect, test } from 'vitest';
import { describeInBrowser, openPage, type } from './open-page.js';
import { startScriptedBot } from './scripted-bot.js';

describeInBrowser('the composer', () => {
  test('lists the commands after a slash, fewer with every letter, and lets go of them with Escape', async () => {
    const { page } = await openPage();
    await type(page, '/');
    const options = page.getByRole('listbox', { name: 'Commands' }).getByRole('option');
    expect(await options.allInnerTexts()).toEqual([
      expect.stringMatching(/\/echo text\s+Says what you say/),
      expect.stringContaining('/embed'),
      expect.stringContaining('/form'),
      expect.stringContaining('/gallery'),
      expect.stringContaining('/silent'),
      expect.stringContaining('/slow'),
    ]);
    await type(page, 's');
    expect(await options.allInnerTexts()).toEqual([
      expect.stringContaining('/silent'),
      expect.stringContaining('/slow'),
    ]);
    await type(page, '{Escape}');
    expect(await options.count()).toBe(0);
    expect(await page.getByRole('textbox').inputValue()).toBe('');
  });

  test('moves in the list with the arrows and takes the command with Tab', async () => {
    const { page } = await openPage();
    await type(page, '/s{ArrowDown}');
    const message = page.getByRole('textbox', { name: /Message #news/ });
    const active = await message.getAttribute('aria-activedescendant');
    expect(await page.locator(`#${active}`).textContent()).toContain('/slow');
    await type(page, '{Tab}');
    await page.getByRole('group', { name: 'Command /slow' }).waitFor();
  });

  test('marks a required option that is missing, and sends when it is there', async () => {
    const { page, discord } = await openPage();
    await type(page, '/echo{Enter}{Enter}');
    await page.getByText('This option is required. Specify a value.').waitFor();
    const text = page.getByRole('combobox', { name: /^text, required/ });
    expect(await text.getAttribute('aria-invalid')).toBe('true');
    await type(page, 'x{Enter}');
    await page.getByText('Must be at least 2 characters.').waitFor();
    await type(page, 'yz{Enter}');
    const reply = page.getByRole('article', { name: /Whosaid/ });
    await reply.getByText('xyz').waitFor();
    expect(await reply.textContent()).toMatch(/Ada used \/echo/);
    expect(discord.refusals).toEqual([]);
  });

  test('offers the optional options, lists for choices and booleans, and checks numbers', async () => {
    const { page } = await openPage();
    await type(page, '/echo hello{Tab}');
    const optional = page.getByRole('listbox', { name: 'Optional options of /echo' });
    expect(await optional.getByRole('option').count()).toBe(4);
    await type(page, 'tone{Enter}');
    expect(await page.getByRole('listbox', { name: 'Values of tone' }).textContent()).toBe('LoudQuiet');
    await type(page, 'qui{Enter}private{Enter}{ArrowDown}{Enter}times{Enter}9{Enter}');
    await page.getByText('Must be at most 3.').waitFor();
    await type(page, '{Backspace}two{Enter}');
    await page.getByText('Must be a whole number.').waitFor();
    await type(page, '{Backspace}{Backspace}{Backspace}2{Enter}');
    await page.getByText(/^hello quiet\s*hello quiet$/).waitFor();
    expect(await page.getByText('Only you can see this').count()).toBe(0);
  });

  test('leaves the pill once a suggestion is taken, so that what is typed next is not added to it', async () => {
    const { page } = await openPage();
    await type(page, '/echo hello tone:qui{Enter}');
    await page
      .getByRole('combobox', { name: /^Add an option/ })
      .and(page.locator(':focus'))
      .waitFor();
    await type(page, 'times:');
    expect(await page.getByRole('combobox', { name: /^tone/ }).inputValue()).toBe('Quiet');
    await type(page, '2{Enter}');
    await page.getByText(/^hello quiet\s*hello quiet$/).waitFor();
  });

  test('drops nothing that is typed without an option’s name: the first option that is empty takes it', async () => {
    const { page } = await openPage();
    await type(page, '/echo hello{Tab}zebra crossing{Enter}');
    await page.getByText('hello zebra crossing', { exact: true }).waitFor();
    await type(page, '/echo hello{Tab}wo{Escape}');
    await type(page, '/echo word:apple{Tab}');
    const text = page.getByRole('combobox', { name: /^text, required/ });
    await type(page, 'two');
    expect(await text.inputValue()).toBe('two');
    await type(page, '{Escape}');
    await type(page, '/form what follows{Enter}');
    await page.getByRole('article', { name: /Ada/ }).getByText('/form what follows').waitFor();
  });

  test('refuses what is not on a list of choices', async () => {
    const { page } = await openPage();
    await type(page, '/echo hello tone:shrill{Enter}');
    await page.getByText('This value is not on the list.').waitFor();
  });

  // On a busy machine the list may come anew between the two keys, which a person would see: then they are typed again.
  test('sends the value of the completion that was picked', { retry: 2 }, async () => {
    const { page } = await openPage();
    await type(page, '/echo hello word:');
    const values = page.getByRole('listbox', { name: 'Values of word' }).getByRole('option');
    await values.nth(3).waitFor();
    await type(page, 'ap');
    await expect.poll(() => values.allInnerTexts()).toEqual(['apple', 'apricot']);
    await type(page, '{ArrowDown}{ArrowDown}{Enter}');
    expect(await page.getByRole('combobox', { name: /^word/ }).inputValue()).toBe('apricot');
    await type(page, '{Enter}');
    await page.getByText('hello apricot!').waitFor();
  });

  test('takes what is typed past the completions as typed', async () => {
    const { page } = await openPage();
    await type(page, '/echo hello word:xyz');
    await page.getByText('No options match your search.').waitFor();
    await type(page, '{Enter}');
    await page.getByText('hello xyz', { exact: true }).waitFor();
  });

  test('drops completions that come after newer ones', async () => {
    const { page } = await openPage();
    const held: (() => void)[] = [];
    await page.route('**/page/complete', async (route) => {
      const request = route.request().postDataJSON() as { options: { word: string } };
      if (request.options.word === 'a') await new Promise<void>((release) => held.push(release));
      await route.continue();
    });
    await type(page, '/echo hello word:a');
    await expect.poll(() => held.length).toBe(1);
    await type(page, '{Backspace}b');
    const values = page.getByRole('listbox', { name: 'Values of word' }).getByRole('option');
    await expect.poll(() => values.allInnerTexts()).toEqual(['banana']);
    const late = page.waitForResponse('**/page/complete');
    for (const release of held) release();
    await (await late).finished();
    expect(await values.allInnerTexts()).toEqual(['banana']);
  });

  test('says that completions failed when the bot gives none', async () => {
    const { page, bot } = await openPage({ answerWithin: 100 });
    bot.removeAllListeners('interactionCreate');
    await type(page, '/echo hello word:');
    await page.getByText('Loading options failed').waitFor();
  });

  test('reads a whole command that is pasted', async () => {
    const { page } = await openPage();
    const message = page.getByRole('textbox', { name: /Message #news/ });
    await message.fill('/echo text: what: is this tone: Loud');
    expect(await page.getByRole('combobox', { name: /^text/ }).inputValue()).toBe('what: is this');
    await type(page, '{Enter}{Enter}');
    await page.getByText('what: is this loud').waitFor();
  });

  test('goes back with Backspace and leaves with Escape', async () => {
    const { page } = await openPage();
    await type(page, '/echo hello word:{Backspace}');
    expect(await page.getByRole('combobox', { name: /^word/ }).count()).toBe(0);
    for (let letter = 0; letter < 'hello'.length; letter++) await type(page, '{Backspace}');
    await type(page, '{Backspace}');
    const message = page.getByRole('textbox', { name: /Message #news/ });
    expect(await message.inputValue()).toBe('/echo');
    await type(page, '{Enter}{Escape}');
    expect(await message.inputValue()).toBe('');
  });

  test('writes ordinary messages, over several lines with Shift', async () => {
    const { page, discord } = await openPage();
    await type(page, 'one **two**{Shift+Enter}three{Enter}');
    const message = page.getByRole('article', { name: /Ada/ });
    await message.waitFor();
    expect(await message.locator('strong').textContent()).toBe('two');
    const [ada] = discord.people;
    expect(ada && discord.messages(ada).map((each) => each.message.content)).toEqual(['one **two**\nthree']);
  });

  test('says when the application does not respond, until it is dismissed', async () => {
    const { page } = await openPage({ answerWithin: 300 });
    await type(page, '/silent {Enter}');
    await page.getByText('Sending command…').waitFor();
    await page.getByText('The application did not respond').waitFor();
    await page.getByRole('button', { name: 'Dismiss message' }).click();
    expect(await page.getByText('The application did not respond').count()).toBe(0);
  });

  test('says when the bot is away, and when it is back', async () => {
    const { page, bot, discord } = await openPage();
    const away = page.getByText('The bot is not connected');
    expect(await away.count()).toBe(0);
    await bot.destroy();
    await away.waitFor();
    const back = await startScriptedBot(discord);
    await away.waitFor({ state: 'hidden' });
    await back.destroy();
  });

  test('says when the server is gone', async () => {
    const { page, discord } = await openPage();
    await discord.close();
    await page.getByText('The page cannot reach its server').waitFor();
  });

  test('opens a command from the hint of the empty channel', async () => {
    const { page } = await openPage();
    await page.getByText('to see what the bot can do').waitFor();
    await page.getByRole('button', { name: '/echo' }).click();
    await type(page, 'from the hint{Enter}');
    await page.getByText('from the hint').waitFor();
    await expect.poll(() => page.getByText('to see what the bot can do').count()).toBe(0);
  });
});
