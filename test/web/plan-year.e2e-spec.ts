import { buildBody, buildHolding, buildSeat } from '@samsyn/testing';
import type { TestMunicipality } from '../app/test-app.builder';
import { press } from '../browser/press';
import type { WatchedPage } from '../browser/watched-page';
import { calendarEvents } from '../http/calendar-event';
import { CouncilAtWork } from './council-at-work.builder';

describe('planning a year in the web app', () => {
  let work: CouncilAtWork;
  let municipality: TestMunicipality;
  let visit: WatchedPage;

  beforeAll(async () => {
    work = await CouncilAtWork.start();
    work.app.clock.setTo(new Date('2026-11-23T08:00:00Z'));
    municipality = await work.app.municipality({ seats: 3 });
    const [seat] = municipality.council.seats;
    await work.app.within(municipality.scope, async (tx) => {
      const groupId = await buildBody(tx, { kind: 'working-group', name: 'Arbetsgruppen' });
      const seatId = await buildSeat(tx, { bodyId: groupId, organisationId: seat?.organisationId ?? '' });
      await buildHolding(tx, { seatId, contactId: seat?.contactId ?? '' });
    });
  }, 60_000);
  afterAll(() => work?.stop());
  afterEach(() => visit?.close());

  it('from the proposal to one mail each: a date is moved, one is taken away, places are written, one press stores it', async () => {
    visit = await work.visit({ cookie: municipality.cookie });
    const { page } = visit;
    await page.goto(`/app/${municipality.slug}/moten`);
    await press(page, 'Planera året');
    await page.waitForSelector('h1:has-text("Planera 2027")');
    await page.waitForSelector('text=Rådet ska mötas första halvåret.');
    await page.waitForSelector('text=3 personer får mejl nu');

    await page.getByRole('button', { name: 'Flytta onsdag 21 april' }).click();
    await page.waitForSelector('[role=dialog] .sa-calendar__day[data-selected]');
    expect(await page.locator('[role=dialog] .sa-calendar__weeks').textContent()).toContain('16');
    await page.locator('[role=dialog] .sa-calendar__day', { hasText: /^30$/ }).last().click();
    await page.click('[role=dialog] button[type=submit]');
    await page.waitForSelector('text=Valt av dig.');
    await page.getByRole('button', { name: 'Ta bort onsdag 19 maj' }).click();
    await page.waitForSelector('text=2 förslag >> nth=1');

    await press(page, 'Spara och skicka mejl till 3 personer');
    await page.waitForSelector('text=/Skriv var .* ska mötas/');
    for (const place of await page.getByLabel('Plats').all()) await place.fill('Kommunhuset');
    await press(page, 'Spara och skicka mejl till 3 personer');

    await page.waitForSelector('text=4 möten 2027 är planerade.');
    await work.app.send();
    const mails = await work.app.sink.messages();
    expect(mails.map(({ subject }) => subject).toSorted()).toEqual([
      'Kalenderbokning: 2 möten 2027',
      'Kalenderbokning: 2 möten 2027',
      'Kalenderbokning: 4 möten 2027',
    ]);
    expect(mails.flatMap(({ calendar }) => calendarEvents(calendar).map(({ status }) => status))).toEqual(
      Array(8).fill('TENTATIVE'),
    );
    expect(visit.complaints).toEqual([]);
  }, 60_000);

  it('given somebody has planned meanwhile, then nothing is stored, and a new proposal is offered', async () => {
    work.app.clock.advance(60_000);
    const other = await work.app.municipality({ seats: 1 });
    visit = await work.visit({ cookie: other.cookie });
    const { page } = visit;
    await page.goto(`/app/${other.slug}/planera?year=2027`);
    await page.waitForSelector('text=1 person får mejl nu');
    await page.getByLabel('Plats').fill('Kommunhuset');
    await work.schedule(other);
    await press(page, 'Spara och skicka mejl till 1 person');
    await page.waitForSelector('text=Hämta ett nytt förslag.');
    await page.reload();
    await page.waitForSelector('text=Redan planerat:');
    expect(visit.complaints.filter((complaint) => !complaint.includes('409'))).toEqual([]);
  }, 60_000);

  it('given a reader, then the year is not offered, and its address says who plans it', async () => {
    const cookie = await work.app.member(municipality.scope, 'reader');
    visit = await work.visit({ cookie });
    const { page } = visit;
    await page.goto(`/app/${municipality.slug}/moten`);
    await page.waitForSelector('table');
    expect(await page.locator('text=Planera året').count()).toBe(0);
    await page.goto(`/app/${municipality.slug}/planera`);
    await page.waitForSelector('text=Du kan inte planera året');
    expect(visit.complaints).toEqual([]);
  }, 60_000);
});
