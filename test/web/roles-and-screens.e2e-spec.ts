import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Entry, type Role, roles } from '@samsyn/contract';
import type { Request } from 'playwright-core';
import type { TestMunicipality } from '../app/test-app.builder';
import type { WatchedPage } from '../browser/watched-page';
import { CouncilAtWork, type WorkedMeeting } from './council-at-work.builder';
import { knownScreens } from './known-screens.rules';

describe('each role at each screen', () => {
  let work: CouncilAtWork;
  let municipality: TestMunicipality;
  let meeting: WorkedMeeting;
  let visit: WatchedPage;

  beforeAll(async () => {
    work = await CouncilAtWork.start();
    municipality = await work.app.municipality({ deputies: [1] });
    meeting = await work.call(municipality);
    await work.mailOf(municipality);
    await needSomebody(municipality);
  }, 60_000);
  afterAll(() => work?.stop());
  afterEach(() => visit?.close());

  /** What is ended by a button of its own: a half-year without a meeting, and a wrong recipient. */
  const needSomebody = ({ scope }: TestMunicipality) =>
    work.app.within(scope, async (tx) => {
      await tx.query(`UPDATE body SET created_at = '2026-01-01'`);
      await tx.query(
        `INSERT INTO wrong_person_note (municipality_id, seat_id, participant_id, name, said_at)
         SELECT municipality_id, seat_id, id, 'Robin Exempel', product_now() FROM participant LIMIT 1`,
      );
    });

  /** What is known of every screen, by the address that it has here. */
  function screens(): typeof knownScreens {
    const { organisationId = '', contactId = '', seatId = '' } = municipality.council.seats[1] ?? {};
    const ids: Readonly<Record<string, string>> = {
      actionId: randomUUID(),
      meetingId: meeting.id,
      organisationId,
      contactId,
      seatId,
    };
    return Object.fromEntries(
      Object.entries(knownScreens).map(([path, screen]) => [
        path.replace(/\$(\w+)/g, (_, name: string) => ids[name] ?? name),
        screen,
      ]),
    );
  }

  it('given the addresses of the build, then each role is tried at each of them', () => {
    const built = join(__dirname, '..', '..', 'dist', 'apps', 'web', 'addresses.json');
    const addresses = (JSON.parse(readFileSync(built, 'utf8')) as string[])
      .filter((address) => address.startsWith('/$municipality'))
      .map((address) => address.slice('/$municipality'.length).replace(/\/$/, ''));
    expect(Object.keys(knownScreens).toSorted()).toEqual([...new Set(addresses)].toSorted());
  });

  /** Goes on within the app, as a link does. */
  async function goTo(path: string): Promise<void> {
    const address = JSON.stringify(`/app/${municipality.slug}${path}`);
    await visit.page.evaluate(`history.pushState({}, '', ${address})`);
    await visit.page.waitForSelector('[aria-busy=true]', { state: 'detached' });
  }

  /** The same, until the screen is there: what is shown before is still the one that is left. */
  async function goToScreen(path: string): Promise<void> {
    await visit.page.evaluate(`document.querySelector('main h1').dataset.left = ''`);
    await goTo(path);
    await visit.page.waitForSelector('main h1:not([data-left])');
    await visit.page.waitForSelector('[aria-busy=true]', { state: 'detached' });
  }

  const mayCall = (role: Role, entry?: Entry) =>
    !entry || typeof entry.access === 'string' || (entry.access as readonly Role[]).includes(role);

  /** Where the links of the screen that is shown lead, without those of its text. */
  const links = (within: string) =>
    visit.page
      .locator(within)
      .evaluateAll((all) => all.map((link) => String(Reflect.get(link, 'href'))))
      .then((all) => all.map((href) => new URL(href)));

  it.each(roles)(
    'given the role %s, then nothing is shown or offered that it does not allow',
    async (role) => {
      visit = await work.visit({ cookie: await work.app.member(municipality.scope, role) });
      const { page } = visit;
      const known = screens();
      const wrong: string[] = [];
      const below = (path: string) => path.replace(`/app/${municipality.slug}`, '');
      // a refusal may come when the next screen is shown already, and is of the one that asked
      const askers = new Map<Request, URL>();
      page.on('request', (request) => askers.set(request, new URL(page.url())));
      page.on('response', (response) => {
        const asker = askers.get(response.request());
        if (response.status() !== 403 || !asker || asker.searchParams.has('do')) return;
        if (mayCall(role, known[below(asker.pathname)]?.reads))
          wrong.push(`${below(asker.pathname)} asks for ${new URL(response.url()).pathname}`);
      });
      await page.goto(`/app/${municipality.slug}/profil`);
      await page.waitForSelector('main h1');
      for (const [path, { reads, tasks = {}, buttons = {} }] of Object.entries(known)) {
        await goToScreen(path);
        if (!mayCall(role, reads)) {
          if (!/Du (har inte behörighet|kan inte)/.test((await page.textContent('main')) ?? ''))
            wrong.push(`${path} does not say that it is not for them`);
          continue;
        }
        for (const { pathname } of await links('nav a, header a'))
          if (!mayCall(role, known[below(pathname)]?.reads)) wrong.push(`${path} leads to ${pathname}`);
        for (const { pathname, searchParams } of await links('main a[href*="do="]')) {
          const task = searchParams.get('do') ?? '';
          if (!mayCall(role, known[below(pathname)]?.tasks?.[task]))
            wrong.push(`${path} offers ${task} at ${pathname}`);
        }
        for (const [label, entry] of Object.entries(buttons)) {
          const isOffered = (await page.locator(`main button:text-is("${label}")`).count()) > 0;
          if (isOffered !== mayCall(role, entry))
            wrong.push(`${path} ${isOffered ? 'offers' : 'does not offer'} ${label}`);
        }
        for (const task of Object.keys(tasks).filter((each) => !mayCall(role, tasks[each]))) {
          await goTo(`${path}?do=${task}`);
          if ((await page.locator('[role=dialog]').count()) > 0) wrong.push(`${path}?do=${task} opens`);
        }
      }
      expect(wrong).toEqual([]);
      expect(visit.complaints.filter((complaint) => !complaint.includes('403'))).toEqual([]);
    },
    60_000,
  );

  it('given a member without a seat in the working group, then what they do not see is not said to be missing', async () => {
    visit = await work.visit({ cookie: await work.app.member(municipality.scope, 'member') });
    const { page } = visit;
    for (const path of ['/atgarder', '/atgarder/handlingsplan', '/arbetsgrupp']) {
      await page.goto(`/app/${municipality.slug}${path}`);
      await page.waitForSelector('main >> text=/Du ser .* du har ett uppdrag/');
    }
  }, 60_000);

  it('given a municipality that begins, then each is led to what they can do about it, or told what they will see', async () => {
    const beginning = await work.app.municipality({ seats: 0 });
    const home = async (role: Role) => {
      const cookie = role === 'coordinator' ? beginning.cookie : await work.app.member(beginning.scope, role);
      visit = await work.visit({ cookie });
      await visit.page.goto(`/app/${beginning.slug}`);
      await visit.page.waitForSelector('[data-part=first-steps]');
      const text = await visit.page.textContent('[data-part=first-steps]');
      const ways = await links('[data-part=first-steps] a');
      await visit.close();
      return {
        text,
        ways: ways.map(({ pathname, search }) => pathname.replace(/^.*?[^/]\/[^/]+/, '') + search),
      };
    };
    expect(await home('coordinator')).toMatchObject({ ways: ['/kontakter?do=organisation'] });
    const order = (path: string, body: object) => work.app.request(beginning, 'POST', path, body);
    const { id } = (await order('/organisations', { name: 'Exempelpolisen', kind: 'other' })).json<{
      id: string;
    }>();
    const contact = { role: 'Kommunpolis', email: 'kommunpolis@exempelpolisen.example', language: 'sv' };
    await order(`/organisations/${id}/contacts`, contact);

    const secretary = await home('secretary');
    expect(secretary.ways).toEqual([]);
    expect(secretary.text).toContain('Det gör samordnare och biträdande samordnare.');
    expect((await home('reader')).text).toContain('När kommunen har planerat möten ser du dem här.');
    expect((await home('member')).text).toContain('de organ där du har ett uppdrag');
    expect((await home('administrator')).ways).toEqual([
      '/installningar/personer',
      '/installningar/kommunen',
    ]);

    await work.schedule(beginning);
    visit = await work.visit({ cookie: beginning.cookie });
    await visit.page.goto(`/app/${beginning.slug}`);
    await visit.page.waitForSelector('text=I datumordning');
    await visit.page.waitForSelector('[aria-busy=true]', { state: 'detached' });
    expect(await visit.page.locator('[data-part=first-steps]').count()).toBe(0);
  }, 60_000);
});
