import { readCalendarSearch, readTimingSearch } from './settings-search.rules';

describe('the addresses of the settings', () => {
  it('given what can be done, it is read; given anything else, it is left out', () => {
    expect(readTimingSearch({ do: 'edit', body: 'a', other: 'b' })).toEqual({ do: 'edit', body: 'a' });
    expect(readTimingSearch({ do: 'edit', body: 7 })).toEqual({});
    expect(readCalendarSearch({ do: 'edit', period: 'p' })).toEqual({ do: 'edit', period: 'p' });
    expect(readCalendarSearch({ do: 'burn', period: 'p' })).toEqual({});
  });
});
