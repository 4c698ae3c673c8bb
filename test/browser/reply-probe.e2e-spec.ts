import type { Browser } from 'playwright-core';
import { launchBrowser } from '../../libs/testing/src/browser/launch-browser';
import { TestApp } from '../app/test-app.builder';
import { callDay, inviteCouncil } from './invited-council.builder';
import { WatchedPage } from './watched-page';

describe('probe', () => {
  let app: TestApp; let browser: Browser;
  beforeAll(async () => { app = await TestApp.start(); app.clock.setTo(callDay); browser = await launchBrowser(); }, 60000);
  afterAll(async () => { await browser.close(); await app.stop(); });
  it('shots', async () => {
    const council = await inviteCouncil(app, await app.municipality({ deputies: [0] }));
    const link = await council.linkOf(council.municipality.council.seats[0]!.email);
    const origin = await app.url;
    for (const [width, dark] of [[1280, false], [390, false], [320, true]] as const) {
      const w = await WatchedPage.open(browser, origin, { width, dark });
      const shot = (n: string) => w.page.screenshot({ path: `/tmp/shots/${n}-${width}.png`, fullPage: true });
      await w.page.goto(link);
      await shot('q');
      try { console.log(width, await w.violations(), await w.overflow()); } catch (e) { console.log(String(e)); }
      await w.page.check('input[value=substitute]');
      await w.page.click('button');
      console.log(w.page.url()); await shot('err');
      await w.page.fill('#substituteName', 'Eva Exempel'); await w.page.fill('#substituteEmail', 'eva@organisation.example');
      await w.page.fill('#remark', 'Vi kommer lite senare.');
      await w.page.click('button'); await shot('conf'); console.log(w.page.url());
      await w.page.click('text=Ändra svaret'); await shot('again');
      await w.page.goto(link + '/reply/receipt'); await shot('receipt');
      await w.page.goto(link + '/wrong-person'); await shot('wrong');
      for (const p of ['', 'kakor', 'tillganglighet', 'personuppgifter']) { await w.page.goto('/' + p); await shot('info' + p); }
      await w.page.goto('/l/nope/reply'); await shot('unknown');
      console.log(w.complaints);
      await w.close();
    }
  }, 120000);
});
