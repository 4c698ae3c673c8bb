import { answers } from '@samsyn/contract';
import { participationOf, staysAway } from './participation.rules';

describe('what a calendar shows of an answer', () => {
  it('is what that person said, for every answer there is', () => {
    expect(answers.map((answer) => [answer, participationOf(answer), staysAway(answer)])).toEqual([
      ['in-room', 'ACCEPTED', false],
      ['remote', 'ACCEPTED', false],
      ['substitute', 'DECLINED', true],
      ['declined', 'DECLINED', true],
      ['tentative', 'TENTATIVE', false],
    ]);
  });

  it('given no answer for the present time, then it is waited for', () => {
    expect([participationOf(null), staysAway(null)]).toEqual(['NEEDS-ACTION', false]);
  });
});
