import fc from 'fast-check';
import { agendaMinutes, fittedAgenda, SHORTEST_ITEM } from './fitted-agenda.rules';
import { standingCouncilAgenda } from './standing-agenda';

const lasting = (...minutes: number[]) => minutes.map((each) => ({ minutes: each }));
const fitted = (available: number, ...minutes: number[]) =>
  fittedAgenda(lasting(...minutes), available).map((item) => item.minutes);

describe('an agenda fitted to the length of its meeting', () => {
  it.each([
    ['as long as the meeting', 120, [5, 10, 45, 60], [5, 10, 45, 60]],
    ['half as long', 60, [10, 20, 90], [5, 10, 45]],
    ['twice as long', 240, [10, 20, 90], [20, 40, 180]],
    ['so short that an item would vanish', 60, [5, 10, 105], [5, 5, 50]],
    ['not in whole five minutes', 47, [10, 20, 60], [5, 11, 31]],
    ['shorter than the shortest items together', 10, [10, 20, 30], [5, 5, 5]],
  ])('given a meeting %s, then each item keeps its share', (_, available, minutes, expected) => {
    expect(fitted(available, ...minutes)).toEqual(expected);
  });

  it('given the council’s standing one and an hour and a half, then it fills it in whole five minutes', () => {
    const items = fittedAgenda(standingCouncilAgenda('sv'), 90);
    expect(agendaMinutes(items)).toBe(90);
    expect(items.every(({ minutes }) => minutes % 5 === 0)).toBe(true);
    expect(items.map(({ title }) => title)).toEqual(standingCouncilAgenda('sv').map(({ title }) => title));
  });

  it('given any agenda and any length, then it fills the meeting, or is as short as it can be', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 1, max: 480 }), { minLength: 1, maxLength: 60 }),
        fc.integer({ min: 1, max: 480 }),
        (minutes, available) => {
          const items = fittedAgenda(lasting(...minutes), available);
          expect(agendaMinutes(items)).toBe(
            Math.max(available, Math.min(agendaMinutes(items), minutes.length * SHORTEST_ITEM)),
          );
          if (agendaMinutes(lasting(...minutes)) !== available) {
            expect(Math.min(...items.map((item) => item.minutes))).toBeGreaterThanOrEqual(SHORTEST_ITEM);
          }
        },
      ),
    );
  });

  it('given a meeting longer than an item may be, then that item is as long as it may be', () => {
    expect(fitted(720, 60)).toEqual([480]);
  });

  it('given nothing, then nothing', () => {
    expect(fittedAgenda([], 90)).toEqual([]);
  });
});
