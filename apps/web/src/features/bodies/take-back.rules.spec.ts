import type { HistoricHoldingView } from '@samsyn/contract';
import { plannedChange } from './take-back.rules';

const now = new Date('2027-03-08T07:00:00Z');
const april = '2027-03-31T22:00:00.000Z';
const may = '2027-04-30T22:00:00.000Z';

const holding = (contactId: string, from: string, until: string | null): HistoricHoldingView => ({
  id: `${contactId} ${from}`,
  seatId: 'seat',
  contactId,
  capacity: 'holder',
  from,
  until,
  contact: { role: 'Roll', name: null },
});
const present = holding('present', '2026-01-01T00:00:00.000Z', april);
const next = holding('next', april, null);

describe('what lies ahead of a seat', () => {
  it('given somebody who takes over from who has it, then who has it stays', () => {
    expect(plannedChange([next, present], 'holder', now)).toEqual({
      next,
      present,
      takesBack: { contactId: 'present', capacity: 'holder', from: april },
    });
  });

  it('given who leaves and nobody who comes, then they stay', () => {
    expect(plannedChange([present], 'holder', now)).toEqual({
      next: undefined,
      present,
      takesBack: { contactId: 'present', capacity: 'holder', from: april },
    });
  });

  it('given a seat that is vacant until somebody comes, then it stays vacant', () => {
    const later = holding('next', may, null);
    const vacant = {
      next: later,
      present: undefined,
      takesBack: { contactId: null, capacity: 'holder', from: may },
    };
    expect(plannedChange([later], 'holder', now)).toEqual(vacant);
    expect(plannedChange([later, present], 'holder', now)).toEqual(vacant);
  });

  it('given two who come one after the other, then the first is meant', () => {
    const [first, second] = [holding('first', april, may), holding('second', may, null)];
    expect(plannedChange([second, first, present], 'holder', now)?.next).toBe(first);
  });

  it('given nothing ahead in that capacity, then nothing', () => {
    expect(plannedChange([next, present], 'deputy', now)).toBeUndefined();
    expect(
      plannedChange([holding('present', april.replace('2027', '2026'), null)], 'holder', now),
    ).toBeUndefined();
    expect(plannedChange([], 'holder', now)).toBeUndefined();
  });
});
