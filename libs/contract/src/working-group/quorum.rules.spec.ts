import { quorumOf } from './quorum.rules';

describe('a quorum', () => {
  it.each([
    [4, 4, 0, 'met'],
    [4, 3, 1, 'open'],
    [4, 3, 0, 'short'],
    [4, 0, 7, 'open'],
  ])(
    'given at least %s, when %s come and of %s it is not known, then it is %s',
    (quorum, coming, unknown, state) => {
      expect(quorumOf(quorum, { coming, unknown })).toEqual({ quorum, state });
    },
  );

  it('given a body without one, then nothing is told', () => {
    expect(quorumOf(null, { coming: 0, unknown: 0 })).toBeNull();
  });
});
