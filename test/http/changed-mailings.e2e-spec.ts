import { TestApp } from '../app/test-app.builder';
import { Coordinator, type MailingAnswer, type MeetingAnswer } from './council-meeting.builder';
import { LeadingPeople } from './leading-people.builder';
import { tenantRows } from './tenant-rows';

describe('a mail of the ledger that a person decides about', () => {
  let app: TestApp;
  let council: Coordinator;
  let meeting: MeetingAnswer;
  let notices: MailingAnswer[];

  const change = (mailing: MailingAnswer | undefined, values: object) =>
    app.request(council.municipality, 'PATCH', `/mailings/${mailing?.id}`, {
      version: mailing?.version,
      ...values,
    });
  const now = async (mailing: MailingAnswer | undefined) =>
    (await council.mailings(`subject=meeting:${meeting.id}`)).find(({ id }) => id === mailing?.id);
  const replanned = async () => {
    const { version } = await council.done<MeetingAnswer>('GET', `/meetings/${meeting.id}`);
    await council.done('PATCH', `/meetings/${meeting.id}`, {
      version,
      title: 'Nytt namn',
      place: 'Nytt rum',
    });
  };

  beforeAll(async () => {
    app = await TestApp.start();
  });
  beforeEach(async () => {
    app.clock.setTo(new Date('2026-11-23T07:00:00Z'));
    app.sink.programme.reset();
    council = new Coordinator(app, await app.municipality({ seats: 3 }));
    meeting = await council.schedule();
    notices = await council.mailings(`subject=meeting:${meeting.id}&kind=meetings.notice`);
  });
  afterAll(() => app.stop());

  it('given a mail that was moved, when the plan is made anew, then it keeps its new time and leaves then, once', async () => {
    const moved = await change(notices[0], { action: 'set-due', dueAt: '2027-03-15T10:00:00+01:00' });
    expect(moved.json()).toMatchObject({
      dueAt: '2027-03-15T09:00:00.000Z',
      dueByHand: true,
      state: 'pending',
    });
    await replanned();
    app.clock.setTo(new Date('2027-03-10T12:00:00Z'));
    expect(await council.sent()).toHaveLength(2);
    app.clock.setTo(new Date('2027-03-15T08:59:00Z'));
    expect(await council.sent()).toEqual([]);
    app.clock.setTo(new Date('2027-03-15T09:00:00Z'));
    expect(await council.sent()).toHaveLength(1);
    expect(await now(notices[0])).toMatchObject({ state: 'sent' });
  });

  it('given a mail that was stopped, when the plan is made anew, then it does not come back', async () => {
    const stopped = await change(notices[0], { action: 'stop' });
    expect(stopped.json()).toMatchObject({
      state: 'superseded',
      stoppedByHand: true,
      outcome: { reason: 'stopped' },
    });
    await replanned();
    app.clock.setTo(new Date('2027-03-10T12:00:00Z'));
    expect(await council.sent()).toHaveLength(2);
    expect(
      await council.mailings(`subject=meeting:${meeting.id}&kind=meetings.notice&state=pending`),
    ).toEqual([]);
  });

  it('given a recipient the relay refuses, when the address works again, then a retry sends the mail', async () => {
    const [seat] = council.municipality.council.seats;
    app.sink.programme.refuseRecipient(seat?.email ?? '', 550, 'No such mailbox');
    const people = await LeadingPeople.of(app, council);
    app.clock.setTo(new Date('2027-03-10T11:00:00Z'));
    await people.signIn(people.coordinator);
    app.clock.setTo(new Date('2027-03-10T12:00:00Z'));
    const left = (await council.sent()).map(({ subject }) => subject.split(':')[0]);
    expect(left.sort()).toEqual(['Ett mejl kom inte fram', 'Kallelse', 'Kallelse']);
    const [failed, ...others] = await council.mailings(`subject=meeting:${meeting.id}&state=failed`);
    expect(others).toEqual([]);
    expect(failed?.outcome).toMatchObject({
      code: 550,
      response: expect.stringContaining('No such mailbox'),
    });
    app.sink.programme.acceptRecipient(seat?.email ?? '');
    expect(await council.sent()).toEqual([]);
    expect((await change(failed, { action: 'retry' })).statusCode).toBe(200);
    expect((await council.sent()).map(({ to }) => to[0])).toEqual([seat?.email]);
    expect(await now(failed)).toMatchObject({ state: 'sent' });
  });

  it('given what cannot be done, when it is asked for, then it says why and nothing changes', async () => {
    const [notice] = notices;
    const before = await tenantRows(app);
    const move = (dueAt: string) => change(notice, { action: 'set-due', dueAt });
    const outside = { status: 422, code: 'mailing.due-outside' };
    expect((await move('2026-11-23T06:59:00Z')).json()).toMatchObject(outside);
    expect((await move('2027-04-21T11:00:00Z')).json()).toMatchObject(outside);
    expect((await move('i morgon')).statusCode).toBe(400);
    expect((await change(notice, { action: 'retry' })).json()).toMatchObject({
      status: 409,
      code: 'mailing.not-failed',
    });
    expect((await change(notice, { action: 'forward' })).statusCode).toBe(400);
    expect((await change(notice, { action: 'stop', dueAt: '2027-03-15T09:00:00Z' })).statusCode).toBe(400);
    const stale = await change(notice, { action: 'stop', version: 7 });
    expect(stale.json()).toMatchObject({
      status: 409,
      code: 'mailing.changed',
      current: { id: notice?.id, version: notice?.version },
      yours: { action: 'stop', version: 7 },
    });
    expect(await tenantRows(app)).toEqual(before);
  });

  it('given a mail that has left, when somebody would stop or move it, then it is too late', async () => {
    app.clock.setTo(new Date('2027-03-10T12:00:00Z'));
    await council.sent();
    const sent = await now(notices[0]);
    const tooLate = { status: 409, code: 'mailing.not-pending' };
    expect((await change(sent, { action: 'stop' })).json()).toMatchObject(tooLate);
    expect((await change(sent, { action: 'set-due', dueAt: '2027-03-15T09:00:00Z' })).json()).toMatchObject(
      tooLate,
    );
  });
});
