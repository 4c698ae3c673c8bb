import { civilDate } from '../civil-date/civil-date.rules';
import { deadlinesOf } from './deadlines.rules';
import { defaultDeadlineDays } from './default-timing';

describe('deadlinesOf', () => {
  it('gives the last days of the spring council of 21 April 2027', () => {
    expect(deadlinesOf(civilDate('2027-04-21'), defaultDeadlineDays)).toEqual({
      replyBy: '2027-04-07',
      contributionsBy: '2027-04-09',
      documentsBy: '2027-04-14',
    });
  });

  it('does not lose a day over the night the clocks change', () => {
    expect(deadlinesOf(civilDate('2027-04-05'), defaultDeadlineDays).replyBy).toBe('2027-03-22');
  });

  it('follows what a body has chosen', () => {
    const chosen = { replyByDays: 0, contributionsByDays: 1, documentsDays: 2 };
    expect(deadlinesOf(civilDate('2027-04-21'), chosen)).toEqual({
      replyBy: '2027-04-21',
      contributionsBy: '2027-04-20',
      documentsBy: '2027-04-19',
    });
  });
});
