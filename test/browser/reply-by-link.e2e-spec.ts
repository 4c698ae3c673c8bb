import { launchBrowser } from '@samsyn/testing';
import type { Browser } from 'playwright-core';
import { TestApp } from '../app/test-app.builder';
import { callDay, type InvitedCouncil, inviteCouncil } from './invited-council.builder';
import { press } from './press';
import { type Visitor, WatchedPage } from './watched-page';

describe('answering a notice by personal link', () => {
  let app: TestApp;
  let browser: Browser;
  let council: InvitedCouncil;
  let visit: WatchedPage;

  beforeAll(async () => {
    app = await TestApp.start();
    app.clock.setTo(callDay);
    browser = await launchBrowser();
  }, 60_000);
  afterAll(async () => {
    await browser?.close();
    await app?.stop();
  });

  const open = async (visitor: Visitor = {}) => {
    visit = await WatchedPage.open(browser, await app.url, visitor);
    return visit.page;
  };
  const seat = (position: number) => council.municipality.council.seats[position]?.email ?? '';

  beforeEach(async () => {
    app.sink.clear();
    council = await inviteCouncil(app, await app.municipality({ languages: ['sv', 'en'] }));
  });
  afterEach(() => visit.close());

  it('given the keyboard alone, answers, is thanked, and changes the answer', async () => {
    const page = await open();
    await page.goto(await council.linkOf(seat(0)));
    expect(await page.textContent('h1')).toBe('Samverkansrådet för krisledning – vår 2027');
    await page.keyboard.press('Tab');
    expect(await page.locator(':focus').textContent()).toBe('Hoppa till innehållet');
    await page.keyboard.press('Tab');
    expect(await page.locator(':focus').textContent()).toBe('Delta via Teams');
    await page.keyboard.press('Tab');
    expect(await page.locator(':focus').textContent()).toBe('Svara på kallelsen');
    await page.keyboard.press('Enter');
    await page.waitForURL(/\/reply$/);
    expect(await page.textContent('h1')).toBe('Kan du delta i rådets möte den 21 april?');
    expect(await page.locator('input:checked').count()).toBe(0);

    await page.keyboard.press('Tab');
    await page.keyboard.press('Tab');
    expect(await page.locator(':focus').textContent()).toBe('Om mötet');
    await page.keyboard.press('Tab');
    await page.keyboard.press('ArrowDown');
    expect(await page.locator('input:checked').getAttribute('value')).toBe('remote');
    await page.keyboard.press('Tab');
    await page.keyboard.type('Vi ansluter fem minuter sent.');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');

    await page.waitForURL(/\/reply\/confirmation/);
    expect(await page.textContent('h1')).toBe('Tack! Ditt svar är registrerat');
    expect(await page.textContent('main')).toContain('Ja, på distans via Teams');

    await page.locator('a', { hasText: 'Ändra svaret' }).focus();
    await page.keyboard.press('Enter');
    await page.waitForURL(/\/reply$/);
    expect(await page.locator('input:checked').getAttribute('value')).toBe('remote');
    expect(await page.inputValue('#remark')).toBe('Vi ansluter fem minuter sent.');
    await page.locator('input:checked').focus();
    await page.keyboard.press('ArrowUp');
    await page.keyboard.press('Enter');
    await page.waitForURL(/\/reply\/confirmation/);
    expect(await page.textContent('main')).toContain('Ja, på plats');
    expect(visit.complaints).toEqual([]);
  });

  it('given a substitute without an address, says so at the top and keeps what was written, also for who goes back from the receipt', async () => {
    const page = await open({ width: 390 });
    await page.goto(`${await council.linkOf(seat(0))}/reply`);
    expect(await page.locator('#substituteName').isVisible()).toBe(false);
    await page.check('input[value=substitute]');
    await page.fill('#substituteName', 'Eva Exempel');
    await page.fill('#remark', 'Jag är bortrest.');
    await page.click('button');

    const summary = page.locator('#error-summary');
    expect(await summary.textContent()).toContain('Skriv ersättarens e-postadress');
    expect(await page.title()).toMatch(/^Fel: /);
    expect(await page.inputValue('#substituteName')).toBe('Eva Exempel');
    expect(await page.inputValue('#remark')).toBe('Jag är bortrest.');
    await summary.locator('a').click();
    await page.waitForSelector('#substituteEmail:focus');

    await page.keyboard.type('eva@organisation.example');
    await page.click('button');
    await page.waitForURL(/\/reply\/confirmation/);
    expect(await page.textContent('main')).toContain('Eva Exempel får en egen kallelse till');
    await page.goBack();
    expect(await page.inputValue('#substituteName')).toBe('Eva Exempel');
    expect(visit.complaints).toEqual([]);
  });

  it('given a substitute, they are called, and told when they are no longer needed', async () => {
    const page = await open();
    const link = await council.linkOf(seat(0));
    await page.goto(`${link}/reply`);
    await page.check('input[value=substitute]');
    await page.fill('#substituteName', 'Eva Exempel');
    await page.fill('#substituteEmail', 'eva-kallas@organisation.example');
    await page.click('button');
    await page.waitForURL(/\/reply\/confirmation/);
    await app.send();

    const evas = await council.linkOf('eva-kallas@organisation.example');
    await page.goto(`${evas}/reply`);
    expect(await page.textContent('.sa-heading__eyebrow')).toContain('Eva Exempel, ersättare för');
    expect(await page.locator('input[type=radio]').count()).toBe(4);

    await page.goto(`${link}/reply`);
    await page.check('input[value=in-room]');
    await page.click('button');
    await page.waitForURL(/\/reply\/confirmation/);
    await app.send();
    const told = (await app.sink.messages()).filter(({ to }) =>
      to.includes('eva-kallas@organisation.example'),
    );
    expect(told.map(({ subject }) => subject.split(':')[0])).toEqual(['Kallelse', 'Återtagen kallelse']);
    expect(told[1]?.calendar).toContain('METHOD:CANCEL');

    const gone = await page.goto(`${evas}/reply`);
    expect(gone?.status()).toBe(410);
    expect(await page.textContent('h1')).toBe('Länken gäller inte längre');
  });

  it('given a contact who reads English, speaks English, and Swedish when asked', async () => {
    const page = await open();
    await page.goto(await council.linkOf(seat(1)));
    await press(page, 'Reply to the notice');
    await page.waitForSelector('h1:text-is("Can you attend the council’s meeting on 21 April?")');
    await press(page, 'På svenska');
    await page.waitForSelector('h1:text-is("Kan du delta i rådets möte den 21 april?")');
    await page.check('input[value=tentative]');
    await page.click('button');
    await page.waitForSelector('h1:text-is("Tack! Ditt svar är registrerat")');
    await page.waitForURL(/lang=sv/);
  });

  it.each(['sv', 'en'] as const)(
    'given %s, every page fits each screen, by day and by night axe finds nothing',
    async (language) => {
      const page = await open({ script: true });
      const found: string[] = [];
      const check = async (name: string) => {
        found.push(...(await visit.faults(name)));
        if (await page.locator('script, [style]').count())
          found.push(`${name} has a script or an inline style`);
      };
      const link = await council.linkOf(seat(language === 'en' ? 1 : 0));
      const lang = `?lang=${language}`;
      await page.goto(link);
      await check('meeting');
      await page.goto(`${link}/reply`);
      await check('question');
      await page.check('input[value=substitute]');
      await check('question with a substitute');
      await page.click('button');
      await check('errors');
      await page.fill('#substituteName', 'Eva Exempel-Långtefternamnsson');
      await page.fill('#substituteEmail', 'eva.exempel-langtefternamnsson@organisation.example');
      await page.click('button');
      await page.waitForURL(/\/reply\/confirmation/);
      await check('confirmation');
      for (const path of ['meeting', 'reply', 'reply/receipt', 'wrong-person']) {
        await page.goto(`${link}/${path}`);
        await check(path);
      }
      for (const path of ['/l/nothing/reply', '/', '/kakor', '/tillganglighet', '/personuppgifter']) {
        await page.goto(path + lang);
        await check(path);
      }
      expect(found).toEqual([]);
      expect(visit.complaints).toEqual([]);
    },
    120_000,
  );
});
