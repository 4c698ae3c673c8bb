import type { Page } from 'playwright-core';
import type { WatchedPage } from '../browser/watched-page';
import { CouncilAtWork } from './council-at-work.builder';

/** So many stops of the keyboard are enough for any screen. */
const MOST_STOPS = 60;

/** Presses Tab until what has the words has focus. */
async function tabTo(page: Page, words: string | RegExp): Promise<void> {
  for (let stop = 0; stop < MOST_STOPS; stop += 1) {
    await page.keyboard.press('Tab');
    const focused = page.locator(':focus');
    const said = `${(await focused.getAttribute('aria-label')) ?? ''} ${(await focused.textContent()) ?? ''}`;
    if (typeof words === 'string' ? said.includes(words) : words.test(said)) return;
  }
  throw new Error(`The keyboard does not reach ${String(words)}`);
}

describe('a coordinator with a keyboard alone', () => {
  let work: CouncilAtWork;
  let visit: WatchedPage;

  beforeAll(async () => {
    work = await CouncilAtWork.start();
  }, 60_000);
  afterAll(() => work?.stop());
  afterEach(() => visit.close());

  it('signs in, sends the notice, sees an answer that came without script, and chases the rest', async () => {
    const { app } = work;
    const municipality = await app.municipality();
    await work.schedule(municipality);
    const { email, password } = await work.coordinator(municipality);
    visit = await work.visit();
    const { page } = visit;

    await page.goto(`/app/${municipality.slug}/moten`);
    await page.waitForURL(/logga-in/);
    await page.waitForSelector('#email');
    await page.keyboard.press('Tab');
    await page.keyboard.type(email);
    await page.keyboard.press('Tab');
    await page.keyboard.type(password);
    await page.keyboard.press('Enter');

    await page.waitForSelector('h1:has-text("Möten")');
    expect(page.url()).toContain(`/app/${municipality.slug}/moten`);
    await page.waitForSelector('table');
    await tabTo(page, 'vår 2027');
    await page.keyboard.press('Enter');
    const heading = 'Samverkansrådet för krisledning – vår 2027';
    await page.waitForSelector(`h1:has-text("${heading}")`);
    await page.waitForSelector('h1:focus');
    expect(await page.title()).toBe(`${heading} – Exempelkommun`);

    await page.waitForSelector('text=Skicka kallelsen');
    await tabTo(page, 'Skicka kallelsen');
    await page.keyboard.press('Enter');
    await page.waitForSelector('text=7 personer får mejl nu');
    await page.waitForSelector('[role=dialog] li:has-text("Exempel 0")');
    await tabTo(page, 'Skicka till 7 personer');
    await page.keyboard.press('Enter');
    await page.waitForSelector('text=Kallelsen skickas nu.');
    await app.send();
    await page.waitForSelector('text=7 av 7 skickade');
    expect(await app.sink.messages()).toHaveLength(7);

    await answerWithoutScript(municipality.council.seats[0]?.email ?? '');
    await page.reload();
    await page.waitForSelector('text=Påminn de 6 som inte svarat');
    expect(await page.textContent('table')).toContain('Vi ansluter fem minuter sent.');

    await tabTo(page, 'Påminn de 6');
    await page.keyboard.press('Enter');
    await page.waitForSelector('text=6 personer får mejl nu');
    await page.keyboard.press('Escape');
    await page.waitForSelector('[role=dialog]', { state: 'detached' });
    await page.waitForSelector(':focus:has-text("Påminn de 6")');
    await page.keyboard.press('Enter');
    await page.waitForSelector('text=6 personer får mejl nu');
    await tabTo(page, 'Påminn 6 personer');
    await page.keyboard.press('Enter');
    await page.waitForSelector('text=6 personer påminns nu.');
    await app.send();
    const reminders = (await app.sink.messages()).filter(({ subject }) => subject.startsWith('Påminnelse'));
    expect(reminders).toHaveLength(6);
    expect(visit.complaints).toEqual([]);
  }, 90_000);

  async function answerWithoutScript(email: string): Promise<void> {
    const partner = await work.visit({ script: false });
    await partner.page.goto(`${await work.linkOf(email)}/reply`);
    await partner.page.check('input[value=remote]');
    await partner.page.fill('#remark', 'Vi ansluter fem minuter sent.');
    await partner.page.click('button');
    await partner.page.waitForURL(/confirmation/);
    expect(partner.complaints).toEqual([]);
    await partner.close();
  }
});
