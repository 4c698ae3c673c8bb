import { buildPlan, insertedRow } from '@samsyn/testing';
import type { Page } from 'playwright-core';
import type { TestMunicipality } from '../app/test-app.builder';
import { press } from '../browser/press';
import type { WatchedPage } from '../browser/watched-page';
import { CouncilAtWork, monday, type WorkedMeeting } from './council-at-work.builder';

interface Agenda {
  items: { title: string; minutes: number; seatId?: string; presenter: string | null }[];
  decided: boolean;
}

describe('an agenda in the web app', () => {
  let work: CouncilAtWork;
  let municipality: TestMunicipality;
  let meeting: WorkedMeeting;
  let visits: WatchedPage[];

  beforeAll(async () => {
    work = await CouncilAtWork.start();
    municipality = await work.app.municipality();
    const { bodyId, seats } = municipality.council;
    await work.app.within(municipality.scope, async (tx) => {
      const { goalIds } = await buildPlan(tx, { bodyId });
      await insertedRow(tx, 'action', {
        goal_id: goalIds[2],
        seat_id: seats[0]?.seatId,
        title: 'Ta fram rutin',
        prevention_level: 'indicated',
        due_on: '2027-01-13',
      });
    });
  }, 60_000);
  afterAll(() => work?.stop());
  beforeEach(async () => {
    work.app.clock.setTo(monday);
    visits = [];
  });
  afterEach(async () => {
    for (const visit of visits) await visit.close();
  });

  const agenda = async () => {
    const answer = await work.app.request(municipality, 'GET', `/meetings/${meeting.id}/agenda`);
    return answer.json<Agenda>();
  };
  const titles = async () => (await agenda()).items.map(({ title }) => title);
  const open = async (cookie: string): Promise<Page> => {
    const visit = await work.visit({ cookie });
    visits.push(visit);
    await visit.page.goto(`/app/${municipality.slug}/moten/${meeting.id}/dagordning`);
    await visit.page.waitForSelector('h1:has-text("Dagordning")');
    await visit.page.waitForSelector('.sa-item');
    return visit.page;
  };
  const rename = async (page: Page, from: string, to: string) => {
    await page.getByRole('button', { name: `Ändra ${from}` }).click();
    await page.getByLabel('Punkt', { exact: true }).fill(to);
    await press(page, 'Klar med punkten');
  };

  it('saves itself as it is written, moves by keys, and meets what somebody else wrote meanwhile', async () => {
    meeting = await work.call(municipality);
    const secretary = await work.app.member(municipality.scope, 'secretary');
    const [one, other] = [await open(municipality.cookie), await open(secretary)];
    await one.waitForSelector('text=Det här är organets stående dagordning');
    expect(await one.getAttribute('.sa-follow-up a:has-text("Ta fram rutin")', 'href')).toMatch(
      /\/atgarder\/[0-9a-f-]{36}$/,
    );
    expect(await one.textContent('.sa-follow-up li')).toContain('Sista dag var 13 januari, försenad');

    await one.getByRole('button', { name: 'Ändra Samlad bedömning' }).focus();
    await one.keyboard.press('Alt+ArrowUp');
    await one.waitForSelector('text=Samlad bedömning är nu punkt 7 av 11 och börjar 14.00.');
    await one.waitForSelector('[aria-label="Ändra Samlad bedömning"]:focus');
    await one.waitForSelector('text=Sparat 08.00');
    expect((await titles())[6]).toBe('Samlad bedömning');
    expect((await agenda()).decided).toBe(true);

    await rename(other, 'Kommunikation', 'Kommunikation med invånarna');
    await other.waitForSelector('h2:has-text("Någon annan har ändrat dagordningen")');
    expect(await other.locator('[data-differs]').allTextContents()).toEqual([
      expect.stringMatching(/^Kommunikation · .*Samordnare/),
      expect.stringContaining('Kommunikation med invånarna'),
    ]);
    expect(await titles()).not.toContain('Kommunikation med invånarna');
    await press(other, 'Använd min');
    await other.waitForSelector('text=Sparat 08.00');
    expect(await titles()).toContain('Kommunikation med invånarna');

    await one.evaluate("window.dispatchEvent(new Event('visibilitychange'))");
    await one.waitForSelector('text=Kommunikation med invånarna');
    expect(visits.flatMap(({ complaints }) => complaints)).toEqual([]);
  }, 60_000);

  it('loses nothing while the connection is away, chooses who presents, states an overrun, and tells of changes on one press', async () => {
    municipality = await work.app.municipality();
    meeting = await work.schedule(municipality);
    await work.app.send();
    work.app.clock.setTo(new Date('2027-04-14T06:05:00Z'));
    await work.app.send();
    await work.app.send();
    const page = await open(municipality.cookie);
    await page.waitForSelector('text=Dagordningen är skickad');

    await page.route('**/agenda', (route) => route.abort());
    await page.getByRole('button', { name: 'Ändra Lägesbild: polisen' }).click();
    await page.getByLabel('Föredras av').selectOption({ index: 1 });
    await page.getByLabel('Minuter', { exact: true }).fill('30');
    await page.waitForSelector('text=Inte sparat. Vi försöker igen.');
    await page.waitForSelector('text=Drar över med 15 min');
    await page.unroute('**/agenda');
    await press(page, 'Försök nu');
    await page.waitForSelector('text=Sparat 08.05');
    const item = (await agenda()).items[2];
    expect(item).toMatchObject({ minutes: 30, seatId: expect.any(String) as string });

    await press(page, 'Skicka ändringarna till 7 personer');
    await page.waitForSelector('text=7 personer får veta vad som har ändrats.');
    const before = (await work.app.sink.messages()).length;
    await work.app.send();
    expect((await work.app.sink.messages()).length - before).toBe(7);
    await page.waitForSelector('text=Skicka ändringarna till', { state: 'detached' });
  }, 60_000);
});
