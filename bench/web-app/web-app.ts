import { addDays, civilDateOf } from '@samsyn/contract';
import { launchBrowser } from '@samsyn/testing';
import type { Browser } from 'playwright-core';
import { Api } from '../api';
import { type Measurement, type Note, ROUNDS } from '../measurement';
import { type BenchMunicipality, Product, productSettings } from '../product';
import { TimedPage } from './timed-page';

/** As much as a municipality has after many years: a meeting a day, and the mails of the coming weeks. */
const MEETINGS = 400;
const SEATS = 7;
const FIRST_IN_DAYS = 30;

/** How soon the web app shows what matters, and how long it keeps somebody waiting who does something. */
export const webApp: Measurement = {
  goals: [
    { name: 'app-paint', unit: 's (largest paint of home)', atMost: 0.6 },
    { name: 'app-paint-4g', unit: 's (the same, 4G and a quarter of the CPU)', atMost: 2.5 },
    { name: 'app-interaction', unit: 'ms (the slowest of what is done)', atMost: 200 },
    { name: 'app-longest-task', unit: 'ms', atMost: 200 },
  ],
  long: true,
  measure: (server, note) => server.withDatabase('bench_web_app', (url) => measureOn(url, note)),
};

async function measureOn(url: string, note: Note): Promise<number[][]> {
  const municipality = await prepare(url);
  const api = await Api.start(url);
  const browser = await launchBrowser();
  const rounds: [number[], number[], number[], number[]] = [[], [], [], []];
  try {
    const at = { origin: `http://localhost:${api.port}`, ...municipality };
    for (let round = 0; round <= ROUNDS; round += 1) {
      const figures = [
        await largestPaint(browser, at, {}),
        await largestPaint(browser, at, { slow: true }),
        ...(await slowestOfWork(browser, at)),
      ];
      if (round === 0) continue; // to warm up
      note(figures.map((figure) => figure.toFixed(2)).join(', '));
      figures.forEach((figure, index) => rounds[index]?.push(figure));
    }
    return rounds;
  } finally {
    await browser.close();
    await api.stop();
  }
}

async function prepare(url: string): Promise<BenchMunicipality> {
  const product = await Product.start(productSettings(url));
  try {
    const municipality = await product.municipality(SEATS);
    const from = addDays(civilDateOf(new Date(), 'Europe/Stockholm'), FIRST_IN_DAYS);
    await product.meetings(municipality, MEETINGS, { notice: false, from });
    return municipality;
  } finally {
    await product.stop();
  }
}

type Address = Pick<BenchMunicipality, 'slug' | 'cookie'> & { origin: string };

/** Seconds, for a first visit: nothing is in the browser's cache. */
async function largestPaint(browser: Browser, at: Address, how: { slow?: boolean }): Promise<number> {
  const visit = await TimedPage.open(browser, at, how);
  try {
    await visit.page.goto(`/app/${at.slug}`);
    await visit.page.waitForSelector('text=I datumordning');
    return (await visit.largestPaint()) / 1000;
  } finally {
    await visit.close();
  }
}

/** What a coordinator does with the long lists. @returns the slowest interaction and the longest task, in ms. */
async function slowestOfWork(browser: Browser, at: Address): Promise<[number, number]> {
  const visit = await TimedPage.open(browser, at, {});
  const { page } = visit;
  const settled = () => page.waitForSelector('[aria-busy=true]', { state: 'detached' });
  try {
    await page.goto(`/app/${at.slug}/moten`);
    await page.waitForSelector('table');
    await page.getByRole('link', { name: 'Utskick' }).first().click();
    await page.waitForSelector('.sa-mail-day');
    await settled();
    await page.locator('.sa-mail a').first().click();
    await page.waitForSelector('.sa-preview');
    await settled();
    await page.fill('input[name=who]', 'Exempel 3');
    await page.keyboard.press('Enter');
    await settled();
    await page.getByRole('link', { name: 'Historik' }).click();
    await settled();
    await page.getByRole('link', { name: 'Möten' }).first().click();
    await page.waitForSelector('table');
    await settled();
    await page.locator('table a').first().click();
    await page.waitForSelector('h1');
    await settled();
    return [await visit.slowestInteraction(), await visit.longestTask()];
  } finally {
    await visit.close();
  }
}
