import { civilDate } from '@samsyn/contract';
import type { Caller } from '@samsyn/platform';
import { MeetingsContext } from '../meetings-context.builder';
import { MeetingsWithSeatsRepository } from './meetings-with-seats.repository';

describe('who is to come to the meetings ahead', () => {
  let meetings: MeetingsContext;

  beforeAll(async () => {
    meetings = await MeetingsContext.start();
  });
  afterAll(() => meetings.stop());

  /** Nothing begins by then. */
  const longAgo = new Date('2020-01-01T00:00:00Z');
  const by = (caller: Caller, day: string, startingBy = longAgo) =>
    meetings.context.within(caller, (tx) =>
      meetings.context.get(MeetingsWithSeatsRepository).near(tx, { repliedBy: civilDate(day), startingBy }),
    );

  it('given meetings with different last days, then those up to a day are told of, with who comes for each seat', async () => {
    const { caller, council } = await meetings.council({ seats: 3 });
    const spring = await meetings.schedule(caller, council.bodyId);
    await meetings.schedule(caller, council.bodyId, { date: '2027-04-22' });
    const [first, second] = council.seats;
    await meetings.reply(caller, spring.id, first?.seatId ?? '');
    await meetings.reply(caller, spring.id, second?.seatId ?? '', { answer: 'declined' });

    expect(await by(caller, '2027-04-06')).toEqual([]);
    const [found, ...others] = await by(caller, '2027-04-07');
    expect(others).toEqual([]);
    expect(found?.meeting).toMatchObject({ id: spring.id, title: spring.title, replyBy: '2027-04-07' });
    expect(found?.seats).toMatchObject([
      { function: 'Plats 0', coming: { comes: 'holder', awaits: null }, asked: true },
      { function: 'Plats 1', coming: { comes: 'nobody', awaits: null }, asked: true },
      { function: 'Plats 2', coming: { comes: 'unknown', awaits: 'holder' }, asked: true },
    ]);
    expect(await by(caller, '2027-04-08')).toHaveLength(2);
  });

  it('given a seat that nobody has, then there is nobody to ask', async () => {
    const { caller, council } = await meetings.council({ seats: 1 });
    await meetings.schedule(caller, council.bodyId);
    await meetings.vacate(caller, council);

    expect((await by(caller, '2027-04-07'))[0]?.seats).toMatchObject([
      { coming: { comes: 'nobody' }, asked: false },
    ]);
  });

  it('given a meeting that is cancelled or has begun, or another municipality, then it is not told of', async () => {
    const { caller, council } = await meetings.council({ seats: 1 });
    const cancelled = await meetings.schedule(caller, council.bodyId);
    await meetings.cancel(caller, cancelled, { version: cancelled.version });
    await meetings.schedule(caller, council.bodyId, { date: '2027-04-22' });
    expect(await by(caller, '2027-04-30')).toHaveLength(1);

    expect(await by(await meetings.context.coordinator(), '2027-04-30')).toEqual([]);
    meetings.context.clock.setTo(new Date('2027-04-22T11:00:00Z'));
    expect(await by(caller, '2027-04-30')).toEqual([]);
  });

  it('given a meeting that begins soon, then it is told of before its last day to reply is near', async () => {
    const { caller, council } = await meetings.council({ seats: 1 });
    const { id } = await meetings.schedule(caller, council.bodyId);

    expect(await by(caller, '2027-04-06', new Date('2027-04-21T10:59:59Z'))).toEqual([]);
    expect(await by(caller, '2027-04-06', new Date('2027-04-21T11:00:00Z'))).toMatchObject([
      { meeting: { id } },
    ]);
  });

  it('given two meetings of one council, then each has its own answers', async () => {
    const { caller, council } = await meetings.council({ seats: 1 });
    const first = await meetings.schedule(caller, council.bodyId);
    const second = await meetings.schedule(caller, council.bodyId, { date: '2027-04-22' });
    await meetings.reply(caller, second.id, council.seats[0]?.seatId ?? '');

    const found = await by(caller, '2027-04-08');
    expect(found.map(({ meeting, seats }) => [meeting.id, seats.map(({ coming }) => coming.comes)])).toEqual([
      [first.id, ['unknown']],
      [second.id, ['holder']],
    ]);
  });

  it('given chases by the rules, then one is ahead until the last has left', async () => {
    const { caller, council } = await meetings.council({ seats: 1, deputies: [0] });
    await meetings.schedule(caller, council.bodyId);
    const isChaseAhead = async () => (await by(caller, '2027-04-07'))[0]?.seats[0]?.chaseAhead;
    await meetings.sendAt(caller, '2027-03-10T07:00:00Z');
    await meetings.sendAt(caller, '2027-04-02T06:00:00Z');
    expect(await isChaseAhead()).toBe(true);
    await meetings.sendAt(caller, '2027-04-08T06:00:00Z');
    expect(await isChaseAhead()).toBe(false);
  });

  it('given a substitute whom no mail reaches, then an answer is owed since that was found', async () => {
    const { caller, council } = await meetings.council({ seats: 1 });
    const { id } = await meetings.schedule(caller, council.bodyId);
    const substitute = { name: 'Kim Exempel', email: 'kim@organisation.example' };
    const since = async () => (await by(caller, '2027-04-07'))[0]?.seats[0]?.since;
    const owed = await since();
    meetings.context.clock.advance(60_000);
    await meetings.reply(caller, id, council.seats[0]?.seatId ?? '', { answer: 'substitute', substitute });
    meetings.context.clock.advance(60_000);
    const found = new Date(meetings.context.clock.now().getTime());
    expect((await since())?.getTime()).toBeGreaterThan(owed?.getTime() ?? 0);
    await meetings.context.within(caller, (tx) =>
      tx.query(
        `UPDATE mailing SET state = 'failed', sending_at = $1, settled_at = $1
          WHERE kind = 'meetings.notice' AND recipient_id IN (SELECT id FROM participant WHERE substitute_for IS NOT NULL)`,
        [found],
      ),
    );
    expect(await since()).toEqual(found);
  });

  it('given who declines, then it is told whose no it was, until somebody comes', async () => {
    const { caller, council } = await meetings.council({ seats: 1, deputies: [0] });
    const { id } = await meetings.schedule(caller, council.bodyId);
    const seatId = council.seats[0]?.seatId ?? '';
    const declined = async () => (await by(caller, '2027-04-07'))[0]?.seats[0]?.declined;
    await meetings.reply(caller, id, seatId, { answer: 'declined', givenAs: 'deputy' });
    expect(await declined()).toBeNull();

    await meetings.reply(caller, id, seatId, { answer: 'declined' });
    expect(await declined()).toMatchObject({ by: 'holder', at: expect.any(Date) as Date });
    meetings.context.clock.advance(60_000);
    await meetings.reply(caller, id, seatId, { answer: 'declined', givenAs: 'deputy' });
    expect(await declined()).toMatchObject({ by: 'deputy' });

    const substitute = { name: 'Kim Exempel', email: 'kim@organisation.example' };
    await meetings.reply(caller, id, seatId, { answer: 'substitute', substitute });
    expect(await declined()).toBeNull();
    await meetings.replyOfSubstitute(caller, id, 'declined');
    expect(await declined()).toMatchObject({ by: 'substitute' });
    await meetings.reply(caller, id, seatId);
    expect(await declined()).toBeNull();
  });
});
