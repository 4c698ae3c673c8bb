import { groupsAmong } from './groups.rules';
import { readGroupSearch } from './working-group-search.rules';

describe('the working group’s screen', () => {
  const council = { id: 'council', kind: 'council' } as const;
  const group = { id: 'group', kind: 'working-group' } as const;

  it('given bodies, then working groups come first, and a council only if it works against a plan', () => {
    expect(groupsAmong([council, group], [])).toEqual([group]);
    expect(groupsAmong([council, group], [{ bodyId: 'council' }])).toEqual([group, council]);
    expect(groupsAmong([council], [{ bodyId: 'group' }])).toEqual([]);
  });

  it('given its address, then what is known is read', () => {
    expect(readGroupSearch({ body: 'group', do: 'quorum' })).toEqual({ body: 'group', do: 'quorum' });
    expect(readGroupSearch({ do: 'unit', unit: 'schools' })).toEqual({ do: 'unit', unit: 'schools' });
    expect(readGroupSearch({ unit: 'schools' })).toEqual({});
    expect(readGroupSearch({ body: 1, do: 'dance' })).toEqual({});
  });
});
