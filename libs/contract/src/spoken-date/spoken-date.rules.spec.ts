import { civilDate } from '../civil-date/civil-date.rules';
import {
  spokenDate,
  spokenDay,
  spokenFullDate,
  spokenWeek,
  spokenWeekday,
  spokenWeekdayAndDay,
} from './spoken-date.rules';

const meetingDay = civilDate('2027-04-21');

describe('a date in words', () => {
  it.each([
    ['the full date', spokenFullDate, 'onsdag 21 april 2027', 'Wednesday 21 April 2027'],
    ['the date', spokenDate, '21 april 2027', '21 April 2027'],
    ['weekday and day', spokenWeekdayAndDay, 'onsdag 21 april', 'Wednesday 21 April'],
    ['the day', spokenDay, '21 april', '21 April'],
    ['the weekday', spokenWeekday, 'onsdag', 'Wednesday'],
    ['the week', spokenWeek, 'v.\u00a016', 'week\u00a016'],
  ])('says %s in Swedish and English', (_what, say, swedish, english) => {
    expect(say(meetingDay, 'sv')).toBe(swedish);
    expect(say(meetingDay, 'en')).toBe(english);
  });

  it('writes a one-digit day without a zero', () => {
    expect(spokenDay(civilDate('2027-03-08'), 'sv')).toBe('8 mars');
  });

  it('counts week 53 at the turn of the year 2026', () => {
    expect(spokenWeek(civilDate('2027-01-01'), 'sv')).toBe('v.\u00a053');
  });
});
