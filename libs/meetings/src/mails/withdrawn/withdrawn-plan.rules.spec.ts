import {
  exampleAddressee,
  exampleDossier,
  exampleMailing,
  exampleParticipant,
} from '../dossier/meeting-dossier.builder';
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

  describe('given somebody who lost the seat at midnight, and whose withdrawal waits for the morning', () => {
    const midnight = new Date('2027-03-31T22:00:00Z');
    const former = exampleParticipant({
      addressee: exampleAddressee('successor'),
      addresseeSince: midnight,
      changedHandsAt: midnight,
      former: [exampleAddressee()],
    });
    const substitute = exampleParticipant({ withdrawnAt: midnight });
    const dueAt = (participant: typeof former, now: string) =>
      planWithdrawn(
        exampleDossier({ participants: [participant], history: [exampleMailing()], now: new Date(now) }),
      ).map((planned) => planned.dueAt.toISOString());

    it('when it is planned anew in the night, then it still waits, and later leaves at once', () => {
      expect(dueAt(former, '2027-03-31T22:30:00Z')).toEqual(['2027-04-01T05:00:00.000Z']);
      expect(dueAt(former, '2027-04-01T08:00:00Z')).toEqual(['2027-04-01T08:00:00.000Z']);
    });

    it('when they had named a substitute, then so does the substitute’s', () => {
      expect(dueAt(substitute, '2027-03-31T22:30:00Z')).toEqual(['2027-04-01T05:00:00.000Z']);
    });
  });

  it('given a meeting that is off, or someone who is expected, then none', () => {
    const history = [exampleMailing()];

    expect(planWithdrawn(exampleDossier({ meeting: cancelled, history }))).toEqual([]);
    expect(planWithdrawn(exampleDossier({ history }))).toEqual([]);
  });
});
