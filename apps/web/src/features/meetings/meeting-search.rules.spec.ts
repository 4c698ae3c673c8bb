import { civilDate } from '@samsyn/contract';
import { listedDays, readMeetingSearch, readMeetingsSearch } from './meeting-search.rules';

const today = civilDate('2027-03-08');

describe('what an address says of a meeting’s page', () => {
  it('given a dialog, is that dialog, and for whom; anything else is left out', () => {
    expect(readMeetingSearch({ do: 'reply', who: 'somebody', x: 1 })).toEqual({
      do: 'reply',
      who: 'somebody',
    });
    expect(readMeetingSearch({ do: 'explode', who: 'somebody' })).toEqual({});
  });
});

describe('what an address says of the list of meetings', () => {
  it('given filters, are those filters', () => {
    const search = { show: 'past', year: 2027, status: 'held', body: 'the council' };
    expect(readMeetingsSearch(search)).toEqual(search);
    expect(readMeetingsSearch({ year: '2027', do: 'schedule' })).toEqual({ year: 2027, do: 'schedule' });
  });

  it('given what is no filter, is nothing', () => {
    expect(readMeetingsSearch({ show: 'all', year: 'last', status: 'lost', do: 'explode', body: 7 })).toEqual(
      {},
    );
  });
});

describe('the days whose meetings are listed', () => {
  it.each([
    [{}, { from: '2027-03-08' }],
    [{ show: 'past' }, { to: '2027-03-07' }],
    [{ year: 2027 }, { from: '2027-03-08', to: '2027-12-31' }],
    [{ year: 2028 }, { from: '2028-01-01', to: '2028-12-31' }],
    [
      { show: 'past', year: 2027 },
      { from: '2027-01-01', to: '2027-03-07' },
    ],
    [
      { show: 'past', year: 2026 },
      { from: '2026-01-01', to: '2026-12-31' },
    ],
  ] as const)('given %j, are %j', (search, days) => {
    expect(listedDays(search, today)).toEqual(days);
  });
});
