import { civilDate, clockTime, type MeetingDeadlines } from '@samsyn/contract';
import { meetingDeadlines, meetingInstants } from './meeting-time.rules';
import { usualCalendar } from './usual-calendar.builder';

const zone = 'Europe/Stockholm';
const now = new Date('2026-11-23T07:00:00Z');
const usual = { replyByDays: 14, contributionsByDays: 12, documentsDays: 7 };

const at = (date: string, start: string, end: string, when = now) =>
  meetingInstants({ date: civilDate(date), start: clockTime(start), end: clockTime(end) }, zone, when);
const codeAt = (...asked: Parameters<typeof at>) => {
  const result = at(...asked);
  return result.ok ? undefined : result.error.code;
};

describe('a meeting’s time', () => {
  it('given a wall time in summer or winter, then it is that instant', () => {
    expect(at('2027-04-21', '13:00', '15:00')).toEqual({
      ok: true,
      value: { startsAt: new Date('2027-04-21T11:00:00Z'), endsAt: new Date('2027-04-21T13:00:00Z') },
    });
    expect(at('2027-02-03', '09:00', '10:30')).toMatchObject({
      value: { startsAt: new Date('2027-02-03T08:00:00Z') },
    });
  });

  it.each([
    ['2027-03-26', '2027-03-26T08:00:00.000Z'],
    ['2027-03-29', '2027-03-29T07:00:00.000Z'],
    ['2027-10-29', '2027-10-29T07:00:00.000Z'],
    ['2027-11-01', '2027-11-01T08:00:00.000Z'],
  ])('given nine o’clock on %s, then it stays nine o’clock whatever the clocks did', (date, instant) => {
    expect(at(date, '09:00', '10:00')).toMatchObject({ value: { startsAt: new Date(instant) } });
  });

  it('given a time that the night of 28 March skips, then it is refused', () => {
    expect(codeAt('2027-03-28', '02:30', '04:00')).toBe('time.absent');
    expect(codeAt('2027-03-28', '01:00', '02:30')).toBe('time.absent');
    expect(codeAt('2027-03-28', '03:00', '04:00')).toBeUndefined();
  });

  it('given a time that the night of 31 October shows twice, then it is refused', () => {
    expect(codeAt('2027-10-31', '02:30', '04:00')).toBe('time.twice');
    expect(codeAt('2027-10-31', '01:00', '02:30')).toBe('time.twice');
    expect(codeAt('2027-10-31', '03:00', '04:00')).toBeUndefined();
  });

  it('given an end before the start, then it is the next day’s, for twelve hours at most', () => {
    expect(at('2027-04-21', '23:30', '00:30')).toMatchObject({
      value: { startsAt: new Date('2027-04-21T21:30:00Z'), endsAt: new Date('2027-04-21T22:30:00Z') },
    });
    expect(codeAt('2027-04-21', '20:00', '08:00')).toBeUndefined();
    expect(codeAt('2027-04-21', '20:00', '08:01')).toBe('meeting.ends-before-start');
    expect(codeAt('2027-04-21', '13:00', '13:00')).toBe('meeting.ends-before-start');
    expect(codeAt('2027-04-21', '13:00', '12:59')).toBe('meeting.ends-before-start');
  });

  it('given a night the clocks change, then its twelve hours are those that pass', () => {
    expect(codeAt('2027-03-27', '20:00', '09:00')).toBeUndefined();
    expect(codeAt('2027-10-30', '20:00', '08:00')).toBe('meeting.ends-before-start');
    expect(codeAt('2027-03-27', '23:30', '02:30')).toBe('time.absent');
  });

  it('given a day that ends long after it began, then it is no night', () => {
    expect(codeAt('2027-04-21', '08:00', '23:00')).toBeUndefined();
  });

  it('given a start that has passed, or is now, then it is refused', () => {
    expect(codeAt('2026-11-23', '08:00', '09:00')).toBe('meeting.in-the-past');
    expect(codeAt('2026-11-23', '08:01', '09:00')).toBeUndefined();
  });
});

describe('a meeting’s last days', () => {
  const meetingDay = civilDate('2027-04-21');
  const days = (asked: Partial<MeetingDeadlines> = {}, when = now, kept?: MeetingDeadlines) =>
    meetingDeadlines(
      meetingDay,
      { asked, kept },
      usual,
      usualCalendar({ startsAt: new Date('2027-04-21T11:00:00Z'), timeZone: zone }, when),
      when,
    );

  it('given nothing asked for, then they keep the body’s usual distance', () => {
    expect(days()).toEqual({
      ok: true,
      value: { replyBy: '2027-04-07', contributionsBy: '2027-04-09', documentsBy: '2027-04-14' },
    });
  });

  it('given days asked for, then those', () => {
    expect(days({ replyBy: civilDate('2027-04-01') })).toMatchObject({
      value: { replyBy: '2027-04-01', contributionsBy: '2027-04-09' },
    });
  });

  it('given short notice, then a day that has passed becomes the working day before', () => {
    expect(days({}, new Date('2027-04-12T08:00:00Z'))).toMatchObject({
      value: { replyBy: '2027-04-20', contributionsBy: '2027-04-20', documentsBy: '2027-04-14' },
    });
  });

  it('given a usual last day that is today, then it is too late for it; a minute before midnight it was not', () => {
    const replyBy = (when: string) => days({}, new Date(when));
    expect(replyBy('2027-04-07T08:00:00Z')).toMatchObject({ value: { replyBy: '2027-04-20' } });
    expect(replyBy('2027-04-06T21:59:00Z')).toMatchObject({ value: { replyBy: '2027-04-07' } });
  });

  it('given a meeting tomorrow, then its own day is all that is left', () => {
    expect(days({}, new Date('2027-04-20T08:00:00Z'))).toMatchObject({
      value: { replyBy: '2027-04-21', contributionsBy: '2027-04-21', documentsBy: '2027-04-21' },
    });
  });

  it('given a last day after the meeting, then it is refused; on its own day it stands', () => {
    expect(days({ documentsBy: civilDate('2027-04-22') })).toMatchObject({
      error: { code: 'meeting.deadline-after-meeting', deadline: 'documentsBy' },
    });
    expect(days({ documentsBy: meetingDay }).ok).toBe(true);
  });

  it('given a last day that has passed, then it is refused; today it stands', () => {
    expect(days({ replyBy: civilDate('2026-11-22') })).toMatchObject({
      error: { code: 'meeting.deadline-passed', deadline: 'replyBy' },
    });
    expect(days({ replyBy: civilDate('2026-11-23') }).ok).toBe(true);
  });

  it('given last year’s number on a day, however far ahead the meeting is, then it is refused', () => {
    const far = (asked: Partial<MeetingDeadlines>) =>
      meetingDeadlines(
        civilDate('2028-04-19'),
        { asked },
        usual,
        usualCalendar({ startsAt: new Date('2028-04-19T11:00:00Z'), timeZone: zone }, now),
        now,
      );
    expect(far({ contributionsBy: civilDate('2027-04-19') })).toMatchObject({
      error: { code: 'meeting.deadline-other-year', deadline: 'contributionsBy' },
    });
    expect(far({ contributionsBy: civilDate('2027-04-21') }).ok).toBe(true);
  });

  it('given a meeting that keeps its day, then last days that it has are not judged anew', () => {
    const kept = {
      replyBy: civilDate('2027-04-07'),
      contributionsBy: civilDate('2027-04-09'),
      documentsBy: civilDate('2027-04-14'),
    };
    const late = new Date('2027-04-16T08:00:00Z');
    expect(days({}, late, kept)).toEqual({ ok: true, value: kept });
    expect(days({ replyBy: kept.replyBy }, late, kept)).toEqual({ ok: true, value: kept });
    expect(days({ replyBy: civilDate('2027-04-08') }, late, kept)).toMatchObject({
      error: { code: 'meeting.deadline-passed' },
    });
  });
});
