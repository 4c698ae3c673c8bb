import { DueLater, type Mailing, NO_LONGER_DUE, type PlannedMailing } from '@samsyn/mailings';
import { stillPlanned } from './still-planned.rules';

const dueAt = new Date('2027-02-08T07:00:00Z');
const expiresAt = new Date('2027-02-22T23:00:00Z');
const mailing = {
  occasion: 'due',
  recipient: { type: 'seat', id: 'seat' },
  revision: 20270222,
  dueAt,
  timedByHand: false,
} as Mailing;
const planned = (values: Partial<PlannedMailing> = {}): PlannedMailing => ({
  occasion: 'due',
  recipient: { type: 'seat', id: 'seat' },
  revision: 20270222,
  dueAt,
  expiresAt,
  priorityAt: dueAt,
  ...values,
});
/** What becomes of the mail an hour after its time, if this is what is planned. */
const now = new Date('2027-02-08T08:00:00Z');
const held = (plan: PlannedMailing, values: Partial<Mailing> = {}, at = now) =>
  stillPlanned(() => [plan], { now: at }, { ...mailing, ...values }, 'written');

describe('a mail about an action that is about to leave', () => {
  it('given it is planned still, then it leaves as it was decided', () => {
    expect(held(planned())).toBe('written');
    expect(held(planned(), {}, dueAt)).toBe('written');
  });

  it.each<Partial<PlannedMailing>>([
    { occasion: 'due-today' },
    { recipient: { type: 'account', id: 'sam' } },
    { revision: 20270331 },
  ])('given what is planned differs in %o, then it is no longer due', (other) => {
    expect(held(planned(other))).toBe(NO_LONGER_DUE);
  });

  it('given nothing was decided, then it is no longer due', () => {
    expect(stillPlanned(() => [planned()], { now }, mailing, undefined)).toBe(NO_LONGER_DUE);
  });

  it('given it is planned for later now, then it waits, unless a person has timed it', () => {
    const later = planned({ dueAt: new Date('2027-02-15T07:00:00Z') });
    expect(held(later)).toEqual(new DueLater(later.dueAt, expiresAt));
    expect(held(later, { timedByHand: true })).toBe('written');
  });

  it('given a relay made it late, then it is planned as of its own time', () => {
    const asOf: Date[] = [];
    stillPlanned(
      (dossier: { now: Date }) => {
        asOf.push(dossier.now);
        return [];
      },
      { now },
      mailing,
      'written',
    );
    expect(asOf).toEqual([dueAt]);
  });
});
