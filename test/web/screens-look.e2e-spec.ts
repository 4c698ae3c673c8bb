import { press } from '../browser/press';
import { type WatchedPage, widths } from '../browser/watched-page';
import type { TestMunicipality } from '../app/test-app.builder';
import { CouncilAtWork, monday, type WorkedMeeting } from './council-at-work.builder';

describe('the screens of the web app', () => {
  let work: CouncilAtWork;
  let municipality: TestMunicipality;
  let called: WorkedMeeting;
  let failed: string;
  let planned: string;
  let actionId: string;
  let planId: string;
  let visit: WatchedPage;

  beforeAll(async () => {
    work = await CouncilAtWork.start();
    municipality = await work.app.municipality({ deputies: [1] });
    called = await work.call(municipality);
    ({ failed, planned } = await work.mailOf(municipality));
    ({ actionId, planId } = await work.actionPlan(municipality));
  }, 60_000);
  afterAll(() => work?.stop());
  afterEach(() => visit?.close());

  it('given every width, by day and by night, each fits, axe finds nothing, and the console is silent', async () => {
    visit = await work.visit({ cookie: municipality.cookie });
    const { page } = visit;
    const found: string[] = [];
    const check = async (name: string) => {
      found.push(...(await visit.faults(name)));
    };
    const home = `/app/${municipality.slug}`;
    const meeting = `${home}/moten/${called.id}`;
    const { organisationId = '', contactId = '', seatId = '' } = municipality.council.seats[2] ?? {};
    const seat = `${home}/kontakter/organ/${seatId}`;
    const responsible = municipality.council.seats[0]?.seatId ?? '';
    const contact = `${home}/kontakter/${organisationId}/${contactId}`;
    const screens: [string, string, string][] = [
      ['home', home, 'text=I datumordning'],
      ['the year wheel', `${home}/arshjul`, '.sa-wheel'],
      ['meetings', `${home}/moten`, 'table'],
      ['past meetings', `${home}/moten?show=past`, 'text=Det finns inga tidigare möten.'],
      ['schedule', `${home}/moten?do=schedule`, 'text=Välj organ och dag'],
      ['meeting', meeting, 'text=7 av 7 skickade'],
      ['agenda', `${meeting}/dagordning`, 'text=Ryms precis i tiden'],
      ['chase', `${meeting}?do=chase`, 'text=7 personer får mejl nu'],
      ['move', `${meeting}?do=move`, '.sa-calendar__day[data-selected]'],
      ['room', `${meeting}?do=edit`, 'text=Ändra något'],
      ['cancel', `${meeting}?do=cancel`, 'text=Mötet tas bort ur'],
      ['reply', `${meeting}?do=reply`, '[role=dialog] select'],
      ['plan the year', `${home}/planera?year=2028`, 'text=får mejl nu'],
      ['mails', `${home}/utskick`, 'text=kom inte fram'],
      ['a mail', `${home}/utskick?mail=${planned}&do=see`, 'iframe'],
      ['move mails', `${home}/utskick?mail=${planned}&do=move`, '[role=dialog] .sa-calendar'],
      ['mend an address', `${home}/utskick?mail=${failed}&do=mend`, '[role=dialog] input[name=email]'],
      ['past mails', `${home}/utskick?show=past`, 'text=7 av 7 skickade'],
      ['actions, with one open', `${home}/atgarder?action=${actionId}`, 'table'],
      ['an action', `${home}/atgarder/${actionId}`, '.sa-timeline'],
      ['log about an action', `${home}/atgarder/${actionId}?do=log`, '[role=dialog] textarea'],
      ['edit an action', `${home}/atgarder/${actionId}?do=edit`, '[role=dialog] [name=result]'],
      ['a new action', `${home}/atgarder?do=new`, '[role=dialog] select[name=seat]'],
      ['the plan', `${home}/atgarder/handlingsplan`, '.sa-progress-goal'],
      ['the working group', `${home}/arbetsgrupp`, '[data-part=coverage] table'],
      ['a new unit', `${home}/arbetsgrupp?do=new-unit`, '[role=dialog] input[name=name]'],
      ['contacts', `${home}/kontakter`, 'table'],
      ['a contact', contact, 'text=Kommer mejlen fram?'],
      ['edit a contact', `${contact}?do=edit`, '[role=dialog] input[name=role]'],
      ['bodies', `${home}/kontakter/organ`, 'table'],
      ['a seat', `${home}/kontakter/organ/${responsible}`, '[data-part=lately] .sa-timeline'],
      ['appoint', `${seat}?do=appoint`, '[role=dialog] select'],
      ['the municipality', `${home}/installningar/kommunen`, '.sa-mail-head'],
      ['the audit log', `${home}/installningar/andringslogg?what=meetings`, '.sa-mail'],
      ['people', `${home}/installningar/personer`, 'table'],
      ['invite', `${home}/installningar/personer?do=invite`, '[role=dialog] input[name=email]'],
      ['mail timing', `${home}/installningar/mejltider`, 'text=före mötet'],
      [
        'edit the timing',
        `${home}/installningar/mejltider?do=edit&body=${municipality.council.bodyId}`,
        '[role=dialog] input',
      ],
      [
        'when a half-year is at risk',
        `${home}/installningar/mejltider?do=at-risk&body=${municipality.council.bodyId}`,
        '[role=dialog] input',
      ],
      [
        'edit the reminders of actions',
        `${home}/installningar/mejltider?do=actions&body=${municipality.council.bodyId}`,
        '[role=dialog] input',
      ],
      ['the calendar', `${home}/installningar/kalender`, 'text=1 juli'],
      ['add a period', `${home}/installningar/kalender?do=add`, '[role=dialog] input[name=name]'],
      ['profile', `${home}/profil`, 'text=Du är bara inloggad här.'],
      ['change the password', `${home}/profil?do=password`, '#current'],
      ['no such meeting', `${home}/moten/00000000-0000-4000-8000-000000000000`, 'text=Sidan finns inte'],
    ];
    for (const [name, address, shown] of screens) {
      await page.goto(address);
      await page.waitForSelector(shown);
      await page.waitForSelector('[aria-busy=true]', { state: 'detached' });
      await check(name);
      if (name === 'mails') {
        for (const part of ['Text', 'Kalender']) await page.click(`[role=tab]:has-text("${part}")`);
        await check('a mail’s calendar');
      }
      if (name === 'plan the year') {
        await press(page, 'Lägg till ett datum');
        await page.waitForSelector('[role=dialog] .sa-calendar__weeks');
        await check('add a date to the year');
      }
      if (name === 'home') {
        await page.click('.sa-account__button');
        await check('account menu');
        await page.keyboard.press('Escape');
        await page.keyboard.press('?');
        await page.waitForSelector('[role=dialog] >> text=Kortkommandon');
        await check('shortcuts');
        await page.keyboard.press('Escape');
        await page.waitForSelector('[role=dialog]', { state: 'detached' });
        await visit.lookAs({ width: widths[2], dark: false });
        await page.click('.sa-nav__button');
        found.push(...(await visit.violations()).map((violation) => `the menu: ${violation}`));
        await press(page, 'Hem', '#menu');
        await page.waitForSelector('#menu', { state: 'hidden' });
      }
      if (name === 'schedule') {
        await page.locator('.sa-calendar__day', { hasText: /^16$/ }).first().click();
        await page.waitForSelector('text=Kort varsel');
        await check('schedule, with what follows');
      }
      if (name === 'agenda') {
        await press(page, 'Samlad bedömning');
        await page.waitForSelector('text=Klar med punkten');
        await check('agenda, with an item open');
      }
      if (name === 'log about an action') {
        await page.fill('[role=dialog] [inputmode=decimal]', '3');
        await page.fill('[role=dialog] textarea', 'Gäller 19900101-2385');
        await page.check('[role=dialog] input[value=stopped]');
        await page.waitForSelector('text=Skriv ”färre än 5”');
        await check('log about an action, with what to think of');
      }
      if (name === 'the plan') {
        const { bodyId } = municipality.council;
        await work.app.request(municipality, 'POST', `/bodies/${bodyId}/annual-reports`, { year: 2026 });
        await work.app.work();
        await page.reload();
        await page.waitForSelector('a[download]:has-text("PDF")');
        await check('the plan, with a report to the board');
        await work.app.request(municipality, 'POST', `/plans/${planId}/versions`);
        await page.goto(`${home}/atgarder/handlingsplan?plan=${planId}&do=goals`);
        await page.waitForSelector('[role=dialog] textarea');
        await check('the goals of a draft');
        await page.goto(`${home}/atgarder/handlingsplan?plan=${planId}&do=adopt`);
        await page.waitForSelector('[role=dialog] input[name=year]');
        await check('adopt a draft');
      }
      if (name === 'move') {
        await page.locator('.sa-calendar__day', { hasText: /^28$/ }).first().click();
        await page.waitForSelector('text=personer får mejl nu');
        await check('move, with what follows');
      }
      if (name === 'reply') {
        await page.click('[role=dialog] button[type=submit]');
        await page.waitForSelector('text=Välj vem som har svarat.');
        await check('reply, refused');
      }
    }
    expect(found).toEqual([]);
    expect(visit.complaints).toEqual([]);
  }, 300_000);

  it('given somebody who has not signed in, the way in looks the same', async () => {
    visit = await work.visit({ width: 320 });
    await visit.page.goto('/app');
    await visit.page.waitForSelector('h1:has-text("Logga in")');
    expect(await visit.violations()).toEqual([]);
    expect(await visit.overflow()).toBe(0);
  });

  it('given a notice that left in the year before, then its day is told with its year', async () => {
    work.app.clock.setTo(new Date('2026-11-23T08:00:00Z'));
    const other = await work.app.municipality({ seats: 1 });
    const { id } = await work.call(other);
    work.app.clock.setTo(monday);
    visit = await work.visit({ cookie: other.cookie });
    await visit.page.goto(`/app/${other.slug}/moten/${id}`);
    await visit.page.waitForSelector('text=23 november 2026');
    expect(await visit.page.textContent('main')).toContain('14 april 08.00');
  });
});
