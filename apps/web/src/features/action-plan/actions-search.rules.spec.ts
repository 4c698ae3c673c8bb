import { isFiltered, readActionSearch, readActionsSearch } from './actions-search.rules';

const id = '6f0c5a1e-7d3b-4f7e-9a52-3c1de0b4a001';

describe('the address of the list of actions', () => {
  it('given everything that it can say, then all of it is read', () => {
    const search = { text: 'rutin', goal: id, seat: id, unit: id, only: 'overdue', action: id, do: 'log' };
    expect(readActionsSearch({ ...search, stand: 'all' })).toEqual({ ...search, stand: 'all' });
    expect(readActionsSearch({ stand: 'done' })).toEqual({ stand: 'done' });
  });

  it('given what it does not know, then that is left out', () => {
    expect(readActionsSearch({ text: '  ', goal: 'tre', stand: 'klar', only: 'x', do: 'x' })).toEqual({});
  });

  it('given a dialog about an action, then only with that action, and one that makes a new one without', () => {
    expect(readActionsSearch({ do: 'log' })).toEqual({});
    expect(readActionsSearch({ do: 'new' })).toEqual({ do: 'new' });
    expect(readActionSearch({ do: 'new' })).toEqual({});
    expect(readActionSearch({ do: 'stop' })).toEqual({ do: 'stop' });
  });

  it('given an open action alone, then the list is as it was', () => {
    expect(isFiltered(readActionsSearch({ action: id, do: 'log' }))).toBe(false);
    expect(isFiltered(readActionsSearch({ only: 'silent' }))).toBe(true);
    expect(isFiltered(readActionsSearch({ text: 'rutin' }))).toBe(true);
  });
});
