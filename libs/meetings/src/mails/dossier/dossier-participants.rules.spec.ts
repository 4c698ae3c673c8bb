import {
  exampleParticipant as participant,
  exampleReply as reply,
  exampleSeat as seat,
  exampleSubstitute as substitute,
  later as invitedAt,
  since,
  startsAt,
} from '../../who-comes/seat-facts.builder';
import { type DossierParts, dossierParticipants } from './dossier-participants.rules';
import { exampleMailing } from './meeting-dossier.builder';

const now = new Date('2027-04-01T08:00:00Z');
const day = (date: number) => new Date(`2027-04-${String(date).padStart(2, '0')}T08:00:00Z`);
const eva = (values: Parameters<typeof substitute>[0] = {}) =>
  substitute({
    substituteName: 'Eva Exempel',
    substituteEmail: 'eva@organisation.example',
    createdAt: day(1),
    ...values,
  });
const all = (values: Partial<DossierParts> = {}) =>
  dossierParticipants({
    meeting: { startsAt, remote: 'Teams', status: 'planned' },
    participants: [participant()],
    seats: [seat()],
    replies: [],
    history: [],
    contacts: [],
    now,
    ...values,
  });
const one = (values: Partial<DossierParts> = {}) => all(values)[0];
const sole = (values: Parameters<typeof seat>[0], rest: Partial<DossierParts> = {}) =>
  one({ seats: [seat(values)], ...rest });
const addressee = (contactId: string) => ({
  contactId,
  name: contactId,
  personName: null,
  email: `${contactId}@organisation.example`,
  language: 'sv',
});
const contact = (id: string) => ({
  id,
  name: null,
  role: id,
  email: `${id}@organisation.example`,
  phone: null,
  language: 'sv' as const,
});

describe('a seat among those whom a meeting’s mails are for', () => {
  it('given a holder and a deputy who are silent, then the holder has the place, since they got it', () => {
    expect(all()).toEqual([
      {
        id: 'police',
        seatId: 'seat',
        function: 'Polisen',
        organisation: 'Exempelpolisen',
        addressee: addressee('holder'),
        addresseeSince: since,
        leavesAt: null,
        nextHolder: null,
        changedHandsAt: since,
        deputyInPlace: false,
        deputy: addressee('deputy'),
        leaving: null,
        former: [],
        substituteFor: null,
        withdrawnAt: null,
        unreachable: false,
        invitedAt,
        reply: null,
        answeredBefore: [],
        namedBy: null,
        deputyReply: null,
        deputyAskedAnew: false,
        substitute: null,
        coming: { comes: 'unknown', awaits: 'holder' },
      },
    ]);
  });

  it('given a seat that is not known, then nobody is written to for it', () => {
    expect(all({ seats: [seat({ seatId: 'other' })] })).toEqual([]);
  });

  it('given two seats with an answer each, then neither counts for the other', () => {
    const other = participant({ id: 'sbff', seatId: 'sbff' });
    const [first, second] = all({
      participants: [participant(), other],
      seats: [seat(), seat({ seatId: 'sbff' })],
      replies: [reply({ id: 'theirs', participantId: 'sbff' })],
    });
    expect([first?.reply, second?.reply?.id]).toEqual([null, 'theirs']);
  });

  it('given what both have answered, then each answer is told as it was given', () => {
    const replies = [
      reply({ id: 'second', answer: 'declined', givenAs: 'deputy', givenBy: 'deputy', source: 'phone' }),
      reply({ answer: 'tentative' }),
    ];
    expect(one({ replies })).toMatchObject({
      reply: {
        id: 'reply',
        source: 'link',
        answer: 'tentative',
        substituteName: null,
        registeredAt: invitedAt,
      },
      deputyReply: { id: 'second', source: 'phone', answer: 'declined' },
    });
  });

  it('given answers for an earlier time, then who gave them is known, and a deputy’s yes is asked anew', () => {
    const forStartsAt = day(20);
    const replies = [
      reply({ forStartsAt, givenAs: 'deputy', givenBy: 'deputy' }),
      reply({ forStartsAt, participantId: 'other', givenBy: 'other' }),
      reply({ answer: 'tentative' }),
    ];
    expect(one({ replies })).toMatchObject({ answeredBefore: ['deputy'], deputyAskedAnew: true });
  });

  it('given those who were told before and have no say any more, then they are told of, if it is known who they are', () => {
    const told = (contactId: string, recipient = 'police') =>
      exampleMailing({ told: { contactId }, recipient: { type: 'participant', id: recipient } });
    const history = [told('holder'), told('former'), told('gone'), told('elsewhere', 'sbff')];
    const contacts = ['former', 'elsewhere', 'holder', 'unrelated'].map(contact);
    expect(one({ history, contacts })?.former).toEqual([addressee('former')]);
  });

  it('given the next holder is appointed, then who that is, and from when', () => {
    expect(sole({ nextHolderFrom: day(10), nextHolderId: 'next' })?.nextHolder).toEqual({
      contactId: 'next',
      from: day(10),
    });
  });

  it('given the holder’s time ends with the next one’s beginning, then they lose the place then, if that is before the meeting', () => {
    const until = (holderUntil: Date) =>
      sole({ holderUntil, nextHolderFrom: day(10), nextHolderId: 'next' })?.leavesAt;
    expect(until(day(10))).toEqual(day(10));
    expect(until(startsAt)).toEqual(startsAt);
    expect(until(day(22))).toBeNull();
  });
});

describe('a seat that nobody has, or will have', () => {
  const vacant = { holder: null, holderSince: null, vacantSince: day(1) };

  it('given a deputy, then the place is theirs since the holder left', () => {
    expect(sole(vacant)).toMatchObject({
      addressee: addressee('deputy'),
      addresseeSince: day(1),
      changedHandsAt: day(1),
      deputyInPlace: true,
      deputy: null,
      leaving: null,
    });
  });

  it('given a deputy who was appointed later than that, or it is not known when, then since then', () => {
    expect(sole({ ...vacant, deputySince: day(2) })?.addresseeSince).toEqual(day(2));
    expect(sole({ ...vacant, vacantSince: null })?.addresseeSince).toEqual(now);
  });

  it('given no deputy, then nobody has it, and it changed hands when it ended or fell vacant', () => {
    expect(sole({ ...vacant, deputy: null })).toMatchObject({
      addressee: null,
      addresseeSince: null,
      deputyInPlace: false,
      changedHandsAt: day(1),
    });
    expect(sole({ ...vacant, deputy: null, endedAt: day(2) })?.changedHandsAt).toEqual(day(2));
    expect(sole({ ...vacant, deputy: null, vacantSince: null })?.changedHandsAt).toBeNull();
  });

  it('given a holder who leaves it vacant before the meeting, then they still have it until then, with what they answered', () => {
    const leaving = { holderUntil: day(10) };
    expect(sole(leaving, { replies: [reply()] })).toMatchObject({
      addressee: addressee('deputy'),
      leaving: { addressee: addressee('holder'), until: day(10), reply: { id: 'reply' } },
    });
    expect(sole(leaving)?.leaving?.reply).toBeNull();
  });

  it('given one who was told and still has it, then they are not counted among those who had it', () => {
    const history = [exampleMailing({ told: { contactId: 'holder' } })];
    expect(sole({ holderUntil: day(10) }, { history, contacts: [contact('holder')] })?.former).toEqual([]);
  });

  describe('with a deputy until the next holder’s day', () => {
    const untilThen = (from: Date, replies: DossierParts['replies'] = []) =>
      sole({ ...vacant, nextHolderFrom: from, nextHolderId: 'next' }, { replies })?.leavesAt;
    const byDeputy = { givenAs: 'deputy', givenBy: 'deputy' } as const;

    it('given it is before the meeting, then the deputy loses the place then', () => {
      expect(untilThen(day(10))).toEqual(day(10));
      expect(untilThen(startsAt)).toBeNull();
    });

    it('given they have answered for themselves, then they keep what they have been told', () => {
      expect(untilThen(day(10), [reply(byDeputy)])).toBeNull();
      expect(untilThen(day(10), [reply({ ...byDeputy, answer: 'substitute' })])).toEqual(day(10));
    });
  });
});

describe('a substitute', () => {
  const named = (values: Parameters<typeof eva>[0] = {}, rest: Partial<DossierParts> = {}) =>
    all({ participants: [participant(), eva(values)], replies: [reply({ answer: 'substitute' })], ...rest });

  it('given whoever named them has the place, then they are invited since then, and the seat says who comes', () => {
    const [ofSeat, own] = named();
    expect(ofSeat?.substitute).toEqual({ id: 'eva', name: 'Eva Exempel', fails: null, since: day(1) });
    expect(own).toEqual({
      ...ofSeat,
      id: 'eva',
      addressee: {
        contactId: null,
        name: 'Eva Exempel',
        personName: 'Eva Exempel',
        email: 'eva@organisation.example',
        language: 'sv',
      },
      addresseeSince: day(1),
      changedHandsAt: null,
      deputy: null,
      substituteFor: 'police',
      withdrawnAt: null,
      invitedAt: day(1),
      reply: null,
      substitute: null,
      namedBy: null,
      coming: { comes: 'substitute', awaits: null },
    });
  });

  it('given a name is known of whoever named them, then it is told', () => {
    const holder = { ...contact('holder'), name: 'Hilda Exempel' };
    expect(named({}, { seats: [seat({ holder })] })[1]?.namedBy).toBe('Hilda Exempel');
    const contacts = [{ ...contact('former'), name: 'Frida Exempel' }];
    expect(named({ namedBy: 'former' }, { contacts })[1]?.namedBy).toBe('Frida Exempel');
    const deputy = { ...contact('deputy'), name: 'Dag Exempel' };
    expect(named({ namedBy: 'deputy' }, { seats: [seat({ deputy })] })[1]?.namedBy).toBe('Dag Exempel');
  });

  it('given they decline, then the seat says so, since they did', () => {
    const theirs = reply({
      participantId: 'eva',
      answer: 'declined',
      givenAs: 'substitute',
      givenBy: null,
      registeredAt: day(3),
    });
    const [ofSeat, own] = named({}, { replies: [theirs, reply({ answer: 'substitute' })] });
    expect(ofSeat?.substitute).toMatchObject({ fails: 'declined', since: day(3) });
    expect(own?.reply?.answer).toBe('declined');
  });

  it('given their notice did not arrive, then the seat says so', () => {
    const toEva = { recipient: { type: 'participant' as const, id: 'eva' }, told: null };
    const failed = exampleMailing({ ...toEva, state: 'failed' });
    const [ofSeat, own] = named({}, { history: [failed] });
    expect([ofSeat?.substitute?.fails, own?.unreachable]).toEqual(['unreachable', true]);
    const reached = named({}, { history: [failed, exampleMailing({ ...toEva, kind: 'meetings.moved' })] });
    expect([reached[0]?.substitute?.fails, reached[1]?.unreachable]).toEqual([null, false]);
  });

  it('given they are withdrawn, then since then, and what they answered does not count', () => {
    const [ofSeat, own] = named({ withdrawnAt: day(2) });
    expect([ofSeat?.substitute, own?.withdrawnAt, own?.reply]).toEqual([null, day(2), null]);
  });

  it('given whoever named them has lost the place since, then they are invited no more since the last time it was lost', () => {
    const lost = (values: Parameters<typeof seat>[0]) =>
      named({ namedBy: 'former', createdAt: day(1) }, { seats: [seat(values)], now: day(5) })[1]?.withdrawnAt;
    expect(lost({ holderSince: day(3) })).toEqual(day(3));
    expect(lost({ holderSince: day(5) })).toEqual(day(5));
    expect(lost({ holderSince: day(4), vacantSince: day(3) })).toEqual(day(4));
    expect(lost({ holderSince: day(3), vacantSince: day(4) })).toEqual(day(4));
    expect(lost({ endedAt: day(4) })).toEqual(day(4));
  });

  it('given it is not known when they lost it, then now', () => {
    const unknown = (holderSince: Date) =>
      named({ namedBy: 'former' }, { seats: [seat({ holderSince })], now: day(5) })[1]?.withdrawnAt;
    expect(unknown(since)).toEqual(day(5));
    expect(unknown(day(6))).toEqual(day(5));
  });

  it('given the holder will lose the place before the meeting, then so will they', () => {
    const seats = [seat({ holderUntil: day(10), nextHolderFrom: day(10), nextHolderId: 'next' })];
    expect(named({}, { seats })[1]?.leavesAt).toEqual(day(10));
    expect(named({ withdrawnAt: day(2) }, { seats })[1]?.leavesAt).toBeNull();
  });
});
