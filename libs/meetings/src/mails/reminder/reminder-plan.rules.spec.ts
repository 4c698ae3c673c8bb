import type { Answer } from '@samsyn/contract';
import { exampleDossier, exampleParticipant } from '../dossier/meeting-dossier.builder';
import { planReminder } from './reminder-plan.rules';

const after = (answer: Answer) => exampleParticipant({ reply: { answer } });

describe('the reminder', () => {
  it('given who may come, then it leaves the working day before', () => {
    expect(planReminder(exampleDossier()).map(({ dueAt }) => dueAt.toISOString())).toEqual([
      '2027-04-20T06:00:00.000Z',
    ]);
  });

  it.each([
    ['in-room', 1],
    ['remote', 1],
    ['tentative', 1],
    ['declined', 0],
    ['substitute', 0],
  ] as const)('given the answer %s, then there are %i', (answer, count) => {
    expect(planReminder(exampleDossier({ participants: [after(answer)] }))).toHaveLength(count);
  });

  it('given a change of room, then it stays the same mail; given a move, it is another', () => {
    const revisionAt = (revision: number, timeRevision: number) =>
      planReminder(exampleDossier({ meeting: { revision, timeRevision } }))[0]?.revision;

    expect(revisionAt(1, 0)).toBe(revisionAt(0, 0));
    expect(revisionAt(2, 2)).not.toBe(revisionAt(0, 0));
  });

  it('given a meeting that is not planned, or a withdrawn substitute, then nobody comes', () => {
    const withdrawn = exampleParticipant({
      substituteFor: 'seat',
      withdrawnAt: new Date('2027-03-15T08:00:00Z'),
    });
    expect(planReminder(exampleDossier({ meeting: { status: 'cancelled' } }))).toEqual([]);
    expect(planReminder(exampleDossier({ participants: [withdrawn] }))).toEqual([]);
  });
});
