import { expect, test } from 'vitest';
import { describeInBrowser, type } from './open-page.js';
import { press, reply, useWhosaid } from './open-whosaid.js';
import { tooWide, violations } from './violations.js';

describeInBrowser('the bot on the page', () => {
  const whosaid = useWhosaid();

  test('/ask: the answer, its context paragraph by paragraph, the next passage', async () => {
    const page = await whosaid.open('Ada');
    await type(page, '/ask Is a meeting with Putin ruled out?{Enter}');
    const answer = await reply(page, 'we do not rule out such a meeting');
    await answer.getByText('Only you can see this').waitFor();
    expect(await answer.getByRole('blockquote').locator('strong').first().textContent()).toContain('rule out');
    await press(answer, 'In context');
    const context = await reply(page, 'paragraph 4');
    expect(await context.getByRole('blockquote').count()).toBe(3);
    await press(context, 'After ›');
    await context.getByText('paragraph 5').waitFor();
    await press(context, '‹ Before');
    await context.getByText('paragraph 2').waitFor();
    await press(answer, /^Passage 2 of/);
    await answer.getByRole('button', { name: /^Passage 3 of/ }).waitFor();
  });

  test('/ask: another question in the form', async () => {
    const page = await whosaid.open('Ada');
    await type(page, '/ask Who is Patrushev?{Enter}');
    await press(await reply(page, 'Who is Patrushev?'), 'Ask another');
    await page.getByRole('dialog', { name: 'Ask another question' }).waitFor();
    await type(page, 'What did Qin Gang say about Taiwan?{Enter}');
    await reply(page, /Asked: What did Qin Gang say about Taiwan\?[\s\S]*Taiwan tomorrow/);
  });

  test('/quote: by a speaker picked from the list, page by page, and why it is them', async () => {
    const page = await whosaid.open('Ada');
    await type(page, '/quote by:');
    await page.getByRole('listbox', { name: 'Values of by' }).getByRole('option').first().waitFor();
    await type(page, 'glob');
    await page.getByRole('option', { name: /Global Times/ }).click();
    await type(page, '{Enter}');
    const list = await reply(page, /by “Global Times”/);
    await list.getByRole('combobox', { name: /^Wrong speaker/ }).click();
    await page.getByRole('option', { name: /a positive world asset/ }).click();
    const why = await reply(page, 'Why Global Times');
    expect(await why.textContent()).toContain('The words of saying: “hailed”');
    await press(why, 'In context');
    await reply(page, 'paragraph 26');
    await type(page, '/quote {Enter}');
    const all = await reply(page, 'page 1 of');
    await press(all, 'Next ›');
    await all.getByText(/page 2 of/).waitFor();
  });

  test('/speakers: a menu that leads to quotations', async () => {
    const page = await whosaid.open('Ada');
    await type(page, '/speakers {Enter}');
    const list = await reply(page, 'Who is quoted');
    await list.getByRole('combobox').focus();
    await type(page, '{Enter}');
    await page.getByRole('option', { name: /Dmitry Peskov/ }).click();
    await reply(page, /by “Dmitry Peskov” · 1 quotation/);
  });

  test('/whosaid, and Share: everybody sees the copy, and who shared it', async () => {
    const page = await whosaid.open('Ada');
    const other = await whosaid.open('Grace');
    await type(page, '/whosaid we do rule out such a meeting{Enter}');
    const answer = await reply(page, 'Close, but not what was said');
    expect(await answer.locator('u').allTextContents()).toContain('not');
    expect(await other.getByText('Close, but not what was said').count()).toBe(0);
    await press(answer, 'Share');
    const shared = await reply(other, 'Shared by @Ada');
    expect(await shared.textContent()).toContain('Who said: we do rule out such a meeting');
    await press(shared, 'In context');
    const context = await reply(other, 'paragraph 2');
    await context.getByText('Only you can see this').waitFor();
  });

  test('public by choice', async () => {
    const page = await whosaid.open('Ada');
    const other = await whosaid.open('Grace');
    await type(page, '/quote about:weapons public:{Enter}{Enter}');
    const shown = await reply(other, /about “weapons”/);
    expect(await shown.textContent()).toContain('Ada used /quote');
    expect(await shown.getByRole('button', { name: 'Share' }).count()).toBe(0);
  });

  test('buttons still work when the bot has been restarted', async () => {
    const page = await whosaid.open('Ada');
    await type(page, '/article paragraph:5{Enter}');
    const article = await reply(page, 'paragraph 5');
    await whosaid.restart();
    await press(article, 'After ›');
    await article.getByText('paragraph 5').waitFor({ state: 'hidden' });
    await press(article, '‹ Before');
    await article.getByText('paragraph 5').waitFor();
  });

  test('Check quotes, from the menu of a message, by keyboard alone', async () => {
    const page = await whosaid.open('Grace');
    await type(page, 'Peskov said “we do rule out such a meeting” and “the moon is cheese”{Enter}');
    await page.getByRole('button', { name: 'More: message of Grace' }).last().focus();
    await type(page, '{Enter}{ArrowRight}{Enter}');
    const checked = await reply(page, '2 quotations in this message');
    expect(await checked.textContent()).toContain('Close, but not what was said');
    expect(await checked.textContent()).toContain('Not in the article');
    await press(checked, 'Share');
    await reply(page, 'Shared by @Grace');
  });

  test('a mention, and what goes on from its answer', async () => {
    const page = await whosaid.open('Ada');
    await type(page, '@wh');
    await page.getByRole('listbox', { name: 'People' }).getByRole('option', { name: 'Whosaid' }).waitFor();
    await type(page, '{Enter}what did Qin Gang say about Taiwan?{Enter}');
    const first = await reply(page, /Asked: what did Qin Gang say about Taiwan\?/);
    await first.getByRole('button', { name: 'Reply to Whosaid' }).press('Enter');
    await page.getByText('Replying to Whosaid').waitFor();
    await type(page, 'what else did he say?{Enter}');
    const second = await reply(page, 'Asked: what else did Qin Gang say?');
    expect(await second.textContent()).toContain('getting out of hand');
    expect(await page.getByText('Replying to Whosaid').isVisible()).toBe(false);
  });

  test('in the language of who asks, and of the server when shared', async () => {
    const page = await whosaid.open('Emil');
    await type(page, '/frag');
    await page.getByRole('option', { name: /\/fragen frage/ }).waitFor();
    await type(page, '{Enter}Who is Patrushev?{Enter}');
    const answer = await reply(page, 'Frage: Who is Patrushev?');
    await press(answer, 'Teilen');
    await reply(page, /Asked: Who is Patrushev\?[\s\S]*Shared by @Emil/);
  });

  test('somebody who has read nothing finds out, reads, checks and shares, with the keyboard alone', async () => {
    const page = await whosaid.open('Grace', { viewport: { width: 320, height: 640 } });
    const verdict = async (text: string) => {
      const answer = await reply(page, text);
      // What was asked for is in sight, whatever stands above it and however long it is.
      await expect.poll(() => answer.getByText(text).first().isVisible()).toBe(true);
      return answer;
    };
    await type(page, '/who{Enter}fuel to the fire{Enter}');
    const said = await verdict('Who said: fuel to the fire');
    expect(await said.textContent()).toMatch(/Quoted, word for word[\s\S]*Qin Gang[\s\S]*Wang Yi/);
    await type(page, '/quo{Enter}by{Enter}');
    await type(page, 'glob');
    await expect.poll(() => page.getByRole('option').allInnerTexts()).toEqual([expect.stringMatching(/^Global Times/)]);
    await type(page, '{ArrowDown}{Enter}{Enter}');
    const all = await verdict('by “Global Times” · 4 quotations');
    expect(await all.getByRole('blockquote').count()).toBe(3);
    await type(page, '/who{Enter}a negative world asset{Enter}');
    const checked = await verdict('Who said: a negative world asset');
    expect(await checked.textContent()).toContain('Close, but not what was said');
    await checked.getByRole('button', { name: 'Share' }).press('Enter');
    await reply(page, /Who said: a negative world asset[\s\S]*Shared by @Grace/);
  }, 60_000);

  test('every reply so far fits into the narrowest window, and axe-core finds nothing wrong with any', async () => {
    const page = await whosaid.open('Ada', { colorScheme: 'dark' });
    for (const width of [1280, 320]) {
      await page.setViewportSize({ width, height: 800 });
      expect([width, await violations(page)]).toEqual([width, []]);
      expect([width, await tooWide(page)]).toEqual([width, []]);
    }
  }, 60_000);

  test('nothing was refused', () => {
    expect(whosaid.discord().refusals).toEqual([]);
  });
});
