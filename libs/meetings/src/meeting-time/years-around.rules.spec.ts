import { yearsAround } from './years-around.rules';

const timeZone = 'Europe/Stockholm';

describe('yearsAround', () => {
  it('reaches from the year before to the year after, by the wall of the meeting and not of the computer', () => {
    const newYear = new Date('2028-01-01T00:30:00+01:00');
    expect(yearsAround({ startsAt: newYear, timeZone }, newYear)).toEqual({ from: 2027, to: 2029 });
  });

  it('spans from now to the meeting, whichever comes first', () => {
    const [early, late] = [new Date('2026-11-23T07:00:00Z'), new Date('2028-03-01T12:00:00Z')];
    expect(yearsAround({ startsAt: late, timeZone }, early)).toEqual({ from: 2025, to: 2029 });
    expect(yearsAround({ startsAt: early, timeZone }, late)).toEqual({ from: 2025, to: 2029 });
  });
});
