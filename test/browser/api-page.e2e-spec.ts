import { launchBrowser } from '@samsyn/testing';
import type { Browser, Page } from 'playwright-core';
import { TestApp } from '../app/test-app.builder';
import { WatchedPage } from './watched-page';

describe('the page about the API', () => {
  let app: TestApp;
  let browser: Browser;

  beforeAll(async () => {
    app = await TestApp.start();
    browser = await launchBrowser();
  }, 60_000);
  afterAll(async () => {
    await browser?.close();
    await app?.stop();
  });

  it('given a developer’s browser, then it shows every operation, can be tried, and nothing is complained of', async () => {
    const visit = await WatchedPage.open(browser, await app.url, { script: true });
    const { page } = visit;
    await page.goto('/api/docs');
    await page.locator('.opblock').first().waitFor();
    const described = await page.evaluate<number>(
      `fetch('/api/openapi.json').then((answer) => answer.json())
         .then(({ paths }) => Object.values(paths).flatMap((each) => Object.keys(each)).length)`,
    );
    expect(described).toBeGreaterThan(40);
    expect((await operationsOn(page, described)).size).toBe(described);

    const live = page.locator('.opblock', { hasText: '/health/live' });
    await live.locator('button').first().click();
    await live.getByRole('button', { name: 'Try it out' }).click();
    await live.getByRole('button', { name: 'Execute' }).click();
    await live.locator('.live-responses-table').waitFor();
    expect(await live.locator('.live-responses-table').textContent()).toContain('"status": "ok"');

    expect(visit.complaints).toEqual([]);
    await visit.close();
  });
});

/**
 * Every operation that somebody comes by who scrolls to the end, and again if some were not drawn in time: of so many the page
 * draws those alone that are seen.
 */
async function operationsOn(page: Page, described: number): Promise<Set<string>> {
  const operations = new Set<string>();
  for (let times = 0; times < 5 && operations.size < described; times += 1)
    for (const id of await operationsSeen(page)) operations.add(id);
  return operations;
}

async function operationsSeen(page: Page): Promise<Set<string>> {
  const operations = new Set<string>();
  for (let isLast = false; !isLast;) {
    isLast = await page.evaluate<boolean>(
      'window.scrollY + window.innerHeight >= document.body.scrollHeight - 1',
    );
    const seen = await page.evaluate<string[]>(
      `[...document.querySelectorAll('.opblock')].map(({ id }) => id)`,
    );
    for (const id of seen) operations.add(id);
    await page.evaluate('window.scrollBy(0, 400)');
    await page.waitForTimeout(100);
  }
  await page.evaluate('window.scrollTo(0, 0)');
  return operations;
}
