import { existsSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { unpackChromium } from './unpack-chromium';

/** Where a system package puts Chromium or Chrome; looked through in this order. */
const installedPlaces: readonly string[] = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/lib/chromium/chromium',
  '/snap/bin/chromium',
  '/usr/bin/google-chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
];

/** `--no-sandbox` because tests also run as root; nothing here loosens web security, so CSP faults still show. */
const launchArguments: readonly string[] = ['--no-sandbox', '--disable-gpu', '--font-render-hinting=none'];

/**
 * Starts a headless browser for tests: an installed Chromium is used first, else the binary that
 * `@sparticuz/chromium` carries (Linux x64). Nothing is downloaded. The caller closes the browser.
 *
 * @throws Error when no Chromium is installed and the carried binary does not run on this machine.
 */
export async function launchBrowser(): Promise<Browser> {
  // loaded here, because few of those who use this library's index drive a browser
  const { chromium } = await import('playwright-core');
  const installed = installedPlaces.find((place) => existsSync(place));
  if (installed) return chromium.launch({ executablePath: installed, args: [...launchArguments] });

  const folder = await unpackChromium();
  return chromium.launch({
    executablePath: join(folder, 'chromium'),
    args: [...launchArguments],
    // The carried binary needs nss and a fallback font, which a bare machine lacks: both come from the same package.
    env: {
      HOME: homedir(),
      LANG: 'sv_SE.UTF-8',
      LD_LIBRARY_PATH: join(folder, 'lib'),
      FONTCONFIG_PATH: join(folder, 'fonts'),
    },
  });
}
