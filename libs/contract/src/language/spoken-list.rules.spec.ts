import { spokenList } from './spoken-list.rules';

describe('several in words', () => {
  it.each([
    [[], '', ''],
    [['Ann'], 'Ann', 'Ann'],
    [['Ann', 'Bo'], 'Ann och Bo', 'Ann and Bo'],
    [['Ann', 'Bo', 'Cia'], 'Ann, Bo och Cia', 'Ann, Bo and Cia'],
  ])('given %j, then they are told as one would say them', (items, swedish, english) => {
    expect(spokenList(items, 'sv')).toBe(swedish);
    expect(spokenList(items, 'en')).toBe(english);
  });
});
