import { countingReplies } from './counting-replies.rules';

const april = new Date('2027-04-21T11:00:00Z');
const may = new Date('2027-05-05T11:00:00Z');
const reply = (number: number, participantId: string, forStartsAt: Date) => ({
  number,
  participantId,
  forStartsAt,
});

describe('the reply that counts', () => {
  it('given several, then the newest for the present start', () => {
    const replies = [reply(3, 'police', april), reply(2, 'sbff', april), reply(1, 'police', april)];
    const counting = countingReplies(replies, april);

    expect([...counting].map(([participant, { number }]) => [participant, number])).toEqual([
      ['police', 3],
      ['sbff', 2],
    ]);
  });

  it('given a move, then none counts until it is answered again', () => {
    expect(countingReplies([reply(1, 'police', april)], may).size).toBe(0);
    expect(
      countingReplies([reply(2, 'police', may), reply(1, 'police', april)], may).get('police')?.number,
    ).toBe(2);
  });

  it('given a move back, then an answer for that very start counts again', () => {
    const replies = [reply(2, 'police', may), reply(1, 'police', new Date(april))];

    expect(countingReplies(replies, april).get('police')?.number).toBe(1);
  });
});
