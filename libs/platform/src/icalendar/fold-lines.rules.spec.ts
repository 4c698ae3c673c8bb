import { foldLines } from './fold-lines.rules';

const folded = (line: string) => foldLines(line).split('\r\n');

describe('folding the lines of a calendar', () => {
  it('given a line of 75 octets, then it stays; given one more, then that continues on the next, after a space', () => {
    expect(folded('a'.repeat(75))).toEqual(['a'.repeat(75)]);
    expect(folded('a'.repeat(76))).toEqual(['a'.repeat(75), ' a']);
    // the space counts
    expect(folded('a'.repeat(150))).toEqual(['a'.repeat(75), ` ${'a'.repeat(74)}`, ' a']);
  });

  it('given several lines, then each is folded by itself', () => {
    expect(foldLines(`a\r\n${'b'.repeat(76)}\r\nc`)).toBe(`a\r\n${'b'.repeat(75)}\r\n b\r\nc`);
  });

  it.each([
    ['two octets', 'å', 37],
    ['the fewest that take two', '\u0080', 37],
    ['three octets', '–', 25],
    ['the fewest that take three', '\u0800', 25],
    ['four octets', '🛟', 18],
    ['the fewest that take four', '\u{10000}', 18],
  ])(
    'given characters of %s, then a line holds as many as fit, and none is cut',
    (_size, character, most) => {
      const whole = character.repeat(most);
      expect(folded(whole)).toEqual([whole]);
      expect(folded(whole + character)).toEqual([whole, ` ${character}`]);
    },
  );
});
