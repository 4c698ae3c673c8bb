import { type Answer, answers, type Coming } from '@samsyn/contract';
import * as fc from 'fast-check';
import { isYes, type SeatAnswers, whoIsToCome } from './who-is-to-come.rules';

const coming = { answer: null, unreachable: false };
const seat = (values: Partial<SeatAnswers>): SeatAnswers => ({
  over: false,
  vacant: false,
  holder: null,
  deputy: null,
  substitute: undefined,
  ...values,
});
const told = ({ comes, awaits }: Coming) => (awaits ? `${comes}, waiting for the ${awaits}` : comes);

describe('who is to come for a seat', () => {
  it.each<[string, Partial<SeatAnswers>, string]>([
    ['1: the seat has ended or the meeting is cancelled', { over: true, holder: 'in-room' }, 'nobody'],
    ['2: vacant, no deputy', { vacant: true, deputy: undefined }, 'nobody'],
    ['2: vacant, the deputy silent', { vacant: true }, 'unknown, waiting for the deputy'],
    ['2: vacant, the deputy says yes', { vacant: true, deputy: 'remote' }, 'deputy'],
    ['2: vacant, the deputy says no', { vacant: true, deputy: 'declined' }, 'nobody'],
    [
      '2: vacant, whatever a holder said before',
      { vacant: true, holder: 'in-room' },
      'unknown, waiting for the deputy',
    ],
    [
      '2: vacant, the deputy sends a substitute',
      { vacant: true, deputy: 'substitute', substitute: coming },
      'substitute',
    ],
    ['3: the holder says yes', { holder: 'in-room' }, 'holder'],
    [
      '3: the holder says yes, remotely, and the deputy too',
      { holder: 'remote', deputy: 'in-room' },
      'holder',
    ],
    ['3: the holder says yes, the deputy no', { holder: 'in-room', deputy: 'declined' }, 'holder'],
    ['4: a silent substitute', { holder: 'substitute', substitute: coming }, 'substitute'],
    [
      '4: a substitute who says yes',
      { holder: 'substitute', substitute: { ...coming, answer: 'in-room' } },
      'substitute',
    ],
    [
      '4: whatever the deputy says',
      { holder: 'substitute', substitute: coming, deputy: 'in-room' },
      'substitute',
    ],
    [
      '4: a substitute who says no',
      { holder: 'substitute', substitute: { ...coming, answer: 'declined' } },
      'unknown, waiting for the holder',
    ],
    [
      '4: a substitute who cannot be reached',
      { holder: 'substitute', substitute: { ...coming, unreachable: true } },
      'unknown, waiting for the holder',
    ],
    [
      '4: a substitute who stays after a move and says yes anew',
      { substitute: { ...coming, answer: 'in-room' }, deputy: 'in-room' },
      'substitute',
    ],
    [
      '4: a substitute who stays after a move, silent',
      { substitute: coming },
      'unknown, waiting for the holder',
    ],
    [
      '4: a substitute who stays after a move, silent, and the deputy says yes',
      { substitute: coming, deputy: 'in-room' },
      'deputy',
    ],
    [
      '4: a substitute who says yes, and the holder no',
      { holder: 'declined', substitute: { ...coming, answer: 'in-room' } },
      'nobody, waiting for the deputy',
    ],
    ['5: the holder says no, the deputy yes', { holder: 'declined', deputy: 'in-room' }, 'deputy'],
    ['5: the holder says no, the deputy is silent', { holder: 'declined' }, 'nobody, waiting for the deputy'],
    [
      '5: the holder says no, the deputy does not know',
      { holder: 'declined', deputy: 'tentative' },
      'nobody, waiting for the deputy',
    ],
    ['5: the holder says no, the deputy too', { holder: 'declined', deputy: 'declined' }, 'nobody'],
    ['5: the holder says no, and there is no deputy', { holder: 'declined', deputy: undefined }, 'nobody'],
    ['6: nobody has answered', {}, 'unknown, waiting for the holder'],
    ['6: the holder does not know', { holder: 'tentative' }, 'unknown, waiting for the holder'],
    ['6: the holder is silent, the deputy says yes', { deputy: 'in-room' }, 'deputy'],
    ['6: the holder does not know, the deputy says yes', { holder: 'tentative', deputy: 'remote' }, 'deputy'],
    [
      '6: the holder is silent, the deputy says no',
      { deputy: 'declined' },
      'unknown, waiting for the holder',
    ],
  ])('given line %s', (_, values, expected) => {
    expect(told(whoIsToCome(seat(values)))).toBe(expected);
  });

  const answer = fc.constantFrom<Answer | null>(null, ...answers);
  const any = fc.record({
    over: fc.boolean(),
    vacant: fc.boolean(),
    holder: answer,
    deputy: fc.option(answer, { nil: undefined }),
    substitute: fc.option(fc.record({ answer, unreachable: fc.boolean() }), { nil: undefined }),
  });

  it('given anything, then whoever is waited for has not answered yes, and exists', () => {
    fc.assert(
      fc.property(any, (given) => {
        const { comes, awaits } = whoIsToCome(given);
        if (awaits === 'holder') expect(given.vacant || isYes(given.holder)).toBe(false);
        if (awaits === 'deputy') expect(given.deputy === undefined || isYes(given.deputy)).toBe(false);
        if (awaits) expect(['nobody', 'unknown']).toContain(comes);
      }),
    );
  });

  it('given anything, then who comes has said yes, or is a substitute who has not said no', () => {
    fc.assert(
      fc.property(any, (given) => {
        const { comes } = whoIsToCome(given);
        if (comes === 'holder') expect(isYes(given.holder)).toBe(true);
        if (comes === 'deputy') expect(isYes(given.deputy)).toBe(true);
        if (comes === 'substitute') expect(given.substitute).not.toMatchObject({ answer: 'declined' });
        if (comes === 'substitute') expect(given.substitute?.unreachable).toBe(false);
        if (given.over) expect(comes).toBe('nobody');
      }),
    );
  });

  it('given a holder who says yes, then nothing that the deputy or a substitute says changes it', () => {
    fc.assert(
      fc.property(any, fc.constantFrom<Answer>('in-room', 'remote'), (given, holder) => {
        expect(told(whoIsToCome({ ...given, over: false, vacant: false, holder }))).toBe('holder');
      }),
    );
  });

  it('given a deputy’s no, then it is as if they were silent, but that nobody waits for them', () => {
    fc.assert(
      fc.property(any, (given) => {
        const beside = { ...given, vacant: false };
        const { comes } = whoIsToCome({ ...beside, deputy: 'declined' });
        expect(comes).toBe(whoIsToCome({ ...beside, deputy: null }).comes);
      }),
    );
  });
});
