import { figureOf, median, quantile } from './measurement';

describe('a figure', () => {
  it('given rounds, then it is their median, with the least and the most beside it', () => {
    const figure = figureOf({ name: 'rate', unit: 'of bare', atLeast: 0.9 }, [0.951, 0.804, 0.9]);

    expect(figure).toMatchObject({ value: 0.9, lowest: 0.8, highest: 0.95, goal: 0.9, met: true });
  });

  it('given a median that only looks like the goal when rounded, then the goal is not met', () => {
    expect(figureOf({ name: 'rate', unit: 'of bare', atLeast: 0.9 }, [0.899])).toMatchObject({
      value: 0.9,
      met: false,
    });
  });

  it('given a goal that is an upper bound, then more is not met and as much is', () => {
    const goal = { name: 'wait', unit: 's', atMost: 2 };

    expect(figureOf(goal, [2])).toMatchObject({ met: true });
    expect(figureOf(goal, [2.01])).toMatchObject({ met: false });
  });
});

describe('quantile', () => {
  it('given a hundred values, then 99 of 100 lie at or below it', () => {
    const values = Array.from({ length: 100 }, (_none, index) => 100 - index);

    expect(quantile(values, 0.99)).toBe(99);
    expect(quantile(values, 0.5)).toBe(50);
  });

  it('given few values, then the last of a hundred is the greatest', () => {
    expect(quantile([3, 1, 2], 0.99)).toBe(3);
  });
});

describe('median', () => {
  it('given an odd number, then it is the middle; an even one, then between the two', () => {
    expect(median([10, 1, 2])).toBe(2);
    expect(median([10, 1, 2, 4])).toBe(3);
  });

  it('given nothing, then it says so', () => {
    expect(() => median([])).toThrow('Nothing was measured');
    expect(() => quantile([], 0.5)).toThrow('Nothing was measured');
  });
});
