import type { ActionTimingView, ActionView } from '@samsyn/contract';
import type { TestMunicipality } from '../app/test-app.builder';
import { press } from '../browser/press';
import type { WatchedPage } from '../browser/watched-page';
import { CouncilAtWork } from './council-at-work.builder';

describe('when mails leave, set in the web app', () => {
  let work: CouncilAtWork;
  let municipality: TestMunicipality;
  let visit: WatchedPage;

  beforeAll(async () => {
    work = await CouncilAtWork.start();
    municipality = await work.app.municipality({ seats: 3 });
    await work.schedule(municipality);
  }, 60_000);
  afterAll(() => work?.stop());
  afterEach(() => visit?.close());

  const settings = (screen: string) => `/app/${municipality.slug}/installningar/${screen}`;
  const submit = '[role=dialog] button[type=submit]';

  it('given another day for the notice, tells which mails move, takes up what somebody else has saved, and asks before any mail leaves', async () => {
    visit = await work.visit({ cookie: municipality.cookie });
    const { page } = visit;
    await page.goto(`/app/${municipality.slug}`);
    await page.click('.sa-account__button');
    await press(page, 'Inställningar', '.sa-account__menu');
    await press(page, 'Mejltider', '.sa-tabs');
    await page.waitForSelector('text=42 dagar (6 veckor) före mötet');
    await page.getByRole('link', { name: /^Ändra mejltider för / }).click();
    await page.waitForSelector('text=Ändra något, så räknar vi ut');
    const notice = page.getByLabel('Kallelse: antal');
    const lastDay = page.getByLabel('Sista svarsdag: antal');
    const usual = await lastDay.inputValue();
    await notice.fill('många');
    await lastDay.fill('');
    await page.click(submit);
    await page.waitForSelector('[role=alert] >> text=Skriv antalet dagar med siffror');
    await press(page, 'Sista svarsdag: antal', '[role=alert] .sa-faults');
    await page.waitForSelector('[aria-label="Sista svarsdag: antal"]:focus');
    await lastDay.fill(usual);
    await notice.fill('35');
    await page.waitForSelector('text=Kallelse: från 10 mars till 17 mars, 3 personer');

    const path = `/bodies/${municipality.council.bodyId}`;
    await work.app.request(municipality, 'PATCH', path, { version: 1, replyByDays: 10 });
    await page.click(submit);
    await page.waitForSelector('text=Någon annan har sparat under tiden');
    expect(await page.getByLabel('Sista svarsdag: antal').inputValue()).toBe('10');
    expect(await notice.inputValue()).toBe('35');
    await page.click(submit);
    await page.waitForSelector('text=/Mejltiderna för .* är sparade/');
    await page.waitForSelector('text=0 av 1');
    await page.reload();
    await page.waitForSelector('text=0 av 1');
    await work.app.work();
    await page.waitForSelector('text=Alla planerade mejl är omräknade.');
    await page.waitForSelector('text=35 dagar (5 veckor) före mötet');
    await page.waitForSelector('text=10 dagar före mötet');

    await page.getByRole('link', { name: /^Ändra när startsidan varnar/ }).click();
    const weeks = page.getByLabel('Antal veckor');
    expect(await weeks.inputValue()).toBe('10');
    await weeks.fill('27');
    await page.click(submit);
    await page.waitForSelector(
      '[role=dialog] .sa-fault >> text=Skriv antalet veckor med siffror, 1 till 26.',
    );
    await weeks.fill('13');
    await page.click(submit);
    await page.waitForSelector('text=när 13 veckor är kvar av halvåret, varnar startsidan.');

    await page.getByRole('link', { name: /^Ändra mejltider för / }).click();
    await page.getByLabel('Kallelse: antal').fill('49');
    await page.waitForSelector('text=3 personer får mejl nu');
    await press(page, 'Spara och skicka mejl till 3 personer');
    await page.waitForSelector('[role=dialog]', { state: 'detached' });
    await work.app.work();
    await work.app.send();
    const subjects = (await work.app.sink.messages()).map(({ subject }) => subject.split(':')[0]);
    expect(subjects).toEqual(['Kallelse', 'Kallelse', 'Kallelse']);
    expect(visit.complaints.filter((complaint) => !complaint.includes('409'))).toEqual([]);
  }, 60_000);

  it('given a day off, a quiet period that becomes yearly, and another time of day, tells what moves; what is removed can be taken back', async () => {
    visit = await work.visit({ cookie: municipality.cookie });
    const { page } = visit;
    await page.goto(settings('kalender'));
    await press(page, 'Lägg till en period');
    await page.check('[role=dialog] label:has-text("Ledig dag") input');
    await page.fill('[role=dialog] input[name=name]', 'Kommundag');
    for (const label of ['Första dag', 'Sista dag']) {
      await page.getByRole('group', { name: label }).getByRole('spinbutton').first().click();
      await page.keyboard.type('20270414');
    }
    await page.waitForSelector('text=Dagordning: från 14 april till 13 april, 3 personer');
    await page.click(submit);
    await page.waitForSelector('text=Kommundag finns nu i kalendern.');
    await work.app.work();
    await page.waitForSelector('[data-part=day-off] >> text=14 april 2027');

    await page.getByRole('link', { name: 'Ändra Kommundag' }).click();
    await page.check('[role=dialog] label:has-text("Varje år") input');
    for (const label of ['Första dag', 'Sista dag']) {
      await page.getByLabel(`${label}: månad`).selectOption('april');
      await page.getByLabel(`${label}: dag`).selectOption('15');
    }
    await page.waitForSelector('text=Dagordning: från 13 april till 14 april, 3 personer');
    await page.click(submit);
    await page.waitForSelector('[data-part=day-off] >> text=15 april varje år');
    await work.app.work();

    await page.getByRole('link', { name: 'Ta bort Kommundag' }).click();
    await page.waitForSelector('text=Inga planerade mejl påverkas');
    await page.click(submit);
    await page.waitForSelector('text=Kommundag finns inte längre i kalendern.');
    await press(page, 'Ångra');
    await page.waitForSelector('[data-part=day-off] >> text=15 april varje år');

    await press(page, 'Ändra klockslag');
    await page.getByRole('spinbutton').first().click();
    await page.keyboard.type('0930');
    await page.waitForSelector('text=Dagordning: från 14 april kl. 08.00 till 14 april kl. 09.30');
    await page.click(submit);
    await page.waitForSelector('text=Planerade mejl skickas kl. 09.30.');
    expect(visit.complaints).toEqual([]);
  }, 60_000);

  it('given a reader, then nothing of it is offered, and it says who can change it', async () => {
    visit = await work.visit({ cookie: await work.app.member(municipality.scope, 'reader') });
    const { page } = visit;
    await page.goto(`${settings('mejltider')}?do=edit&body=${municipality.council.bodyId}`);
    await page.waitForSelector('text=Kan ändras av samordnare och biträdande samordnare.');
    await page.waitForSelector('text=Sista svarsdag');
    expect(await page.locator('[role=dialog]').count()).toBe(0);
    expect(await page.textContent('main')).not.toMatch(/Ändra(?!s)|Personer/);
    await press(page, 'Kalender', '.sa-tabs');
    await page.waitForSelector('[data-part=quiet-period] >> text=1 juli – 31 juli varje år');
    await page.waitForSelector('text=Kan ändras av samordnare, biträdande samordnare och administratör.');
    expect(await page.textContent('main')).not.toMatch(/Lägg till|Ta bort|Ändra(?!s)/);
    expect(visit.complaints).toEqual([]);
  });

  it('given another time for reminders of actions, tells which mails move, and takes up what somebody else has saved', async () => {
    const other = await work.app.municipality({ seats: 2 });
    const { bodyId } = other.council;
    const { actionId } = await work.actionPlan(other);
    const action = (await work.app.request(other, 'GET', `/actions/${actionId}`)).json<ActionView>();
    await work.app.request(other, 'POST', '/actions', {
      title: 'Demokratidialog i årskurs 8–9',
      goalId: action.goal.id,
      seatId: action.seat.id,
      preventionLevel: 'universal',
      dueOn: '2027-09-30',
    });
    visit = await work.visit({ cookie: other.cookie });
    const { page } = visit;
    await page.goto(`/app/${other.slug}/installningar/mejltider`);
    await page.waitForSelector('text=14 dagar (2 veckor) före sista dag');
    await page.getByRole('link', { name: /^Ändra påminnelser om åtgärder för / }).click();
    const ahead = page.getByLabel('Sista dag närmar sig: antal');
    await ahead.fill('0');
    const told = await ahead.getAttribute('aria-describedby');
    expect(await page.textContent(`[id="${told}"]`)).toBe('Skriv antalet med siffror, 1 till 365.');
    await page.click(submit);
    await page.waitForSelector('[role=alert] >> text=Skriv antalet med siffror, 1 till 365.');
    await ahead.fill('21');
    await page.waitForSelector('text=/från 16 september till 9 september, 1 person/');

    const timing = `/bodies/${bodyId}/action-timing`;
    const { rules, version } = (await work.app.request(other, 'GET', timing)).json<ActionTimingView>();
    const theirs = rules.map((rule) => (rule.kind === 'silent' ? { ...rule, on: true } : rule));
    await work.app.request(other, 'PUT', timing, { version, rules: theirs, confirmed: true });
    await page.click(submit);
    await page.waitForSelector('text=Någon annan har sparat under tiden');
    expect(await page.getByLabel('Tyst åtgärd', { exact: true }).isChecked()).toBe(true);
    await page.waitForSelector('text=/från 16 september till 9 september, 1 person/');
    await page.click(submit);
    await page.waitForSelector('text=/Påminnelserna om åtgärder för .* är sparade/');
    await page.waitForSelector('text=21 dagar (3 veckor) före sista dag');
    await page.waitForSelector('text=Tyst åtgärd: när inget har antecknats på 8 veckor.');
    // the browser notes that somebody else was first
    expect(visit.complaints.filter((complaint) => !complaint.includes('409'))).toEqual([]);
  }, 60_000);
});
