import {
  exampleAddressee,
  exampleDossier,
  exampleMailing,
  exampleParticipant,
} from '../dossier/meeting-dossier.builder';
import { planMoved } from './moved-plan.rules';

const changedAt = new Date('2027-03-20T15:00:00Z');
const meeting = { revision: 1, timeRevision: 1, changedAt };

describe('the mail about a move', () => {
  it('given who was told the earlier time, then they are told the new one at once', () => {
    const [planned, ...more] = planMoved(exampleDossier({ meeting, history: [exampleMailing()] }));

    expect(planned).toMatchObject({
      occasion: 'moved',
      recipient: { type: 'participant', id: 'police' },
      revision: 1,
      dueAt: changedAt,
    });
    expect(more).toEqual([]);
  });

  it('given nobody was told, or the meeting never changed, then there is none', () => {
    expect(planMoved(exampleDossier({ meeting }))).toEqual([]);
    expect(planMoved(exampleDossier({ history: [exampleMailing()] }))).toEqual([]);
  });

  it('given a notice that already told this revision, then there is none', () => {
    const history = [exampleMailing({ told: { revision: 1 } })];

    expect(planMoved(exampleDossier({ meeting, history }))).toEqual([]);
  });

  it('given a notice in flight whose words nobody knows yet, then it is followed', () => {
    const history = [exampleMailing({ state: 'sending', told: null })];

    expect(planMoved(exampleDossier({ meeting, history }))).toHaveLength(1);
  });

  it('given a notice that a crash left in doubt, then it is followed', () => {
    const history = [exampleMailing({ state: 'superseded', possiblyDoubled: true })];

    expect(planMoved(exampleDossier({ meeting, history }))).toHaveLength(1);
  });

  it('given a second move, then what was told last decides, not what was told first', () => {
    const history = [
      exampleMailing(),
      exampleMailing({ id: 'moved', kind: 'meetings.moved', told: { revision: 1 } }),
    ];

    expect(planMoved(exampleDossier({ meeting, history }))).toEqual([]);
    const again = exampleDossier({ meeting: { ...meeting, revision: 2 }, history });
    expect(planMoved(again).map(({ revision }) => revision)).toEqual([2]);
  });

  it('given a successor who was never told, then they get a notice and no move', () => {
    const participants = [
      exampleParticipant({ addressee: exampleAddressee('successor'), addresseeSince: changedAt }),
    ];

    expect(planMoved(exampleDossier({ meeting, participants, history: [exampleMailing()] }))).toEqual([]);
  });

  it('given the meeting is cancelled or the substitute withdrawn, then there is none', () => {
    const history = [exampleMailing()];

    expect(planMoved(exampleDossier({ meeting: { ...meeting, status: 'cancelled' }, history }))).toEqual([]);
    const participants = [exampleParticipant({ withdrawnAt: changedAt })];
    expect(planMoved(exampleDossier({ meeting, participants, history }))).toEqual([]);
  });
});
