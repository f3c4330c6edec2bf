import fc from 'fast-check';
import { createLibrary } from '../../src/library/library.js';
import { articleOf } from '../../src/reading/read.js';
import { countCases, property } from './cases.js';
import { command, onMessage, press } from './interactions.js';
import { judge } from './judge.js';
import { nastyOption, nastyText } from './nasty.js';

countCases('articles');

/** Any text; sometimes one line of it over and over. */
const text = fc
  .tuple(
    nastyText(60, 1),
    fc.oneof({ weight: 9, arbitrary: fc.constant(1) }, { weight: 1, arbitrary: fc.integer({ min: 2, max: 40 }) }),
  )
  .map(([body, times]) => `${body}\n`.repeat(times))
  .filter((body) => body.trim() !== '');

property(
  'any article: every command, and every button under its reply',
  3,
  fc.tuple(text, nastyOption),
  async ([body, asked]) => {
    const library = createLibrary([articleOf('any', body)]);
    const short = asked.slice(0, 50);
    for (const interaction of [
      command('ask', { question: asked }),
      command('whosaid', { words: asked, by: short }),
      command('quote', {}),
      command('quote', { about: short }),
      command('quote', { by: 'Ann Lee' }),
      command('speakers', {}),
      command('article', {}),
      command('help', {}),
      onMessage('Check quotes', body.slice(0, 4_000)),
    ]) {
      for (const { custom_id, disabled, options } of await judge(interaction, library)) {
        if (!custom_id || disabled) continue;
        await judge(press(custom_id, options ? { values: [options[0]?.value ?? ''] } : {}), library);
      }
    }
  },
);
