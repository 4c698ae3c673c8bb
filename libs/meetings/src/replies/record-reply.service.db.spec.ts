import { MeetingsContext } from '../meetings-context.builder';

const eva = { name: 'Eva Exempel', email: 'eva@organisation.example' };
const per = { name: 'Per Exempel', email: 'per@organisation.example' };

describe('an answer and its substitute', () => {
  let meetings: MeetingsContext;

  beforeAll(async () => {
    meetings = await MeetingsContext.start();
  });
  afterAll(() => meetings.stop());

  async function noticed() {
    const { caller, council } = await meetings.council({ seats: 1 });
    const meeting = await meetings.notify(caller, await meetings.schedule(caller, council.bodyId));
    meetings.sink.clear();
    const seatId = council.seats[0]?.seatId ?? '';
    const answer = async (values: Parameters<MeetingsContext['reply']>[3]) => {
      await meetings.reply(caller, meeting.id, seatId, values);
      await meetings.send(caller);
    };
    return { caller, meeting, answer, holder: council.seats[0]?.email ?? '' };
  }

  it('given a substitute is named, then they are noticed at once and get the documents and the reminder in the seat’s place', async () => {
    const { caller, answer } = await noticed();
    await answer({ answer: 'substitute', substitute: eva });
    expect(meetings.received).toEqual([`Kallelse ${eva.email}`]);
    const [notice] = await meetings.sink.messages();
    expect(notice?.text).toContain('Exempel 0 har angett dig som ersättare för ');
    await meetings.sendAt(caller, '2027-04-14T06:00:00Z');
    await meetings.sendAt(caller, '2027-04-20T06:00:00Z');

    expect(new Set(meetings.sink.received.map(({ to }) => to[0]))).toEqual(new Set([eva.email]));
    expect(meetings.received).toHaveLength(3);
  });

  it('given a product clock that stands earlier than the day it is, then the substitute is noticed all the same', async () => {
    const { answer } = await noticed();
    meetings.context.clock.setTo(new Date('2020-01-07T09:00:00Z'));
    await answer({ answer: 'substitute', substitute: eva });

    expect(meetings.received).toEqual([`Kallelse ${eva.email}`]);
  });

  it('given a substitute who was noticed, when the seat comes after all, then the notice is taken back, once', async () => {
    const { caller, meeting, answer } = await noticed();
    await answer({ answer: 'substitute', substitute: eva });
    meetings.sink.clear();
    await answer({ answer: 'in-room' });
    await answer({ answer: 'remote' });

    const [mail, ...more] = await meetings.sink.messages();
    expect(more).toEqual([]);
    expect(mail).toMatchObject({ to: [eva.email], subject: expect.stringMatching(/^Återtagen kallelse: /) });
    expect(mail?.calendar).toContain('METHOD:CANCEL');
    // called what it is in the ledger and in the header too
    expect(mail?.raw).toMatch(/^X-Samsyn-Kind: meetings\.withdrawn\r?$/m);
    expect(await meetings.inState(caller, meeting.id, 'sent')).toContain('withdrawn Plats 0*');
    expect(await meetings.inState(caller, meeting.id, 'pending')).toEqual([
      'documents Plats 0',
      'reminder Plats 0',
    ]);
  });

  it('given a substitute who was not noticed yet, when the seat comes after all, then they never hear of it', async () => {
    const { caller, council } = await meetings.council({ seats: 1 });
    const meeting = await meetings.notify(caller, await meetings.schedule(caller, council.bodyId));
    meetings.sink.clear();
    const seatId = council.seats[0]?.seatId ?? '';
    await meetings.reply(caller, meeting.id, seatId, { answer: 'substitute', substitute: eva });
    await meetings.reply(caller, meeting.id, seatId, { answer: 'in-room' });
    await meetings.send(caller);

    expect(meetings.received).toEqual([]);
  });

  it('given another substitute, then the first is taken back and the second noticed; the same with another spelling is no news', async () => {
    const { answer } = await noticed();
    await answer({ answer: 'substitute', substitute: eva });
    await answer({ answer: 'substitute', substitute: { ...eva, email: 'EVA@organisation.example' } });
    expect(meetings.received).toEqual([`Kallelse ${eva.email}`]);
    meetings.sink.clear();
    await answer({ answer: 'substitute', substitute: per });

    expect(meetings.received.sort()).toEqual([`Kallelse ${per.email}`, `Återtagen kallelse ${eva.email}`]);
  });

  it('given two seats’ substitutes, then they are two persons: the notice of one in doubt holds up nothing of the other’s', async () => {
    const { caller, council } = await meetings.council({ seats: 2 });
    const meeting = await meetings.notify(caller, await meetings.schedule(caller, council.bodyId));
    meetings.sink.clear();
    for (const [index, substitute] of [eva, per].entries()) {
      const seatId = council.seats[index]?.seatId ?? '';
      await meetings.reply(caller, meeting.id, seatId, { answer: 'substitute', substitute });
    }
    await meetings.context.within(caller, (tx) =>
      tx.query(
        `UPDATE mailing SET state = 'unknown', attempt_at = product_now() + interval '1 hour'
         WHERE state = 'pending' AND kind = 'meetings.notice'
           AND recipient_id = (SELECT id FROM participant WHERE substitute_email = $1)`,
        [eva.email],
      ),
    );
    await meetings.send(caller);

    expect(meetings.received).toEqual([`Kallelse ${per.email}`]);
  });
});
