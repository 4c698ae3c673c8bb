import type { SeatHolding } from '../seat-holding.entity';
import { holdingToEnd } from './handover.rules';

const now = new Date('2026-11-23T08:00:00Z');
const newYear = new Date('2026-12-31T23:00:00Z');

function holding(heldFrom: string, heldUntil: string | null = null): SeatHolding {
  return {
    municipalityId: 'municipality',
    id: 'holding',
    seatId: 'seat',
    contactId: 'old chair',
    capacity: 'holder',
    heldFrom: new Date(heldFrom),
    heldUntil: heldUntil === null ? null : new Date(heldUntil),
    createdAt: new Date(heldFrom),
  };
}

describe('a handover', () => {
  it('ends the holding it takes over from', () => {
    const old = holding('2022-10-15T00:00:00Z');
    expect(holdingToEnd(old, { contactId: 'new chair', from: newYear, now })).toEqual({
      ok: true,
      value: old,
    });
  });

  it('ends a holding whose end was planned for later', () => {
    const old = holding('2022-10-15T00:00:00Z', '2027-06-30T22:00:00Z');
    expect(holdingToEnd(old, { contactId: 'new chair', from: newYear, now })).toEqual({
      ok: true,
      value: old,
    });
  });

  it('has nothing to end when the seat is vacant', () => {
    expect(holdingToEnd(null, { contactId: 'new chair', from: now, now })).toEqual({ ok: true, value: null });
  });

  it('makes a vacancy when nobody comes after', () => {
    const old = holding('2022-10-15T00:00:00Z');
    expect(holdingToEnd(old, { contactId: null, from: now, now })).toEqual({ ok: true, value: old });
  });

  it('is refused when it would end a holding before it has begun', () => {
    const begun = holding('2026-11-23T08:00:00Z');
    expect(holdingToEnd(begun, { contactId: 'new chair', from: now, now })).toEqual({
      ok: false,
      error: 'seat.taken',
    });
  });

  it('takes back a holding that begins there and lies ahead', () => {
    const ahead = holding(newYear.toISOString());
    expect(holdingToEnd(ahead, { contactId: null, from: newYear, now })).toEqual({ ok: true, value: ahead });
  });

  it('ends a holding that began the moment before', () => {
    const begun = holding('2026-11-23T07:59:59.999Z');
    expect(holdingToEnd(begun, { contactId: 'new chair', from: now, now })).toEqual({
      ok: true,
      value: begun,
    });
  });

  it.each([
    ['this very instant', '2026-11-23T08:00:00Z', { ok: false, error: 'seat.taken' }],
    ['an instant from now', '2026-11-23T08:00:00.001Z', { ok: true }],
  ])('given an end %s, is refused or not as the end has passed', (_, until, expected) => {
    const ending = holding('2022-10-15T00:00:00Z', until);
    const from = new Date('2026-11-01T00:00:00Z');
    expect(holdingToEnd(ending, { contactId: 'new chair', from, now })).toMatchObject(expected);
  });

  it('is refused when it would move an end that has passed', () => {
    const past = holding('2022-10-15T00:00:00Z', '2026-11-01T00:00:00Z');
    const from = new Date('2026-10-01T00:00:00Z');
    expect(holdingToEnd(past, { contactId: 'new chair', from, now })).toEqual({
      ok: false,
      error: 'seat.taken',
    });
  });

  it('is refused when the contact has the seat already, so that a second click makes no second holding', () => {
    const old = holding('2022-10-15T00:00:00Z');
    expect(holdingToEnd(old, { contactId: 'old chair', from: now, now })).toEqual({
      ok: false,
      error: 'seat.held-already',
    });
  });

  it('is refused when a vacant seat is to be left', () => {
    expect(holdingToEnd(null, { contactId: null, from: now, now })).toEqual({
      ok: false,
      error: 'seat.vacant',
    });
  });
});
