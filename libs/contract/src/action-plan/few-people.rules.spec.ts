import { describesPeople, isFew } from './few-people.rules';

describe('few people', () => {
  it.each([
    ['Antal deltagare', null],
    ['Antal', 'elever'],
    ['Anhöriga som har fått stöd', null],
    ['Föräldrar i grupp', 'st'],
    ['Number of relatives', null],
    ['Antal män', null],
  ])('given the indicator “%s” in %s, then it counts people', (name, unit) => {
    expect(describesPeople({ name, unit })).toBe(true);
  });

  it.each([
    ['Antal klasser', 'klasser'],
    ['Andel utbildade medarbetare', '%'],
    ['Beslutad rutin finns', null],
    ['Antal moment', null],
  ])('given the indicator “%s” in %s, then it does not', (name, unit) => {
    expect(describesPeople({ name, unit })).toBe(false);
  });

  it('given one to four, then they are few; five are not, and nobody is nobody', () => {
    expect([0, 0.5, 1, 4, 5, 12].map(isFew)).toEqual([false, true, true, true, false, false]);
  });
});
