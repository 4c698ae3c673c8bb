import { changesByDay } from './changes-by-day.rules';

describe('changes by day', () => {
  it('given changes around midnight in Stockholm, then each is on the day of its wall, in their order', () => {
    const at = ['2027-03-08T23:30:00Z', '2027-03-08T22:30:00Z', '2027-03-08T07:00:00Z'].map((each) => ({
      at: each,
    }));

    expect(changesByDay(at, 'Europe/Stockholm')).toEqual([
      { day: '2027-03-09', changes: [at[0]] },
      { day: '2027-03-08', changes: [at[1], at[2]] },
    ]);
  });
});
