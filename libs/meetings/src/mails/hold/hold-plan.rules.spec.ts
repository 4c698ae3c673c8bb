import {
  type DossierValues,
  exampleAddressee,
  exampleDossier,
  exampleMailing,
  exampleParticipant,
  type ParticipantValues,
} from '../dossier/meeting-dossier.builder';
import type { ToldMailing } from '../dossier/told';
import { planHold } from './hold-plan.rules';

const set = new Date('2026-11-23T07:00:00Z');
const longAgo = new Date('2020-01-01T00:00:00Z');
const handedOver = new Date('2026-12-01T09:03:00Z');
const successor = 'new chief';

const hold = (values: Parameters<typeof exampleMailing>[0] = {}): ToldMailing =>
  exampleMailing({
    kind: 'meetings.hold',
    occasion: 'held:police chief',
    dueAt: set,
    sendingAt: set,
    ...values,
  });

const planned = (participant: ParticipantValues = {}, values: DossierValues = {}) =>
  planHold(
    exampleDossier({
      ...values,
      meeting: { datesSetAt: set, sequence: 1, ...values.meeting },
      participants: [exampleParticipant(participant)],
    }),
  ).map(({ occasion, dueAt }) => `${occasion} ${dueAt.toISOString()}`);

const former = {
  former: [exampleAddressee()],
  addressee: exampleAddressee(successor),
  addresseeSince: handedOver,
};

describe('which dates are to be kept', () => {
  it('given a date that was stored with its year, then who has the place is told as it is stored', () => {
    expect(planned()).toEqual(['held:police chief 2026-11-23T07:00:00.000Z']);
  });

  it('given a meeting that was scheduled by itself, or one that is over, then nobody is told of a date', () => {
    expect(planned({}, { meeting: { datesSetAt: null } })).toEqual([]);
    expect(planned({}, { meeting: { status: 'held' } })).toEqual([]);
  });

  it('given a vacant seat, or a substitute, then nobody is told', () => {
    expect(planned({ addressee: null, addresseeSince: null })).toEqual([]);
    expect(planned({ substituteFor: 'other' })).toEqual([]);
  });

  it('given it was told as it is, then not again', () => {
    expect(planned({}, { history: [hold()] })).toEqual([]);
  });

  it.each(['sending', 'sent', 'unknown'] as const)(
    'given a notice that is %s, then the date is its to tell',
    (state) => {
      const notice = exampleMailing({ state });
      expect(planned({}, { history: [notice] })).toEqual([]);
      expect(planned({}, { history: [hold(), notice], meeting: { status: 'cancelled' } })).toEqual([]);
    },
  );

  it('given the notice leaves at once, then no date is told beside it', () => {
    expect(
      planned(
        {},
        { now: new Date('2027-04-12T07:00:00Z'), meeting: { datesSetAt: new Date('2027-04-12T07:00:00Z') } },
      ),
    ).toEqual([]);
    expect(planned({}, { meeting: { noticeOrderedAt: set } })).toEqual([]);
  });

  it('given another time since, then that is told at the mark after the change', () => {
    const meeting = {
      startsAt: new Date('2027-04-28T11:00:00Z'),
      endsAt: new Date('2027-04-28T13:00:00Z'),
      changedAt: new Date('2026-11-24T09:01:00Z'),
      revision: 1,
    };
    expect(planned({}, { history: [hold()], meeting })).toEqual([
      'held:police chief:1 2026-11-24T09:30:00.000Z',
    ]);
  });

  it('given it is cancelled, then who was told of the date is told that, and nobody else', () => {
    const meeting = { status: 'cancelled' as const, cancelledAt: new Date('2026-11-24T09:01:00Z') };
    expect(planned({}, { history: [hold()], meeting })).toEqual([
      'released:police chief:1 2026-11-24T09:30:00.000Z',
    ]);
    expect(planned({}, { meeting })).toEqual([]);
    const told = [hold(), hold({ occasion: 'released:police chief:1' })];
    expect(planned({}, { history: told, meeting })).toEqual([]);
  });

  it('given another holder, then both are told at the same mark, the one who left that they need not keep it', () => {
    expect(planned({ ...former, changedHandsAt: handedOver }, { history: [hold()] })).toEqual([
      'held:new chief 2026-12-01T09:30:00.000Z',
      'released:police chief:1 2026-12-01T09:30:00.000Z',
    ]);
  });

  it('given another holder who reads the same address, then the date stays there', () => {
    const addressee = { ...exampleAddressee(successor), email: exampleAddressee().email };
    const values = { ...former, addressee, changedHandsAt: handedOver };
    expect(planned(values, { history: [hold()] })).toEqual(['held:new chief 2026-12-01T09:30:00.000Z']);
  });

  it('given one who left a seat and has another at the meeting, then they keep the date', () => {
    const dossier = exampleDossier({ meeting: { datesSetAt: set }, history: [hold()] });
    const other = exampleParticipant({ id: 'other', addressee: exampleAddressee(), addresseeSince: longAgo });
    const participants = [exampleParticipant({ ...former, changedHandsAt: handedOver }), other];
    expect(planHold({ ...dossier, participants }).map(({ occasion }) => occasion)).toEqual([
      'held:new chief',
      'held:police chief',
    ]);
  });

  it('given a handover ahead, then the successor is told on that day, and who leaves before the meeting is not told at all', () => {
    const from = new Date('2027-01-31T23:00:00Z');
    const nextHolder = { contactId: successor, from };
    expect(planned({ leavesAt: from, nextHolder })).toEqual(['held:new chief 2027-02-01T06:00:00.000Z']);
    expect(planned({ leavesAt: from, nextHolder }, { history: [hold()] })).toEqual([
      'held:new chief 2027-02-01T06:00:00.000Z',
      'released:police chief:1 2027-02-01T06:00:00.000Z',
    ]);
  });

  it('given a mail that was refused, then not again, unless they are reached elsewhere since', () => {
    const refused = hold({ state: 'failed', told: { contactId: 'police chief' } });
    expect(planned({}, { history: [refused] })).toEqual([]);
    const moved = { ...exampleAddressee(), email: 'ny@polisen.example' };
    const now = new Date('2026-11-25T09:01:00Z');
    expect(planned({ addressee: moved }, { history: [refused], now })).toEqual([
      'held:police chief:1 2026-11-25T09:30:00.000Z',
    ]);
  });
});
