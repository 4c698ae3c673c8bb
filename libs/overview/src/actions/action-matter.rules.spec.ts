import { civilDate, type Matter } from '@samsyn/contract';
import { actionMatters, type GoalLessAction, goalMatters, type WaitingAction } from './action-matter.rules';

const waiting = (values: Partial<WaitingAction> = {}): WaitingAction => ({
  actionId: 'action',
  seatId: 'seat',
  title: 'Belysning vid stationen',
  dueOn: civilDate('2027-03-31'),
  createdAt: new Date('2026-11-23T09:00:00Z'),
  lastLoggedAt: null,
  function: 'Chef',
  organisation: 'Exempelpolisen',
  answers: 'holder',
  ...values,
});
const on = (day: string, action: WaitingAction, own: string[] = []): Matter | undefined =>
  actionMatters([action], { today: civilDate(day), zone: 'Europe/Stockholm', own })[0];
const names = {
  action: 'Belysning vid stationen',
  function: 'Chef',
  organisation: 'Exempelpolisen',
  answers: 'holder',
};
const subject = { type: 'action', id: 'action' };

describe('an action that waits, as a matter', () => {
  it('given its last day has been, then it is overdue since the midnight after, and opened by who leads', () => {
    expect(on('2027-04-02', waiting())).toEqual({
      code: 'action.overdue',
      facts: { ...names, days: 2 },
      day: '2027-03-31',
      since: '2027-03-31T22:00:00.000Z',
      subject,
      action: { useCase: 'actions.get', target: subject },
    });
  });

  it('given one that was written down when its day had been, then it is overdue since then', () => {
    const createdAt = new Date('2027-04-01T12:00:00Z');
    expect(on('2027-04-02', waiting({ createdAt }))?.since).toBe(createdAt.toISOString());
  });

  it('given its last day is today, then it is not overdue, and silent in whole weeks since it was written down', () => {
    expect(on('2027-03-31', waiting())).toEqual({
      code: 'action.silent',
      facts: { ...names, weeks: 18 },
      day: '2027-03-31',
      since: '2027-01-17T23:00:00.000Z',
      subject,
      action: { useCase: 'actions.get', target: subject },
    });
  });

  it('given something was logged since, then it is silent since then', () => {
    const lastLoggedAt = new Date('2026-12-14T09:00:00Z');
    expect(on('2027-03-31', waiting({ lastLoggedAt }))).toMatchObject({
      facts: { weeks: 15 },
      since: '2027-02-07T23:00:00.000Z',
    });
  });

  it('given the reader’s own seat, then they log themselves', () => {
    expect(on('2027-04-02', waiting(), ['seat'])?.action).toEqual({
      useCase: 'action-log.log',
      target: subject,
    });
    expect(on('2027-03-31', waiting(), ['other'])?.action.useCase).toBe('actions.get');
  });
});

describe('actions whose goal does not hold any more', () => {
  const lost = (actionId: string, planId: string, since: string): GoalLessAction => ({
    actionId,
    title: `Åtgärd ${actionId}`,
    dueOn: civilDate('2027-06-30'),
    planId,
    plan: `Plan ${planId}`,
    since: new Date(since),
  });

  it('given several in two plans, then each plan is one matter, since the first was lost, and its first action is mended first', () => {
    const matters = goalMatters([
      lost('1', 'a', '2027-03-02T08:00:00Z'),
      lost('2', 'b', '2027-03-03T08:00:00Z'),
      lost('3', 'a', '2027-03-01T08:00:00Z'),
    ]);
    expect(matters).toEqual([
      {
        code: 'action.without-goal',
        facts: { plan: 'Plan a', actions: ['Åtgärd 1', 'Åtgärd 3'] },
        day: '2027-06-30',
        since: '2027-03-01T08:00:00.000Z',
        subject: { type: 'plan', id: 'a' },
        action: { useCase: 'actions.get', target: { type: 'action', id: '1' } },
      },
      expect.objectContaining({ facts: { plan: 'Plan b', actions: ['Åtgärd 2'] } }),
    ]);
  });
});
