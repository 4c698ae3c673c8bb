import type { Browser, BrowserContext, Page } from 'playwright-core';

/** "Fast 4G" as Chromium's own tools have it: bytes a second and milliseconds, with a CPU four times as slow. */
const FOUR_G = { latency: 165, downloadThroughput: 1_012_500, uploadThroughput: 168_750, offline: false };
const SLOWER = 4;

/** Keeps what the browser tells of itself; run as text in the page, before the page's own scripts. */
const OBSERVE = `
  window.timed = { paint: 0, interaction: 0, task: 0 };
  const watch = (type, tell, options) =>
    new PerformanceObserver((list) => list.getEntries().forEach(tell)).observe({ type, buffered: true, ...options });
  watch('largest-contentful-paint', (entry) => { timed.paint = entry.startTime; });
  watch('event', (entry) => {
    if (entry.interactionId) timed.interaction = Math.max(timed.interaction, entry.duration);
  }, { durationThreshold: 16 });
  watch('longtask', (entry) => { timed.task = Math.max(timed.task, entry.duration); });
`;

/** A page whose paints, interactions and long tasks are timed by the browser itself. */
export class TimedPage {
  private constructor(
    readonly page: Page,
    private readonly context: BrowserContext,
  ) {}

  /** A new visitor with nothing cached, signed in. @param how slow: on 4G and a quarter of the CPU */
  static async open(
    browser: Browser,
    { origin, cookie }: { origin: string; cookie: string },
    { slow = false }: { slow?: boolean },
  ): Promise<TimedPage> {
    const context = await browser.newContext({ baseURL: origin, locale: 'sv-SE' });
    const [name = '', value = ''] = cookie.split('=');
    // a session's cookie is for secure origins, and this machine's own are
    await context.addCookies([{ name, value, url: origin.replace('http:', 'https:'), secure: true }]);
    const page = await context.newPage();
    await page.addInitScript(OBSERVE);
    if (slow) {
      const tools = await context.newCDPSession(page);
      await tools.send('Network.enable');
      await tools.send('Network.emulateNetworkConditions', FOUR_G);
      await tools.send('Emulation.setCPUThrottlingRate', { rate: SLOWER });
    }
    return new TimedPage(page, context);
  }

  /** Milliseconds from the navigation to the largest of what was painted. */
  largestPaint(): Promise<number> {
    return this.page.evaluate<number>('timed.paint');
  }

  /** Milliseconds from the slowest press or key to the paint that followed; 0 when each took less than a frame. */
  slowestInteraction(): Promise<number> {
    return this.page.evaluate<number>('timed.interaction');
  }

  /** Milliseconds; 0 when no task took fifty. */
  longestTask(): Promise<number> {
    return this.page.evaluate<number>('timed.task');
  }

  close(): Promise<void> {
    return this.context.close();
  }
}
