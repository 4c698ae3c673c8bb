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

  it('given a notice that may have arrived, then it is taken back too', () => {
    const history = [exampleMailing({ state: 'superseded', possiblyDoubled: true })];

    expect(planCancelled(exampleDossier({ meeting: cancelled, history }))).toHaveLength(1);
  });

  it('given a withdrawn substitute who was told, then once, however the meeting changes afterwards', () => {
    const withdrawnAt = new Date('2027-03-25T10:00:00Z');
    const participants = [exampleParticipant({ withdrawnAt })];
    const history = [exampleMailing()];
    const plan = (meeting = {}) => planCancelled(exampleDossier({ meeting, participants, history }));

    expect(plan()).toMatchObject([{ revision: 0, dueAt: withdrawnAt }]);
    expect(plan({ revision: 2 })).toEqual(plan());
    expect(plan(cancelled)).toEqual(plan());
  });

  it('given a meeting that stands, or a seat that is vacant, then there is none', () => {
    const history = [exampleMailing()];
    const participants = [exampleParticipant({ addressee: null, addresseeSince: null })];

    expect(planCancelled(exampleDossier({ history }))).toEqual([]);
    expect(planCancelled(exampleDossier({ meeting: cancelled, participants, history }))).toEqual([]);
  });
});
