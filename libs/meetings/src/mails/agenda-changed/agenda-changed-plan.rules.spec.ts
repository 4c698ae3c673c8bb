import {
  exampleAddressee,
  exampleDossier,
  exampleMailing,
  exampleParticipant,
  type ParticipantValues,
} from '../dossier/meeting-dossier.builder';
import { planAgendaChanged } from './agenda-changed-plan.rules';

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

  it('given the one who was sent it, then they are told', () => {
    expect(told({})).toHaveLength(1);
  });

  it('given that the deputy has been asked since, then nobody is: the deputy has seen no agenda that could change', () => {
    expect(told({ reply: { answer: 'declined' } })).toEqual([]);
  });
});
