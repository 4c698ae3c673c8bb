import type { Matter } from '@samsyn/contract';
import { overdueMatters, type TroubledMail, troubledMatters } from './mail-matter.rules';

const mail = (values: Partial<TroubledMail> = {}): TroubledMail => ({
  id: 'mail',
  state: 'failed',
  reason: 'relay-unreachable',
  aboutRecipient: true,
  subjectType: 'meeting',
  subjectId: 'meeting',
  about: 'Rådet',
  ofUse: true,
  addressee: 'Exempel',
  dueAt: new Date('2027-03-10T07:00:00Z'),
  settledAt: new Date('2027-03-10T07:05:00Z'),
  expiresAt: new Date('2027-04-21T22:30:00Z'),
  ...values,
});
const matters = (...mails: TroubledMail[]): Matter[] => troubledMatters(mails, 'Europe/Stockholm');
const meeting = { type: 'meeting', id: 'meeting' };
const list = { useCase: 'mailings.list', target: meeting };

describe('mail in trouble, as a matter', () => {
  it('given one that failed, then it names whom it was to, and can be sent again', () => {
    expect(matters(mail())).toEqual([
      {
        code: 'mail.failed',
        facts: {
          count: 1,
          about: 'Rådet',
          reason: 'relay-unreachable',
          aboutRecipient: true,
          addressee: 'Exempel',
        },
        day: '2027-04-22',
        since: '2027-03-10T07:00:00.000Z',
        subject: meeting,
        action: { useCase: 'mailings.update', target: { type: 'mailing', id: 'mail' } },
      },
    ]);
  });

  it('given two that failed alike, then they are one matter since the first, to be seen in the list', () => {
    const second = mail({
      id: 'second',
      dueAt: new Date('2027-03-09T07:00:00Z'),
      expiresAt: new Date('2027-04-20T11:00:00Z'),
    });
    expect(matters(mail(), second)).toEqual([
      expect.objectContaining({
        facts: expect.objectContaining({ count: 2, addressee: null }),
        day: '2027-04-20',
        since: '2027-03-09T07:00:00.000Z',
        action: list,
      }),
    ]);
  });

  it.each<Partial<TroubledMail>>([
    { state: 'expired' },
    { reason: 'in-doubt' },
    { aboutRecipient: false },
    { subjectType: 'plan' },
    { subjectId: 'other' },
    { ofUse: false },
  ])('given another that differs in %o, then they are two matters', (values) => {
    expect(matters(mail(), mail(values))).toHaveLength(2);
  });

  it.each<[string, Partial<TroubledMail>]>([
    ['it came too late', { state: 'expired' }],
    ['it is in doubt', { state: 'unknown' }],
    ['trying again is of no use', { ofUse: false }],
  ])('given %s, then it is not offered to be sent again', (_why, values) => {
    expect(matters(mail(values))[0]?.action).toEqual(list);
  });

  it.each<[Matter['code'], Partial<TroubledMail>]>([
    ['mail.expired', { state: 'expired', reason: 'in-doubt' }],
    ['mail.in-doubt', { state: 'unknown' }],
    ['mail.in-doubt', { reason: 'in-doubt' }],
    ['mail.in-doubt', { reason: 'cannot-record' }],
    ['mail.failed', {}],
  ])('is %s given %o', (code, values) => {
    expect(matters(mail(values))[0]?.code).toBe(code);
  });

  it('given mail that is long due, then it is a matter of the municipality, with how many and why', () => {
    const late = {
      reason: null,
      count: 3,
      since: new Date('2027-03-10T07:00:00Z'),
      expiresAt: new Date('2027-04-21T22:30:00Z'),
    };
    const subject = { type: 'municipality', id: 'kommun' };
    expect(overdueMatters([late], { municipalityId: 'kommun', zone: 'Europe/Stockholm' })).toEqual([
      {
        code: 'mail.overdue',
        facts: { count: 3, reason: null },
        day: '2027-04-22',
        since: '2027-03-10T07:00:00.000Z',
        subject,
        action: { useCase: 'mailings.list', target: subject },
      },
    ]);
  });
});
