import type { Type } from '@nestjs/common';
import { ChangeCalendarService, UpdateSettingsService } from '@samsyn/access';
import { UpdateBodyService } from '@samsyn/bodies';
import { createCalendarPeriodSchema, defaultTimingRules, type TimingRule } from '@samsyn/contract';
import { UpdateMailingService } from '@samsyn/mailings';
import type { Caller } from '@samsyn/platform';
import { TaskKinds } from '@samsyn/tasks';
import { valueOf } from '@samsyn/testing';
import { type SeatMailing, MeetingsContext } from '../meetings-context.builder';

const noticeDaysBefore = (days: number): TimingRule => ({
  id: 'notice',
  kind: 'notice',
  anchor: 'meeting',
  offset: -days,
  unit: 'days',
  addressee: 'holder',
});
const reminder = defaultTimingRules.filter(({ kind }) => kind === 'reminder');
const documents = defaultTimingRules.filter(({ kind }) => kind === 'documents');

describe('meetings whose mails are planned anew by a task', () => {
  let meetings: MeetingsContext;

  beforeAll(async () => {
    meetings = await MeetingsContext.start();
  });
  afterAll(() => meetings.stop());

  const get = <T>(type: Type<T>): T => meetings.context.get(type);
  /** Gives the body rules and answers the tasks that follow. */
  const retime = async (caller: Caller, id: string, timingRules: TimingRule[], version = 1) =>
    valueOf(await get(UpdateBodyService).update(caller, id, { version, timingRules })).tasks;
  const dayOff = async (caller: Caller, day: string) => {
    const when = { recurs: 'once', from: day, to: day };
    const period = createCalendarPeriodSchema.parse({ kind: 'day-off', name: 'Ledigt', when });
    return valueOf(await get(ChangeCalendarService).create(caller, period)).tasks;
  };
  const rowOf = async (caller: Caller, meetingId: string, kind: string): Promise<SeatMailing | undefined> =>
    (await meetings.ledger(caller, meetingId)).find((row) => row.kind === kind);

  describe('when its turn has come', () => {
    it('given new timing rules, then the mails of the body’s meetings ahead are planned by them, and no others', async () => {
      const { caller, council } = await meetings.council({ seats: 1 });
      const meeting = await meetings.schedule(caller, council.bodyId);
      const cancelled = await meetings.schedule(caller, council.bodyId, { date: '2027-05-05' });
      await meetings.cancel(caller, cancelled, { version: 1 });
      const { bodyId } = await meetings.anotherCouncil(caller);
      const other = await meetings.schedule(caller, bodyId);
      const before = [await meetings.ledger(caller, cancelled.id), await meetings.ledger(caller, other.id)];
      expect(await retime(caller, council.bodyId, [noticeDaysBefore(21)])).toHaveLength(1);
      expect(await rowOf(caller, meeting.id, 'notice')).toMatchObject({
        dueAt: new Date('2027-03-10T07:00:00Z'),
      });
      await meetings.work();

      expect(await meetings.inState(caller, meeting.id, 'pending')).toEqual(['notice Plats 0']);
      const notice = await rowOf(caller, meeting.id, 'notice');
      expect(notice?.dueAt.toISOString()).toBe('2027-03-31T06:00:00.000Z');
      const after = [await meetings.ledger(caller, cancelled.id), await meetings.ledger(caller, other.id)];
      expect(after).toEqual(before);
    });

    it('given a body without meetings ahead, then there is no task', async () => {
      const { caller, council } = await meetings.council({ seats: 1 });
      expect(await retime(caller, council.bodyId, [])).toEqual([]);
    });

    it('given a day off, a quiet period or another leave time, then planned mails of every body follow it', async () => {
      const { caller, council } = await meetings.council({ seats: 1 });
      const meeting = await meetings.schedule(caller, council.bodyId);
      const { bodyId } = await meetings.anotherCouncil(caller);
      const other = await meetings.schedule(caller, bodyId);
      expect(await dayOff(caller, '2027-03-10')).toHaveLength(1);
      const about = await meetings.context.within(caller, (tx) =>
        tx.query('SELECT subject_type AS type, subject_id AS id FROM task'),
      );
      expect(about).toEqual([{ type: 'municipality', id: caller.scope.municipalityId }]);
      await meetings.work();
      for (const { id } of [meeting, other]) {
        const notice = await rowOf(caller, id, 'notice');
        expect(notice?.dueAt.toISOString()).toBe('2027-03-09T07:00:00.000Z');
      }
      const settings = await get(UpdateSettingsService).update(caller, {
        version: 1,
        leaveTime: '09:30' as never,
      });
      expect(valueOf(settings).tasks).toHaveLength(1);
      await meetings.work();
      const notice = await rowOf(caller, meeting.id, 'notice');
      expect(notice?.dueAt.toISOString()).toBe('2027-03-09T08:30:00.000Z');
    });

    it('given many meetings, then no transaction plans more than five of them', async () => {
      const { caller, council } = await meetings.council({ seats: 1 });
      for (let day = 1; day <= 12; day += 1) {
        await meetings.schedule(caller, council.bodyId, { date: `2027-06-${String(day).padStart(2, '0')}` });
      }
      await retime(caller, council.bodyId, [noticeDaysBefore(21)]);
      await meetings.work();

      const transactions = await meetings.context.within(caller, (tx) =>
        tx.query<{ meetings: number }>(
          `SELECT count(DISTINCT subject_id)::int AS meetings FROM mailing
           WHERE kind = 'meetings.notice' GROUP BY xmin::text ORDER BY 1 DESC`,
        ),
      );
      expect(transactions.map((each) => each.meetings)).toEqual([5, 5, 2]);
      expect(get(TaskKinds).named('meetings.replan').stepSize).toBe(5);
    });

    it('given a second change while the first is under way, then what stands in the end is the second', async () => {
      const { caller, council } = await meetings.council({ seats: 1 });
      const meeting = await meetings.schedule(caller, council.bodyId);
      await retime(caller, council.bodyId, [noticeDaysBefore(21)]);
      await retime(caller, council.bodyId, [noticeDaysBefore(14)], 2);
      await meetings.work();

      const notice = await rowOf(caller, meeting.id, 'notice');
      expect(notice?.dueAt.toISOString()).toBe('2027-04-07T06:00:00.000Z');
    });

    it('given days off and schedulings at once, then no meeting is left with the calendar before', async () => {
      for (let round = 0; round < 5; round += 1) {
        const { caller, council } = await meetings.council({ seats: 1 });
        const [meeting] = await Promise.all([
          meetings.schedule(caller, council.bodyId),
          dayOff(caller, '2027-03-10'),
        ]);
        await meetings.work();
        const notice = await rowOf(caller, meeting.id, 'notice');
        expect(notice?.dueAt.toISOString()).toBe('2027-03-09T07:00:00.000Z');
      }
    });
  });

  describe('until its turn comes', () => {
    it('given a rule that is gone, when its mail would leave, then it does not; with the rule it comes back', async () => {
      const { caller, council } = await meetings.council({ seats: 1 });
      const meeting = await meetings.schedule(caller, council.bodyId);
      await retime(caller, council.bodyId, []);
      await meetings.sendAt(caller, '2027-03-10T07:00:00Z');
      expect(meetings.received).toEqual([]);
      expect(await rowOf(caller, meeting.id, 'notice')).toMatchObject({ state: 'superseded' });
      await retime(caller, council.bodyId, [noticeDaysBefore(42)], 2);
      await meetings.work();
      await meetings.send(caller);

      expect(meetings.received).toEqual([`Kallelse ${council.seats[0]?.email}`]);
    });

    it('given a rule that is later now, when its mail would leave, then it waits in line for its new time, task or no task', async () => {
      const { caller, council } = await meetings.council({ seats: 1 });
      const meeting = await meetings.schedule(caller, council.bodyId);
      await retime(caller, council.bodyId, [noticeDaysBefore(21)]);
      await meetings.sendAt(caller, '2027-03-10T07:00:00Z');

      expect(meetings.received).toEqual([]);
      expect(await rowOf(caller, meeting.id, 'notice')).toMatchObject({
        state: 'pending',
        dueAt: new Date('2027-03-31T06:00:00Z'),
        attempt: 0,
        outcome: null,
      });
      await meetings.sendAt(caller, '2027-03-31T05:59:00Z');
      expect(meetings.received).toEqual([]);
      await meetings.sendAt(caller, '2027-03-31T06:00:00Z');
      expect(meetings.received).toEqual([`Kallelse ${council.seats[0]?.email}`]);
    });

    it('given that the task came to a meeting while its mail was claimed, then the mail is not lost', async () => {
      const { caller, council } = await meetings.council({ seats: 1 });
      const meeting = await meetings.schedule(caller, council.bodyId);
      meetings.context.clock.setTo(new Date('2027-03-10T07:00:00Z'));
      await claimed(caller, meeting.id);
      await retime(caller, council.bodyId, [noticeDaysBefore(21)]);
      await meetings.work();
      await released(caller, meeting.id);
      await meetings.send(caller);
      expect(meetings.received).toEqual([]);
      await meetings.sendAt(caller, '2027-03-31T06:00:00Z');

      expect(meetings.received).toEqual([`Kallelse ${council.seats[0]?.email}`]);
    });

    it('given that its day is off now, when a mail would leave, then it leaves on the next allowed day', async () => {
      const { caller, council } = await meetings.council({
        seats: 1,
        timingRules: [...documents, ...reminder],
      });
      const meeting = await meetings.schedule(caller, council.bodyId);
      meetings.context.clock.setTo(new Date('2027-04-14T05:00:00Z'));
      await dayOff(caller, '2027-04-14');
      await meetings.sendAt(caller, '2027-04-14T06:00:00Z');
      expect(meetings.received).toEqual([]);
      expect(await rowOf(caller, meeting.id, 'documents')).toMatchObject({
        dueAt: new Date('2027-04-15T06:00:00Z'),
      });
      await meetings.sendAt(caller, '2027-04-15T06:00:00Z');

      expect(meetings.received).toHaveLength(1);
    });

    it('given a mail whose time a person has set, or a notice that was ordered, then it leaves when they said', async () => {
      const { caller, council } = await meetings.council({ seats: 1 });
      const meeting = await meetings.schedule(caller, council.bodyId);
      const { id = '', version = 0 } = (await rowOf(caller, meeting.id, 'documents')) ?? {};
      const dueAt = '2027-03-01T12:00:00Z';
      valueOf(await get(UpdateMailingService).update(caller, id, { action: 'set-due', version, dueAt }));
      await retime(caller, council.bodyId, [noticeDaysBefore(21), ...documents]);
      await meetings.notify(caller, meeting);
      await meetings.sendAt(caller, dueAt);

      expect(meetings.received.map((each) => each.split(' ')[0])).toEqual(['Kallelse', 'Dagordning']);
    });

    it('given a relay that was away past the hours of planned mail, then what is late leaves as soon as it can', async () => {
      const { caller, council } = await meetings.council({ seats: 1 });
      await meetings.schedule(caller, council.bodyId);
      await meetings.sendAt(caller, '2027-03-10T21:00:00Z');

      expect(meetings.received).toEqual([`Kallelse ${council.seats[0]?.email}`]);
    });
  });

  /** As a sender that has just claimed the meeting's notice leaves it. */
  const claimed = (caller: Caller, meetingId: string) =>
    meetings.context.within(caller, (tx) =>
      tx.query(
        `UPDATE mailing SET state = 'sending', lease_until = clock_timestamp() + interval '1 minute', fence = 1
         WHERE subject_id = $1 AND kind = 'meetings.notice'`,
        [meetingId],
      ),
    );
  /** As if that sender had died. */
  const released = (caller: Caller, meetingId: string) =>
    meetings.context.within(caller, (tx) =>
      tx.query(
        `UPDATE mailing SET lease_until = clock_timestamp() - interval '1 second' WHERE subject_id = $1 AND state = 'sending'`,
        [meetingId],
      ),
    );
});
