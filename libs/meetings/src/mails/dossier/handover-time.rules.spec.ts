import { usualCalendar } from '../../meeting-time/usual-calendar.builder';
import { handoverTime, sinceHandover } from './handover-time.rules';
import { exampleMeeting } from './meeting-dossier.builder';

describe('when someone who takes a seat over is written to', () => {
  const timeOf = (from: string, startsAt = '2027-04-21T11:00:00Z') => {
    const meeting = exampleMeeting({ startsAt: new Date(startsAt) });
    const calendar = usualCalendar(meeting, new Date(from));
    return handoverTime(new Date(from), { meeting, calendar }).toISOString();
  };

  it('given a handover in the middle of a day or of a night, then it is told at once', () => {
    expect(timeOf('2027-04-13T08:15:00Z')).toBe('2027-04-13T08:15:00.000Z');
    expect(timeOf('2027-04-12T23:30:00Z')).toBe('2027-04-12T23:30:00.000Z');
    expect(timeOf('2027-04-12T22:00:00.020Z')).toBe('2027-04-12T22:00:00.020Z');
  });

  it('given a handover from a day on, which begins at midnight, then it waits for the first allowed hour', () => {
    expect(timeOf('2027-04-12T22:00:00Z')).toBe('2027-04-13T05:00:00.000Z');
  });

  it('given a meeting that begins at that hour or before, then it is told at midnight; a minute later, it waits', () => {
    expect(timeOf('2027-04-12T22:00:00Z', '2027-04-13T04:00:00Z')).toBe('2027-04-12T22:00:00.000Z');
    expect(timeOf('2027-04-12T22:00:00Z', '2027-04-13T05:00:00Z')).toBe('2027-04-12T22:00:00.000Z');
    expect(timeOf('2027-04-12T22:00:00Z', '2027-04-13T05:01:00Z')).toBe('2027-04-13T05:00:00.000Z');
  });
});

describe('when somebody is told now of what a handover has brought about', () => {
  const toldAt = (handedOverAt: string | null, time: string) => {
    const meeting = exampleMeeting();
    const now = new Date(time);
    const calendar = usualCalendar(meeting, now);
    return sinceHandover(handedOverAt ? new Date(handedOverAt) : null, {
      meeting,
      calendar,
      now,
    }).toISOString();
  };

  it('given the night in which it began, then in the morning; and at once on any other day, or without a handover', () => {
    expect(toldAt('2027-04-12T22:00:00Z', '2027-04-12T23:00:00Z')).toBe('2027-04-13T05:00:00.000Z');
    expect(toldAt('2027-04-12T22:00:00Z', '2027-04-13T22:30:00Z')).toBe('2027-04-13T22:30:00.000Z');
    expect(toldAt(null, '2027-04-12T23:00:00Z')).toBe('2027-04-12T23:00:00.000Z');
  });
});
