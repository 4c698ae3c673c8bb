import { SnakeNamingStrategy } from './snake-naming.strategy';

describe('a column’s name', () => {
  const strategy = new SnakeNamingStrategy();

  it('given a name in code, then it is in snake case in the database', () => {
    expect(strategy.columnName('startsAt', '')).toBe('starts_at');
    expect(strategy.columnName('id', '')).toBe('id');
  });

  it('given a name of its own, then that one', () => {
    expect(strategy.columnName('startsAt', 'begins')).toBe('begins');
  });
});
