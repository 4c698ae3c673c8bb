import type { Locator, Page } from 'playwright-core';
import type { TestMunicipality } from '../app/test-app.builder';
import { press } from '../browser/press';
import type { WatchedPage } from '../browser/watched-page';
import { CouncilAtWork } from './council-at-work.builder';

/** Writes a day into the first field for one, as somebody does who knows it. */
async function writeDay(page: Page, day: string): Promise<void> {
  await page.locator('[role=dialog] .sa-day [data-type=year]').first().click();
  await page.keyboard.type(day.replaceAll('-', ''));
}

/** What is told to be wrong with a field, to who sees it and to who hears it. */
async function faultOf(field: Locator): Promise<string | undefined> {
  if ((await field.getAttribute('aria-invalid')) !== 'true') return undefined;
  const [told] = ((await field.getAttribute('aria-describedby')) ?? '').split(' ').slice(-1);
  return (await field.page().locator(`[id="${told}"]`).textContent()) ?? undefined;
}

describe('scheduling in the web app', () => {
  let work: CouncilAtWork;
  let municipality: TestMunicipality;
  let visit: WatchedPage;

  beforeAll(async () => {
    work = await CouncilAtWork.start();
    municipality = await work.app.municipality();
  }, 60_000);
  afterAll(() => work?.stop());
  afterEach(() => visit?.close());

  const meetings = async () => {
    const answer = await work.app.request(municipality, 'GET', '/meetings');
    return answer.json<{ items: { title: string; place: string; date: string }[] }>().items;
  };

  it('from an empty list: what follows and what to think of is told first, and mail leaves when that was seen', async () => {
    visit = await work.visit({ cookie: municipality.cookie });
    const { page } = visit;
    await page.goto(`/app/${municipality.slug}/moten`);
    await page.waitForSelector('text=Inga möten är planerade.');
    await press(page, 'Planera ett möte');
    await page.waitForSelector('text=Välj organ och dag');

    await writeDay(page, '2027-05-07');
    await page.waitForSelector('text=Fredag 7 maj är en klämdag.');
    expect(await page.textContent('[role=dialog] .sa-hint[aria-live]')).toBe('Fredag, vecka 18');
    await page.waitForSelector('text=Inget mejl skickas nu');
    await page.getByLabel('Extra möte').check();
    await page.waitForSelector('text=7 personer får mejl nu');
    await page.getByLabel('Extra möte').uncheck();
    await writeDay(page, '2027-03-16');
    await page.waitForSelector('text=Kort varsel: kallelsen kommer 8 dagar före mötet.');
    await page.waitForSelector('text=7 personer får mejl nu');
    await page.click('[role=dialog] button[type=submit]');
    const place = page.getByRole('textbox', { name: 'Plats' });
    await page.waitForSelector('[role=alert] >> text=Skriv var mötet hålls.');
    expect(await faultOf(place)).toBe('Skriv var mötet hålls.');
    await press(page, 'Visa fältet', '[role=alert]');
    await page.waitForSelector('[name=place]:focus');
    await place.fill('Kommunhuset');
    expect(await faultOf(place)).toBeUndefined();
    await page.getByRole('textbox', { name: /^Distansmöte/ }).fill('Teams');
    const address = page.getByLabel('Länk till distansmötet');
    await address.fill('video.example/mote/42');
    await press(page, 'Planera och skicka mejl till 7 personer');
    await page.waitForSelector('[role=alert] >> text=Inte sparat. Kontrollera fälten nedan.');
    expect(await faultOf(address)).toBe('Skriv hela adressen, med https:// först.');
    await address.fill('https://video.example/mote/42');
    await press(page, 'Planera och skicka mejl till 7 personer');

    await page.waitForSelector('text=Mötet är planerat till tisdag 16 mars kl. 13.00–15.00.');
    await page.waitForURL(/moten\/[0-9a-f-]{36}$/);
    await work.app.send();
    expect(await work.app.sink.messages()).toHaveLength(7);
    expect(await meetings()).toMatchObject([{ date: '2027-03-16', place: 'Kommunhuset' }]);
    // what the browser says of the address that was refused
    expect(visit.complaints).toEqual([expect.stringContaining('400')]);
  }, 60_000);

  it('a room that nobody has been told of is changed, and changed back within ten seconds', async () => {
    const { id } = await work.schedule(municipality);
    visit = await work.visit({ cookie: municipality.cookie });
    const { page } = visit;
    const place = async () => (await meetings()).find(({ date }) => date === '2027-04-21')?.place;
    await page.goto(`/app/${municipality.slug}/moten/${id}?do=edit`);
    await page.getByRole('textbox', { name: 'Plats' }).fill('Biblioteket');
    await page.keyboard.press('Tab');
    await page.waitForSelector('text=Inget mejl skickas nu');
    await page.click('[role=dialog] button[type=submit]');
    await page.waitForSelector('text=Ändringen är sparad.');
    expect(await place()).toBe('Biblioteket');
    await press(page, 'Ångra');
    await page.waitForSelector('text=Ångrat.');
    expect(await place()).toBe('Kommunhuset, sammanträdesrum Exempel');
    expect(visit.complaints).toEqual([]);
  }, 60_000);

  it('a meeting that was marked as held by mistake is planned again, at once or later', async () => {
    const other = await work.app.municipality({ seats: 1 });
    const { id } = await work.schedule(other);
    const now = work.app.clock.now();
    work.app.clock.setTo(new Date('2027-04-21T14:00:00Z'));
    visit = await work.visit({ cookie: other.cookie });
    const { page } = visit;
    await page.goto(`/app/${other.slug}/moten/${id}`);
    await press(page, 'Markera som hållet');
    await page.click('[role=dialog] button[type=submit]');
    await page.waitForSelector('.sa-screen__state >> text=Hållet');
    await press(page, 'Ångra');
    await page.waitForSelector('text=Ångrat.');
    await press(page, 'Markera som hållet', 'nav');
    await page.click('[role=dialog] button[type=submit]');
    await press(page, 'Mötet hölls inte', 'nav');
    await page.click('[role=dialog] button[type=submit]');
    await page.waitForSelector('text=Mötet är inte längre markerat som hållet.');
    await page.waitForSelector('nav >> text=Markera som hållet');
    expect(visit.complaints).toEqual([]);
    work.app.clock.setTo(now);
  }, 60_000);

  it('a half-year without a meeting is explained on the start page, and needs nobody any more', async () => {
    const other = await work.app.municipality({ seats: 1 });
    const now = work.app.clock.now();
    work.app.clock.setTo(new Date('2027-07-05T07:00:00Z'));
    visit = await work.visit({ cookie: other.cookie });
    const { page } = visit;
    await page.goto(`/app/${other.slug}`);
    await page.click('button:has-text("Skriv varför")');
    await page.click('[role=dialog] button[type=submit]');
    await page.waitForSelector('[role=alert] >> text=Skriv varför inget möte hölls.');
    expect(await visit.violations()).toEqual([]);
    await page.fill('[role=dialog] textarea', 'Rådet var inte inrättat än.');
    await page.click('[role=dialog] button[type=submit]');
    await page.waitForSelector('text=Orsaken är sparad.');
    await page.waitForSelector('button:has-text("Skriv varför")', { state: 'detached' });
    expect(visit.complaints).toEqual([]);
    work.app.clock.setTo(now);
  }, 60_000);

  it('the list is narrowed by body, year and state in the address, and says who is missing', async () => {
    const other = await work.app.municipality({ seats: 2 });
    await work.call(other);
    visit = await work.visit({ cookie: other.cookie });
    const { page } = visit;
    await page.goto(`/app/${other.slug}/moten`);
    await press(page, '2 svar saknas');
    await page.waitForSelector('.sa-names li >> nth=1');
    await page.getByLabel('År').selectOption('2028');
    await page.waitForSelector('text=Inga möten stämmer med det du har valt.');
    expect(page.url()).toContain('year=2028');
    await press(page, 'Visa alla');
    await page.waitForSelector('text=vår 2027');
    await page.getByLabel('Läge').selectOption('cancelled');
    await page.waitForSelector('text=Inga möten stämmer med det du har valt.');
    await page.getByLabel('Läge').selectOption('planned');
    await page.waitForSelector('text=vår 2027');
    expect(visit.complaints).toEqual([]);
  }, 60_000);

  it('whom to call is on one page, on paper too', async () => {
    const other = await work.app.municipality({ deputies: [1] });
    const { id } = await work.call(other);
    visit = await work.visit({ cookie: other.cookie });
    const { page } = visit;
    await page.goto(`/app/${other.slug}/moten/${id}`);
    await press(page, 'Ringlista');
    await page.waitForSelector('h1:has-text("Ringlista")');
    await page.waitForSelector('tbody tr >> nth=6');
    await page.waitForSelector('tbody >> text=Inte svarat');
    expect(await visit.violations()).toEqual([]);
    await page.setViewportSize({ width: 320, height: 700 });
    expect(await visit.overflow()).toBe(0);
    await page.emulateMedia({ media: 'print' });
    expect(await page.locator('header').isVisible()).toBe(false);
    const pdf = await page.pdf({ format: 'A4' });
    const paper = pdf.toString('latin1');
    expect(paper.match(/\/Type\s*\/Page\b/g)).toHaveLength(1);
    expect(visit.complaints).toEqual([]);
  }, 60_000);
});
