import {
  exampleAddressee,
  exampleDossier,
  exampleMailing,
  exampleParticipant,
  type ParticipantValues,
} from '../dossier/meeting-dossier.builder';
import { planAgendaChanged, untold } from './agenda-changed-plan.rules';

describe('telling that the agenda has changed', () => {
  const sent = exampleMailing({
    kind: 'meetings.documents',
    occasion: 'documents',
    told: { agenda: [{ title: 'Öppnande', presenter: null, minutes: 5 }] },
  });
  const told = (values: ParticipantValues) =>
    planAgendaChanged(
      exampleDossier({
        meeting: { agendaOrderedAt: new Date('2027-04-19T08:00:00Z') },
        participants: [exampleParticipant({ deputy: exampleAddressee('deputy'), ...values })],
        history: [sent],
      }),
    );

  it('given the one who was sent it, then they are told, once for the order', () => {
    const { startsAt } = exampleDossier().meeting;
    expect(told({})).toEqual([
      {
        occasion: 'order:2027-04-19T08:00:00.000Z',
        recipient: { type: 'participant', id: 'police' },
        revision: 0,
        dueAt: new Date('2027-04-19T08:00:00Z'),
        expiresAt: startsAt,
        priorityAt: startsAt,
      },
    ]);
  });

  it.each([
    ['before the agenda was decided', { agendaDecidedAt: '2027-04-19T08:00:01Z' }, false],
    ['as the agenda was decided', { agendaDecidedAt: '2027-04-19T08:00:00Z' }, true],
    ['before the meeting was changed', { changedAt: '2027-04-19T08:00:01Z' }, false],
    [
      'after the agenda was decided, and the meeting changed since',
      { agendaDecidedAt: '2027-04-19T07:00:00Z', changedAt: '2027-04-20T07:00:00Z' },
      true,
    ],
    ['never', { agendaOrderedAt: null }, false],
  ])('given it was ordered %s, then it holds: %s', (_when, times, holds) => {
    const dated = Object.entries(times).map(([name, at]) => [name, at && new Date(at)]);
    const meeting = { agendaOrderedAt: new Date('2027-04-19T08:00:00Z'), ...Object.fromEntries(dated) };
    const dossier = exampleDossier({ meeting, history: [sent] });

    expect(planAgendaChanged(dossier)).toHaveLength(holds ? 1 : 0);
    expect(untold(dossier).map(({ id }) => id)).toEqual(holds ? [] : ['police']);
  });

  it('given that the deputy has been asked since, then nobody is: the deputy has seen no agenda that could change', () => {
    expect(told({ reply: { answer: 'declined' } })).toEqual([]);
  });
});
