import { calendarParameter, calendarText } from './calendar-text.rules';

describe('what people write, in a calendar', () => {
  it('given line breaks of every kind, then each is one line feed; other control characters are spaces', () => {
    expect(calendarText('a\r\nb\rc\u0085d\u2028e\u2029f\ng')).toBe('a\nb\nc\nd\ne\nf\ng');
    expect(calendarText('bell\u0007ring')).toBe('bell ring');
    expect(calendarText('half \uD83D emoji')).toBe('half \uFFFD emoji');
  });

  it('given a name with signs that cannot be escaped, then each is one that looks alike, on one line', () => {
    expect(calendarParameter(' Rådet "A"\nB \\ C ^ D ')).toBe('Rådet ”A” B / C ˆ D');
  });
});
