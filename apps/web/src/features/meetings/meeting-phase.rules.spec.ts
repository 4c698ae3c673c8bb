import { answeredSeats, isCalled, phaseOf, tasksIn, unanswered } from './meeting-phase.rules';

const meeting = { status: 'planned', startsAt: '2027-04-21T11:00:00Z' } as const;
const before = new Date('2027-03-01T08:00:00Z');

describe('the phase of a meeting', () => {
  it.each([
    ['planned', meeting, false, before],
    ['called', meeting, true, before],
    ['over', meeting, true, new Date('2027-04-21T11:00:00Z')],
    ['over', meeting, false, new Date('2027-04-22T08:00:00Z')],
    ['held', { ...meeting, status: 'held' }, true, new Date('2027-04-22T08:00:00Z')],
    ['cancelled', { ...meeting, status: 'cancelled' }, true, before],
  ] as const)('is %s', (phase, given, called, now) => {
    expect(phaseOf(given, called, now)).toBe(phase);
  });

  it('given a notice that was ordered, or one that has left, everyone is called; given a planned one, nobody', () => {
    expect(isCalled({ noticeOrderedAt: '2027-03-01T08:00:00Z' }, [])).toBe(true);
    expect(isCalled({ noticeOrderedAt: null }, [{ kind: 'meetings.notice', state: 'failed' }])).toBe(true);
    expect(isCalled({ noticeOrderedAt: null }, [{ kind: 'meetings.notice', state: 'pending' }])).toBe(false);
    expect(isCalled({ noticeOrderedAt: null }, [{ kind: 'meetings.moved', state: 'sent' }])).toBe(false);
  });
});

describe('what can be done to a meeting', () => {
  it('given a phase, has at most one thing to do next', () => {
    expect(tasksIn('planned', 7).primary).toBe('notice');
    expect(tasksIn('called', 2).primary).toBe('chase');
    expect(tasksIn('called', 0).primary).toBeUndefined();
    expect(tasksIn('over', 2)).toEqual({ primary: 'hold', others: ['cancel'] });
  });

  it('given a meeting that is settled, is to say that it was not held, if it was', () => {
    expect(tasksIn('held', 2)).toEqual({ primary: undefined, others: ['unhold'] });
    expect(tasksIn('cancelled', 2)).toEqual({ primary: undefined, others: [] });
  });

  it('counts a seat and its substitute once', () => {
    const seats = [
      { awaits: null, substituteFor: null, vacant: false, comes: 'substitute' },
      { awaits: 'holder', substituteFor: null, vacant: false, comes: 'unknown' },
      { awaits: null, substituteFor: 'the first', vacant: false, comes: 'substitute' },
    ] as const;
    expect(answeredSeats(seats)).toEqual({ part: 1, whole: 2 });
  });

  it('waits for nobody in an empty seat, and for the deputy of a vacant one', () => {
    const empty = { awaits: null, substituteFor: null, vacant: true, comes: 'nobody' } as const;
    expect(answeredSeats([empty, { ...empty, awaits: 'deputy' }])).toEqual({ part: 0, whole: 1 });
  });

  it('counts those whose answer is waited for, deputies too', () => {
    expect(unanswered([{ awaits: 'holder' }, { awaits: null }, { awaits: 'deputy' }])).toHaveLength(2);
  });
});
