import {
  appoint,
  cancelMeeting,
  createAction,
  createBody,
  createCalendarPeriod,
  createContact,
  createInvitation,
  createOrganisation,
  createPlan,
  createPlanVersion,
  createSeat,
  type Entry,
  getAction,
  getContact,
  getMeeting,
  getSettings,
  handOverAction,
  listActions,
  listAuditLog,
  listBodies,
  listCalendar,
  listDirectory,
  listMailGroups,
  listMeetings,
  listMembers,
  listPlans,
  logAction,
  markMeetingHeld,
  orderChase,
  orderNotice,
  registerReply,
  removeCalendarPeriod,
  removeMember,
  rescheduleMeeting,
  type Role,
  roles,
  scheduleMeeting,
  storeYearPlan,
  unmarkMeetingHeld,
  updateAction,
  updateBody,
  updateCalendarPeriod,
  updateContact,
  updateMailing,
  updateMeeting,
  updateMember,
  updateOrganisation,
  updatePlan,
  updateSeat,
  updateSettings,
  withdrawInvitation,
} from '@samsyn/contract';
import type { TestMunicipality } from '../app/test-app.builder';
import type { WatchedPage } from '../browser/watched-page';
import { CouncilAtWork, type WorkedMeeting } from './council-at-work.builder';

/** What can be done on a screen, as its addresses name it, and by which entry. */
type Tasks = Readonly<Record<string, Entry>>;

const mailTasks: Tasks = {
  move: updateMailing,
  stop: updateMailing,
  send: updateMailing,
  mend: updateMailing,
};
const seatTasks: Tasks = {
  appoint,
  vacate: appoint,
  'take-back': appoint,
  edit: updateSeat,
  abolish: updateSeat,
};
const meetingTasks: Tasks = {
  notice: orderNotice,
  chase: orderChase,
  move: rescheduleMeeting,
  edit: updateMeeting,
  cancel: cancelMeeting,
  hold: markMeetingHeld,
  unhold: unmarkMeetingHeld,
  reply: registerReply,
};
const contactsTasks: Tasks = {
  organisation: createOrganisation,
  contact: createContact,
  'edit-organisation': updateOrganisation,
};
const peopleTasks: Tasks = {
  invite: createInvitation,
  roles: updateMember,
  end: removeMember,
  withdraw: withdrawInvitation,
};
const calendarTasks: Tasks = {
  add: createCalendarPeriod,
  edit: updateCalendarPeriod,
  remove: removeCalendarPeriod,
  time: updateSettings,
};

describe('each role at each screen', () => {
  let work: CouncilAtWork;
  let municipality: TestMunicipality;
  let meeting: WorkedMeeting;
  let actionId: string;
  let visit: WatchedPage;

  beforeAll(async () => {
    work = await CouncilAtWork.start();
    municipality = await work.app.municipality({ deputies: [1] });
    meeting = await work.call(municipality);
    await work.mailOf(municipality);
    ({ actionId } = await work.actionPlan(municipality));
  }, 60_000);
  afterAll(() => work?.stop());
  afterEach(() => visit?.close());

  /** Every screen below the municipality's: by which entry it is read, if not by everybody, and what is done there. */
  function screens(): Readonly<Record<string, { reads?: Entry; tasks?: Tasks }>> {
    const { organisationId = '', contactId = '', seatId = '' } = municipality.council.seats[1] ?? {};
    return {
      '': {},
      '/moten': { reads: listMeetings, tasks: { schedule: scheduleMeeting } },
      [`/moten/${meeting.id}`]: { reads: getMeeting, tasks: meetingTasks },
      [`/moten/${meeting.id}/ringlista`]: { reads: getMeeting },
      [`/moten/${meeting.id}/dagordning`]: { reads: getMeeting },
      '/arshjul': { reads: listMeetings },
      '/planera': { reads: storeYearPlan },
      '/utskick': { reads: listMailGroups, tasks: mailTasks },
      '/atgarder': { reads: listActions, tasks: { new: createAction } },
      [`/atgarder/${actionId}`]: {
        reads: getAction,
        tasks: {
          log: logAction,
          due: logAction,
          stop: logAction,
          edit: updateAction,
          'hand-over': handOverAction,
        },
      },
      '/atgarder/handlingsplan': {
        reads: listPlans,
        tasks: { new: createPlan, draft: createPlanVersion, rename: updatePlan },
      },
      '/kontakter': { reads: listDirectory, tasks: contactsTasks },
      [`/kontakter/${organisationId}/${contactId}`]: {
        reads: getContact,
        tasks: { edit: updateContact, end: updateContact },
      },
      '/kontakter/organ': { reads: listBodies, tasks: { body: createBody, seat: createSeat } },
      [`/kontakter/organ/${seatId}`]: { reads: listBodies, tasks: seatTasks },
      '/installningar/personer': { reads: listMembers, tasks: peopleTasks },
      '/installningar/mejltider': { reads: listBodies, tasks: { edit: updateBody } },
      '/installningar/kalender': { reads: listCalendar, tasks: calendarTasks },
      '/installningar/kommunen': { reads: getSettings },
      '/installningar/andringslogg': { reads: listAuditLog },
      '/profil': {},
    };
  }

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
      const wrong: string[] = [];
      const refused: string[] = [];
      page.on('response', (response) => {
        if (response.status() === 403) refused.push(new URL(response.url()).pathname);
      });
      const below = (path: string) => path.replace(`/app/${municipality.slug}`, '');
      await page.goto(`/app/${municipality.slug}/profil`);
      await page.waitForSelector('main h1');
      for (const [path, { reads, tasks = {} }] of Object.entries(screens())) {
        refused.length = 0;
        await goToScreen(path);
        if (!mayCall(role, reads)) {
          if (!/Du (har inte behörighet|kan inte)/.test((await page.textContent('main')) ?? ''))
            wrong.push(`${path} does not say that it is not for them`);
          continue;
        }
        wrong.push(...refused.map((asked) => `${path} asks for ${asked}`));
        for (const { pathname } of await links('nav a, header a'))
          if (!mayCall(role, screens()[below(pathname)]?.reads)) wrong.push(`${path} leads to ${pathname}`);
        for (const { pathname, searchParams } of await links('main a[href*="do="]')) {
          const task = searchParams.get('do') ?? '';
          if (!mayCall(role, screens()[below(pathname)]?.tasks?.[task]))
            wrong.push(`${path} offers ${task} at ${pathname}`);
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
    expect((await home('reader')).text).toContain('När kommunen har lagt in organ och möten');
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
