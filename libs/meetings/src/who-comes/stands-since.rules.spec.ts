import type { Reply } from '../replies/reply.entity';
import {
  exampleParticipant as participant,
  exampleReply as reply,
  exampleSeat as seat,
  exampleSubstitute as eva,
  later as invited,
  startsAt,
} from './seat-facts.builder';
import { type DatedSeatFacts, standsSince } from './stands-since.rules';

const day = (date: number) => new Date(`2027-04-${String(date).padStart(2, '0')}T08:00:00Z`);
const said = (answer: Reply['answer'], date: number, values: Partial<Reply> = {}) =>
  reply({ answer, registeredAt: day(date), ...values });
const deputy = (answer: Reply['answer'], date: number) =>
  said(answer, date, { givenAs: 'deputy', givenBy: 'deputy' });
const ofEva = (answer: Reply['answer'], date: number) =>
  said(answer, date, { participantId: 'eva', givenAs: 'substitute', givenBy: null });

/** A meeting that has stayed as it was scheduled; the replies come oldest first. */
const since = (replies: readonly Reply[] = [], values: Partial<DatedSeatFacts> = {}) =>
  standsSince({
    meeting: { startsAt, remote: 'Teams', status: 'planned', changedAt: null, timeRevision: 0 },
    seat: seat(),
    participant: participant(),
    participants: [participant()],
    replies: replies.toReversed(),
    unreachableSince: () => undefined,
    now: day(20),
    ...values,
  });
const moved = (timeRevision: number, remote: string | null = 'Teams') => ({
  meeting: { startsAt, remote, status: 'planned' as const, changedAt: day(9), timeRevision },
});

describe('since when a seat stands as it does', () => {
  it('given nobody has answered, then the answer is owed since the seat was invited', () => {
    expect(since()).toEqual(invited);
  });

  it.each<[string, Date, readonly Reply[]]>([
    ['that they do not know after silence', invited, [said('tentative', 5)]],
    ['that they do not know after a yes', day(6), [said('in-room', 5), said('tentative', 6)]],
    ['no after silence', invited, [said('declined', 5)]],
    ['no after a yes', day(6), [said('in-room', 5), said('declined', 6)]],
    ['no twice after a yes', day(6), [said('in-room', 5), said('declined', 6), said('declined', 7)]],
    ['yes', day(5), [said('in-room', 5), said('remote', 6)]],
  ])('given the holder says %s, then it is since %s', (_what, from, replies) => {
    expect(since(replies)).toEqual(from);
  });

  it('given the deputy takes a yes back, then it is owed since then', () => {
    expect(since([deputy('in-room', 5), deputy('declined', 6)])).toEqual(day(6));
  });

  it('given the holder’s no and the deputy’s, then nobody comes since the later', () => {
    expect(since([said('declined', 5), deputy('declined', 6)])).toEqual(day(6));
    expect(since([deputy('declined', 5), said('declined', 6)])).toEqual(day(6));
  });

  it('given a substitute who declines or does not get the mail, then it is owed since then', () => {
    const participants = [participant(), eva({ createdAt: day(5) })];
    const named = said('substitute', 5);
    expect(since([named, ofEva('in-room', 6), ofEva('declined', 7)], { participants })).toEqual(day(7));
    const unreachableSince = (id: string) => (id === 'eva' ? day(8) : undefined);
    expect(since([named], { participants, unreachableSince })).toEqual(day(8));
    expect(since([said('in-room', 4), named], { participants })).toEqual(day(4));
  });

  it('given a substitute who comes no more since the holder does not know, then it is owed since then', () => {
    const participants = [participant(), eva({ createdAt: day(5), withdrawnAt: day(6) })];
    expect(since([said('substitute', 5), said('tentative', 6)], { participants })).toEqual(day(6));
  });

  it('given the seat is handed over, then the answer is owed since then', () => {
    expect(since([said('declined', 5)], { seat: seat({ holderSince: day(7) }) })).toEqual(day(7));
    expect(since([said('declined', 5)], { seat: seat({ deputySince: day(7) }) })).toEqual(day(7));
    expect(since([], { seat: seat({ deputySince: day(7) }) })).toEqual(invited);
  });

  it('given it falls vacant, then it is the deputy’s to answer since then', () => {
    expect(since([], { seat: seat({ holder: null, holderSince: null, vacantSince: day(7) }) })).toEqual(
      day(7),
    );
  });

  it('given it is decided that it will be vacant, then it is the deputy’s to answer since then', () => {
    const leaving = { holderUntil: day(20), holderDecidedAt: day(7) };
    expect(since([], { seat: seat(leaving), now: day(10) })).toEqual(day(7));
    expect(since([], { seat: seat({ holderDecidedAt: day(7) }) })).toEqual(invited);
  });

  it('given the meeting is moved, then the answer is owed since then, and not since it was renamed', () => {
    expect(since([], moved(1))).toEqual(day(9));
    expect(since([], moved(0))).toEqual(invited);
  });

  it('given there is no taking part remotely any more, then who wanted to owes an answer since then', () => {
    expect(since([said('remote', 5)], moved(0, null))).toEqual(day(9));
    expect(since([deputy('remote', 5)], moved(0, null))).toEqual(day(9));
    expect(since([said('in-room', 5)], moved(0, null))).toEqual(day(5));
  });
});
