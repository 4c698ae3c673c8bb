import { buildContact } from '@samsyn/testing';
import { MeetingsContext } from '../meetings-context.builder';

const successorEmail = 'eftertradare@organisation.example';

describe('a seat that nobody has until its next holder’s day', () => {
  let meetings: MeetingsContext;

  beforeAll(async () => {
    meetings = await MeetingsContext.start();
  });
  afterAll(() => meetings.stop());

  async function vacated(until: string, deputies = [0]) {
    const { caller, council } = await meetings.council({ seats: 1, deputies });
    const [seat] = council.seats;
    const successor = await meetings.context.within(caller, (tx) =>
      buildContact(tx, { organisationId: seat?.organisationId ?? '', email: successorEmail }),
    );
    const meeting = await meetings.schedule(caller, council.bodyId);
    await meetings.vacate(caller, council);
    await meetings.appoint(caller, council, successor, { from: until });
    return { caller, meeting, seatId: seat?.seatId ?? '', deputy: seat?.deputyEmail ?? '' };
  }

  it('given no deputy, then its notice waits for the holder', async () => {
    const { caller, meeting } = await vacated('2027-04-01', []);
    await meetings.sendAt(caller, '2027-03-31T12:00:00Z');
    expect(meetings.received).toEqual([]);
    await meetings.sendAt(caller, '2027-04-01T05:00:00Z');

    expect(meetings.received).toEqual([`Kallelse ${successorEmail}`]);
    expect(await meetings.inState(caller, meeting.id, 'pending')).toEqual([
      'chase Plats 0',
      'chase Plats 0',
      'documents Plats 0',
      'reminder Plats 0',
    ]);
  });

  it('given a notice that is due meanwhile, then the deputy gets that, and the successor one of their own on their day', async () => {
    const { caller, deputy } = await vacated('2027-04-01');
    await meetings.sendAt(caller, '2027-03-10T07:00:00Z');
    expect(meetings.received).toEqual([`Kallelse ${deputy}`]);
    const [mail] = await meetings.sink.messages();
    expect(mail?.text).toContain('Uppdraget är vakant till och med onsdag 31 mars.');
    await meetings.sendAt(caller, '2027-04-01T05:00:00Z');
    await meetings.send(caller);

    expect(meetings.received.slice(1).sort()).toEqual([
      `Kallelse ${successorEmail}`,
      `Återtagen kallelse ${deputy}`,
    ]);
  });

  it('given a deputy who has said yes by then, then they keep the entry, and the successor is called and told so in one mail', async () => {
    const { caller, meeting, seatId, deputy } = await vacated('2027-04-01');
    await meetings.sendAt(caller, '2027-03-10T07:00:00Z');
    await meetings.reply(caller, meeting.id, seatId);
    await meetings.sendAt(caller, '2027-04-01T05:00:00Z');

    expect(meetings.received).toEqual([`Kallelse ${deputy}`, `Kallelse ${successorEmail}`]);
    expect((await meetings.sink.messages()).at(-1)?.subject).toMatch(/\(och 1 till\)$/);
    expect(await meetings.inState(caller, meeting.id, 'sent')).toContain('represented Plats 0');
    expect(await meetings.inState(caller, meeting.id, 'superseded')).toContain('withdrawn Plats 0');
    expect(await meetings.inState(caller, meeting.id, 'failed')).toEqual([]);
  });

  it('given its holder leaves on a day and its next one comes on another, both decided before the notice, then each is told on theirs', async () => {
    const { caller, council } = await meetings.council({ seats: 1, deputies: [0] });
    const { organisationId = '', email, deputyEmail } = council.seats[0] ?? {};
    const successor = await meetings.context.within(caller, (tx) =>
      buildContact(tx, { organisationId, email: successorEmail }),
    );
    const meeting = await meetings.schedule(caller, council.bodyId);
    await meetings.appoint(caller, council, null, { from: '2027-04-01' });
    await meetings.appoint(caller, council, successor, { from: '2027-04-06' });
    const days = ['2027-03-10T07:00:00Z', '2027-04-01T05:00:00Z', '2027-04-06T05:00:00Z'];
    const told: string[][] = [];
    for (const day of days) {
      meetings.sink.clear();
      await meetings.sendAt(caller, day);
      await meetings.send(caller);
      told.push(meetings.received.sort());
    }

    expect(told).toEqual([
      [`Kallelse ${email}`],
      [`Kallelse ${deputyEmail}`, `Återtagen kallelse ${email}`],
      [`Kallelse ${successorEmail}`, `Återtagen kallelse ${deputyEmail}`],
    ]);
    expect(await meetings.inState(caller, meeting.id, 'failed')).toEqual([]);
  });

  it('given a notice that is due on that day or later, then it is the successor’s alone', async () => {
    const { caller } = await vacated('2027-03-10');
    await meetings.sendAt(caller, '2027-03-10T07:00:00Z');

    expect(meetings.received).toEqual([`Kallelse ${successorEmail}`]);
  });
});
