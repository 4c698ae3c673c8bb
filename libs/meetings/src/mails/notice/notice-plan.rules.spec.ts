import { defaultTimingRules } from '@samsyn/contract';
import type { PlannedMailing } from '@samsyn/mailings';
import {
  exampleAddressee,
  exampleDossier,
  exampleMailing,
  exampleParticipant,
} from '../dossier/meeting-dossier.builder';
import { noticeTime } from '../dossier/notice-time.rules';
import { planNotice } from './notice-plan.rules';

const brief = (planned: PlannedMailing[]) =>
  planned.map(({ recipient, occasion, dueAt }) => `${recipient.id} ${occasion} ${dueAt.toISOString()}`);

const byHand = defaultTimingRules.filter(({ kind }) => kind !== 'notice');
const successor = exampleParticipant({
  addressee: exampleAddressee('successor'),
  addresseeSince: new Date('2027-03-15T09:30:00Z'),
});
const ahead = (from: string) => ({ contactId: 'successor', from: new Date(from) });

describe('the notice', () => {
  it('given nobody has been told, then everyone gets it on the morning of the 42nd day before', () => {
    const dossier = exampleDossier({
      participants: [exampleParticipant(), exampleParticipant({ id: 'sbff' })],
    });

    expect(brief(planNotice(dossier))).toEqual([
      'police notice 2027-03-10T07:00:00.000Z',
      'sbff notice 2027-03-10T07:00:00.000Z',
    ]);
    expect(planNotice(dossier)[0]).toMatchObject({
      revision: 0,
      expiresAt: dossier.meeting.startsAt,
      priorityAt: dossier.meeting.startsAt,
    });
    expect(noticeTime(dossier)).toEqual(new Date('2027-03-10T07:00:00Z'));
  });

  it('given a person has ordered it, then it leaves at that moment', () => {
    const ordered = new Date('2026-11-28T20:00:00Z');

    expect(planNotice(exampleDossier({ meeting: { noticeOrderedAt: ordered } }))[0]?.dueAt).toEqual(ordered);
  });

  it('given a body that sends by hand and nobody has, then there is none', () => {
    expect(planNotice(exampleDossier({ timingRules: byHand }))).toEqual([]);
    expect(noticeTime(exampleDossier({ timingRules: byHand }))).toBeUndefined();
  });

  it.each(['sent', 'sending', 'unknown'] as const)('given one is %s, then no second is owed', (state) => {
    expect(planNotice(exampleDossier({ history: [exampleMailing({ state })] }))).toEqual([]);
  });

  it.each(['failed', 'superseded', 'expired', 'pending'] as const)(
    'given one to the same holder is %s, then it stays the same mail',
    (state) => {
      const history = [exampleMailing({ state, told: null })];

      expect(planNotice(exampleDossier({ history })).map(({ occasion }) => occasion)).toEqual(['notice']);
    },
  );

  it('given a move after nobody was told, then it belongs to the new time', () => {
    expect(planNotice(exampleDossier({ meeting: { revision: 2, timeRevision: 2 } }))[0]?.revision).toBe(2);
  });

  it('given a substitute, then it leaves when they were named, also where notices go by hand', () => {
    const invitedAt = new Date('2027-04-01T14:00:00Z');
    const substitute = exampleParticipant({
      id: 'substitute',
      substituteFor: 'police',
      addressee: exampleAddressee(null),
      invitedAt,
    });
    const dossier = exampleDossier({ timingRules: byHand, participants: [substitute] });

    expect(brief(planNotice(dossier))).toEqual(['substitute notice 2027-04-01T14:00:00.000Z']);
  });

  it('given a vacant seat, a withdrawn substitute or a meeting that is not planned, then there is none', () => {
    const none = [
      exampleParticipant({ addressee: null, addresseeSince: null }),
      exampleParticipant({ withdrawnAt: new Date('2027-03-15T08:00:00Z') }),
    ];

    expect(planNotice(exampleDossier({ participants: none }))).toEqual([]);
    expect(planNotice(exampleDossier({ meeting: { status: 'cancelled' } }))).toEqual([]);
    expect(planNotice(exampleDossier({ meeting: { status: 'held' } }))).toEqual([]);
  });
});

describe('the notice of a seat that changes hands', () => {
  const now = new Date('2027-03-15T09:30:00Z');

  it('given the one before was told, when someone takes over now, then they get one of their own at once', () => {
    const dossier = exampleDossier({ participants: [successor], history: [exampleMailing()], now });

    expect(brief(planNotice(dossier))).toEqual(['police handover:successor 2027-03-15T09:30:00.000Z']);
  });

  it('given nobody was told, when someone takes over, then the seat’s notice is theirs on its day', () => {
    const dossier = exampleDossier({ participants: [successor] });

    expect(planNotice(dossier).map(({ occasion }) => occasion)).toEqual(['notice']);
  });

  it('given the one before could not be reached, then the successor is not left without', () => {
    const history = [exampleMailing({ state: 'failed', told: null })];
    const dossier = exampleDossier({ participants: [successor], history, now });

    expect(planNotice(dossier).map(({ occasion }) => occasion)).toEqual(['handover:successor']);
  });

  it('given a notice in flight at the handover, then one is planned, and composing it decides', () => {
    const inFlight = exampleMailing({
      state: 'sending',
      told: null,
      sendingAt: new Date('2027-03-15T09:29:59Z'),
    });
    const dossier = exampleDossier({ participants: [successor], history: [inFlight], now });

    expect(planNotice(dossier).map(({ occasion }) => occasion)).toEqual(['handover:successor']);
  });

  it('given the successor has been told, then nothing more', () => {
    const history = [
      exampleMailing(),
      exampleMailing({ id: 'second', occasion: 'handover:successor', told: { contactId: 'successor' } }),
    ];

    expect(planNotice(exampleDossier({ participants: [successor], history, now }))).toEqual([]);
  });

  it('given it will be vacant, when who leaves it is reached elsewhere, then they get the entry there, and nothing otherwise', () => {
    const leaver = (email: string) =>
      exampleParticipant({
        addressee: null,
        addresseeSince: null,
        leaving: {
          addressee: { ...exampleAddressee(), email },
          until: new Date('2027-03-31T22:00:00Z'),
          reply: null,
        },
      });
    const planned = (email: string, meeting = {}) =>
      brief(
        planNotice(
          exampleDossier({ participants: [leaver(email)], history: [exampleMailing()], now, meeting }),
        ),
      );

    expect(planned('ny@polisen.example')).toEqual(['police again:police chief:1 2027-03-15T09:30:00.000Z']);
    expect(planned(exampleAddressee().email)).toEqual([]);
    expect(planned('ny@polisen.example', { status: 'cancelled' })).toEqual([]);
  });

  it('given who had it once takes it over at midnight, when it is planned anew in the night, then the notice waits', () => {
    const midnight = new Date('2027-03-31T22:00:00Z');
    const theirs = { told: { contactId: 'successor' } };
    const history = [
      exampleMailing(theirs),
      exampleMailing({
        id: 'second',
        kind: 'meetings.withdrawn',
        occasion: 'withdrawn:successor',
        ...theirs,
      }),
    ];
    const participants = [{ ...successor, addresseeSince: midnight }];
    const night = new Date('2027-03-31T22:30:00Z');

    expect(brief(planNotice(exampleDossier({ participants, history, now: night })))).toEqual([
      'police again:successor:1 2027-04-01T05:00:00.000Z',
    ]);
  });

  it('given an appointment ahead of the day of the notice, then one notice goes, to whom the seat has then', () => {
    const participants = [exampleParticipant({ nextHolder: ahead('2026-12-31T23:00:00Z') })];

    expect(brief(planNotice(exampleDossier({ participants })))).toEqual([
      'police notice 2027-03-10T07:00:00.000Z',
    ]);
  });

  it('given an appointment from a day after the notice, then the successor gets one that morning', () => {
    const participants = [exampleParticipant({ nextHolder: ahead('2027-03-31T22:00:00Z') })];
    const both = [
      'police notice 2027-03-10T07:00:00.000Z',
      'police handover:successor 2027-04-01T05:00:00.000Z',
    ];

    expect(brief(planNotice(exampleDossier({ participants })))).toEqual(both);
    const told = exampleDossier({ participants, history: [exampleMailing()] });
    expect(brief(planNotice(told))).toEqual(both.slice(1));
  });

  it('given that a person has stopped the seat’s notice, then none comes back with the successor', () => {
    const participants = [exampleParticipant({ nextHolder: ahead('2027-03-31T22:00:00Z') })];
    const history = [exampleMailing({ state: 'superseded', told: null, stopped: true })];

    expect(planNotice(exampleDossier({ participants, history })).map(({ occasion }) => occasion)).toEqual([
      'notice',
    ]);
  });

  it('given a notice that was stopped, then the successor gets none unless it was this seat’s, of this time', () => {
    const vacant = { addressee: null, addresseeSince: null };
    const nextHolder = ahead('2026-12-31T23:00:00Z');
    const due = (values: Parameters<typeof exampleMailing>[0]) =>
      planNotice(
        exampleDossier({
          participants: [exampleParticipant({ ...vacant, nextHolder })],
          history: [exampleMailing({ state: 'superseded', told: null, stopped: true, ...values })],
        }),
      ).length;

    expect(due({})).toBe(0);
    expect(due({ stopped: false })).toBe(1);
    expect(due({ revision: 1 })).toBe(1);
    expect(due({ kind: 'meetings.reminder' })).toBe(1);
    expect(due({ recipient: { type: 'participant', id: 'sbff' } })).toBe(1);
  });

  it('given who is appointed ahead has been told already, then they get none; given they begin with the meeting, none either', () => {
    const told = exampleMailing({ occasion: 'handover:successor', told: { contactId: 'successor' } });
    const from = (instant: string, history = [exampleMailing()]) =>
      planNotice(
        exampleDossier({ participants: [exampleParticipant({ nextHolder: ahead(instant) })], history }),
      );

    expect(from('2027-03-31T22:00:00Z', [exampleMailing(), { ...told, id: 'second' }])).toEqual([]);
    expect(from('2027-04-21T11:00:00Z')).toEqual([]);
    expect(from('2027-04-21T10:59:00Z')).toHaveLength(1);
  });

  it('given a deputy in the place until a day after the notice, then it is theirs, and the successor gets one that morning', () => {
    const nextHolder = ahead('2027-03-31T22:00:00Z');
    const deputy = {
      addressee: exampleAddressee('deputy'),
      deputyInPlace: true,
      leavesAt: nextHolder.from,
      nextHolder,
    };

    expect(brief(planNotice(exampleDossier({ participants: [exampleParticipant(deputy)] })))).toEqual([
      'police notice 2027-03-10T07:00:00.000Z',
      'police handover:successor 2027-04-01T05:00:00.000Z',
    ]);
  });

  it('given a seat vacant until after the day of the notice, then the notice waits for its holder', () => {
    const vacant = { addressee: null, addresseeSince: null };
    const due = (from: string) =>
      brief(
        planNotice(
          exampleDossier({ participants: [exampleParticipant({ ...vacant, nextHolder: ahead(from) })] }),
        ),
      );

    expect(due('2026-12-31T23:00:00Z')).toEqual(['police notice 2027-03-10T07:00:00.000Z']);
    // Good Friday is 26 March: the first day that mail may leave is the Tuesday after Easter
    expect(due('2027-03-25T23:00:00Z')).toEqual(['police notice 2027-03-30T06:00:00.000Z']);
    expect(due('2027-04-30T22:00:00Z')).toEqual([]);
  });
});
