import type { ActionView, ContactView } from '@samsyn/contract';
import type { SinkMessage } from '@samsyn/testing';
import { press } from '../browser/press';
import type { WatchedPage } from '../browser/watched-page';
import { linkIn, type MeetingAnswer } from '../http/council-meeting.builder';
import { CouncilAtWork } from './council-at-work.builder';
import { CARE, CHAIR, functions, INTEGRATION, LEISURE, WorkingGroup } from './working-group.builder';

const NEW_CHAIR = 'robin@organisation.example';

/** Nobody's: a date and a check digit that fit. */
const NUMBER = '19900101-2385';
/** An organisation number and a telephone number, which look like one. */
const NO_NUMBERS = 'Bokat av kommunen (212000-2999), ring 08-555 010 69.';

/** Scenarios 7 to 11 as one winter: what the group's people see in the app, in their mail, and behind its links. */
describe('a working group at work', () => {
  let work: CouncilAtWork;
  let group: WorkingGroup;
  let meeting: MeetingAnswer;
  let routine: ActionView;
  let dialogues: ActionView;
  let training: ActionView;
  let visit: WatchedPage;

  beforeAll(async () => {
    work = await CouncilAtWork.start();
    work.app.clock.setTo(new Date('2026-11-23T08:00:00Z'));
    group = await WorkingGroup.begin(work.app);
    await group.appoint(INTEGRATION, null);
    training = await group.add('Utbilda första linjen', 2, {
      seat: LEISURE,
      dueOn: '2027-09-30',
      indicator: { name: 'Genomfört', unit: '%', target: 80 },
    });
    dialogues = await group.add('Samtal med föreningarna', 1, { seat: CHAIR, dueOn: '2026-12-28' });
    routine = await group.add('Ta fram rutin för avhopparstöd', 3, {
      seat: CARE,
      dueOn: '2027-02-22',
      indicator: { name: 'Genomfört', unit: 'klasser', target: 8 },
    });
    meeting = await group.schedule({ date: '2027-02-03', start: '09:00', end: '10:30' });
    await group.done('POST', `/meetings/${meeting.id}/notice`, { version: meeting.version });
    await group.sent();
  }, 60_000);
  afterAll(() => work?.stop());
  afterEach(() => visit?.close());

  const seat = (position: number) => group.seat(position);
  const told = (mails: readonly SinkMessage[], subject: string) => group.told(mails, subject);
  const at = (instant: string) => group.at(instant);
  const newestTo = async (address: string | undefined) =>
    (await work.app.sink.messages()).findLast(({ to }) => to[0] === address);
  const app = (path = '') => `/app/${group.municipality.slug}${path}`;
  const inDialog = (selector: string) => `[role=dialog] ${selector}`;
  const submit = () => visit.page.click(inDialog('button[type=submit]'));
  /** The browser notes that something was refused, as it was to be. */
  const complaints = () => visit.complaints.filter((complaint) => !complaint.includes('400'));

  it('given goal 1, then its action is added with who is responsible and its indicator, and the group meets with one seat vacant', async () => {
    visit = await work.visit({ cookie: group.municipality.cookie });
    const { page } = visit;
    await page.goto(app('/atgarder?do=new'));
    await page.fill(
      inDialog('input[name=title]'),
      'Demokratidialog i årskurs 8–9 tillsammans med biblioteket',
    );
    await page.selectOption(inDialog('select[name=goal]'), { index: 1 });
    await page.check(inDialog('input[value=universal]'));
    await page.click(`${inDialog('.sa-date:has-text("Sista dag")')} [role=spinbutton] >> nth=0`);
    await page.keyboard.type('20271130');
    await page.click(inDialog('summary:has-text("Hur mäts den?")'));
    await page.fill(inDialog('input[name=indicator]'), 'Antal klasser');
    await page.selectOption(inDialog('select[name=seat]'), { label: 'Utbildningschef (Exempel 3)' });
    await submit();
    await page.click('table a:has-text("Demokratidialog i årskurs 8–9")');
    await page.waitForSelector('.sa-chosen h2:has-text("Demokratidialog")');
    expect(await page.textContent('.sa-chosen')).toMatch(
      /Utbildningschef.*30 november 2027.*Allmän.*Antal klasser/s,
    );

    await page.goto(app(`/moten/${meeting.id}`));
    await page.waitForSelector('text=0 av 6 har svarat');
    expect(await page.textContent('h1')).toContain('Exempelrådet');
    const rows = await page.locator('[aria-labelledby=participants] tbody tr').allTextContents();
    expect(rows.map((row) => functions.find((duty) => row.includes(duty)))).toEqual(functions);
    expect(rows.filter((row) => row.includes('Vakant'))).toHaveLength(1);
    expect(complaints()).toEqual([]);
  }, 60_000);

  it('given goal 2, then who is responsible tells on a telephone how far it has come, and about nobody else’s', async () => {
    const cookie = await work.app.member(group.municipality.scope, 'member', seat(LEISURE).contactId);
    visit = await work.visit({ cookie, width: 390 });
    const { page } = visit;
    await page.goto(app('/atgarder'));
    await page.waitForSelector('text=4 åtgärder visas');
    expect(await page.locator('.sa-log-button').count()).toBe(1);
    await page.click('.sa-log-button');
    await page.fill(inDialog('textarea'), 'Fyra av fem enheter har gått.');
    await page.fill(inDialog('[inputmode=decimal]'), '65');
    await page.check(inDialog('input[value=ongoing]'));
    await submit();
    await page.waitForSelector('.sa-timeline >> text=Planerad → Pågår');
    expect(await page.textContent('.sa-timeline')).toMatch(/Genomfört: 65\s%/);
    await page.goBack();
    await page.waitForSelector('table >> text=/65\\s% av 80\\s%/');

    await page.click('table a:has-text("Ta fram rutin")');
    await page.waitForSelector('h1:has-text("Ta fram rutin")');
    await page.waitForSelector('.sa-timeline');
    expect(await page.locator('main [data-task]').count()).toBe(0);
    await page.goto(`${page.url()}?do=log`);
    await page.waitForSelector('.sa-timeline');
    expect(await page.locator('[role=dialog]').count()).toBe(0);
    expect(complaints()).toEqual([]);
  }, 60_000);

  it('given an identity number, then it is refused while it is written and what was written stays; other numbers pass', async () => {
    visit = await work.visit({ cookie: group.municipality.cookie });
    const { page } = visit;
    const text = inDialog('textarea[name=text]');
    await page.goto(app(`/atgarder/${routine.id}?do=log`));
    await page.fill(text, `Gäller ${NUMBER}`);
    await page.waitForSelector(inDialog('.sa-fault >> text=Beskriv läget utan enskilda.'));
    await submit();
    await page.waitForSelector('[role=alert] >> text=Texten verkar innehålla ett personnummer.');
    expect(await page.inputValue(text)).toBe(`Gäller ${NUMBER}`);

    await page.fill(text, NO_NUMBERS);
    await page.waitForSelector(inDialog('.sa-fault >> text=Beskriv'), { state: 'detached' });
    await submit();
    await page.waitForSelector(`.sa-timeline >> text=${NO_NUMBERS}`);
    expect(complaints()).toEqual([]);
  }, 60_000);

  it('given a new chair from the new year, then the deputy answers in between, mail follows the seat, and the old name stays', async () => {
    const { email, contactId, deputyEmail, organisationId } = seat(CHAIR);
    const cookie = await work.app.member(group.municipality.scope, 'member', contactId);
    const [call, leaving] = [linkIn(await newestTo(email)), `/actions/${dialogues.id}`];
    const asChair = { slug: group.municipality.slug, cookie };
    const line = { version: dialogues.version, text: 'Tre föreningar är bjudna.' };
    expect((await work.app.request(asChair, 'POST', `${leaving}/log`, line)).statusCode).toBe(201);

    work.app.clock.setTo(new Date('2026-12-11T08:00:00Z'));
    await group.appoint(CHAIR, null);
    const robin = await group.done<ContactView>('POST', `/organisations/${organisationId}/contacts`, {
      role: 'Kommunstyrelsens ordförande',
      name: 'Robin Exempel',
      email: NEW_CHAIR,
    });
    await group.appoint(CHAIR, robin.id, '2027-01-01');
    expect(told(await group.sent(), 'Återtagen kallelse')).toEqual(['Kommunstyrelsens ordförande']);
    visit = await work.visit({ cookie });
    await visit.page.goto(app(`/atgarder/${dialogues.id}`));
    await visit.page.waitForSelector('h1:has-text("Sidan finns inte")');
    await visit.page.goto(app('/atgarder'));
    await visit.page.waitForSelector('.sa-empty');
    expect(await visit.page.textContent('main')).not.toMatch(/Samtal|rutin|Utbilda/);
    expect((await visit.page.goto(`${call}/reply`))?.status()).toBe(410);
    expect(complaints()).toEqual([]);
    await visit.close();

    expect(told(await at('2026-12-14T07:00:00Z'), 'Sista dag')).toEqual([
      'deputy of Kommunstyrelsens ordförande',
    ]);
    visit = await work.visit({ width: 390 });
    await visit.page.goto(linkIn(await newestTo(deputyEmail)));
    await visit.page.check('input[value=more-time]');
    await visit.page.fill('input[name=dueOn]', '2027-01-25');
    await visit.page.click('form button');
    await visit.page.waitForSelector('text=/Ny sista dag .*25 januari 2027/');

    expect(told(await at('2027-01-01T09:00:00Z'), '')).toEqual([]);
    // the quiet period is over
    expect(told(await at('2027-01-07T07:00:00Z'), 'Kallelse')).toEqual([NEW_CHAIR]);
    expect(told(await at('2027-01-11T07:00:00Z'), 'Sista dag')).toEqual([NEW_CHAIR]);
    await visit.page.goto(linkIn(await newestTo(NEW_CHAIR)));
    await visit.page.check('input[value=done]');
    await visit.page.fill('textarea', 'Samtalen är hållna.');
    await visit.page.click('form button');
    await visit.page.waitForSelector('text=Tack! Anteckningen är sparad');
    expect(visit.complaints).toEqual([]);
    await visit.close();

    visit = await work.visit({ cookie: group.municipality.cookie });
    await visit.page.goto(app(`/atgarder/${dialogues.id}`));
    await visit.page.waitForSelector('.sa-timeline');
    expect(await visit.page.textContent('.sa-timeline')).toMatch(
      /Robin Exempel, .*Samtalen är hållna\..*Exempel 1, .*Tre föreningar är bjudna\./s,
    );
    expect(complaints()).toEqual([]);
  }, 60_000);

  it('given goal 3’s action goes overdue, then who coordinates sees it first, and it ends with a line logged by link', async () => {
    for (const day of ['2027-02-03', '2027-02-08']) await at(`${day}T12:00:00Z`);
    expect(told(await at('2027-02-23T06:30:00Z'), 'Försenad')).toEqual([]);
    visit = await work.visit({ cookie: group.municipality.cookie });
    await visit.page.goto(app());
    await visit.page.waitForSelector('.sa-action h3');
    expect(await visit.page.textContent('.sa-action >> nth=0')).toMatch(
      /Försenat 1 dag.*Ta fram rutin för avhopparstöd/s,
    );
    await visit.close();
    expect(told(await at('2027-02-23T07:00:00Z'), 'Försenad')).toEqual(['Vård- och omsorgschef']);
    expect(told(await at('2027-03-08T07:00:00Z'), 'Försenad')).toEqual([
      'coordinator',
      'deputy of Vård- och omsorgschef',
    ]);

    const deputy = linkIn(await newestTo(seat(CARE).deputyEmail));
    const holder = linkIn(
      (await work.app.sink.messages()).findLast(
        ({ to, subject }) => to[0] === seat(CARE).email && subject.startsWith('Försenad'),
      ),
    );
    visit = await work.visit({ script: false, width: 390 });
    const { page } = visit;
    const form = 'form >> nth=0';
    await page.goto(deputy);
    expect(await page.locator('input:checked').count()).toBe(0);
    await page.check(`${form} >> input[value=ongoing]`);
    await page.fill(`${form} >> textarea`, `Väntar på ${NUMBER}`);
    await page.click(`${form} >> button`);
    await page.waitForSelector('main >> text=Beskriv läget utan enskilda.');
    expect(await page.inputValue(`${form} >> textarea`)).toBe(`Väntar på ${NUMBER}`);
    await page.fill(`${form} >> textarea`, NO_NUMBERS);
    await page.click(`${form} >> button`);
    await page.waitForSelector('text=Tack! Anteckningen är sparad');
    expect(await visit.overflow()).toBe(0);

    await page.setViewportSize({ width: 320, height: 640 });
    await page.goto(holder);
    await page.check(`${form} >> input[value=done]`);
    await page.fill(`${form} >> textarea`, 'Rutinen är beslutad.');
    await page.fill(`${form} >> input[name=reading]`, '6');
    await page.click(`${form} >> button`);
    await page.waitForSelector('main >> text=Genomförd, 6 av 8 klasser');
    expect(await visit.overflow()).toBe(0);
    expect(complaints()).toEqual([]);
    await visit.close();

    visit = await work.visit({ cookie: group.municipality.cookie });
    await visit.page.goto(app(`/atgarder/${routine.id}`));
    await visit.page.waitForSelector('.sa-timeline >> text=Rutinen är beslutad.');
    expect(await visit.page.textContent('.sa-timeline')).toMatch(/Pågår → Genomförd.*via mejlet/s);
    await press(visit.page, 'Hem', 'nav');
    await visit.page.waitForSelector('h1:has-text("God")');
    await visit.page.waitForSelector('[aria-busy=true]', { state: 'detached' });
    expect(await visit.page.textContent('main')).not.toContain('Ta fram rutin');
    expect(complaints()).toEqual([]);
  }, 60_000);

  it('given a plan without goal 2, then who is responsible is told of it on a telephone, gives the action another goal, and logs', async () => {
    await group.adoptWithout(2);
    const cookie = await work.app.member(group.municipality.scope, 'member', seat(LEISURE).contactId);
    visit = await work.visit({ cookie, width: 390 });
    const { page } = visit;
    await page.goto(app(`/atgarder/${training.id}`));
    await page.waitForSelector('text=Målet gäller inte längre');
    await page.waitForSelector('text=Ändra åtgärden och välj ett av planens mål.');
    expect(await page.locator('main [data-task]').allTextContents()).toEqual(['Ändra']);
    expect(await visit.overflow()).toBe(0);
    await page.click('main [data-task]');
    await submit();
    await page.waitForSelector(`${inDialog('.sa-fault')} >> text=/mål/`);
    await page.selectOption(inDialog('select[name=goal]'), { index: 1 });
    await submit();
    await page.waitForSelector('text=Målet gäller inte längre', { state: 'detached' });
    await press(page, 'Anteckna', 'main');
    await page.fill(inDialog('textarea'), 'Sista enheten har gått.');
    await submit();
    await page.waitForSelector('.sa-timeline >> text=Sista enheten har gått.');
    expect(complaints()).toEqual([]);
  }, 60_000);
});
