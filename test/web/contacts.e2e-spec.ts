import type { TestMunicipality } from '../app/test-app.builder';
import { press } from '../browser/press';
import type { WatchedPage } from '../browser/watched-page';
import { CouncilAtWork } from './council-at-work.builder';

describe('the screens of contacts', () => {
  let work: CouncilAtWork;
  let municipality: TestMunicipality;
  let visit: WatchedPage;

  beforeAll(async () => {
    work = await CouncilAtWork.start();
    municipality = await work.app.municipality({ seats: 2 });
    await work.call(municipality);
  }, 60_000);
  afterAll(() => work?.stop());
  afterEach(() => visit?.close());

  const list = () => `/app/${municipality.slug}/kontakter`;
  const seat = (number: number) => {
    const found = municipality.council.seats[number];
    if (!found) throw new Error(`No seat ${number}`);
    return found;
  };
  const card = (number: number) => `${list()}/${seat(number).organisationId}/${seat(number).contactId}`;

  it('given a new contact with an address that somebody has, warns, adds it, and keeps the name of a function to its card', async () => {
    visit = await work.visit({ cookie: municipality.cookie });
    const { page } = visit;
    await page.goto(list());
    await page.click('a:has-text("Ny kontakt") >> nth=0');
    await page.click('[role=dialog] button[type=submit]');
    // all that is missing is told at once, at the top and at each field
    await page.waitForSelector('[role=alert] li >> text=Skriv en roll.');
    expect(await page.locator('[role=alert] li').count()).toBe(2);
    expect(await page.locator('[role=dialog] input[aria-invalid=true]').count()).toBe(2);
    await page.click('[role=alert] li >> nth=1 >> button');
    await page.waitForSelector('[name=email]:focus');
    await page.fill('[role=dialog] input[name=role]', 'Vakthavande befäl');
    await page.fill('[role=dialog] input[name=name]', 'Robin Exempel');
    await page.check('[role=dialog] input[name=functionOnly]');
    await page.fill('[role=dialog] input[name=email]', seat(1).email);
    await page.fill('[role=dialog] input[name=phone]', '08-555 010 69');
    await page.waitForSelector('text=Exempel 1, Exempelorganisation');
    await page.click('[role=dialog] button[type=submit]');
    await page.waitForSelector('text=Kontakten är tillagd.');

    await page.waitForSelector('a:has-text("Vakthavande befäl")');
    expect(await page.textContent('main')).not.toContain('Robin');
    expect(await page.textContent('main')).toContain('08-555\u00a0010\u00a069');
    await page.click('a:has-text("Vakthavande befäl")');
    await page.waitForSelector('text=Robin Exempel (visas bara här)');
    await page.waitForSelector('text=har samma adress.');
    expect(visit.complaints).toEqual([]);
  }, 60_000);

  it('given two who change the same contact, refuses the second and keeps what they wrote; given another address, tells who gets mail', async () => {
    visit = await work.visit({ cookie: municipality.cookie });
    const { page } = visit;
    await page.goto(`${card(0)}?do=edit`);
    await page.waitForSelector('[role=dialog] input[name=role]');
    const path = `/organisations/${seat(0).organisationId}/contacts/${seat(0).contactId}`;
    await work.app.request(municipality, 'PATCH', path, { version: 1, phone: '112' });
    await page.fill('[role=dialog] input[name=role]', 'Kommunpolis');
    for (let time = 0; time < 2; time += 1) {
      await page.click('[role=dialog] button[type=submit]');
      await page.waitForSelector('[role=alert] >> text=Någon har ändrat kontakten');
    }
    expect(await page.inputValue('[role=dialog] input[name=role]')).toBe('Kommunpolis');

    await page.keyboard.press('Escape');
    await page.waitForSelector('[role=dialog]', { state: 'detached' });
    await page.reload();
    await press(page, 'Ändra', 'nav');
    await page.fill('[role=dialog] input[name=email]', 'ny@organisation.example');
    await page.waitForSelector('text=1 person får mejl nu');
    await page.click('[role=dialog] button[type=submit]');
    await page.waitForSelector('text=Kontakten är ändrad.');
    await work.app.send();
    expect(
      (await work.app.sink.messages()).filter(({ to }) => to.includes('ny@organisation.example')),
    ).toHaveLength(1);
    expect(visit.complaints.filter((each) => !each.includes('409'))).toEqual([]);
  }, 60_000);

  it('given a contact that ends, tells what follows, and offers nothing more of it', async () => {
    visit = await work.visit({ cookie: municipality.cookie });
    const { page } = visit;
    await page.goto(`${card(1)}?do=end`);
    await page.waitForSelector('text=1 uppdrag blir vakant');
    await page.waitForSelector('text=planerade mejl faller bort');
    await page.click('[role=dialog] button[type=submit]');
    await page.waitForSelector('text=Kontakten är avslutad.');
    await page.waitForSelector('h2:has-text("Kontakten är avslutad")');
    expect(await page.locator('nav >> text=Ändra').count()).toBe(0);
    await page.goto(`${list()}?who=exempel%201`);
    await page.fill('input[type=search]', '811218-9876');
    await page.keyboard.press('Enter');
    await page.waitForSelector('.sa-fault >> text=Texten verkar innehålla ett personnummer.');
    expect(page.url()).toContain('who=exempel');
    await page.waitForSelector('text=Inget passar sökningen.');
    expect(visit.complaints).toEqual([]);
  });

  it('given a reader, shows whom to reach and leads to no card', async () => {
    visit = await work.visit({ cookie: await work.app.member(municipality.scope, 'reader') });
    const { page } = visit;
    await page.goto(list());
    await page.waitForSelector('table');
    await page.waitForLoadState('networkidle');
    expect(await page.textContent('main')).not.toMatch(/Ny kontakt|Ny organisation|Ändra/);
    expect(await page.locator('table a').count()).toBe(0);
    expect(visit.complaints).toEqual([]);
  });
});
