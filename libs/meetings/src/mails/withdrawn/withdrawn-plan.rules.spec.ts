import { exampleDossier, exampleMailing, exampleParticipant } from '../dossier/meeting-dossier.builder';
import { planWithdrawn } from './withdrawn-plan.rules';

const cancelledAt = new Date('2027-04-01T10:00:00Z');
const cancelled = { status: 'cancelled', cancelledAt, revision: 3 } as const;

describe('the withdrawal of a notice', () => {
  it('given a withdrawn substitute who was told, then once, however the meeting changes afterwards', () => {
    const withdrawnAt = new Date('2027-03-25T10:00:00Z');
    const participants = [exampleParticipant({ withdrawnAt })];
    const history = [exampleMailing()];
    const plan = (meeting = {}) => planWithdrawn(exampleDossier({ meeting, participants, history }));

    expect(plan()).toMatchObject([{ revision: 0, dueAt: withdrawnAt }]);
    expect(plan({ revision: 2 })).toEqual(plan());
    expect(plan(cancelled)).toEqual(plan());
  });

  it('given a meeting that is off, or someone who is expected, then none', () => {
    const history = [exampleMailing()];

    expect(planWithdrawn(exampleDossier({ meeting: cancelled, history }))).toEqual([]);
    expect(planWithdrawn(exampleDossier({ history }))).toEqual([]);
  });
});
