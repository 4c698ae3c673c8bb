import type { MailingView } from '@samsyn/contract';
import { isMoving, mailGroups } from './mail-groups.rules';

const zone = 'Europe/Stockholm';

function mail(values: Partial<MailingView> = {}): MailingView {
  return {
    id: '00000000-0000-4000-8000-000000000000',
    subject: { type: 'meeting', id: '00000000-0000-4000-8000-000000000001' },
    kind: 'meetings.notice',
    occasion: 'notice',
    recipient: { type: 'participant', id: '00000000-0000-4000-8000-000000000002' },
    revision: 1,
    state: 'pending',
    dueAt: '2027-03-10T07:00:00Z',
    expiresAt: '2027-04-21T11:00:00Z',
    attempt: 0,
    possiblyDoubled: false,
    dueByHand: false,
    stoppedByHand: false,
    outcome: null,
    addressee: null,
    messageId: null,
    sentAt: null,
    forecast: null,
    version: 1,
    ...values,
  };
}

const reminder = { kind: 'meetings.reminder', occasion: 'reminder', dueAt: '2027-04-20T06:00:00Z' } as const;
const statesOf = (...mails: MailingView[]) => mailGroups(mails, zone).map(({ state }) => state);

describe('the mails of a meeting, by what leaves together', () => {
  it('given planned mails, tells which leaves next, in order of time', () => {
    const groups = mailGroups([mail(reminder), mail(reminder), mail()], zone);
    expect(groups.map(({ kind, state, mails }) => [kind, state, mails.length])).toEqual([
      ['meetings.notice', 'next', 1],
      ['meetings.reminder', 'planned', 2],
    ]);
  });

  it.each([
    ['done', ['sent', 'sent']],
    ['partly', ['sent', 'failed']],
    ['failed', ['failed', 'expired']],
    ['doubt', ['sent', 'unknown']],
    ['sending', ['sent', 'pending']],
    ['sending', ['sending']],
    ['dropped', ['superseded', 'superseded']],
  ] as const)('are %s given %j', (state, states) => {
    expect(statesOf(...states.map((each) => mail({ state: each })))).toEqual([state]);
  });

  it('given some that are not needed any more, counts the others, and puts those last', () => {
    const groups = mailGroups([mail({ state: 'superseded' }), mail({ state: 'sent' }), mail(reminder)], zone);
    expect(groups.map(({ state, mails }) => [state, mails.length])).toEqual([
      ['done', 1],
      ['next', 1],
      ['dropped', 1],
    ]);
  });

  it('given a mail late in the evening, keeps the day of the wall', () => {
    const late = mail({ state: 'sent', sentAt: '2027-03-10T22:30:00Z' });
    const later = mail({ state: 'sent', sentAt: '2027-03-10T23:30:00Z' });
    expect(mailGroups([late, later], zone)).toHaveLength(2);
  });
});

describe('whether something is about to leave', () => {
  const now = new Date('2027-03-10T06:59:30Z');
  it('given what is due within a minute or on its way, yes; given anything else, no', () => {
    expect(isMoving([mail()], now)).toBe(true);
    expect(isMoving([mail({ ...reminder, state: 'sending' })], now)).toBe(true);
    expect(isMoving([mail(reminder), mail({ state: 'sent' }), mail({ state: 'superseded' })], now)).toBe(
      false,
    );
  });
});
