import { randomUUID } from 'node:crypto';
import { ChangeCalendarService, UpdateSettingsService } from '@samsyn/access';
import {
  type CalendarPeriodKind,
  clockTime,
  createCalendarPeriodSchema,
  scheduleMeetingSchema,
} from '@samsyn/contract';
import { ReplanService } from '@samsyn/mailings';
import { codeOf, valueOf } from '@samsyn/testing';
import { council21April, MeetingsContext } from '../meetings-context.builder';
import { MeetingRepository } from '../meeting.repository';
import { ScheduleMeetingService } from './schedule-meeting.service';

describe('scheduling a meeting', () => {
  let meetings: MeetingsContext;

  beforeAll(async () => {
    meetings = await MeetingsContext.start();
  });
  afterAll(() => meetings.stop());

  it('given the council of 21 April 2027, then exactly the mails of its calendar are planned', async () => {
    const { caller, council } = await meetings.council({ seats: 1, deputies: [0] });
    const meeting = await meetings.schedule(caller, council.bodyId);

    expect(meeting).toMatchObject({
      replyBy: '2027-04-07',
      contributionsBy: '2027-04-09',
      documentsBy: '2027-04-14',
      week: 16,
      revision: 0,
      version: 1,
    });
    const ledger = await meetings.ledger(caller, meeting.id);
    expect(ledger.map(({ kind, occasion, dueAt }) => `${kind} ${occasion} ${dueAt.toISOString()}`)).toEqual([
      'notice notice 2027-03-10T07:00:00.000Z',
      'chase chase-before 2027-04-02T06:00:00.000Z',
      'chase chase-after 2027-04-08T06:00:00.000Z',
      'documents documents 2027-04-14T06:00:00.000Z',
      'reminder reminder 2027-04-20T06:00:00.000Z',
    ]);
    expect(ledger.every(({ state, revision }) => state === 'pending' && revision === 0)).toBe(true);
  });

  it('given a municipality with days off, a quiet period and a leave time of its own, then its mails are planned by them', async () => {
    const { caller, council } = await meetings.council({ seats: 1, deputies: [0] });
    const calendar = meetings.context.get(ChangeCalendarService);
    const own = (kind: CalendarPeriodKind, from: string, to: string) =>
      createCalendarPeriodSchema.parse({ kind, name: 'Egen', when: { recurs: 'once', from, to } });
    valueOf(await calendar.create(caller, own('day-off', '2027-03-10', '2027-03-10')));
    valueOf(await calendar.create(caller, own('quiet-period', '2027-04-12', '2027-04-16')));
    valueOf(await calendar.create(caller, own('school-break', '2027-04-20', '2027-04-20')));
    const leaveTime = clockTime('09:30');
    valueOf(await meetings.context.get(UpdateSettingsService).update(caller, { version: 1, leaveTime }));
    const meeting = await meetings.schedule(caller, council.bodyId);

    const planned = await meetings.ledger(caller, meeting.id);
    expect(planned.map(({ occasion, dueAt }) => `${occasion} ${dueAt.toISOString()}`)).toEqual([
      'notice 2027-03-09T08:30:00.000Z',
      'chase-before 2027-04-02T07:30:00.000Z',
      'chase-after 2027-04-08T07:30:00.000Z',
      'documents 2027-04-09T07:30:00.000Z',
      'reminder 2027-04-20T07:30:00.000Z',
    ]);
  });

  it('given a scheduled meeting, when it is planned again, then not a row changes', async () => {
    const { caller, council } = await meetings.council();
    const { id } = await meetings.schedule(caller, council.bodyId);
    const before = await meetings.ledger(caller, id);
    await meetings.context.within(caller, async (tx) => {
      await meetings.context.get(MeetingRepository).lock(tx, id);
      await meetings.context.get(ReplanService).replan(tx, { type: 'meeting', id });
    });

    expect(before).toHaveLength(10);
    expect(await meetings.ledger(caller, id)).toEqual(before);
  });

  it('given a vacant seat, then it takes part without a mail', async () => {
    const { caller, council } = await meetings.council();
    await meetings.context.within(caller, (tx) =>
      tx.query('UPDATE seat_holding SET held_until = $2 WHERE seat_id = $1', [
        council.seats[0]?.seatId,
        new Date('2026-11-01T00:00:00Z'),
      ]),
    );
    const { id } = await meetings.schedule(caller, council.bodyId);

    expect(await meetings.participantOf(caller, id, council.seats[0]?.seatId ?? '')).not.toBe('');
    expect(new Set((await meetings.ledger(caller, id)).map(({ who }) => who))).toEqual(new Set(['Plats 1']));
  });

  it('given a meeting at that time already, then the second is refused and says which stands', async () => {
    const { caller, council } = await meetings.council();
    const first = await meetings.schedule(caller, council.bodyId);
    const request = scheduleMeetingSchema.parse({ bodyId: council.bodyId, ...council21April });
    const second = await meetings.context.get(ScheduleMeetingService).schedule(caller, request);

    expect(second).toMatchObject({ ok: false, error: { code: 'meeting.exists', meetingId: first.id } });
  });

  it('given a body of another municipality, then there is no such body', async () => {
    const { council } = await meetings.council();
    const foreigner = await meetings.context.coordinator();
    const request = scheduleMeetingSchema.parse({ bodyId: council.bodyId, ...council21April });

    expect(codeOf(await meetings.context.get(ScheduleMeetingService).schedule(foreigner, request))).toBe(
      'body.missing',
    );
  });

  it('given twenty requests at once with one key, then one meeting, and everyone gets the same answer', async () => {
    const { caller, council } = await meetings.council();
    const request = scheduleMeetingSchema.parse({ bodyId: council.bodyId, ...council21April });
    const keyed = { ...caller, idempotency: { key: randomUUID(), requestHash: 'hash' } };
    const answers = await Promise.all(
      Array.from({ length: 20 }, () => meetings.context.get(ScheduleMeetingService).schedule(keyed, request)),
    );

    const [first, ...others] = answers.map((answer) => valueOf(answer));
    for (const other of others) expect(other).toEqual(first);
    expect(await counted('meeting')).toBe(1);
    expect(await counted('mailing')).toBe(10);
    expect(await meetings.context.audited(caller)).toEqual(['meeting.scheduled']);

    async function counted(table: 'meeting' | 'mailing'): Promise<number> {
      const rows = await meetings.context.within(caller, (tx) => tx.query(`SELECT FROM ${table}`));
      return rows.length;
    }
  });

  it('given twenty requests at once without a key, then one meeting and nineteen refusals', async () => {
    const { caller, council } = await meetings.council();
    const request = scheduleMeetingSchema.parse({ bodyId: council.bodyId, ...council21April });
    const answers = await Promise.all(
      Array.from({ length: 20 }, () =>
        meetings.context.get(ScheduleMeetingService).schedule(caller, request),
      ),
    );

    expect(answers.map(codeOf).sort()).toEqual([
      ...Array.from({ length: 19 }, () => 'meeting.exists'),
      undefined,
    ]);
  });

  it('given an extraordinary meeting of a body in which nobody has a seat, then there is nobody to call, and no meeting', async () => {
    const { caller, council } = await meetings.council({ seats: 0 });
    const request = { ...council21April, bodyId: council.bodyId, extraordinary: true };
    const service = meetings.context.get(ScheduleMeetingService);
    const refused = await service.schedule(caller, scheduleMeetingSchema.parse(request));
    expect(codeOf(refused)).toBe('meeting.nobody-to-notify');
    const ordinary = { ...request, extraordinary: false };
    expect(valueOf(await service.schedule(caller, scheduleMeetingSchema.parse(ordinary)))).toMatchObject({
      noticeOrderedAt: null,
    });
  });
});
