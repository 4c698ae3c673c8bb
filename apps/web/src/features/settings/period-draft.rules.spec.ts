import { civilDate, yearDaySchema } from '@samsyn/contract';
import { periodChangesOf, periodDraftOf, rebasedPeriod, whenOf } from './period-draft.rules';

const [first, last] = [civilDate('2027-03-01'), civilDate('2027-03-05')];
const sports = {
  kind: 'school-break',
  name: 'Sportlov',
  when: { recurs: 'once', from: first, to: last },
} as const;
const [july, august] = [yearDaySchema.parse('07-01'), yearDaySchema.parse('08-15')];

describe('a draft of a period of the calendar', () => {
  it('given a period untouched, changes nothing', () => {
    expect(periodChangesOf(sports, periodDraftOf(sports))).toBeUndefined();
  });

  it('given another name or kind, changes that alone', () => {
    expect(periodChangesOf(sports, { ...periodDraftOf(sports), name: ' Sportlovet ' })).toEqual({
      name: 'Sportlovet',
    });
    expect(periodChangesOf(sports, { ...periodDraftOf(sports), kind: 'day-off' })).toEqual({
      kind: 'day-off',
    });
  });

  it('given that it is to come every year, is told by days of the year', () => {
    const draft = { ...periodDraftOf(sports), recurs: 'yearly' as const };
    expect(whenOf(draft)).toBeUndefined();
    const when = { recurs: 'yearly', from: july, to: august };
    expect(periodChangesOf(sports, { ...draft, yearFrom: july, yearTo: august })).toEqual({ when });
  });

  it('given no name, a day that is missing, or a last day before the first, is not whole', () => {
    const draft = periodDraftOf(sports);
    expect(periodChangesOf(sports, { ...draft, name: ' ' })).toBeUndefined();
    expect(whenOf({ ...draft, to: undefined })).toBeUndefined();
    expect(whenOf({ ...draft, from: last, to: first })).toBeUndefined();
    expect(whenOf(periodDraftOf())).toBeUndefined();
  });

  it('given that somebody has saved meanwhile, keeps what was touched and takes over the rest', () => {
    const theirs = { ...sports, name: 'Vinterlov', kind: 'quiet-period' } as const;
    const draft = rebasedPeriod({ ...periodDraftOf(sports), to: civilDate('2027-03-07') }, sports, theirs);
    expect(draft).toMatchObject({ name: 'Vinterlov', kind: 'quiet-period', from: first, to: '2027-03-07' });
    const moved = { ...sports, when: { recurs: 'yearly', from: july, to: august } } as const;
    const renamed = rebasedPeriod({ ...periodDraftOf(sports), name: 'Lov' }, sports, moved);
    expect(renamed).toMatchObject({ name: 'Lov', recurs: 'yearly', yearFrom: july });
  });
});
