import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { chromiumPath } from './browser.js';
import { makePictures, PICTURES } from './pictures.js';

const PNG = Buffer.from('89504e470d0a1a0a', 'hex');

describe.skipIf(chromiumPath === null)('the pictures of the README', () => {
  /** `npm run pictures` writes them to docs/; the test alone writes them to a folder that goes. */
  test('are made by typing commands into the page', async () => {
    const folder = process.env.PICTURES ?? mkdtempSync(join(tmpdir(), 'pictures-'));
    await makePictures(folder);
    for (const name of Object.keys(PICTURES)) {
      expect(readFileSync(join(folder, `${name}.png`)).subarray(0, PNG.length)).toEqual(PNG);
    }
    if (!process.env.PICTURES) rmSync(folder, { recursive: true });
  }, 60_000);
});
