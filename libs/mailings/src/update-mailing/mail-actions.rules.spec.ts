import type { MailAction, MailingState } from '@samsyn/contract';
import { actionsOn } from './mail-actions.rules';

const now = new Date('2027-03-10T07:00:00Z');
const ahead = new Date('2027-04-21T11:00:00Z');

describe('what can be done with a mail', () => {
  it.each<[MailingState, MailAction[]]>([
    ['pending', ['set-due', 'send', 'stop']],
    ['sending', ['stop']],
    ['unknown', ['stop']],
    ['sent', []],
    ['failed', ['stop', 'retry']],
    ['expired', ['stop']],
    ['superseded', []],
  ])('given one that is %s, then %j', (state, actions) => {
    expect(actionsOn({ state, inDoubt: false, expiresAt: ahead, stopped: false }, now)).toEqual(actions);
  });

  it('given one past its use, then it is neither moved nor sent nor retried', () => {
    const past = { inDoubt: false, expiresAt: now, stopped: false };
    expect(actionsOn({ ...past, state: 'pending' }, now)).toEqual(['stop']);
    expect(actionsOn({ ...past, state: 'failed' }, now)).toEqual(['stop']);
  });

  it('given one in doubt, then it goes again as it was, or not at all', () => {
    const doubted = { state: 'pending', inDoubt: true, expiresAt: ahead, stopped: false } as const;
    expect(actionsOn(doubted, now)).toEqual(['stop']);
  });

  it('given a failed one that somebody has left at that, then it can still be retried, and is not stopped twice', () => {
    const left = { state: 'failed', inDoubt: false, expiresAt: ahead, stopped: true } as const;
    expect(actionsOn(left, now)).toEqual(['retry']);
  });
});
