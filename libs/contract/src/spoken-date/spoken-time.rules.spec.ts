import { civilDate } from '../civil-date/civil-date.rules';
import { clockTime } from '../civil-date/clock-time.rules';
import { spokenMeetingTime, spokenTime, spokenTimeSpan } from './spoken-time.rules';

const stockholm = 'Europe/Stockholm';
const march = civilDate('2027-03-10');
const one = clockTime('13:00');
const three = clockTime('15:00');

describe('a time in words', () => {
  it('has a point in Swedish and a colon in English', () => {
    expect(spokenTime(one, 'sv')).toBe('13.00');
    expect(spokenTime(one, 'en')).toBe('13:00');
  });

  it('spans with an en dash', () => {
    expect(spokenTimeSpan(one, three, 'sv')).toBe('13.00\u201315.00');
    expect(spokenTimeSpan(one, three, 'en')).toBe('13:00\u201315:00');
  });
});

describe('spokenMeetingTime', () => {
  const startsAt = new Date('2027-04-21T11:00:00Z');
  const endsAt = new Date('2027-04-21T13:00:00Z');

  it('says when the spring council meets', () => {
    expect(spokenMeetingTime(startsAt, endsAt, stockholm, 'sv', march)).toBe(
      'onsdag 21 april kl.\u00a013.00\u201315.00',
    );
    expect(spokenMeetingTime(startsAt, endsAt, stockholm, 'en', march)).toBe(
      'Wednesday 21 April, 13:00\u201315:00',
    );
  });

  it('says the year in another', () => {
    expect(spokenMeetingTime(startsAt, endsAt, stockholm, 'sv', civilDate('2026-12-31'))).toBe(
      'onsdag 21 april 2027 kl.\u00a013.00\u201315.00',
    );
  });

  it('says 09.00 on both sides of the spring night', () => {
    const saturday = [new Date('2027-03-27T08:00:00Z'), new Date('2027-03-27T09:00:00Z')] as const;
    const monday = [new Date('2027-03-29T07:00:00Z'), new Date('2027-03-29T08:00:00Z')] as const;
    expect(spokenMeetingTime(...saturday, stockholm, 'sv', march)).toContain('kl.\u00a009.00\u201310.00');
    expect(spokenMeetingTime(...monday, stockholm, 'sv', march)).toContain('kl.\u00a009.00\u201310.00');
  });

  it('says both days of a meeting across midnight', () => {
    const late = [new Date('2027-04-21T21:00:00Z'), new Date('2027-04-21T23:00:00Z')] as const;
    expect(spokenMeetingTime(...late, stockholm, 'sv', march)).toBe(
      'onsdag 21 april kl.\u00a023.00 – torsdag 22 april kl.\u00a001.00',
    );
    expect(spokenMeetingTime(...late, stockholm, 'en', march)).toBe(
      'Wednesday 21 April, 23:00 – Thursday 22 April, 01:00',
    );
  });
});
