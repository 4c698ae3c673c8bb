import type { TestMunicipality } from '../app/test-app.builder';
import { press } from '../browser/press';
import type { WatchedPage } from '../browser/watched-page';
import { CouncilAtWork, type WorkedMeeting } from './council-at-work.builder';

describe('the screen of mails', () => {
  let work: CouncilAtWork;
  let municipality: TestMunicipality;
  let refused: string;
  let called: WorkedMeeting;
  let visit: WatchedPage;

  beforeAll(async () => {
    work = await CouncilAtWork.start();
    municipality = await work.app.municipality();
    refused = municipality.council.seats[2]?.email ?? '';
    const organisation = `/organisations/${municipality.council.seats[2]?.organisationId}`;
    const other = { role: 'Expedition', email: refused };
    await work.app.request(municipality, 'POST', `${organisation}/contacts`, other);
    work.app.sink.programme.refuseRecipient(refused, 550, '5.1.1 No such user here');
    called = await work.call(municipality);
  }, 60_000);
  afterAll(() => work?.stop());
  afterEach(() => visit?.close());

  const address = (search = '') => `/app/${municipality.slug}/utskick${search}`;
  const noticesTo = async (email: string) =>
    (await work.app.sink.messages()).filter(
      ({ to, subject }) => to.includes(email) && subject.startsWith('Kallelse'),
    );

  it('given an address that does not work, leads from the meeting and from the start page to mending it, and the notice arrives once', async () => {
    visit = await work.visit({ cookie: municipality.cookie });
    const { page } = visit;
    await page.goto(`/app/${municipality.slug}/moten/${called.id}`);
    await page.click('a:has-text("Rätta adressen")');
    await page.waitForSelector(`[role=dialog] >> text=Mejl till ${refused} kom inte fram.`);
    await page.goto(`/app/${municipality.slug}`);
    await page.click('a:has-text("Rätta adressen")');
    await page.waitForSelector(`[role=dialog] >> text=Mejl till ${refused} kom inte fram.`);
    await page.waitForSelector('[role=dialog] >> text=Samma adress har Expedition, ');
    await page.fill('[role=dialog] input[name=email]', 'nyadress');
    expect(await page.getAttribute('[role=dialog] button[type=submit]', 'aria-disabled')).toBe('true');
    await page.fill('[role=dialog] input[name=email]', 'ny@organisation.example');
    await page.waitForSelector('text=1 person får mejl nu');
    await page.click('[role=dialog] button[type=submit]');
    await page.waitForSelector('text=Adressen är rättad, och det som inte kom fram skickas igen.');
    await work.app.send();

    expect(await noticesTo('ny@organisation.example')).toHaveLength(1);
    // what was asked for again is no longer wanted, and is seen to go without loading the page anew
    await page.waitForSelector('text=Tiden är satt för hand.', { state: 'detached' });
    expect(await page.locator('text=Det gick inte att hämta det senaste').count()).toBe(0);
    await page.reload();
    await page.waitForSelector('.sa-preview');
    expect(await page.locator('text=kom inte fram').count()).toBe(0);
    expect(visit.complaints).toEqual([]);
  }, 60_000);

  it('given a planned mail, shows it as its recipient gets it, with nothing that can be answered, and moves and stops it', async () => {
    visit = await work.visit({ cookie: municipality.cookie });
    const { page } = visit;
    await page.goto(address());
    await page.click('.sa-mail a:has-text("Dagordning")');
    await page.waitForSelector('text=Så ser mejlet ut för Exempel 0');
    const mail = page.frameLocator('iframe');
    await mail.locator('h1:has-text("Dagordning")').waitFor();
    expect(await mail.locator('a[href*="/l/"]').first().getAttribute('href')).toContain('/l/preview');
    await page.click('[role=tab]:has-text("Text")');
    await page.waitForSelector('.sa-preview__text:has-text("/l/preview")');
    await page.selectOption('.sa-preview select', { index: 3 });
    await page.waitForSelector('text=Så ser mejlet ut för Exempel 3');

    await press(page, 'Stoppa', '.sa-mail[data-open]');
    await page.uncheck('[role=dialog] label:has-text("Exempel 0")');
    await page.click('[role=dialog] button:has-text("Stoppa 6 mejl")');
    await page.waitForSelector('text=6 mejl är stoppade.');
    await page.click('.sa-mail a:has-text("Dagordning")');
    await press(page, 'Flytta', '.sa-mail[data-open]');
    await page.locator('.sa-calendar__day', { hasText: /^15$/ }).first().click();
    await page.click('[role=dialog] button:has-text("Flytta 1 mejl")');
    await page.waitForSelector('text=1 mejl är flyttat till 15 april.');
    await page.waitForSelector('h3:has-text("Torsdag 15 april")');

    await press(page, 'Historik', 'nav');
    await page.waitForSelector('text=Stoppat');
    await page.fill('input[name=who]', 'finns inte');
    await page.keyboard.press('Enter');
    await page.waitForSelector('text=Inget utskick passar urvalet.');
    expect(page.url()).toContain('who=finns');
    expect(visit.complaints).toEqual([]);
  }, 60_000);

  it('given a reader, shows what leaves and what has, and offers neither to change it nor to look into it', async () => {
    visit = await work.visit({ cookie: await work.app.member(municipality.scope, 'reader') });
    const { page } = visit;
    await page.goto(address());
    await page.click('.sa-mail a:has-text("Påminnelse")');
    await page.waitForSelector('.sa-mail[data-open]');
    await page.waitForLoadState('networkidle');
    expect(await page.textContent('main')).not.toMatch(/Skicka nu|Flytta|Stoppa|Så ser mejlet ut/);
    expect(visit.complaints).toEqual([]);
  });

  it('given two thousand mails to come, shows the first at once and the rest page by page', async () => {
    const { scope } = municipality;
    await work.app.within(scope, (tx) =>
      tx.query(
        `INSERT INTO mailing (municipality_id, subject_type, subject_id, kind, occasion, recipient_type, recipient_id, revision,
                              due_at, attempt_at, expires_at, priority_at, dedupe_hash, person_key)
         SELECT $1, 'meeting', meeting.id, 'meetings.reminder', number::text, 'participant', participant.id, 0,
                product_now() + number * interval '6 hours', product_now(), meeting.starts_at, meeting.starts_at,
                gen_random_uuid(), 'address:' || number || '@exempel.example'
           FROM meeting, participant, generate_series(1, 286) AS number
          WHERE meeting.municipality_id = $1 AND participant.municipality_id = $1`,
        [scope.municipalityId],
      ),
    );
    visit = await work.visit({ cookie: municipality.cookie });
    const { page } = visit;
    await page.goto(address());
    await page.waitForSelector('.sa-mail');
    const before = await page.locator('.sa-mail').count();
    await press(page, 'Visa fler');
    await page.locator('.sa-mail').nth(before).waitFor();
    expect(before).toBeLessThanOrEqual(40);
    expect(await page.locator('.sa-mail').count()).toBeLessThanOrEqual(80);
    expect(visit.complaints).toEqual([]);
  });
});
