import type { CivilDate } from '@samsyn/contract';
import { drawnReadings, highestOf, stackOf } from './figure.rules';

const day = (text: string) => text as CivilDate;

describe('the figures of a goal', () => {
  it('given actions of each kind, then done lies at the ground, and what was stopped is no part of it', () => {
    expect(stackOf({ planned: 1, ongoing: 0, done: 2, stopped: 4 })).toEqual([
      { piece: 'done', from: 0, to: 2 },
      { piece: 'planned', from: 2, to: 3 },
    ]);
    expect(highestOf([{ planned: 1, ongoing: 0, done: 2, stopped: 4 }])).toBe(3);
    expect(highestOf([])).toBe(1);
  });

  it('given readings and a target, then they stand by day and share of the higher', () => {
    const readings = [
      { readOn: day('2027-01-01'), value: 20 },
      { readOn: day('2027-02-20'), value: 100 },
    ];
    expect(drawnReadings({ readings, target: 80 }, day('2027-04-11'))).toEqual({
      points: [
        { ...readings[0], along: 0, up: 0.2 },
        { ...readings[1], along: 0.5, up: 1 },
      ],
      target: 0.8,
    });
  });

  it('given nothing but noughts of today, then nothing is divided by nothing', () => {
    const { points, target } = drawnReadings(
      { readings: [{ readOn: day('2027-04-11'), value: 0 }], target: null },
      day('2027-04-11'),
    );
    expect([points[0]?.along, points[0]?.up, target]).toEqual([0, 0, null]);
    expect(drawnReadings({ readings: [], target: 3 }, day('2027-04-11'))).toEqual({
      points: [],
      target: null,
    });
  });
});
