import type { TestMunicipality } from '../app/test-app.builder';
import { press } from '../browser/press';
import type { WatchedPage } from '../browser/watched-page';
import { CouncilAtWork } from './council-at-work.builder';

describe('a seat that changes hands', () => {
  let work: CouncilAtWork;
  let municipality: TestMunicipality;
  let visit: WatchedPage;
  let robinId: string;

  beforeAll(async () => {
    work = await CouncilAtWork.start();
    municipality = await work.app.municipality({ seats: 2 });
    await work.call(municipality);
    const contacts = `/organisations/${seat(0).organisationId}/contacts`;
    const robin = await work.app.request(municipality, 'POST', contacts, {
      role: 'Ny ordförande',
      name: 'Robin Exempel',
      email: 'robin@organisation.example',
    });
    robinId = robin.json<{ id: string }>().id;
  }, 60_000);
  afterAll(() => work?.stop());
  afterEach(() => visit?.close());

  const seat = (number: number) => {
    const found = municipality.council.seats[number];
    if (!found) throw new Error(`No seat ${number}`);
    return found;
  };
  const page = (number: number, search = '') =>
    `/app/${municipality.slug}/kontakter/organ/${seat(number).seatId}${search}`;
  const subjectsTo = async (email: string) =>
    (await work.app.sink.messages())
      .filter(({ to }) => to.includes(email))
      .map(({ subject }) => subject.split(':')[0]);

  it('given a day, tells who gets which mail then, shows who takes over, and it happens that day and not before', async () => {
    visit = await work.visit({ cookie: municipality.cookie });
    const { page: browser } = visit;
    await browser.goto(`/app/${municipality.slug}/kontakter`);
    await press(browser, 'Organ och uppdrag', 'nav');
    await browser.click('a:has-text("Plats 0")');
    await press(browser, 'Byt ledamot');
    await browser.selectOption('[role=dialog] select', { label: 'Robin Exempel, Ny ordförande' });
    await browser.waitForSelector('text=Kallelse till Robin Exempel · Återtagen kallelse till Exempel 0');
    await browser.check('input[value=later]');
    await browser.waitForSelector('text=Välj vem och när');
    await browser.locator('.sa-calendar__day', { hasText: /^31$/ }).first().click();
    await browser.waitForSelector('text=Kallelse till Robin Exempel 31 mars');
    await browser.click('[role=dialog] button:has-text("Utse Robin Exempel")');
    await browser.waitForSelector('text=Robin Exempel är utsedd från 31 mars.');
    await browser.waitForSelector('text=Robin Exempel tar över 31 mars.');
    await work.app.send();
    expect(await subjectsTo('robin@organisation.example')).toEqual([]);

    work.app.clock.setTo(new Date('2027-03-31T10:00:00Z'));
    await work.app.send();
    expect(await subjectsTo('robin@organisation.example')).toEqual(['Kallelse']);
    expect(await subjectsTo(seat(0).email)).toEqual(['Kallelse', 'Återtagen kallelse']);
    await browser.reload();
    await browser.waitForSelector('text=Tidigare');
    expect(await browser.textContent('[data-part=history]')).toMatch(/Robin Exempel.*Exempel 0/);
    expect(visit.complaints).toEqual([]);
  }, 60_000);

  it('given a seat left vacant, the start page leads to appointing somebody, and another address does not open what is not possible', async () => {
    visit = await work.visit({ cookie: municipality.cookie });
    const { page: browser } = visit;
    await browser.goto(page(1, '?do=vacate&as=holder'));
    await browser.waitForSelector('text=Återtagen kallelse till Exempel 1');
    await browser.click('[role=dialog] button:has-text("Lämna vakant")');
    await browser.waitForSelector('text=Uppdraget är vakant.');
    await browser.goto(page(1, '?do=vacate&as=holder'));
    await browser.waitForSelector('text=Ingen har uppdraget nu.');
    expect(await browser.locator('[role=dialog]').count()).toBe(0);

    work.app.clock.setTo(new Date('2027-04-14T08:00:00Z'));
    await browser.goto(`/app/${municipality.slug}`);
    await browser.click('a:has-text("Utse någon")');
    await browser.selectOption('[role=dialog] select', { index: 1 });
    await browser.waitForSelector('text=1 person får mejl nu');
    await browser.click('[role=dialog] button:has-text("Utse Exempel 1")');
    await browser.waitForSelector('text=Exempel 1 är utsedd.');
    expect(visit.complaints).toEqual([]);
  }, 60_000);

  it('given a new seat and then none, adds it, and abolishes it', async () => {
    visit = await work.visit({ cookie: municipality.cookie });
    const { page: browser } = visit;
    await browser.goto(`/app/${municipality.slug}/kontakter/organ`);
    await press(browser, 'Nytt uppdrag');
    await browser.click('[role=dialog] button[type=submit]');
    await browser.waitForSelector('[role=alert] >> text=Välj en organisation.');
    await browser.selectOption('[role=dialog] select >> nth=0', { index: 1 });
    await browser.fill('[role=dialog] input[name=function]', 'Enhetschef');
    await browser.check('[role=dialog] input[name=key]');
    await browser.click('[role=dialog] button[type=submit]');
    await browser.waitForSelector('text=Uppdraget är tillagt.');
    await browser.click('a:has-text("Enhetschef")');
    await press(browser, 'Avskaffa uppdraget');
    await browser.click('[role=dialog] button[type=submit]');
    await browser.waitForSelector('text=Uppdraget är avskaffat.');
    await browser.waitForSelector('h1:has-text("Organ och uppdrag")');
    await browser.waitForSelector('main >> text=Enhetschef', { state: 'detached' });
    expect(visit.complaints).toEqual([]);
  }, 60_000);

  it('given a last day that is regretted, takes it back, and the log tells in words who did what', async () => {
    visit = await work.visit({ cookie: municipality.cookie });
    const { page: browser } = visit;
    await browser.goto(page(0, '?do=appoint&as=deputy'));
    await browser.selectOption('[role=dialog] select', { index: 1 });
    await browser.click('[role=dialog] [role=spinbutton] >> nth=0');
    await browser.keyboard.type('20271231');
    await browser.click('[role=dialog] button:has-text("Utse Exempel 0")');
    await browser.waitForSelector('text=Exempel 0 är utsedd.');
    await browser.waitForSelector('text=Exempel 0 har uppdraget till och med 31 december.');
    await press(browser, 'Ta tillbaka bytet', '[data-part=deputy]');
    await browser.waitForSelector('[role=dialog] >> text=Exempel 0 har kvar uppdraget.');
    await browser.click('[role=dialog] button[type=submit]');
    await browser.waitForSelector('text=Bytet är tillbakataget.');
    await browser.waitForSelector('text=till och med 31 december', { state: 'detached' });

    await browser.click('.sa-account__button');
    await press(browser, 'Inställningar', '.sa-account__menu');
    await press(browser, 'Ändringslogg', 'nav');
    await browser.waitForSelector('text=utsåg Exempel 0 till ersättare för');
    await browser.selectOption('form select', 'meetings');
    await browser.waitForSelector('text=utsåg Exempel 0', { state: 'detached' });
    expect(browser.url()).toContain('what=meetings');
    await browser.click('a:has-text("Samverkansrådet för krisledning")');
    await browser.waitForSelector('h1:has-text("Samverkansrådet")');
    await browser.goBack();
    await browser.fill('input[name=who]', 'finns inte');
    await browser.click('form button[type=submit]');
    await browser.waitForSelector('text=Ingen ändring stämmer');
    expect(visit.complaints).toEqual([]);
  }, 60_000);

  it('given who holds a seat, they name its deputy themselves; nobody else does it for them from there', async () => {
    visit = await work.visit({ cookie: await work.app.member(municipality.scope, 'member', robinId) });
    const { page: browser } = visit;
    await browser.goto(page(1, '?do=name-deputy'));
    await browser.waitForSelector('[data-part=history]');
    expect(await browser.locator('[role=dialog], [data-part=deputy] .ds-button').count()).toBe(0);
    await browser.goto(page(0));
    await press(browser, 'Byt ersättare', '[data-part=deputy]');
    await browser.selectOption('[role=dialog] select', { label: 'Ingen ersättare' });
    await browser.waitForSelector('[role=dialog] .sa-follows__row');
    await browser.click('[role=dialog] button[type=submit]');
    await press(browser, 'Utse ersättare', '[data-part=deputy]');
    await browser.selectOption('[role=dialog] select', { index: 1 });
    await browser.waitForSelector('[role=dialog] .sa-follows__row');
    await browser.click('[role=dialog] button[type=submit]');
    await browser.waitForSelector('text=Exempel 0 är ordinarie ersättare.');
    await browser.waitForSelector('[data-part=deputy] >> text=Byt ersättare');
    expect(visit.complaints).toEqual([]);
  }, 60_000);

  it('given a secretary, shows who has which seat and offers no appointment', async () => {
    visit = await work.visit({ cookie: await work.app.member(municipality.scope, 'secretary') });
    const { page: browser } = visit;
    await browser.goto(page(0, '?do=appoint'));
    await browser.waitForSelector('[data-part=history]');
    await browser.waitForLoadState('networkidle');
    expect(await browser.textContent('main')).not.toMatch(/Byt ledamot|Lämna vakant|Utse |Avskaffa/);
    expect(await browser.locator('[role=dialog]').count()).toBe(0);
    expect(visit.complaints).toEqual([]);
  });
});
