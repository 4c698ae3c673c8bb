import type { MailGroupView } from '@samsyn/contract';
import type { SinkMessage } from '@samsyn/testing';
import { TestApp } from '../app/test-app.builder';
import { calendarEvent } from './calendar-event';
import { type Coordinator, linkIn, type MeetingAnswer } from './council-meeting.builder';
import { NoticedSeat } from './noticed-seat.builder';

/** A noticed council meeting of one seat, whose holder is reached where others are. */
describe('one address with several roles at a meeting', () => {
  let app: TestApp;
  let noticed: NoticedSeat;
  let council: Coordinator;
  let address: string;
  let own: SinkMessage | undefined;
  let all: SinkMessage[];

  /** The subjects that the address got. */
  const got = (mails: readonly SinkMessage[]) => {
    const theirs = mails.filter(({ to }) => to[0] === address);
    all.push(...theirs);
    return theirs.map(
      ({ subject }) => subject.split(/[:?]/)[0] + (/ \(och \d+ till\)$/.exec(subject)?.[0] ?? ''),
    );
  };
  const sent = async () => got(await council.sent());
  const at = async (instant: string) => got(await noticed.at(instant));
  /** What the last calendar part at the address did. */
  const entry = () =>
    all
      .map(({ calendar }) => calendar)
      .filter(Boolean)
      .map(calendarEvent)
      .at(-1)?.method;
  const change = async (path: string, values: object = {}) => {
    const meeting = `/meetings/${noticed.meeting.id}`;
    const { version } = await council.done<MeetingAnswer>('GET', meeting);
    await council.done('POST', `${meeting}${path}`, { version, ...values });
  };

  beforeAll(async () => {
    app = await TestApp.start();
  });
  beforeEach(async () => {
    noticed = await NoticedSeat.begin(app);
    ({ council } = noticed);
    address = noticed.seat.email;
    all = [];
    got(noticed.notices);
    [own] = all;
  });
  afterEach(() => noticed.end());
  afterAll(() => app.stop());

  describe('given holder and deputy, of whom the deputy says yes', () => {
    beforeEach(async () => {
      const { organisationId, deputyId } = noticed.seat;
      const path = `/organisations/${organisationId}/contacts/${deputyId}`;
      const english = { language: 'en', confirmed: true };
      await council.done('PATCH', path, { version: 1, email: address, ...english });
      await at('2027-04-02T06:00:00Z');
      await at('2027-04-08T06:00:00Z');
      await council.replyByLink(all.at(-1), { answer: 'in-room' });
    });

    it('then one mail tells both, and there is one entry', async () => {
      expect(await sent()).toEqual(['Kallelse (och 1 till)']);
      expect(entry()).toBe('REQUEST');
    });

    it('when the holder says yes later, then the entry stays', async () => {
      await sent();
      await council.replyByLink(own, { answer: 'in-room' });
      expect(await sent()).toEqual(['Återtagen kallelse']);
      expect(entry()).toBe('REQUEST');
    });

    it('when the meeting is moved, and then cancelled, then each is one mail', async () => {
      await sent();
      await change('/reschedule', { date: '2027-04-28', start: '13:00', end: '15:00' });
      expect(await sent()).toEqual(['Flyttat (och 1 till)']);
      expect(entry()).toBe('REQUEST');
      await change('/cancel');
      expect(await sent()).toEqual(['Inställt (och 1 till)']);
      expect(entry()).toBe('CANCEL');
    });

    it('when the holder’s contact ends, then the entry is the deputy’s, and leaves with the last role', async () => {
      await sent();
      app.clock.advance(60_000);
      const { organisationId, contactId } = noticed.seat;
      const path = `/organisations/${organisationId}/contacts/${contactId}`;
      await council.done('PATCH', path, { version: 1, ended: true, confirmed: true });
      expect(await sent()).toEqual(['Återtagen kallelse']);
      expect(entry()).toBe('REQUEST');
      app.clock.advance(60_000);
      await noticed.appoint(null, { capacity: 'deputy' });
      expect(await sent()).toEqual(['Återtagen kallelse']);
      expect(entry()).toBe('CANCEL');
    });
  });

  it('given holder and deputy whose address does not work, then each failed mail names its own of them, and who else has it', async () => {
    const { organisationId, contactId, deputyId } = noticed.seat;
    const path = `/organisations/${organisationId}/contacts/${deputyId}`;
    await council.done('PATCH', path, { version: 1, email: address, confirmed: true });
    app.sink.programme.refuseRecipient(address, 550, '5.1.1 No such user here');
    await at('2027-04-02T06:00:00Z');
    await at('2027-04-08T06:00:00Z');
    const { items } = await council.done<{ items: MailGroupView[] }>('GET', '/mail-groups?show=troubled');
    const failed = items.flatMap(({ mails }) => mails.map(({ person }) => person));
    expect(failed.map((person) => person?.contactId).sort()).toEqual([contactId, deputyId].sort());
    expect(failed.map((person) => person?.sharedWith)).toEqual([
      [expect.stringContaining(failed[1]?.name ?? '')],
      [expect.stringContaining(failed[0]?.name ?? '')],
    ]);
  });

  describe('given a successor', () => {
    it.each([
      ['at once', {}, undefined],
      ['from a day', { from: '2027-03-17' }, '2027-03-17T06:00:00Z'],
    ])('%s, then one mail invites them, and the entry stays', async (_when, values, then) => {
      const { id } = await noticed.newContact(address);
      app.clock.advance(60_000);
      await noticed.appoint(id, values);
      expect(then ? [await sent(), await at(then)] : [[], await sent()]).toEqual([
        [],
        ['Kallelse (och 1 till)'],
      ]);
      expect(entry()).toBe('REQUEST');
      expect(linkIn(all.at(-1))).not.toBe(linkIn(own));
      await change('/cancel');
      expect(await sent()).toEqual(['Inställt']);
      expect(entry()).toBe('CANCEL');
    });
  });
});
