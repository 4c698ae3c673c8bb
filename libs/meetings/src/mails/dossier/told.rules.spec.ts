import {
  exampleAddressee,
  exampleMailing,
  exampleMeeting,
  exampleParticipant,
} from './meeting-dossier.builder';
import {
  formerlyTold,
  hasHeard,
  lastAgendaTold,
  lastHold,
  lastTold,
  mayBeInCalendar,
  mayHaveTold,
  offeredTo,
  spentOnPredecessor,
  stillApplies,
  timesAskedInVain,
  toldNow,
  triedHolds,
  unreachableSince,
  wasTold,
} from './told.rules';

const holder = exampleParticipant();
const successor = exampleParticipant({
  addressee: exampleAddressee('successor'),
  addresseeSince: new Date('2027-03-15T09:30:00Z'),
});

describe('who counts as told of a meeting', () => {
  it.each([
    ['sent', true],
    ['sending', true],
    ['unknown', true],
    ['pending', false],
    ['failed', false],
    ['expired', false],
    ['superseded', false],
  ] as const)('given a notice that is %s: %s', (state, told) => {
    expect(wasTold([exampleMailing({ state })], holder)).toBe(told);
  });

  it('given only mails that tell no time, or to others, then not', () => {
    expect(
      wasTold(
        [exampleMailing({ kind: 'meetings.chase' }), exampleMailing({ kind: 'meetings.reminder' })],
        holder,
      ),
    ).toBe(false);
    expect(wasTold([exampleMailing({ recipient: { type: 'participant', id: 'sbff' } })], holder)).toBe(false);
    expect(wasTold([exampleMailing({ kind: 'meetings.moved' })], holder)).toBe(true);
  });

  it('given a handover, then what the one before was told does not count for the successor', () => {
    expect(wasTold([exampleMailing()], successor)).toBe(false);
    expect(spentOnPredecessor([exampleMailing()], successor)).toBe(true);
    expect(spentOnPredecessor([exampleMailing()], holder)).toBe(false);
    expect(lastTold([exampleMailing()], successor)).toBeUndefined();
  });

  it('given a mail whose sender alone knows to whom, then the time it left tells', () => {
    const left = (instant: string) =>
      exampleMailing({ state: 'sending', told: null, sendingAt: new Date(instant) });

    expect(wasTold([left('2027-03-15T09:29:59Z')], successor)).toBe(false);
    expect(wasTold([left('2027-03-15T09:30:00Z')], successor)).toBe(true);
  });

  it('given a successor’s own mail in flight, then it is theirs', () => {
    const own = exampleMailing({
      state: 'sending',
      told: null,
      occasion: 'handover:successor',
      sendingAt: null,
    });

    expect(wasTold([own], successor)).toBe(true);
    expect(wasTold([own], holder)).toBe(false);
  });

  it('given a move in flight after a notice that the relay put off, then a notice is still owed', () => {
    const putOff = exampleMailing({ id: 'notice', state: 'pending', told: null });
    const inFlight = exampleMailing({ id: 'moved', kind: 'meetings.moved', state: 'sending', told: null });

    expect(wasTold([putOff, inFlight], holder)).toBe(false);
    expect(wasTold([exampleMailing({ id: 'notice' }), inFlight], holder)).toBe(true);
  });

  it('given a substitute, who is no contact, then their mail counts for them', () => {
    const substitute = exampleParticipant({ addressee: exampleAddressee(null), substituteFor: 'other' });

    expect(wasTold([exampleMailing({ told: { contactId: null } })], substitute)).toBe(true);
  });

  it('given mails in doubt, then what may stand is the last that surely arrived and each since', () => {
    const [first, sure] = [
      exampleMailing({ id: 'first' }),
      exampleMailing({ id: 'sure', kind: 'meetings.moved' }),
    ];
    const doubt = exampleMailing({ id: 'doubt', kind: 'meetings.moved', state: 'unknown' });

    expect(mayBeInCalendar([first, sure, doubt], holder)).toEqual([sure, doubt]);
    expect(mayBeInCalendar([doubt], holder)).toEqual([doubt]);
    expect(mayBeInCalendar([], holder)).toEqual([]);
  });

  it('given a crash in doubt, then it may have told without being known to have', () => {
    const inDoubt = exampleMailing({ state: 'superseded', possiblyDoubled: true });

    expect(wasTold([inDoubt], holder)).toBe(false);
    expect(mayHaveTold([inDoubt], holder)).toEqual([inDoubt]);
  });

  it('given several mails, then the last with known words is what they remember', () => {
    const moved = exampleMailing({ id: 'moved', kind: 'meetings.moved', told: { place: 'Biblioteket' } });
    const inFlight = exampleMailing({ id: 'third', kind: 'meetings.moved', state: 'sending', told: null });

    expect(lastTold([exampleMailing(), moved, inFlight], holder)?.place).toBe('Biblioteket');
  });
});

describe('what has become of mail to somebody', () => {
  const other = { recipient: { type: 'participant' as const, id: 'sbff' } };
  const failed = { state: 'failed', told: null } as const;

  it('given one that failed, and one that was never tried, then only the first was offered', () => {
    const tried = exampleMailing({ id: 'tried', ...failed });
    const given = [tried, exampleMailing({ id: 'put off', state: 'pending', told: null })];
    expect(offeredTo(given, holder)).toEqual([tried]);
  });

  it('given a notice to the deputy who comes, then the successor’s is not spent', () => {
    const toDeputy = exampleMailing({ occasion: 'deputy:deputy', told: { contactId: 'deputy' } });
    expect(spentOnPredecessor([toDeputy], successor)).toBe(false);
    const toFirst = exampleMailing({ occasion: 'handover:first', told: { contactId: 'first' } });
    expect(spentOnPredecessor([toFirst], successor)).toBe(true);
    expect(spentOnPredecessor([{ ...toFirst, ...other }], successor)).toBe(false);
    expect(spentOnPredecessor([{ ...toFirst, kind: 'meetings.reminder' }], successor)).toBe(false);
  });

  it('given a date that was kept, then it is until it is released, or a notice has taken its place', () => {
    const hold = exampleMailing({ id: 'hold', kind: 'meetings.hold', occasion: 'held:police chief' });
    const released = { ...hold, id: 'released', occasion: 'released:police chief' };
    const chase = exampleMailing({ id: 'chase', kind: 'meetings.chase' });
    expect(lastHold([hold, chase, { ...released, state: 'pending' }], holder)).toBe(hold);
    expect(lastHold([hold, released], holder)).toBeUndefined();
    expect(lastHold([hold, exampleMailing()], holder)).toBeUndefined();
    const lost = { ...released, state: 'failed' } as const;
    expect(triedHolds([hold, chase, lost, { ...hold, state: 'pending' }], holder)).toEqual([hold, lost]);
  });

  it('given questions that went to another address, then each address counts once', () => {
    const to = (email: string | null, kind: 'meetings.asked' | 'meetings.notice' = 'meetings.asked') =>
      exampleMailing({ kind, email });
    const { email } = exampleAddressee();
    expect(timesAskedInVain([to(email.toUpperCase()), to(null)], holder)).toBe(0);
    expect(timesAskedInVain([to('a@b.example'), to('A@b.example'), to('c@b.example')], holder)).toBe(2);
    const never = { ...to('a@b.example'), state: 'pending' } as const;
    expect(timesAskedInVain([to('a@b.example', 'meetings.notice'), never], holder)).toBe(0);
  });

  it('given any mail that arrived where they read it now, or a notice, then they have heard of the meeting', () => {
    const chase = exampleMailing({ kind: 'meetings.chase' });
    expect(hasHeard([chase], holder)).toBe(true);
    expect(hasHeard([{ ...chase, state: 'unknown' }], holder)).toBe(false);
    expect(hasHeard([{ ...chase, email: 'annan@polisen.example' }], holder)).toBe(false);
    expect(hasHeard([exampleMailing({ state: 'unknown' })], holder)).toBe(true);
  });

  it('given agendas that were sent, then the last to whom it is for now', () => {
    const agenda = (title: string) => [{ title, presenter: null, minutes: 5 }];
    const sent = (title: string) =>
      exampleMailing({ kind: 'meetings.documents', told: { agenda: agenda(title) } });
    const { addressee } = holder;
    const last = (...history: ReturnType<typeof sent>[]) => lastAgendaTold(history, 'police', addressee);
    expect(last(sent('first'), sent('second'), exampleMailing())).toEqual(agenda('second'));
    expect(last(sent('first'), { ...sent('other'), ...other })).toEqual(agenda('first'));
    expect(last(sent('first'), { ...sent('failed'), state: 'failed' })).toEqual(agenda('first'));
    expect(lastAgendaTold([sent('first')], 'police', exampleAddressee('successor'))).toBeUndefined();
    expect(lastAgendaTold([sent('first')], 'police', null)).toBeUndefined();
  });

  it('given who had the seat, then those who were told of the meeting, or for whom its date was kept', () => {
    const to = (contactId: string | null, kind: Parameters<typeof exampleMailing>[0] = {}) =>
      exampleMailing({ told: { contactId }, ...kind });
    const history = [
      to('first'),
      to('second', { kind: 'meetings.hold' }),
      to('reminded', { kind: 'meetings.reminder' }),
      to('elsewhere', other),
      to(null),
      exampleMailing({ told: null }),
    ];
    expect(formerlyTold(history, 'police')).toEqual(['first', 'second']);
  });

  it('given the invitation failed, then since it was tried, until another has arrived', () => {
    const invitation = exampleMailing(failed);
    expect(unreachableSince([invitation], 'police')).toEqual(invitation.sendingAt);
    expect(unreachableSince([{ ...invitation, sendingAt: null }], 'police')).toEqual(invitation.dueAt);
    expect(unreachableSince([invitation, exampleMailing()], 'police')).toBeUndefined();
    expect(unreachableSince([exampleMailing(), { ...invitation, ...other }], 'police')).toBeUndefined();
    expect(unreachableSince([{ ...invitation, kind: 'meetings.chase' }], 'police')).toBeUndefined();
    const putOff = exampleMailing({ state: 'pending', told: null });
    expect(unreachableSince([invitation, putOff], 'police')).toEqual(invitation.sendingAt);
    expect(unreachableSince([], 'police')).toBeUndefined();
  });
});

describe('whether what was told still applies', () => {
  const told = toldNow(exampleMeeting(), exampleAddressee());

  it('given all as it was, then it does, whatever the revision', () => {
    expect(stillApplies(told, exampleMeeting({ revision: 4 }))).toBe(true);
  });

  it('given a row from before name and link were kept, then they are taken as told', () => {
    const { title: _title, remoteUrl: _link, ...older } = told;
    const renamed = exampleMeeting({ title: 'Annat namn', remoteUrl: 'https://video.example/mote/2' });
    expect(stillApplies(older, renamed)).toBe(true);
  });

  it.each([
    { startsAt: new Date('2027-04-21T11:30:00Z') },
    { endsAt: new Date('2027-04-21T12:30:00Z') },
    { place: 'Biblioteket' },
    { remote: null },
    { remoteUrl: 'https://video.example/mote/2' },
    { title: 'Annat namn' },
  ])('given another %o, then it does not', (change) => {
    expect(stillApplies(told, exampleMeeting(change))).toBe(false);
  });
});
