import { randomUUID } from 'node:crypto';
import type { Matter } from '@samsyn/contract';
import type { SignedInCaller } from '@samsyn/platform';
import { MailMatterRepository } from './mail-matter.repository';
import { minutesOn, OverviewContext, wednesday } from '../overview-context.builder';

/** A day in minutes. */
const day = 24 * 60;

describe('mail that needs a person', () => {
  let overview: OverviewContext;

  beforeAll(async () => {
    overview = await OverviewContext.start();
  });
  beforeEach(() => overview.begin());
  afterAll(() => overview.stop());

  const failed = (values: object = {}) =>
    overview.mail({
      state: 'failed',
      outcome: { reason: 'refused', aboutRecipient: true, code: 550 },
      settled_at: minutesOn(-1),
      addressee_name: 'Robin Exempel',
      ...values,
    });
  const only = async (): Promise<Matter | undefined> => {
    const { matters } = await overview.read();
    expect(matters).toHaveLength(1);
    return matters[0];
  };

  it('given mail that is sent, planned or just due, then nobody is needed, and the next one is told of', async () => {
    await overview.mail({ state: 'sent', settled_at: wednesday });
    await overview.mail({ state: 'superseded', settled_at: wednesday, outcome: { reason: 'replanned' } });
    await overview.mail();
    await overview.mail({ due_at: minutesOn(90), attempt_at: minutesOn(90) });
    await overview.mail({ due_at: minutesOn(30), attempt_at: minutesOn(30) });

    expect(await overview.read()).toEqual({
      matters: [],
      more: 0,
      nextMail: { day: '2027-03-10', at: '2027-03-10T07:30:00.000Z' },
      yourMeetings: [],
    });
  });

  it('given nothing planned, then there is no next mail', async () => {
    expect((await overview.read()).nextMail).toBeNull();
  });

  it('given a refused address, then it is told with what it was about and a way to try again', async () => {
    const meetingId = await overview.meeting();
    const id = await failed({ subject_type: 'meeting', subject_id: meetingId, kind: 'meetings.notice' });

    expect(await only()).toEqual({
      code: 'mail.failed',
      facts: {
        count: 1,
        addressee: 'Robin Exempel',
        about: 'Samverkansrådet – vår 2027',
        reason: 'refused',
        aboutRecipient: true,
      },
      day: '2027-04-21',
      since: '2027-03-10T06:58:00.000Z',
      subject: { type: 'meeting', id: meetingId },
      action: { useCase: 'mailings.update', target: { type: 'mailing', id } },
      yours: true,
    });
  });

  it('given it is tried again, or the same has since reached them, then it is gone', async () => {
    const tried = await failed();
    const subject = { subject_id: randomUUID(), recipient_id: randomUUID() };
    await failed(subject);
    expect(await overview.codes()).toHaveLength(2);

    await overview.change(`UPDATE mailing SET state = 'pending' WHERE id = $1`, tried);
    expect(await overview.codes()).toHaveLength(1);
    const sent = { ...subject, state: 'sent', settled_at: wednesday };
    await overview.mail({ ...sent, kind: 'example.other' });
    await overview.mail({ ...sent, recipient_id: randomUUID() });
    await overview.mail({ ...sent, subject_id: randomUUID() });
    await overview.mail({ ...sent, settled_at: minutesOn(-3) });
    expect(await overview.codes()).toHaveLength(1);
    await overview.mail(sent);
    expect(await overview.codes()).toEqual([]);
  });

  it('given a reminder to reply that did not arrive, when they are answered for since, then it is gone, and their notice is not', async () => {
    const meetingId = await overview.meeting();
    const participantId = await overview.takesPart(meetingId, overview.council.seats[0]?.seatId);
    const about = { subject_type: 'meeting', subject_id: meetingId, recipient_id: participantId };
    for (const kind of ['meetings.notice', 'meetings.chase', 'meetings.asked'])
      await failed({ ...about, kind });
    expect(await only()).toMatchObject({ facts: { count: 3 } });

    const reply = {
      meeting_id: meetingId,
      participant_id: participantId,
      answer: 'in-room',
      for_starts_at: new Date('2027-04-21T11:00:00Z'),
      given_as: 'holder',
      given_by: overview.council.seats[0]?.contactId,
    };
    await overview.reply({ ...reply, registered_at: minutesOn(-3) });
    await overview.reply({ ...reply, for_starts_at: new Date('2027-04-14T11:00:00Z') });
    expect(await only()).toMatchObject({ facts: { count: 3 } });
    await overview.reply(reply);
    expect(await only()).toMatchObject({ facts: { count: 1 } });
  });

  it('given its meeting is held, then it is gone; cancelled, then only the cancellation matters', async () => {
    const meetingId = await overview.meeting();
    const about = { subject_type: 'meeting', subject_id: meetingId };
    await failed({ ...about, kind: 'meetings.notice' });
    await failed({ ...about, kind: 'meetings.cancelled', addressee_name: 'Kim Exempel' });
    expect(await only()).toMatchObject({ facts: { count: 2 } });

    await overview.change(`UPDATE meeting SET status = 'cancelled' WHERE id = $1`, meetingId);
    expect(await only()).toMatchObject({ facts: { count: 1, addressee: 'Kim Exempel' } });
    await overview.change(`UPDATE meeting SET status = 'held' WHERE id = $1`, meetingId);
    expect(await overview.codes()).toEqual([]);
  });

  it('given mail past its use, then it is told of for ten days, and trying again is no longer offered', async () => {
    await failed({ expires_at: minutesOn(60) });
    overview.context.clock.setTo(minutesOn(60));
    expect(await only()).toMatchObject({ action: { useCase: 'mailings.list' } });

    overview.context.clock.setTo(minutesOn(60 + 10 * day - 1));
    expect(await overview.codes()).toHaveLength(1);
    overview.context.clock.setTo(minutesOn(60 + 10 * day));
    expect(await overview.codes()).toEqual([]);
  });

  it('given mail that expired long after its use, in an outage, then its days begin when that was found', async () => {
    const [seat] = overview.council.seats;
    await overview.mail({
      state: 'expired',
      outcome: { reason: 'expired' },
      expires_at: minutesOn(-30 * day),
      settled_at: wednesday,
      person_key: `contact:${seat?.contactId}`,
    });

    expect(await only()).toMatchObject({
      code: 'mail.expired',
      facts: { reason: 'expired', addressee: 'Exempel 0' },
      day: '2027-02-08',
      action: { useCase: 'mailings.list' },
    });
  });

  it.each([
    ['unknown', 'unknown'],
    ['failed', 'in-doubt'],
    ['failed', 'cannot-record'],
  ])('given a mail that is %s (%s), then it is in doubt', async (state, reason) => {
    await failed({
      state,
      outcome: { reason },
      settled_at: state === 'failed' ? wednesday : null,
      mail_key: 'x',
    });

    expect(await only()).toMatchObject({ code: 'mail.in-doubt', facts: { reason } });
  });

  it('given many mails of one subject and reason, then they are one matter, to be looked at together', async () => {
    const subject_id = randomUUID();
    for (const name of ['Kim Exempel', 'Robin Exempel']) await failed({ subject_id, addressee_name: name });
    await failed({ subject_id, outcome: { reason: 'cannot-compose' }, addressee_name: null });

    const { matters } = await overview.read();
    expect(matters).toEqual(
      expect.arrayContaining([
        expect.objectContaining({
          facts: expect.objectContaining({ count: 2, reason: 'refused', addressee: null }) as unknown,
          action: { useCase: 'mailings.list', target: { type: 'example', id: subject_id } },
        }),
        expect.objectContaining({
          facts: expect.objectContaining({ count: 1, reason: 'cannot-compose' }) as unknown,
        }),
      ]),
    );
    expect(matters).toHaveLength(2);
  });

  it('given mail unsent five minutes after it was due, then it is overdue, by what the last attempt said', async () => {
    await overview.mail({ due_at: minutesOn(-4), attempt_at: minutesOn(-4) });
    const untried = await overview.mail({ due_at: minutesOn(-5), attempt_at: minutesOn(-5) });
    for (const minutes of [10, 20]) {
      await overview.mail({
        attempt: 2,
        due_at: minutesOn(-minutes),
        attempt_at: minutesOn(3),
        outcome: { reason: 'relay-unreachable' },
      });
    }

    const { matters } = await overview.read();
    expect(matters).toEqual([
      expect.objectContaining({
        code: 'mail.overdue',
        facts: { count: 2, reason: 'relay-unreachable' },
        since: minutesOn(-20).toISOString(),
        subject: { type: 'municipality', id: overview.caller.scope.municipalityId },
      }),
      expect.objectContaining({ code: 'mail.overdue', facts: { count: 1, reason: null } }),
    ]);
    await overview.change(
      `UPDATE mailing SET state = 'sent', settled_at = product_now() WHERE id = $1`,
      untried,
    );
    expect(await overview.codes()).toEqual(['mail.overdue']);
  });

  it('given another municipality, then it sees nothing of all that', async () => {
    await failed();
    await overview.mail({ due_at: minutesOn(-9), attempt_at: minutesOn(-9) });
    await overview.mail({ due_at: minutesOn(9), attempt_at: minutesOn(9) });

    expect(await overview.read(await overview.context.coordinator())).toEqual({
      matters: [],
      more: 0,
      nextMail: null,
      yourMeetings: [],
    });
  });

  it('given more than anyone can take in, then the fifty most urgent are told of, and how many more there are', async () => {
    for (let number = 0; number < 52; number += 1) await failed();
    await overview.mail({ due_at: minutesOn(-9), attempt_at: minutesOn(-9) });

    const { matters, more } = await overview.read();
    expect([matters.length, matters[0]?.code, more]).toEqual([50, 'mail.overdue', 3]);
  });

  it('given a secretary, then a matter says that they can end it, and whoever does not lead the work sees none', async () => {
    await failed();
    const read = async (roles: SignedInCaller['roles']) =>
      (await overview.read({ ...overview.caller, roles })).matters.map(({ yours }) => yours);

    expect(await read(['secretary'])).toEqual([true]);
    expect(await read(['reader', 'administrator'])).toEqual([]);
  });

  it('given twenty thousand mails ahead and as many sent, then only what needs someone is read', async () => {
    await overview.change(
      `INSERT INTO mailing (municipality_id, subject_type, subject_id, kind, occasion, recipient_type, recipient_id, revision,
                            due_at, attempt_at, expires_at, priority_at, dedupe_hash, state, settled_at, followed_at)
       SELECT $1, 'example', gen_random_uuid(), 'example.notice', 'notice', 'participant', gen_random_uuid(), 0,
              at, at, at + interval '1 day', at, gen_random_uuid(), state, settled, settled
         FROM generate_series(1, 20000) AS number,
              LATERAL (VALUES ($2::timestamptz + number * interval '1 hour', 'pending', NULL::timestamptz),
                ($2::timestamptz - number * interval '1 hour', 'sent', $2::timestamptz - number * interval '1 hour'))
                AS mail (at, state, settled)`,
      overview.caller.scope.municipalityId,
      wednesday,
    );
    await overview.analyse();
    await failed();

    const mail = overview.context.get(MailMatterRepository);
    const read = await overview.rowsRead('mailing', async (tx) => {
      expect(await mail.troubled(tx)).toHaveLength(1);
      await mail.overdue(tx);
      await mail.next(tx);
    });
    expect(read).toBeLessThan(20);
  });
});
