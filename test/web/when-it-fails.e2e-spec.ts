import type { TestMunicipality } from '../app/test-app.builder';
import { press } from '../browser/press';
import type { WatchedPage } from '../browser/watched-page';
import { CouncilAtWork, type WorkedMeeting } from './council-at-work.builder';

describe('the web app when something fails', () => {
  let work: CouncilAtWork;
  let municipality: TestMunicipality;
  let meeting: WorkedMeeting;
  let visit: WatchedPage;

  beforeAll(async () => {
    work = await CouncilAtWork.start();
    municipality = await work.app.municipality();
    meeting = await work.call(municipality);
  }, 60_000);
  afterAll(() => work?.stop());
  afterEach(() => visit?.close());

  const address = (search = '') => `/app/${municipality.slug}/moten/${meeting.id}${search}`;
  const replies = async () => {
    const answer = await work.app.request(municipality, 'GET', `/meetings/${meeting.id}/replies`);
    return answer.json<{ items: { answer: string | null }[] }>().items.filter((each) => each.answer !== null);
  };

  it('given a session that ends while a form is open, asks for the password and then does what was asked, once', async () => {
    const { email, password } = await work.coordinator(municipality);
    visit = await work.visit();
    const { page } = visit;
    await page.goto(address('?do=reply'));
    await page.waitForSelector('#email');
    await page.fill('#email', email);
    await page.fill('#password', password);
    await page.keyboard.press('Enter');
    await page.waitForSelector('[role=dialog] select');
    await page.selectOption('[role=dialog] select', { index: 1 });
    await page.check('input[value=in-room]');
    await page.check('input[value=phone]');
    await page.fill('[role=dialog] textarea', 'Kommer tio minuter sent.');

    await page.context().clearCookies();
    await page.click('[role=dialog] button[type=submit]');
    await page.waitForSelector('text=Logga in igen');
    expect(await visit.violations()).toEqual([]);
    expect(await page.inputValue('#email')).toBe(email);
    expect(await replies()).toHaveLength(0);
    await page.fill('#password', password);
    await page.keyboard.press('Enter');

    await page.waitForSelector('text=Svaret är registrerat.');
    expect(await replies()).toMatchObject([{ answer: 'in-room', remark: 'Kommer tio minuter sent.' }]);
    expect(visit.complaints).toEqual([]);
  }, 60_000);

  it('given a refusal that is about a field, then it is told there, with the way to it', async () => {
    visit = await work.visit({ cookie: municipality.cookie });
    const { page } = visit;
    const home = `/app/${municipality.slug}`;
    const told = async (path: string, faults: string, fill: Readonly<Record<string, string>> = {}) => {
      await page.goto(home + path);
      for (const [field, text] of Object.entries(fill)) await page.fill(`[role=dialog] ${field}`, text);
      await page.click('[role=dialog] button[type=submit]');
      await page.waitForSelector(`[role=dialog] .sa-fault >> text=${faults}`);
      await press(page, 'Visa fältet', '[role=alert]');
      await page.waitForSelector(
        '[role=dialog] [aria-invalid=true]:focus, fieldset[aria-invalid=true] :focus',
      );
    };
    const bodies = await work.app.request(municipality, 'GET', '/bodies');
    const [{ id, name } = { id: '', name: '' }] = bodies.json<{ items: { id: string; name: string }[] }>()
      .items;
    await told('/kontakter/organ?do=body', 'Det finns redan ett organ', { '[name=name]': name });
    await told(`/kontakter/organ?do=seat&in=${id}`, 'Välj en organisation.', { '[name=function]': 'Chef' });
    await told('/installningar/personer?do=invite', 'Välj minst en roll.', {
      '[name=email]': 'ny@exempel.example',
    });
    await page.goto(`${home}/installningar/kalender?do=time`);
    await page.click('[role=dialog] [data-type=hour]');
    await page.keyboard.type('0300');
    await page.waitForSelector('[role=dialog] .sa-fault >> text=Välj en tid från 07.00 till 17.59.');
    await told('/profil?do=password', 'Det nuvarande lösenordet stämmer inte.', {
      '#current': 'inte mitt lösenord',
      '#password': 'ett nytt som går att minnas',
    });
  }, 60_000);

  it('given an API that is away, says that it may not have been saved, keeps what was written, and goes on when it is back', async () => {
    visit = await work.visit({ cookie: municipality.cookie });
    const { page } = visit;
    await page.route('**/preview', (route) => route.abort());
    await page.goto(address('?do=cancel'));
    await page.waitForSelector('text=Det gick inte att räkna ut vad som händer.');
    await page.unroute('**/preview');
    await press(page, 'Försök igen', '[role=dialog]');
    await page.waitForSelector('text=Mötet tas bort ur');
    await page.fill('[role=dialog] textarea', 'Stormvarning.');
    await page.route('**/api/**', (route) => route.abort());
    await page.click('[role=dialog] button[type=submit]');
    await page.waitForSelector('text=Samsyn svarade inte, så det är osäkert om det sparades.');
    await page.waitForSelector('[role=alert]:focus');
    expect(await page.inputValue('[role=dialog] textarea')).toBe('Stormvarning.');
    expect(await visit.violations()).toEqual([]);

    await page.unroute('**/api/**');
    await page.keyboard.press('Escape');
    await page.reload();
    await page.route('**/meetings/*', (route) => route.abort());
    await page.goto(address());
    await page.waitForSelector('h1:has-text("Ingen kontakt med Samsyn")', { timeout: 15_000 });
    await page.unroute('**/meetings/*');
    await page.click('button:has-text("Försök igen")');
    await page.waitForSelector('h1:has-text("vår 2027")');

    await page.route('**/api/**', (route) => route.abort());
    await page.reload();
    await page.waitForSelector('h1:has-text("Ingen kontakt med Samsyn")', { timeout: 15_000 });
    expect(await visit.violations()).toEqual([]);
    await page.unroute('**/api/**');
    await page.click('button:has-text("Försök igen")');
    await page.waitForSelector('h1:has-text("vår 2027")');
  }, 60_000);

  it('given a screen of several questions that all fail, says so once, and what is known stays when they fail later', async () => {
    visit = await work.visit({ cookie: municipality.cookie });
    const { page } = visit;
    const below = '**/api/v1/municipalities/**';
    await page.route(below, (route) => route.abort());
    await page.goto(`/app/${municipality.slug}`);
    await page.waitForSelector('[role=alert]', { timeout: 15_000 });
    await page.waitForSelector('[aria-busy=true]', { state: 'detached' });
    expect(await page.locator('[role=alert]').count()).toBe(1);
    expect(await page.locator('text=Kan inte visas just nu.').count()).toBe(3);
    expect(await visit.violations()).toEqual([]);
    await page.unroute(below);
    await page.click('button:has-text("Försök igen")');
    await page.waitForSelector('text=I datumordning');
    await page.waitForSelector('[role=alert]', { state: 'detached' });
    await page.waitForSelector('h1:focus');

    await page.route(below, (route) => route.abort());
    await page.evaluate(`dispatchEvent(new Event('visibilitychange'))`);
    await page.waitForSelector('text=Det du ser kan ha ändrats.', { timeout: 15_000 });
    expect(await page.locator('button:has-text("Försök igen")').count()).toBe(1);
    expect(await page.locator('[role=alert]').count()).toBe(0);
    expect(await page.textContent('main')).toContain('I datumordning');
  }, 60_000);

  it('given somebody who may look and not act, offers nothing that would be refused', async () => {
    const cookie = await work.app.member(municipality.scope, 'reader');
    visit = await work.visit({ cookie });
    const { page } = visit;
    await page.goto(address('?do=cancel'));
    await page.waitForSelector('table');
    await page.waitForLoadState('networkidle');
    const text = await page.textContent('main');
    for (const task of ['Påminn de', 'Flytta mötet', 'Ställ in mötet', 'Registrera svar'])
      expect(text).not.toContain(task);
    expect(await page.locator('[role=dialog]').count()).toBe(0);
    await page.goto(`/app/${municipality.slug}`);
    await page.waitForSelector('text=Kommande');
    await page.waitForLoadState('networkidle');
    expect(await page.textContent('main')).not.toMatch(/Behöver dig nu|behörighet/);
    expect(visit.complaints).toEqual([]);
  });

  it('given another municipality’s address, says that there is no such page, and leads back', async () => {
    visit = await work.visit({ cookie: municipality.cookie });
    const { page } = visit;
    await page.goto('/app/annanstans/moten');
    await page.waitForSelector('h1:has-text("Sidan finns inte")');
    expect(await visit.violations()).toEqual([]);
    await press(page, 'Till startsidan');
    await page.waitForURL(`**/app/${municipality.slug}`);
    expect(visit.complaints).toEqual([]);
  });

  it('given English, speaks it everywhere and remembers it', async () => {
    visit = await work.visit({ cookie: municipality.cookie });
    const { page } = visit;
    await page.goto(address());
    await page.waitForSelector('text=7 av 7 skickade');
    await page.click('.sa-account__button');
    await page.click('button:has-text("English")');
    await page.waitForSelector('text=7 of 7 sent');
    await page.reload();
    await page.waitForSelector('text=7 of 7 sent');
    expect(await page.getAttribute('html', 'lang')).toBe('en');
    expect(visit.complaints).toEqual([]);
  });
});
