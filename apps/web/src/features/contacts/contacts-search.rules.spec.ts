import { readContactSearch, readContactsSearch } from './contacts-search.rules';

describe('the addresses of contacts', () => {
  it('given what they know, then all of it is read', () => {
    expect(readContactsSearch({ who: ' kim ', do: 'contact', in: 'an id' })).toEqual({
      who: 'kim',
      do: 'contact',
      in: 'an id',
    });
    expect(readContactSearch({ do: 'end' })).toEqual({ do: 'end' });
  });

  it('given anything else, then nothing', () => {
    expect(readContactsSearch({ who: ' ', do: 'everything', in: 'an id' })).toEqual({});
    expect(readContactSearch({ do: 'remove' })).toEqual({});
  });
});
