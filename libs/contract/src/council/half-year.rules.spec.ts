import { civilDate } from '../civil-date/civil-date.rules';
import type { MeetingStatus } from '../meetings/meeting-status.schema';
import { halfYearOf, halfYearSpan, halfYearObligation, nextHalfYear } from './half-year.rules';

const spring2027 = { year: 2027, half: 1 } as const;
const meeting = (day: string, status: MeetingStatus) => ({ day: civilDate(day), status });
const obligation = (
  today: string,
  meetings: readonly ReturnType<typeof meeting>[] = [],
  more: { waived?: boolean; atRiskWeeks?: number } = {},
) => halfYearObligation({ halfYear: spring2027, meetings, today: civilDate(today), waived: false, ...more });

describe('halfYearOf', () => {
  it.each([
    ['2027-01-01', 2027, 1],
    ['2027-06-30', 2027, 1],
    ['2027-07-01', 2027, 2],
    ['2027-12-31', 2027, 2],
  ])('places %s in %i half %i', (date, year, half) => {
    expect(halfYearOf(civilDate(date))).toEqual({ year, half });
  });
});

describe('halfYearSpan and nextHalfYear', () => {
  it('run January–June, July–December and into the next year', () => {
    expect(halfYearSpan(spring2027)).toEqual({ from: '2027-01-01', to: '2027-06-30' });
    expect(nextHalfYear(spring2027)).toEqual({ year: 2027, half: 2 });
    expect(halfYearSpan(nextHalfYear(spring2027))).toEqual({ from: '2027-07-01', to: '2027-12-31' });
    expect(nextHalfYear({ year: 2027, half: 2 })).toEqual({ year: 2028, half: 1 });
  });
});

describe('halfYearObligation', () => {
  it('is open while ten weeks remain and at risk, with alarm, from the day after', () => {
    expect(obligation('2026-11-23')).toEqual({ state: 'open', waived: false, alarm: false });
    expect(obligation('2027-04-21')).toEqual({ state: 'open', waived: false, alarm: false });
    expect(obligation('2027-04-22')).toEqual({ state: 'at-risk', waived: false, alarm: true });
    expect(obligation('2027-06-30')).toMatchObject({ state: 'at-risk' });
  });

  it('follows the number of weeks a municipality has chosen', () => {
    expect(obligation('2027-04-22', [], { atRiskWeeks: 9 })).toMatchObject({ state: 'open' });
    expect(obligation('2027-01-07', [], { atRiskWeeks: 25 })).toMatchObject({ state: 'at-risk' });
  });

  it('is planned with a planned meeting, however little remains', () => {
    expect(obligation('2027-06-20', [meeting('2027-06-29', 'planned')])).toEqual({
      state: 'planned',
      waived: false,
      alarm: false,
    });
  });

  it('is at risk again when the only meeting is cancelled', () => {
    expect(obligation('2027-05-01', [meeting('2027-05-20', 'cancelled')])).toMatchObject({
      state: 'at-risk',
    });
  });

  it('is held once a meeting was held, and stays so after its end', () => {
    const meetings = [meeting('2027-03-01', 'cancelled'), meeting('2027-04-21', 'held')];
    expect(obligation('2027-04-22', meetings)).toEqual({ state: 'held', waived: false, alarm: false });
    expect(obligation('2028-01-01', meetings)).toMatchObject({ state: 'held' });
  });

  it('counts a meeting that nobody has marked as planned until the half-year ends, then as missed', () => {
    const meetings = [meeting('2027-04-21', 'planned')];
    expect(obligation('2027-06-30', meetings)).toMatchObject({ state: 'planned' });
    expect(obligation('2027-07-01', meetings)).toEqual({ state: 'missed', waived: false, alarm: true });
  });

  it.each(['2027-01-01', '2027-06-30'])('counts a meeting on %s, its first or last day', (day) => {
    expect(obligation('2028-01-01', [meeting(day, 'held')])).toMatchObject({ state: 'held' });
  });

  it('leaves meetings of other half-years out of account', () => {
    const meetings = [meeting('2026-12-15', 'held'), meeting('2027-07-01', 'planned')];
    expect(obligation('2027-05-01', meetings)).toMatchObject({ state: 'at-risk' });
  });

  it('does not alarm about a waived half-year, before or after its end', () => {
    expect(obligation('2027-05-01', [], { waived: true })).toEqual({
      state: 'open',
      waived: true,
      alarm: false,
    });
    expect(obligation('2027-07-01', [], { waived: true })).toEqual({
      state: 'missed',
      waived: true,
      alarm: false,
    });
  });

  it('still says planned and held of a waived half-year', () => {
    const waived = { waived: true };
    expect(obligation('2027-05-01', [meeting('2027-05-20', 'planned')], waived)).toMatchObject({
      state: 'planned',
    });
    expect(obligation('2027-05-21', [meeting('2027-05-20', 'held')], waived)).toMatchObject({
      state: 'held',
    });
  });
});
