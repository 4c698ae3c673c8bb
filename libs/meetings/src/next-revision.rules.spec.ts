import { nextRevision } from './next-revision.rules';

describe('a change that calendars show', () => {
  it('given a meeting, then its revision rises by one and its SEQUENCE by two, which leaves a number for a withdrawal', () => {
    const now = new Date('2027-03-15T09:00:00Z');
    expect(nextRevision({ revision: 1, sequence: 4 }, now)).toEqual({
      revision: 2,
      sequence: 6,
      sequencedAt: now,
    });
  });
});
