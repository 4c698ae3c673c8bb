import { exampleDossier, exampleParticipant } from '../dossier/meeting-dossier.builder';
import { planDocuments } from './documents-plan.rules';

describe('agenda and documents', () => {
  it('given who is invited, then they leave a week before, whatever was answered', () => {
    const participants = [
      exampleParticipant({ id: 'silent' }),
      exampleParticipant({ id: 'declined', reply: { answer: 'declined' } }),
    ];
    const planned = planDocuments(exampleDossier({ participants }));

    expect(planned.map(({ recipient }) => recipient.id)).toEqual(['silent', 'declined']);
    expect(planned.map(({ dueAt }) => dueAt.toISOString())).toEqual(
      Array.from({ length: 2 }, () => '2027-04-14T06:00:00.000Z'),
    );
  });

  it('given a substitute, then they get them in the seat’s place', () => {
    const participants = [
      exampleParticipant({ reply: { answer: 'substitute', substituteName: 'Exempel' } }),
      exampleParticipant({ id: 'substitute', substituteFor: 'police' }),
    ];

    expect(planDocuments(exampleDossier({ participants })).map(({ recipient }) => recipient.id)).toEqual([
      'substitute',
    ]);
  });

  it('given a meeting so near that they would leave after its start, then there are none', () => {
    const now = new Date('2027-04-21T10:59:00Z');

    expect(planDocuments(exampleDossier({ now }))).toHaveLength(1);
    expect(planDocuments(exampleDossier({ now: new Date('2027-04-21T11:00:00Z') }))).toEqual([]);
  });
});
