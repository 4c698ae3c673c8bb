import { exampleDossier, exampleMailing, exampleParticipant } from '../dossier/meeting-dossier.builder';
import { planCancelled } from './cancelled-plan.rules';

const cancelledAt = new Date('2027-04-01T10:00:00Z');
const cancelled = { status: 'cancelled', cancelledAt, revision: 3 } as const;

describe('the cancellation', () => {
  it('given who was told, when the meeting is cancelled, then they are told at once, until the day after it', () => {
    expect(planCancelled(exampleDossier({ meeting: cancelled, history: [exampleMailing()] }))).toEqual([
      {
        occasion: 'cancelled',
        recipient: { type: 'participant', id: 'police' },
        revision: 3,
        dueAt: cancelledAt,
        expiresAt: new Date('2027-04-22T13:00:00Z'),
        priorityAt: new Date('2027-04-21T11:00:00Z'),
      },
    ]);
  });

  it('given who was not told, then there is nothing to take back', () => {
    expect(planCancelled(exampleDossier({ meeting: cancelled }))).toEqual([]);
    const pending = [exampleMailing({ state: 'pending', told: null })];
    expect(planCancelled(exampleDossier({ meeting: cancelled, history: pending }))).toEqual([]);
  });

  it('given a deputy who was asked and has not answered, then they are told too', () => {
    const deputy = { ...exampleParticipant().addressee!, contactId: 'deputy' };
    const participants = [exampleParticipant({ deputy })];
    const told = { ...exampleMailing().told!, contactId: 'deputy' };
    const asked = exampleMailing({ kind: 'meetings.chase', occasion: 'second', told });
    const history = [exampleMailing(), asked];

    expect(
      planCancelled(exampleDossier({ meeting: cancelled, participants, history })).map(
        ({ occasion }) => occasion,
      ),
    ).toEqual(['cancelled', 'cancelled:deputy']);
    const owed = [exampleMailing(), { ...asked, state: 'pending' as const, told: null }];
    expect(planCancelled(exampleDossier({ meeting: cancelled, participants, history: owed }))).toHaveLength(
      1,
    );
  });

  it('given a notice that may have arrived, then it is taken back too', () => {
    const history = [exampleMailing({ state: 'superseded', possiblyDoubled: true })];

    expect(planCancelled(exampleDossier({ meeting: cancelled, history }))).toHaveLength(1);
  });

  it('given a meeting that stands, a seat that is vacant, or a substitute who has had it taken back, then there is none', () => {
    const history = [exampleMailing()];
    const participants = [exampleParticipant({ addressee: null, addresseeSince: null })];
    const withdrawn = [exampleParticipant({ withdrawnAt: cancelledAt })];

    expect(planCancelled(exampleDossier({ history }))).toEqual([]);
    expect(planCancelled(exampleDossier({ meeting: cancelled, participants: withdrawn, history }))).toEqual(
      [],
    );
    expect(planCancelled(exampleDossier({ meeting: cancelled, participants, history }))).toEqual([]);
  });
});
