import { readBodiesSearch, readSeatSearch } from './bodies-search.rules';

describe('the addresses of bodies and seats', () => {
  it('given what they know, then all of it is read', () => {
    expect(readBodiesSearch({ do: 'seat', in: 'a body' })).toEqual({ do: 'seat', in: 'a body' });
    expect(readBodiesSearch({ do: 'body', in: 'a body' })).toEqual({ do: 'body' });
    expect(readSeatSearch({ do: 'appoint', as: 'deputy' })).toEqual({ do: 'appoint', as: 'deputy' });
  });

  it('given anything else, then nothing', () => {
    expect(readBodiesSearch({ do: 'remove', in: 'a body' })).toEqual({});
    expect(readSeatSearch({ do: 'remove', as: 'deputy' })).toEqual({});
    expect(readSeatSearch({ do: 'vacate', as: 'king' })).toEqual({ do: 'vacate' });
  });
});
