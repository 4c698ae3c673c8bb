import { readFileSync } from 'node:fs';
import type { ActionView } from '@samsyn/contract';
import { exampleFiles } from '@samsyn/testing';
import type { TestMunicipality } from '../app/test-app.builder';
import { press } from '../browser/press';
import type { WatchedPage } from '../browser/watched-page';
import { CouncilAtWork } from './council-at-work.builder';

const { pdf } = exampleFiles;
/** Nobody's: a date and a check digit that fit. */
const NUMBER = '19900101-2385';

describe('the action plan in the browser', () => {
  let work: CouncilAtWork;
  let municipality: TestMunicipality;
  let visit: WatchedPage;

  beforeAll(async () => {
    work = await CouncilAtWork.start();
    municipality = await work.app.municipality({ seats: 3 });
  }, 60_000);
  afterAll(() => work?.stop());
  afterEach(() => visit?.close());

  const list = () => `/app/${municipality.slug}/atgarder`;
  const inDialog = (selector: string) => `[role=dialog] ${selector}`;
  const submit = () => visit.page.click(inDialog('button[type=submit]'));
  /** Writes a day where its first part stands. */
  const writeDay = async (label: string, digits: string) => {
    await visit.page.click(`${inDialog(`.sa-date:has-text("${label}")`)} [role=spinbutton] >> nth=0`);
    await visit.page.keyboard.type(digits);
  };
  const choose = (name: string, buffer: Buffer) =>
    visit.page.setInputFiles(inDialog('input[type=file]'), { name, mimeType: 'application/pdf', buffer });
  const add = async (title: string, seat: string, due: string, indicator?: string) => {
    const { page } = visit;
    await press(page, 'Ny åtgärd');
    await page.fill(inDialog('input[name=title]'), title);
    await page.selectOption(inDialog('select[name=goal]'), { index: 1 });
    await page.check(inDialog('input[value=selective]'));
    await writeDay('Sista dag', due);
    await page.selectOption(inDialog('select[name=seat]'), { label: seat });
    if (indicator) {
      await page.click(inDialog('summary:has-text("Hur mäts den?")'));
      await page.fill(inDialog('input[name=indicator]'), indicator);
      await page.fill(inDialog('input[name=target]'), '12');
    }
    await submit();
    await page.waitForSelector(`table >> text=${title}`);
  };

  it('given nothing, then a plan is written and adopted, and actions are added for its goals', async () => {
    visit = await work.visit({ cookie: municipality.cookie });
    const { page } = visit;
    await page.goto(`/app/${municipality.slug}`);
    await press(page, 'Åtgärder', 'nav');
    await press(page, 'Handlingsplanen', '.sa-empty');
    await press(page, 'Ny handlingsplan');
    await page.fill(inDialog('input[name=title]'), 'Plan mot våldsbejakande extremism');
    await page.selectOption(inDialog('select[name=body]'), { index: 1 });
    await submit();
    await press(page, 'Skriv målen');
    await page.fill(inDialog('textarea >> nth=0'), 'Underlätta att lämna');
    await press(page, 'Lägg till ett mål');
    await submit();
    await page.waitForSelector('[role=alert] >> text=Skriv mål 2, eller ta bort det.');
    await page.fill(inDialog('textarea >> nth=1'), 'Värna demokratin');
    await page.click('[aria-label="Flytta upp mål 2"]');
    await submit();
    await page.waitForSelector('li[value="1"] >> text=Värna demokratin');
    await press(page, 'Anta utkastet');
    await page.fill(inDialog('input[name=adoptedBy]'), 'Kommunfullmäktige');
    await page.fill(inDialog('input[name=year]'), '2017');
    await submit();
    await page.waitForSelector('text=Version 1 gäller nu.');
    await press(page, 'Lägg in dokumentet');
    await choose('Plan 2017.pdf', pdf().subarray(0, 20));
    await submit();
    await page.waitForSelector(inDialog('.sa-fault >> text=Filen är skadad eller avklippt.'));
    await choose('Plan 2017.pdf', pdf());
    await submit();
    await page.waitForSelector('table >> a[download]:has-text("Plan 2017.pdf")');
    await press(page, 'Åtgärder för mål 2');
    await page.waitForSelector('text=Inga åtgärder stämmer');
    await press(page, 'Rensa');
    await add('Stöd till anhöriga', 'Plats 1 (Exempel 1)', '20271130');
    await add('Ta fram rutin för avhopparstöd', 'Plats 0 (Exempel 0)', '20270222', 'Antal anhöriga');
    await page.waitForSelector('text=2 öppna åtgärder. 1 är försenad.');
    const [table] = await Promise.all([page.waitForEvent('download'), press(page, 'Ladda ner')]);
    expect(readFileSync(await table.path(), 'utf8')).toMatch(/avhopparstöd;.*\r\n.*Stöd till anhöriga;/);
    await page.fill('input[type=search]', 'avhopar');
    await page.waitForSelector('text=1 åtgärd visas');
    expect(await page.textContent('table mark')).toBe('avhopparstöd');
    expect(page.url()).toContain('text=avhopar');
    const asked: string[] = [];
    page.on('request', (request) => asked.push(request.url()));
    await page.fill('input[type=search]', NUMBER);
    await page.waitForSelector('.sa-fault >> text=Texten verkar innehålla ett personnummer.');
    await page.fill('input[type=search]', 'Stöd');
    await page.waitForSelector('table mark:text-is("Stöd")');
    expect(asked.join(' ')).toContain('St%C3%B6d');
    expect(asked.join(' ') + page.url()).not.toContain(NUMBER);
    expect(visit.complaints).toEqual([]);
  }, 60_000);

  it('given keys alone, then what is logged is looked through, kept while others log, and saved', async () => {
    visit = await work.visit({ cookie: municipality.cookie });
    const { page } = visit;
    await page.goto(list());
    await press(page, 'Försenade (1)');
    await page.waitForSelector('text=1 åtgärd visas');
    expect(page.url()).toContain('only=overdue');
    await page.keyboard.press('Escape');
    await page.keyboard.press('j');
    await page.keyboard.press('Enter');
    await page.waitForSelector('.sa-chosen h2:has-text("Ta fram rutin")');
    const actionId = new URL(page.url()).searchParams.get('action') ?? '';
    await page.keyboard.press('c');
    await page.waitForSelector(inDialog('textarea'));
    await page.fill(inDialog('textarea[name=text]'), `Ringde ${NUMBER}.`);
    await page.check(inDialog('input[value=stopped]'));
    await submit();
    const faults = '[role=alert] .sa-faults';
    await page.waitForSelector(`${faults} >> text=Skriv varför åtgärden avbryts.`);
    expect(await page.locator(`${faults} > li`).allTextContents()).toEqual([
      'Vad har hänt?Texten verkar innehålla ett personnummer. Beskriv läget utan enskilda.',
      'Varför avbryts den?Skriv varför åtgärden avbryts.',
    ]);
    await press(page, 'Varför avbryts den?', faults);
    await page.waitForSelector('[name=stoppedReason]:focus');
    await page.fill(inDialog('textarea[name=text]'), 'Utkastet är klart.');
    await page.fill(inDialog('[inputmode=decimal]'), '3');
    await press(page, 'Skriv ”färre än 5”');
    await page.check(inDialog('input[value=ongoing]'));
    const { version } = (
      await work.app.request(municipality, 'GET', `/actions/${actionId}`)
    ).json<ActionView>();
    await work.app.request(municipality, 'POST', `/actions/${actionId}/log`, {
      version,
      text: 'Ringde i går.',
    });
    await choose(`Samtal ${NUMBER}.pdf`, pdf());
    await submit();
    await page.waitForSelector(inDialog('.sa-fault >> text=Filens namn verkar innehålla ett personnummer.'));
    expect(await page.inputValue(inDialog('textarea[name=text]'))).toContain('Utkastet är klart.');
    await choose('Utkast.pdf', pdf());
    await submit();
    await page.waitForSelector('[role=alert] >> text=Åtgärden ändrades medan du skrev.');
    await submit();
    await page.waitForSelector('text=Anteckningen är sparad.');
    await page.waitForSelector('.sa-chosen .sa-timeline >> text=Utkastet är klart.');
    const log = await page.textContent('.sa-chosen .sa-timeline');
    const [saved] = await Promise.all([page.waitForEvent('download'), press(page, 'Utkast.pdf')]);
    expect(saved.suggestedFilename()).toBe('Utkast.pdf');
    expect(log).toMatch(
      /Utkastet är klart\.\s*Antal anhöriga: färre än 5\.Planerad → PågårUtkast\.pdf \(PDF, 1.kB\).*Ringde i går\..*Åtgärden lades till\./s,
    );

    const called = '.sa-timeline__entry:has-text("Ringde i går.")';
    await page.click(`${called} >> button:has-text("Rätta")`);
    await submit();
    await page.waitForSelector('[role=alert] >> text=Skriv hur det ska stå.');
    await page.fill(inDialog('textarea'), 'Ringde i förrgår.');
    await submit();
    await page.waitForSelector(`${called} >> text=Rättad`);
    await page.waitForSelector(
      '.sa-timeline__entry:has-text("Ringde i förrgår.") >> text=Rättar en tidigare',
    );
    expect(await page.locator(`${called} >> button`).count()).toBe(0);

    await press(page, 'Fler val', '.sa-chosen');
    await press(page, 'Ändra', '.sa-chosen');
    await page.fill(inDialog('input[name=title]'), 'Ta fram en annan rutin');
    await submit();
    await page.waitForSelector('.sa-chosen h2:has-text("Ta fram en annan rutin")');
    await press(page, 'Ångra');
    await page.waitForSelector('.sa-chosen h2:has-text("Ta fram rutin")');
    await press(page, 'Lämna över', '.sa-chosen');
    await page.selectOption(inDialog('select'), { label: 'Plats 2 (Exempel 2)' });
    await submit();
    await page.waitForSelector('.sa-chosen >> text=Lämnades över till Plats 2.');

    await press(page, 'Ny sista dag', '.sa-chosen');
    await writeDay('Sista dag', '20270430');
    await submit();
    await page.waitForSelector('text=Sista dag är nu 30 april.');
    await page.waitForSelector('text=Ingen åtgärd är försenad.');
    await press(page, 'Avbryt åtgärden', '.sa-chosen');
    await submit();
    await page.waitForSelector('[role=alert] >> text=Skriv varför åtgärden avbryts.');
    await page.fill(inDialog('textarea'), 'Görs i länet i stället.');
    await submit();
    await page.waitForSelector('.sa-chosen >> text=Avbruten');
    // the browser notes that the number was refused
    expect(visit.complaints.filter((complaint) => !complaint.includes('400'))).toEqual([]);
  }, 60_000);

  it('given the working group, then its gaps are told, a unit is added and ended, and a least number of participants set', async () => {
    visit = await work.visit({ cookie: municipality.cookie });
    const { page } = visit;
    await page.goto(list());
    await press(page, 'Arbetsgrupp', 'nav');
    await page.waitForSelector('[data-part=coverage] li[value="2"] >> text=Inga åtgärder på 6 månader');
    await press(page, 'Ny enhet');
    await submit();
    await page.waitForSelector('[role=alert] >> text=Skriv enhetens namn.');
    await page.fill(inDialog('input[name=name]'), 'Skolorna');
    await page.selectOption(inDialog('select'), { label: 'Plats 1' });
    await submit();
    await page.waitForSelector('[data-part=units] li:has-text("Plats 1")');
    await work.app.within(municipality.scope, (tx) =>
      tx.query(`UPDATE seat SET ended_at = product_now() WHERE function = 'Plats 1'`),
    );
    await page.reload();
    await page.waitForSelector('[data-part=units] li:has-text("Plats 1 är avskaffat.")');
    await press(page, 'Välj uppdrag', '[data-part=units]');
    await page.selectOption(inDialog('select'), { label: 'Plats 2' });
    await submit();
    await page.waitForSelector('[data-part=units] li:has-text("Plats 2")');
    await press(page, 'Ändra', '[data-part=units]');
    await page.check(inDialog('input[name=ended]'));
    await submit();
    await page.waitForSelector('[data-part=units] >> text=Avslutade (1)');

    await press(page, 'Ange minsta antal deltagare');
    await page.fill(inDialog('input'), 'många');
    await submit();
    await page.waitForSelector('[role=alert] >> text=Skriv ett antal mellan 1 och 100');
    await page.fill(inDialog('input'), '2');
    await submit();
    await page.waitForSelector('text=Minst 2 bör vara med.');
    await page.click('[data-part=seats] a:has-text("Plats 0")');
    await page.waitForSelector('[data-part=lately]');
    expect(visit.complaints).toEqual([]);
  }, 60_000);
});
