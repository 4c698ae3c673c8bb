import { quorumIn } from './quorum.rules';

describe('a written least number of participants', () => {
  it('given a number that can be asked for, then that; given nothing, then none', () => {
    expect(['1', '4', '100', ''].map(quorumIn)).toEqual([1, 4, 100, null]);
  });

  it('given anything else, then it is told apart from none', () => {
    expect(['0', '101', '-1', '2,5', 'fyra'].map(quorumIn)).toEqual(Array(5).fill(undefined));
  });
});
