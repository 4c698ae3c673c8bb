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

    expect(meetings.received.slice(1)).toEqual([`Kallelse ${successorEmail}`]);
  });

  it('given a deputy who has said yes by then, then they keep the entry, and the successor is called too', async () => {
    const { caller, meeting, seatId, deputy } = await vacated('2027-04-01');
    await meetings.sendAt(caller, '2027-03-10T07:00:00Z');
    await meetings.reply(caller, meeting.id, seatId);
    await meetings.sendAt(caller, '2027-04-01T05:00:00Z');

    expect(meetings.received).toEqual([`Kallelse ${deputy}`, `Kallelse ${successorEmail}`]);
    const taken = await meetings.ledger(caller, meeting.id);
    expect(taken.filter(({ kind }) => kind === 'withdrawn')).toEqual([]);
    expect(await meetings.inState(caller, meeting.id, 'failed')).toEqual([]);
  });

  it('given a notice that is due on that day or later, then it is the successor’s alone', async () => {
    const { caller } = await vacated('2027-03-10');
    await meetings.sendAt(caller, '2027-03-10T07:00:00Z');

    expect(meetings.received).toEqual([`Kallelse ${successorEmail}`]);
  });
});
