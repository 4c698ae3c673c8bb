import { readPlanSearch } from './plan-search.rules';

describe('the address of the plan', () => {
  it('given a dialog, then only with the plan that it is about, or about a new one', () => {
    expect(readPlanSearch({ plan: 'p1', do: 'goals' })).toEqual({ plan: 'p1', do: 'goals' });
    expect(readPlanSearch({ do: 'goals' })).toEqual({});
    expect(readPlanSearch({ plan: 'p1', do: 'burn' })).toEqual({});
    expect(readPlanSearch({ plan: 'p1', do: 'new' })).toEqual({ do: 'new' });
  });
});
