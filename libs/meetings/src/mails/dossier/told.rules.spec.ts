import {
  exampleAddressee,
  exampleMailing,
  exampleMeeting,
  exampleParticipant,
} from './meeting-dossier.builder';
import {
  lastTold,
  mayHaveTold,
  mayBeInCalendar,
  spentOnPredecessor,
  stillApplies,
  toldNow,
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
