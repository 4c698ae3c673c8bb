import type { SeatWithHolders } from '@samsyn/bodies';
import type { Participant } from '../participants/participant.entity';
import type { Reply } from '../replies/reply.entity';
import {
  exampleParticipant as participant,
  exampleReply as reply,
  exampleSeat as seat,
  exampleSubstitute as eva,
  later,
  since,
  startsAt,
} from './seat-facts.builder';
import { isVacantAtStart, seatAtMeeting, type SeatFacts } from './seat-at-meeting.rules';

const at = (values: Partial<SeatFacts> = {}) =>
  seatAtMeeting({
    meeting: { startsAt, remote: 'Teams', status: 'planned' },
    seat: seat(),
    participants: [participant()],
    replies: [reply()],
    unreachable: () => false,
    now: later,
    ...values,
  });

describe('the answers that count for a seat', () => {
  it('given the holder’s, then it is theirs, and they come', () => {
    expect(at()).toMatchObject({
      inPlace: { as: 'holder', reply: { answer: 'in-room' } },
      coming: { comes: 'holder', awaits: null },
    });
  });

  it.each<[string, Partial<Reply>]>([
    ['from before they had the seat this time', { registeredAt: new Date(since.getTime() - 1) }],
    ['for another start', { forStartsAt: later }],
    ['of another contact', { givenBy: 'predecessor' }],
    ['given as deputy', { givenAs: 'deputy' }],
    ['for another seat of the same person', { participantId: 'other' }],
  ])('given one %s, then it is nobody’s', (_, values) => {
    expect(at({ replies: [reply(values)] })).toMatchObject({
      inPlace: { reply: null },
      coming: { comes: 'unknown', awaits: 'holder' },
    });
  });

  it('given an answer at the very instant the seat was taken over, then it counts', () => {
    expect(at({ replies: [reply({ registeredAt: since })] }).coming.comes).toBe('holder');
  });

  it('given a remote answer and no way any more, then it is void, and an older one does not come back', () => {
    const meeting = { startsAt, remote: null, status: 'planned' as const };
    const replies = [reply({ answer: 'remote' }), reply({ answer: 'declined' })];

    expect(at({ meeting, replies }).inPlace).toMatchObject({ reply: null, askedAnew: true });
    expect(at({ replies }).inPlace).toMatchObject({ reply: { answer: 'remote' }, askedAnew: false });
  });
});

describe('the substitute who is invited', () => {
  const named = [reply({ answer: 'substitute' })];
  const invited = (values: Partial<Participant>, facts: Partial<SeatFacts> = {}) =>
    at({ participants: [participant(), eva(values)], replies: named, ...facts });

  it('given one named by who has the place, then they come', () => {
    expect(invited({})).toMatchObject({ substitute: { id: 'eva' }, coming: { comes: 'substitute' } });
  });

  it.each<[string, Partial<Participant>]>([
    ['withdrawn', { withdrawnAt: later }],
    ['named by a predecessor', { namedBy: 'predecessor' }],
    ['named before the seat was taken over again', { createdAt: new Date(since.getTime() - 1) }],
  ])('given one %s, then nobody is', (_, values) => {
    expect(invited(values)).toMatchObject({ substitute: null, coming: { comes: 'unknown' } });
  });

  it('given one who cannot be reached, then the holder is waited for', () => {
    const unreachable = (id: string) => id === 'eva';

    expect(invited({}, { unreachable }).coming).toEqual({ comes: 'unknown', awaits: 'holder' });
  });
});

describe('a seat that is vacant when the meeting begins', () => {
  const instant = (milliseconds: number) => new Date(startsAt.getTime() + milliseconds);

  it.each<[string, Partial<SeatWithHolders>, boolean]>([
    ['held', {}, false],
    ['held until just after it begins', { holderUntil: instant(1) }, false],
    ['held until it begins', { holderUntil: startsAt }, true],
    ['vacant', { holder: null }, true],
    ['vacant, and taken just before it begins', { holder: null, nextHolderFrom: instant(-1) }, false],
    ['vacant, and taken when it begins', { holder: null, nextHolderFrom: startsAt }, true],
  ])('is one that is %s: %s', (_, values, vacant) => {
    expect(isVacantAtStart(seat(values), startsAt)).toBe(vacant);
  });

  it('given one that somebody is to have before the meeting, then the deputy answers until then, and without one nobody does', () => {
    const vacant = { holder: null, nextHolderFrom: instant(-1), nextHolderId: 'successor' };

    expect(at({ seat: seat(vacant) })).toMatchObject({
      inPlace: { as: 'deputy' },
      deputy: null,
      coming: { comes: 'unknown', awaits: 'deputy' },
    });
    expect(at({ seat: seat({ ...vacant, deputy: null }) })).toMatchObject({
      inPlace: null,
      coming: { comes: 'unknown', awaits: 'holder' },
    });
  });

  it('given one, then the deputy has the place and nobody beside them', () => {
    expect(at({ seat: seat({ holder: null }) })).toMatchObject({
      inPlace: { as: 'deputy' },
      deputy: null,
      coming: { comes: 'unknown', awaits: 'deputy' },
    });
  });
});
