import { join } from 'node:path';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import type { Shot, Visitor } from './shot';

/** A desk by day, and a telephone by day and by night. */
const looks = [
  { look: 'desktop', width: 1280, dark: false },
  { look: 'phone', width: 390, dark: false },
  { look: 'phone-dark', width: 390, dark: true },
] as const;

const HEIGHT = 900;
/** So many pages at once keep two processors busy while one of them waits. */
const AT_ONCE = 3;
const PATIENCE_MILLISECONDS = 20_000;

/** What the API answers when it is at fault. */
const fault = {
  status: 500,
  contentType: 'application/problem+json',
  body: JSON.stringify({ code: 'internal', status: 500, title: 'Fault', detail: 'Made for a picture' }),
};

/** Where pictures are taken and put. */
export interface Studio {
  browser: Browser;
  url: string;
  folder: string;
  /** The sessions of who has signed in. */
  sessions: Readonly<Partial<Record<Visitor, { name: string; value: string }>>>;
  /** Told of each that is done, and of each that did not come. */
  onTaken: (shot: Shot, pictures: number, failure?: string) => void;
}

/** Takes every shot in each look. */
export async function photograph(studio: Studio, shots: readonly Shot[]): Promise<void> {
  const contexts = {
    coordinator: await contextOf(studio, 'coordinator'),
    member: await contextOf(studio, 'member'),
    newcomer: await contextOf(studio, 'newcomer'),
    nobody: await contextOf(studio, 'nobody'),
  };
  const waiting = [...shots];
  const takeNext = async (): Promise<void> => {
    for (let shot = waiting.shift(); shot; shot = waiting.shift()) {
      const page = await contexts[shot.visitor].newPage();
      try {
        studio.onTaken(shot, await takeOne(page, shot, studio.folder));
      } catch (error) {
        studio.onTaken(shot, 0, error instanceof Error ? error.message : String(error));
      }
      await page.close();
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, takeNext));
  await Promise.all(Object.values(contexts).map((context) => context.close()));
}

async function contextOf({ browser, url, sessions }: Studio, visitor: Visitor): Promise<BrowserContext> {
  const context = await browser.newContext({ baseURL: url, locale: 'sv-SE' });
  context.setDefaultTimeout(PATIENCE_MILLISECONDS);
  const session = sessions[visitor];
  // a session's cookie is for secure origins, and this machine's own are
  if (session) await context.addCookies([{ ...session, url: url.replace('http:', 'https:'), secure: true }]);
  return context;
}

/** One page in every look: its window is narrowed, and its day turned into night. */
async function takeOne(page: Page, shot: Shot, folder: string): Promise<number> {
  const { name, address, shown, act, failing, nothing, isWaiting } = shot;
  await page.setViewportSize({ width: looks[0].width, height: HEIGHT });
  if (failing) await page.route(failing, (route) => route.fulfill(fault));
  if (nothing) await page.route(nothing, (route) => route.fulfill({ json: { items: [], next: null } }));
  await page.goto(address);
  if (act) await act(page);
  await page.waitForLoadState('networkidle');
  for (const { look, width, dark } of looks) {
    await page.setViewportSize({ width, height: HEIGHT });
    await page.emulateMedia({ colorScheme: dark ? 'dark' : 'light' });
    // what stands beside on a desk may come as a dialog on a telephone
    await page.waitForSelector(shown);
    if (!isWaiting) await page.waitForSelector('[aria-busy=true]', { state: 'detached' });
    await Promise.all(page.frames().map((frame) => frame.waitForLoadState()));
    const isDialog = (await page.locator('[role=dialog]').count()) > 0;
    // a dialog stands in the window, whatever is behind it
    await page.screenshot({ path: join(folder, `${name}-${look}.png`), fullPage: !isDialog });
  }
  return looks.length;
}
