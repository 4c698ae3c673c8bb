import 'reflect-metadata';
import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { EmbeddedPostgres, throwAwaySettings } from '@samsyn/embedded-database';
import { launchBrowser, SettableClock } from '@samsyn/testing';
import type { Browser } from 'playwright-core';
import { SamsynClient } from '../demo/samsyn-client';
import { nykvarn } from '../demonstration/nykvarn';
import { Standalone } from '../start/standalone';
import { screensOf, type Shot } from './screens';
import { springScene } from './spring-scene';

const FOLDER = 'screenshots';

/** A desk by day, and a telephone by day and by night. */
const looks = [
  { look: 'desktop', width: 1280, dark: false },
  { look: 'phone', width: 390, dark: false },
  { look: 'phone-dark', width: 390, dark: true },
] as const;

/** `npm run screenshots`: every screen of the app into `screenshots/`, in the spring of 2027, on a database that is deleted. */
async function main(): Promise<void> {
  const directory = await mkdtemp(join(tmpdir(), 'samsyn-screenshots-'));
  const clock = new SettableClock();
  clock.setTo(new Date('2026-11-23T07:00:00Z'));
  const standalone = await Standalone.start({
    directory,
    clock,
    port: 0,
    settings: { LOG_LEVEL: 'error' },
    databaseSettings: throwAwaySettings,
  });
  const browser = await launchBrowser();
  try {
    await mkdir(FOLDER, { recursive: true });
    await takeAll(standalone, browser);
  } finally {
    await browser.close();
    await standalone.stop();
    await EmbeddedPostgres.remove(directory);
    await rm(directory, { recursive: true, force: true });
  }
}

async function takeAll({ url, signIn, sink }: Standalone, browser: Browser): Promise<void> {
  if (!signIn || !sink) throw new Error('The demonstration data or its mailbox is missing');
  const samsyn = new SamsynClient(url, nykvarn.municipality.slug);
  await samsyn.signIn(signIn.email, signIn.password);
  const scene = await springScene(samsyn, sink);
  await samsyn.signInAgain();
  const shots = await screensOf(samsyn, `${url}/app/${nykvarn.municipality.slug}`, scene);
  for (const { look, width, dark } of looks) {
    const context = await browser.newContext({
      viewport: { width, height: 900 },
      colorScheme: dark ? 'dark' : 'light',
      locale: 'sv-SE',
    });
    // a session's cookie is for secure origins, and this machine's own are
    await context.addCookies([{ ...samsyn.session, url: url.replace('http:', 'https:'), secure: true }]);
    const page = await context.newPage();
    const take = async ({ name, address, shown }: Shot) => {
      await page.goto(address);
      await page.waitForSelector(shown);
      await page.waitForSelector('[aria-busy=true]', { state: 'detached' });
      await page.screenshot({
        path: join(FOLDER, `${name}-${look}.png`),
        fullPage: !address.includes('do='),
      });
    };
    for (const shot of shots) await take(shot);
    await context.close();
  }
  console.log(`${shots.length * looks.length} pictures in ${FOLDER}/`);
}

void main().then(
  () => process.exit(0),
  (error: unknown) => {
    console.error(error);
    process.exit(1);
  },
);
