import { SendPasswordLinksService } from '@samsyn/access';
import type { TestMunicipality } from '../app/test-app.builder';
import { press } from '../browser/press';
import type { WatchedPage } from '../browser/watched-page';
import { CouncilAtWork } from './council-at-work.builder';

const PASSWORD = 'sju blå kajaker vid bryggan';

describe('people and ways in', () => {
  let work: CouncilAtWork;
  let municipality: TestMunicipality;
  let visit: WatchedPage;

  beforeAll(async () => {
    work = await CouncilAtWork.start();
    municipality = await work.app.municipality({ seats: 2 });
    await work.app.request(municipality, 'POST', '/bodies', { name: 'Ett annat råd', kind: 'working-group' });
  }, 60_000);
  afterAll(() => work?.stop());
  afterEach(() => visit?.close());

  const people = () => `/app/${municipality.slug}/installningar/personer`;
  /** Behind a link nobody needs a script. */
  const withoutScript = async (link: string): Promise<WatchedPage> => {
    const opened = await work.visit({ script: false, width: 390 });
    await opened.page.goto(link);
    return opened;
  };
  /** Asked in the page: whether the municipality's mark has a colour. */
  const colouredIn = (colour: string) =>
    `getComputedStyle(document.querySelector('.sa-shield__field')).fill === '${colour}'`;
  const signIn = async (email: string, password: string): Promise<void> => {
    await visit.page.goto('/app/logga-in');
    await visit.page.fill('#email', email);
    await visit.page.fill('#password', password);
    await visit.page.click('button[type=submit]');
    await visit.page.waitForSelector('text=Kommande');
  };

  it('given a coordinator who invites a member, then they make an account behind the mail, without script, and see their own alone', async () => {
    const email = 'ledamot@organisation.example';
    visit = await work.visit({ cookie: municipality.cookie });
    const { page } = visit;
    await page.goto(`/app/${municipality.slug}`);
    await page.click('.sa-account__button');
    await press(page, 'Inställningar', '.sa-account__menu');
    await press(page, 'Bjud in', 'nav');
    await page.fill('[role=dialog] input[name=email]', email);
    await page.click('[role=dialog] button[type=submit]');
    await page.waitForSelector('text=Välj minst en roll.');
    expect(await page.locator('[role=dialog] >> text=Administratör').count()).toBe(0);
    await page.check('[role=dialog] label:has-text("Ledamot") input');
    await page.click('[role=dialog] button[type=submit]');
    await page.waitForSelector('text=Välj den kontakt vars uppdrag');
    await page.locator('[role=dialog] select').first().selectOption({ index: 1 });
    await page.locator('[role=dialog] select').nth(1).selectOption({ index: 1 });
    await page.click('[role=dialog] button[type=submit]');
    await page.waitForSelector(`text=Inbjudan skickas till ${email}.`);
    await page.waitForSelector(`[data-part=invited] >> text=${email}`);
    await work.app.send();

    const behind = await withoutScript(await work.linkOf(email));
    await behind.page.fill('#name', 'Kim Exempel');
    await behind.page.fill('#password', PASSWORD);
    await behind.page.fill('#again', PASSWORD);
    await behind.page.click('button[type=submit]');
    await behind.page.waitForSelector('text=Välkommen till Samsyn');
    expect(behind.complaints).toEqual([]);
    await behind.close();
    await page.reload();
    await page.waitForSelector('[data-part=members] >> text=Kim Exempel');
    expect(visit.complaints).toEqual([]);
    await visit.close();

    visit = await work.visit();
    await signIn(email, PASSWORD);
    expect(await visit.page.textContent('header')).not.toMatch(/Utskick|Kontakter|Personer/);
    const own = await visit.page.evaluate<{ items: { id: string }[] }>(
      `fetch('/api/v1/municipalities/${municipality.slug}/bodies').then((answer) => answer.json())`,
    );
    expect(own.items.map(({ id }) => id)).toEqual([municipality.council.bodyId]);
    await visit.page.goto(people());
    await visit.page.waitForSelector('text=Du har inte behörighet');
    expect(visit.complaints.filter((each) => !each.includes('403'))).toEqual([]);
  }, 60_000);

  it('given a forgotten password, then a mailed link leads to another, and the session that was open is over', async () => {
    const { email, password } = await work.coordinator(municipality);
    visit = await work.visit();
    await signIn(email, password);
    const { page } = visit;
    const asking = await work.visit({ script: true });
    await asking.page.goto('/app/logga-in');
    await asking.page.click('a:has-text("Glömt lösenordet?")');
    await asking.page.waitForSelector('h1:has-text("Glömt lösenordet?")');
    await asking.page.fill('#email', email);
    await asking.page.click('button[type=submit]');
    await asking.page.waitForSelector('h1:has-text("Titta i din inkorg")');
    expect(asking.complaints).toEqual([]);
    await asking.close();
    await work.app.get(SendPasswordLinksService).send();
    await work.app.send();

    const behind = await withoutScript(await work.linkOf(email));
    await behind.page.fill('#password', PASSWORD);
    await behind.page.fill('#again', 'något annat');
    await behind.page.click('button[type=submit]');
    await behind.page.waitForSelector('a:has-text("Lösenorden är inte lika")');
    await behind.page.fill('#password', PASSWORD);
    await behind.page.fill('#again', PASSWORD);
    await behind.page.click('button[type=submit]');
    await behind.page.waitForSelector('h1:has-text("Lösenordet är bytt")');
    expect(behind.complaints).toEqual([]);
    await behind.close();

    await page.reload();
    await page.waitForSelector('h1:has-text("Logga in")');
    await signIn(email, PASSWORD);
    await page.goto(`/app/${municipality.slug}/profil`);
    await page.waitForSelector('text=Du är bara inloggad här.');
    expect(visit.complaints).toEqual([]);
  }, 60_000);

  it('given one’s own profile, then name and absence are saved, and another place is signed out', async () => {
    const { email, password } = await work.coordinator(municipality);
    const payload = { email, password };
    await work.app.http.inject({ method: 'POST', url: '/api/v1/sessions', payload });
    visit = await work.visit();
    const { page } = visit;
    await signIn(email, password);
    await page.goto(`/app/${municipality.slug}/profil`);
    await page.fill('input[name=name]', 'Robin Exempel');
    await press(page, 'Spara');
    await page.waitForSelector('.sa-account__button >> text=Robin Exempel');
    await press(page, 'Logga ut överallt utom här');
    await page.waitForSelector('text=Du är bara inloggad här nu.');
    await page.waitForSelector('text=Du är bara inloggad här.');
    await press(page, 'Byt lösenord');
    await page.fill('#current', 'gissning');
    await page.fill('[role=dialog] #password', PASSWORD);
    await page.click('[role=dialog] button[type=submit]');
    await page.waitForSelector('text=Det nuvarande lösenordet stämmer inte.');
    await page.fill('#current', password);
    await page.click('[role=dialog] button[type=submit]');
    await page.waitForSelector('text=Lösenordet är bytt.');
    await page.reload();
    await page.waitForSelector('h1:has-text("Din profil")');
    expect(visit.complaints).toEqual([]);
  }, 60_000);

  it('given the key ?, then the shortcuts are listed, but not where somebody writes, nor once it is switched off', async () => {
    visit = await work.visit({ cookie: municipality.cookie });
    const { page } = visit;
    const listed = page.locator('[role=dialog] >> text=Flytta en punkt i dagordningen');
    await page.goto(`/app/${municipality.slug}/profil`);
    await page.focus('input[name=name]');
    await page.keyboard.press('?');
    expect(await page.inputValue('input[name=name]')).toContain('?');
    expect(await listed.count()).toBe(0);
    await page.focus('h1');
    await page.keyboard.press('?');
    await listed.waitFor();
    await page.uncheck('[role=dialog] input[type=checkbox]');
    await page.keyboard.press('Escape');
    await listed.waitFor({ state: 'detached' });
    await page.keyboard.press('?');
    await page.click('.sa-account__button');
    expect(await listed.count()).toBe(0);
    await press(page, 'Kortkommandon', '.sa-account__menu');
    await listed.waitFor();
    expect(visit.complaints).toEqual([]);
  }, 60_000);

  it('given the municipality’s own name, contact and colour, then they are checked, saved beside what others save, and mails and pages have them', async () => {
    const { id, version } = await work.schedule(municipality);
    const neighbour = await work.app.municipality({ seats: 1 });
    await work.app.request(neighbour, 'PATCH', '/settings', { version: 1, colour: '#7f1d1d' });
    await work.alsoIn(neighbour, municipality.cookie);
    visit = await work.visit({ cookie: municipality.cookie });
    const { page } = visit;
    await page.goto(`/app/${municipality.slug}/installningar/kommunen`);
    await page.fill('input[name=contactPhone]', 'växeln');
    await page.fill('input[type=color]', '#ffd500');
    await page.waitForSelector('text=Kontrasten mot vitt är 1,4:1. Det behövs 4,5:1');
    await page.click('form button[type=submit]');
    await page.waitForSelector('[role=alert] >> text=Välj en mörkare färg.');
    await page.waitForSelector('[role=alert] >> text=Skriv ett telefonnummer');
    await page.fill('input[name=contactPhone]', '08-555 010 69');
    await page.fill('input[type=color]', '#1e3a8a');

    const { version: read } = (await work.app.request(municipality, 'GET', '/settings')).json<{
      version: number;
    }>();
    await work.app.request(municipality, 'PATCH', '/settings', {
      version: read,
      contactRole: 'Beredskapschef',
    });
    await page.click('form button[type=submit]');
    await page.waitForSelector('text=Någon annan har sparat under tiden');
    expect(await page.inputValue('input[name=contactRole]')).toBe('Beredskapschef');
    expect(await page.inputValue('input[name=contactPhone]')).toBe('08-555 010 69');
    await page.fill('input[name=name]', 'Nya Exempelkommun');
    await page.click('form button[type=submit]');
    await page.waitForSelector('text=Kommunens uppgifter är sparade.');
    await page.waitForSelector('.sa-header__name >> text=Nya Exempelkommun');
    await visit.until(colouredIn('rgb(30, 58, 138)'));
    await page.click('.sa-account__button');
    await page.click(`.sa-account__menu a[href*="${neighbour.slug}"]`);
    await visit.until(colouredIn('rgb(127, 29, 29)'));

    await work.app.request(municipality, 'POST', `/meetings/${id}/notice`, { version });
    await work.app.send();
    const notice = (await work.app.sink.messages()).find(({ subject }) => subject.startsWith('Kallelse'));
    expect(notice?.html).toMatch(/background-color:\s*#1e3a8a/);
    expect(notice?.text).toContain('Frågor: Beredskapschef, 08-555\u00a0010\u00a069');
    expect(visit.complaints.filter((each) => !each.includes('409'))).toEqual([]);
  }, 60_000);
});
