import { AppointService, BodyFollowers } from '@samsyn/bodies';
import { appointmentSchema, scheduleMeetingSchema } from '@samsyn/contract';
import type { Caller } from '@samsyn/platform';
import { type BuiltCouncil, buildContact, buildSeat, valueOf } from '@samsyn/testing';
import { council21April, MeetingsContext } from '../meetings-context.builder';
import { ScheduleMeetingService } from '../schedule-meeting/schedule-meeting.service';

const successorEmail = 'eftertradare@organisation.example';

describe('meetings follow their seats', () => {
  let meetings: MeetingsContext;

  beforeAll(async () => {
    meetings = await MeetingsContext.start();
  });
  afterAll(() => meetings.stop());

  async function scheduled(seats = 1) {
    const { caller, council } = await meetings.council({ seats });
    const successor = await newContact(caller, council, successorEmail);
    const meeting = await meetings.schedule(caller, council.bodyId);
    const old = council.seats[0]?.contactId ?? '';
    return { caller, council, meeting, successor, old, oldEmail: council.seats[0]?.email ?? '' };
  }

  const newContact = (caller: Caller, { seats }: BuiltCouncil, email: string) =>
    meetings.context.within(caller, (tx) =>
      buildContact(tx, { organisationId: seats[0]?.organisationId ?? '', email }),
    );

  async function appoint(
    caller: Caller,
    { bodyId, seats }: BuiltCouncil,
    contactId: string | null,
    from?: string,
    seatId = seats[0]?.seatId ?? '',
  ) {
    const appointment = appointmentSchema.parse({ contactId, capacity: 'holder', ...(from ? { from } : {}) });
    return valueOf(
      await meetings.context.get(AppointService).appoint(caller, { bodyId, seatId }, appointment),
    );
  }

  it('given the notice has gone, when someone takes over now, then they get one at once, and the one before is told once and nothing more', async () => {
    const { caller, council, meeting, successor, oldEmail } = await scheduled(2);
    const first = await meetings.notify(caller, meeting);
    meetings.sink.clear();
    await appoint(caller, council, successor);
    await meetings.send(caller);
    expect(meetings.received.sort()).toEqual([
      `Kallelse ${successorEmail}`,
      `Återtagen kallelse ${oldEmail}`,
    ]);

    const mails = await meetings.sink.messages();
    const mailTo = (email: string) => mails.find((mail) => mail.to[0] === email);
    expect(mailTo(successorEmail)?.calendar).toContain(successorEmail);
    expect(mailTo(oldEmail)?.calendar).toContain('METHOD:CANCEL');
    expect(mailTo(oldEmail)?.text).toContain('därför återtar vi kallelsen till');
    meetings.sink.clear();
    await meetings.reschedule(caller, first, { date: '2027-05-05' });
    await meetings.send(caller);
    await meetings.sendAt(caller, '2027-05-04T06:00:00Z');
    expect(new Set(meetings.sink.received.map(({ to }) => to[0]))).toEqual(
      new Set([successorEmail, council.seats[1]?.email]),
    );
  });

  it('given the notice has not gone, when someone takes over, then the seat’s one notice is theirs', async () => {
    const { caller, council, meeting, successor } = await scheduled();
    await appoint(caller, council, successor);
    await meetings.notify(caller, meeting);

    expect(meetings.received).toEqual([`Kallelse ${successorEmail}`]);
    expect((await meetings.ledger(caller, meeting.id)).filter(({ kind }) => kind === 'notice')).toHaveLength(
      1,
    );
  });

  it('given a handover ahead, when its day comes, then the successor gets a notice that morning, and the one before is let go', async () => {
    const { caller, council, meeting, successor, oldEmail } = await scheduled();
    await appoint(caller, council, successor, '2027-04-01');
    await meetings.sendAt(caller, '2027-03-10T07:00:00Z');
    expect(meetings.received).toEqual([`Kallelse ${oldEmail}`]);
    await meetings.sendAt(caller, '2027-04-01T04:59:00Z');
    expect(meetings.received).toHaveLength(1);
    await meetings.sendAt(caller, '2027-04-01T05:00:00Z');

    expect(meetings.received.slice(1).toSorted()).toEqual([
      `Kallelse ${successorEmail}`,
      `Återtagen kallelse ${oldEmail}`,
    ]);
    expect(await meetings.inState(caller, meeting.id, 'failed')).toEqual([]);
  });

  it('given neither the seat’s notice nor the successor’s could leave before the handover, then the successor gets one', async () => {
    const { caller, council, meeting, successor } = await scheduled();
    await appoint(caller, council, successor, '2027-04-01');
    await meetings.sendAt(caller, '2027-04-01T06:00:00Z');

    expect(meetings.received).toEqual([`Kallelse ${successorEmail}`]);
    expect(await meetings.inState(caller, meeting.id, 'failed')).toEqual([]);
  });

  it('given a notice on its way to the one before, when someone takes over meanwhile, then each gets one and no more, and who got it in vain is let go', async () => {
    const { caller, council, meeting, successor, oldEmail } = await scheduled();
    const answer = meetings.sink.programme.hold();
    const sending = meetings.notify(caller, meeting);
    while ((await meetings.inState(caller, meeting.id, 'sending')).length === 0);
    await appoint(caller, council, successor);
    answer();
    await sending;
    await meetings.send(caller);

    const notices = (await meetings.ledger(caller, meeting.id)).filter(
      ({ kind, state }) => kind === 'notice' && state === 'sent',
    );
    const toThem = (email: string) => meetings.received.filter((mail) => mail.endsWith(email));
    expect(toThem(successorEmail)).toEqual([`Kallelse ${successorEmail}`]);
    // written before the handover, or after it
    expect([[], [`Kallelse ${oldEmail}`, `Återtagen kallelse ${oldEmail}`]]).toContainEqual(toThem(oldEmail));
    expect(notices).toHaveLength(toThem(oldEmail).length === 0 ? 1 : 2);
  });

  it('given a notice that turned out to have reached the successor, then the one of their own is no longer due', async () => {
    const { caller, council, meeting, successor } = await scheduled();
    await meetings.notify(caller, meeting);
    await appoint(caller, council, successor);
    // as if the seat’s notice had been claimed before the handover and composed after it
    await meetings.context.within(caller, (tx) =>
      tx.query(
        `UPDATE mailing SET told = told || jsonb_build_object('contactId', $1::text), addressee_email = $2
         WHERE state = 'sent'`,
        [successor, successorEmail],
      ),
    );
    meetings.sink.clear();
    await meetings.send(caller);

    expect(meetings.received).toEqual([]);
    expect(await meetings.inState(caller, meeting.id, 'superseded')).toEqual([
      'notice Plats 0',
      'withdrawn Plats 0',
    ]);
  });

  it('given a seat made after the meeting was scheduled, when someone is appointed, then it joins, once', async () => {
    const { caller, council, meeting } = await scheduled();
    const first = await meetings.notify(caller, meeting);
    meetings.sink.clear();
    const organisationId = council.seats[0]?.organisationId ?? '';
    const seatId = await meetings.context.within(caller, (tx) =>
      buildSeat(tx, { bodyId: council.bodyId, organisationId, function: 'Nytt uppdrag', position: 9 }),
    );
    const [one, other] = [
      await newContact(caller, council, 'ny@organisation.example'),
      await newContact(caller, council, 'nyare@organisation.example'),
    ];
    await appoint(caller, council, one, undefined, seatId);
    await meetings.send(caller);
    meetings.context.clock.advance(60_000);
    await appoint(caller, council, other, undefined, seatId);
    await meetings.send(caller);

    expect(meetings.received).toEqual([
      'Kallelse ny@organisation.example',
      'Kallelse nyare@organisation.example',
      'Återtagen kallelse ny@organisation.example',
    ]);
    expect(first.id).toBe(meeting.id);
  });

  it('given a seat that is abolished, then its pending mails are superseded, its substitute’s too', async () => {
    const { caller, council, meeting } = await scheduled(2);
    const seatId = council.seats[0]?.seatId ?? '';
    await meetings.reply(caller, meeting.id, seatId, {
      answer: 'substitute',
      substitute: { name: 'Eva Exempel', email: 'eva@organisation.example' },
    });
    expect(await meetings.inState(caller, meeting.id, 'pending')).toContain('notice Plats 0*');
    await meetings.context.within(caller, async (tx) => {
      await tx.query('UPDATE seat SET ended_at = $2 WHERE id = $1', [
        seatId,
        new Date('2026-11-23T06:00:00Z'),
      ]);
      await meetings.context.get(BodyFollowers).seatHandedOver(tx, seatId);
    });

    expect(new Set(await meetings.inState(caller, meeting.id, 'pending'))).toEqual(
      new Set(['notice Plats 1', 'chase Plats 1', 'documents Plats 1', 'reminder Plats 1']),
    );
  });

  it('given a contact who left and came back, then they are written to as before, by another link', async () => {
    const { caller, council, meeting, successor, old } = await scheduled();
    await meetings.notify(caller, meeting);
    await appoint(caller, council, successor);
    meetings.context.clock.advance(60_000);
    await appoint(caller, council, old);
    meetings.sink.clear();
    meetings.context.clock.setTo(new Date('2027-04-14T06:00:00Z'));
    await meetings.send(caller);

    const rows = await meetings.ledger(caller, meeting.id);
    expect(rows.find(({ kind }) => kind === 'documents')).toMatchObject({ state: 'sent' });
    expect(rows.filter(({ state }) => state === 'failed')).toEqual([]);
  });

  it('given many meetings, when someone takes over, then the next five are planned with the answer and the others by a task', async () => {
    const { caller, council } = await meetings.council({ seats: 1 });
    const successor = await newContact(caller, council, successorEmail);
    const ids: string[] = [];
    for (let day = 12; day >= 1; day -= 1) {
      const date = `2027-06-${String(day).padStart(2, '0')}`;
      ids.unshift((await meetings.schedule(caller, council.bodyId, { date })).id);
    }
    const { tasks } = await appoint(caller, council, successor);
    expect(tasks).toHaveLength(1);
    expect(await expecting(caller, successor)).toEqual(ids.slice(0, 5));
    await meetings.work();

    expect(await expecting(caller, successor)).toEqual(ids);
  });

  /** Meetings in whose mails this contact is expected, soonest first. */
  const expecting = async (caller: Caller, contactId: string): Promise<string[]> => {
    const rows = await meetings.context.within(caller, (tx) =>
      tx.query<{ id: string }>(
        `SELECT meeting.id FROM mailing m JOIN meeting ON meeting.id = m.subject_id
         WHERE m.person_key = $1 AND m.kind = 'meetings.notice' ORDER BY meeting.starts_at`,
        [`contact:${contactId}`],
      ),
    );
    return rows.map(({ id }) => id);
  };

  it('given appointments and schedulings at once, then no meeting is left without its new holder’s notice', async () => {
    for (let round = 0; round < 5; round += 1) {
      const { caller, council } = await meetings.council({ seats: 1 });
      const successor = await newContact(caller, council, successorEmail);
      await appoint(caller, council, null);
      const request = scheduleMeetingSchema.parse({ bodyId: council.bodyId, ...council21April });
      const [meeting] = await Promise.all([
        meetings.context.get(ScheduleMeetingService).schedule(caller, request),
        appoint(caller, council, successor),
      ]);

      expect(await meetings.inState(caller, valueOf(meeting).id, 'pending')).toContain('notice Plats 0');
    }
  });
});
