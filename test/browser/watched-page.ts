import { readFileSync } from 'node:fs';
import { setTimeout as delay } from 'node:timers/promises';
import type { Browser, BrowserContext, Page } from 'playwright-core';

/** Run as text inside the page: as a module here it would look for a browser's window. */
const axe = readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8');

/** By night only the colours are others. */
const BY_NIGHT = 'color-contrast';

interface AxeResult {
  violations: { id: string; nodes: { html: string }[] }[];
}

/** Widths that pages are checked at: a desk, a telephone, and the narrowest screen that WCAG asks for. */
export const widths = [1280, 390, 320] as const;
const TELEPHONE = widths[1];

/** What a visitor's browser is like. */
export interface Visitor {
  width?: number;
  dark?: boolean;
  /** For the web app, and for axe, which is a script itself: no page behind a link has any. */
  script?: boolean;
  /** The `Cookie` header of a session. */
  cookie?: string;
}

/** A visitor's page whose complaints are kept: console errors, policy violations, requests that leave us. */
export class WatchedPage {
  readonly complaints: string[] = [];

  private constructor(
    readonly page: Page,
    private readonly context: BrowserContext,
    private readonly origin: string,
  ) {
    page.on('console', (message) => {
      // The browser notes that somebody has not signed in, or that a form came back with 422: the answers we want.
      const expected = /status of (401|404|409|410|422)/.test(message.text());
      if (!expected && /error|warning/.test(message.type())) this.complaints.push(message.text());
    });
    page.on('pageerror', (error) => this.complaints.push(error.message));
    page.on('request', (request) => {
      const url = request.url();
      if (!url.startsWith(this.origin) && !url.startsWith('data:')) this.complaints.push(`left for ${url}`);
    });
  }

  /** Opens a fresh visitor's page, with script disabled unless asked for. */
  static async open(
    browser: Browser,
    origin: string,
    { width = 1280, dark = false, script = false, cookie }: Visitor = {},
  ) {
    const context = await browser.newContext({
      baseURL: origin,
      javaScriptEnabled: script,
      viewport: { width, height: 800 },
      colorScheme: dark ? 'dark' : 'light',
      locale: 'sv-SE',
    });
    const [name = '', value = ''] = cookie?.split('=') ?? [];
    // a session's cookie is for secure origins, and this machine's own are
    if (name)
      await context.addCookies([{ name, value, url: origin.replace('http:', 'https:'), secure: true }]);
    return new WatchedPage(await context.newPage(), context, origin);
  }

  /**
   * The rules of WCAG 2.2 A and AA, and good practice, that the page breaks, each with its first place.
   * @param rules only these
   */
  async violations(...rules: string[]): Promise<string[]> {
    await this.page.waitForLoadState();
    if (!(await this.page.evaluate<boolean>(`'axe' in window`))) await this.page.evaluate(axe);
    // a mail in its frame runs no script, and so no axe; nobody reads what passes, which takes longest to put together
    const options = JSON.stringify({
      iframes: false,
      resultTypes: ['violations'],
      ...(rules.length > 0 ? { runOnly: rules } : {}),
    });
    const { violations } = await this.page.evaluate<AxeResult>(`axe.run(${options})`);
    return violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html ?? ''}`);
  }

  /**
   * What is wrong with the page as it stands, on each screen by day and by night: too wide, or against the rules. The narrowest
   * screen has all that a telephone has, which is therefore only measured.
   */
  async faults(name: string): Promise<string[]> {
    const found: string[] = [];
    for (const width of widths) {
      await this.lookAs({ width, dark: false });
      const overflow = await this.overflow();
      if (overflow > 0) found.push(`${name} is ${overflow} px too wide at ${width}`);
      if (width === TELEPHONE) continue;
      const byDay = await this.violations();
      await this.lookAs({ width, dark: true });
      const byNight = await this.violations(BY_NIGHT);
      found.push(...[...byDay, ...byNight].map((violation) => `${name} at ${width}: ${violation}`));
    }
    await this.lookAs({ width: widths[0], dark: false });
    return found;
  }

  /** The same page as a visitor of another kind sees it. */
  async lookAs({ width, dark }: { width: number; dark: boolean }): Promise<void> {
    await this.page.setViewportSize({ width, height: 800 });
    await this.page.emulateMedia({ colorScheme: dark ? 'dark' : 'light' });
  }

  /**
   * Waits until an expression is true in the page. Playwright's own `waitForFunction` evaluates a text inside the page from the
   * second look on, which the policy of our pages forbids: it failed whenever the first look came too early.
   */
  async until(expression: string): Promise<void> {
    for (const end = Date.now() + 30_000; Date.now() < end; await delay(50)) {
      if (await this.page.evaluate<boolean>(expression)) return;
    }
    throw new Error(`Not within 30 s: ${expression}`);
  }

  /** By how many pixels the page is wider than the screen. */
  async overflow(): Promise<number> {
    await this.page.waitForLoadState();
    return this.page.evaluate<number>('document.documentElement.scrollWidth - window.innerWidth');
  }

  close(): Promise<void> {
    return this.context.close();
  }
}
