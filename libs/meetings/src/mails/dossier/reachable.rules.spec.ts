import { defaultTimingRules } from '@samsyn/contract';
import type { DossierParticipant } from './meeting-dossier';
import {
  exampleAddressee,
  exampleDossier,
  exampleParticipant,
  type ParticipantValues,
} from './meeting-dossier.builder';
import {
  onceReachable,
  personAt,
  reachable,
  reachableInTime,
  ruledMailing,
  rulesFor,
} from './reachable.rules';

const start = new Date('2027-04-21T11:00:00Z');
const justBefore = new Date(start.getTime() - 1);
const withdrawnAt = new Date('2027-03-01T08:00:00Z');

const taken = (id: string, values: ParticipantValues = {}) => exampleParticipant({ id, ...values });
const vacant = (id: string, from: Date | null = null) =>
  taken(id, { addressee: null, addresseeSince: null, nextHolder: from && { contactId: 'next', from } });
const idsOf = (participants: DossierParticipant[]) => participants.map(({ id }) => id);

describe('who can be written to about a meeting', () => {
  const participants = [
    taken('police'),
    taken('withdrawn', { withdrawnAt }),
    vacant('vacant'),
    vacant('from before', justBefore),
    vacant('from the start', start),
    { ...vacant('withdrawn, from before', justBefore), withdrawnAt },
  ];

  it('given seats that are taken, vacant, or taken from a day, then now those that are, and in time those before it begins', () => {
    const dossier = exampleDossier({ participants });

    expect(idsOf(reachable(dossier))).toEqual(['police']);
    expect(idsOf(reachableInTime(dossier))).toEqual(['police', 'from before']);
  });

  it.each(['cancelled', 'held'] as const)('given a %s meeting, then nobody', (status) => {
    const dossier = exampleDossier({ participants, meeting: { status } });

    expect([...reachable(dossier), ...reachableInTime(dossier)]).toEqual([]);
  });
});

describe('when a seat has someone to read its mail', () => {
  const dossier = exampleDossier();
  const wanted = new Date('2027-04-14T06:00:00Z');
  const later = new Date('2027-04-15T09:30:00Z');
  const earlier = new Date('2027-04-13T09:30:00Z');

  it('given a seat that is taken, then when it is wanted, whoever comes next', () => {
    const changing = taken('police', { nextHolder: { contactId: 'next', from: later } });

    expect(onceReachable(wanted, dossier, changing)).toEqual(wanted);
    expect(onceReachable(wanted, dossier, vacant('vacant'))).toEqual(wanted);
  });

  it('given a vacant seat, then when its holder’s time begins, or when it is wanted after that', () => {
    expect(onceReachable(wanted, dossier, vacant('seat', later))).toEqual(later);
    expect(onceReachable(wanted, dossier, vacant('seat', earlier))).toEqual(wanted);
  });

  it('given someone who takes over at midnight, then at that day’s first allowed hour', () => {
    const midnight = new Date('2027-04-14T22:00:00Z');

    expect(onceReachable(wanted, dossier, vacant('seat', midnight))).toEqual(
      new Date('2027-04-15T05:00:00Z'),
    );
  });
});

describe('a rule’s mail to a participant', () => {
  it('given a rule, then it is the rule’s, of the meeting’s present time, and lapses when that begins', () => {
    const dossier = exampleDossier({ meeting: { timeRevision: 3, revision: 5 } });
    const [reminder] = rulesFor(dossier, 'reminder');
    if (!reminder) throw new Error('The usual timing has a reminder');

    expect(ruledMailing(reminder, dossier, taken('police'))).toEqual({
      occasion: 'reminder',
      recipient: { type: 'participant', id: 'police' },
      revision: 3,
      dueAt: new Date('2027-04-20T06:00:00Z'),
      expiresAt: start,
      priorityAt: start,
    });
  });

  it('given a kind, then the body’s rules for it and no others', () => {
    const dossier = exampleDossier({ timingRules: defaultTimingRules });

    expect(rulesFor(dossier, 'chase').map(({ id }) => id)).toEqual(['chase-before', 'chase-after']);
    expect(rulesFor(exampleDossier({ timingRules: [] }), 'chase')).toEqual([]);
  });
});

describe('who is behind a participant', () => {
  const from = new Date('2027-04-01T08:00:00Z');
  const changing = taken('police', { nextHolder: { contactId: 'next', from } });

  it('given a handover ahead, then the one until it and the other from its very instant', () => {
    expect(personAt(changing, new Date(from.getTime() - 1))).toBe('contact:police chief');
    expect(personAt(changing, from)).toBe('contact:next');
  });

  it('given a vacant seat, then nobody until someone’s time begins', () => {
    expect(personAt(vacant('seat', from), new Date(from.getTime() - 1))).toBeNull();
    expect(personAt(vacant('seat', from), from)).toBe('contact:next');
    expect(personAt(vacant('seat'), from)).toBeNull();
  });

  it('given days between two holders, then its deputy in between, and nobody where there is none', () => {
    const until = new Date(from.getTime() - 1);
    const leaving = { leavesAt: until, nextHolder: { contactId: 'next', from } };

    expect(personAt(taken('police', { ...leaving, deputy: exampleAddressee('deputy') }), until)).toBe(
      'contact:deputy',
    );
    expect(personAt(taken('police', leaving), until)).toBeNull();
  });

  it('given a substitute, who is no contact, then whoever has the address', () => {
    const substitute = taken('substitute', {
      addressee: { ...exampleAddressee(null), email: 'Eva@organisation.example' },
    });

    expect(personAt(substitute, from)).toBe('address:eva@organisation.example');
  });
});
