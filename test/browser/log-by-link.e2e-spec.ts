import type { ActionView } from '@samsyn/contract';
import { buildPlan, launchBrowser } from '@samsyn/testing';
import type { Browser } from 'playwright-core';
import { TestApp } from '../app/test-app.builder';
import { Coordinator, linkIn } from '../http/council-meeting.builder';
import { press } from './press';
import { WatchedPage } from './watched-page';

describe('logging about an action by personal link', () => {
  let app: TestApp;
  let browser: Browser;
  let coordinator: Coordinator;
  let link: string;
  let add: (title: string, dueOn: string) => Promise<unknown>;
  let visit: WatchedPage;

  beforeAll(async () => {
    app = await TestApp.start();
    app.clock.setTo(new Date('2027-02-22T07:30:00Z'));
    browser = await launchBrowser();
    coordinator = new Coordinator(app, await app.municipality({ seats: 1 }));
    const { bodyId, seats } = coordinator.municipality.council;
    const { goalIds } = await app.within(coordinator.municipality.scope, (tx) => buildPlan(tx, { bodyId }));
    add = (title, dueOn) =>
      coordinator.done<ActionView>('POST', '/actions', {
        goalId: goalIds[2],
        seatId: seats[0]?.seatId,
        title,
        dueOn,
        preventionLevel: 'indicated',
        indicator: { name: 'Antal klasser', unit: 'klasser', target: 8 },
      });
    await add('Ta fram en rutin för hänvisning till avhopparstöd och anhörigstöd', '2027-02-22');
    await add('Kontaktväg hos socialtjänsten', '2027-06-30');
    app.clock.setTo(new Date('2027-02-23T07:30:00Z'));
    link = linkIn((await coordinator.sent()).findLast(({ subject }) => subject.startsWith('Försenad')));
  }, 60_000);
  afterAll(async () => {
    await browser?.close();
    await app?.stop();
  });
  afterEach(() => visit?.close());

  /** Looks at the page as it is on each screen by day and night, and keeps what is wrong with it. */
  const looking = () => {
    const found: string[] = [];
    const check = async (name: string) => {
      found.push(...(await visit.faults(name)));
      if (await visit.page.locator('script, [style]').count()) found.push(`${name} has a script or a style`);
    };
    return { found, check };
  };

  it('given every page of it, then it fits each screen by day and night, axe finds nothing, and what is drawn is lines', async () => {
    visit = await WatchedPage.open(browser, await app.url, { script: true });
    const { page } = visit;
    const { found, check } = looking();
    await page.goto(link);
    expect(
      await page.evaluate(
        `[...document.querySelectorAll('.sa-icon')].map((icon) => getComputedStyle(icon).fill)`,
      ),
    ).toEqual(['none', 'none']);
    await page.click('summary:has-text("Kontaktväg")');
    await page.check('input[value=more-time] >> nth=0');
    await check('actions');
    await page.click('form >> nth=0 >> button');
    await check('errors');
    await page.check('input[value=stopped]');
    await page.click('form >> nth=0 >> button');
    await check('reason');
    await page.fill('textarea', 'Görs i länet i stället.');
    await page.click('form >> button');
    await page.waitForSelector('text=Tack! Anteckningen är sparad');
    await check('receipt');
    await page.goto(link);
    await page.click('a:has-text("Lämna över den här gången") >> nth=0');
    await check('colleague');
    await page.click('form >> nth=0 >> button');
    await check('colleague, errors');
    await page.fill('input[name=name]', 'Kim Exempel');
    await page.fill('input[name=email]', 'kim@exempelkommun.example');
    await page.click('form >> nth=0 >> button');
    await check('colleague asked');
    expect(found).toEqual([]);
    expect(visit.complaints).toEqual([]);
  }, 60_000);

  it('given a colleague who was asked by mistake, then they say whose question it is on such pages too', async () => {
    // of several, so that each has a part of the page of its own
    await add('Dialog i skolorna', '2027-06-30');
    await add('Stöd till föräldrar', '2027-06-30');
    visit = await WatchedPage.open(browser, await app.url, { script: true });
    const { page } = visit;
    const { found, check } = looking();
    await page.goto(link);
    await page.click('summary:has-text("Stöd till")');
    await press(page, 'Lämna över den här gången', '[open]');
    await page.fill('input[name=name]', 'Alex Exempel');
    await page.fill('input[name=email]', 'alex@exempelkommun.example');
    await page.click('form >> button:has-text("Skicka")');
    await page.waitForSelector('text=Alex Exempel');
    const sent = await coordinator.sent();
    await page.goto(linkIn(sent.find(({ to }) => to.includes('alex@exempelkommun.example'))));
    await press(page, 'Fel person?', 'footer');
    await page.click('form >> button');
    await check('wrong person, errors');
    await page.fill('input[name=name]', 'Robin Exempel');
    await page.click('form >> button');
    await check('wrong person told');
    await page.goto(link);
    await page.click('summary:has-text("Stöd till")');
    expect(await page.textContent('[open]')).toContain('Rätt person uppges vara Robin Exempel.');
    expect(found).toEqual([]);
    expect(visit.complaints).toEqual([]);
  }, 60_000);
});
