import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { type Browser, chromium } from 'playwright-core';

const ARGUMENTS = [
  '--no-sandbox',
  '--disable-gpu',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** Where a Chromium is: CHROMIUM says, or its usual names on the path do; null when there is none. */
export const chromiumPath: string | null = findChromium();

if (chromiumPath === null) {
  console.warn(
    'Browser tests are left out: no Chromium was found. `apt-get install chromium` brings one, or set CHROMIUM to its path.',
  );
}

function findChromium(): string | null {
  const told = process.env.CHROMIUM;
  if (told) return existsSync(told) ? told : null;
  for (const name of ['chromium', 'chromium-browser', 'google-chrome']) {
    try {
      return execFileSync('which', [name], { encoding: 'utf8' }).trim();
    } catch {
      // Not this name; the next one may be there.
    }
  }
  return null;
}

/** A headless browser that asks nobody for anything. */
export async function launchBrowser(): Promise<Browser> {
  if (chromiumPath === null) throw new Error('there is no Chromium');
  return chromium.launch({ executablePath: chromiumPath, headless: true, args: ARGUMENTS });
}
