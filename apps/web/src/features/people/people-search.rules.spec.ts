import { readPeopleSearch } from './people-search.rules';
import { readProfileSearch } from './profile-search.rules';

describe('the addresses of people', () => {
  it('given what they know, then all of it is read; given anything else, nothing', () => {
    expect(readPeopleSearch({ do: 'roles', who: 'an id' })).toEqual({ do: 'roles', who: 'an id' });
    expect(readPeopleSearch({ do: 'everything', who: 'an id' })).toEqual({});
    expect(readProfileSearch({ do: 'password' })).toEqual({ do: 'password' });
    expect(readProfileSearch({ do: 'invite' })).toEqual({});
  });
});
