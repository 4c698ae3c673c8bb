import { civilDate } from '@samsyn/contract';
import type { LeadingAccount } from '../accounts/leading-account';
import { leadershipOf, whoIsTold } from './leadership.rules';

const account = (
  id: string,
  roles: LeadingAccount['roles'],
  ...away: [string, string][]
): LeadingAccount => ({
  id,
  email: `${id}@exempelkommun.example`,
  name: 'Exempel',
  language: 'sv',
  roles,
  lastSignedInAt: null,
  absences: away.map(([from, to]) => ({ from: civilDate(from), to: civilDate(to) })),
  memberSince: new Date('2026-01-01T08:00:00Z'),
});

const sam = account('sam', ['coordinator']);
const robin = account('robin', ['backup-coordinator']);
const dana = account('dana', ['member']);
const both = account('both', ['coordinator', 'backup-coordinator']);

describe('who leads the work in a municipality', () => {
  const ids = (accounts: readonly LeadingAccount[], escalation: string | null) => {
    const led = leadershipOf(accounts, escalation);
    return [led.coordinators.map(({ id }) => id), led.backups.map(({ id }) => id), led.escalation?.id];
  };

  it('given accounts of every role, then each has its place, and who is above is the account that was chosen', () => {
    expect(ids([sam, robin, dana], 'dana')).toEqual([['sam'], ['robin'], 'dana']);
    expect(leadershipOf([sam, robin, dana], null).escalation).toBeNull();
  });

  it('given a coordinator who is a backup as well, then they coordinate', () => {
    expect(ids([both, robin], null)).toEqual([['both'], ['robin'], undefined]);
  });

  it('given somebody above who leads already, then nobody is above them', () => {
    expect(ids([sam, robin], 'sam')[2]).toBeUndefined();
    expect(ids([sam, robin], 'robin')[2]).toBeUndefined();
  });
});

describe('who is told of what needs the coordinator', () => {
  const easter: [string, string] = ['2027-03-26', '2027-03-29'];
  const told = (at: string, coordinators: LeadingAccount[], backups: LeadingAccount[]) =>
    whoIsTold({ coordinators, backups, escalation: null }, new Date(at), 'Europe/Stockholm').map(
      ({ id }) => id,
    );
  const samAway = account('sam', ['coordinator'], easter);
  const robinAway = account('robin', ['backup-coordinator'], easter);

  it.each([
    ['before it begins', '2027-03-25T22:59:00Z', 'sam'],
    ['on its first day', '2027-03-25T23:00:00Z', 'robin'],
    ['on its last', '2027-03-29T21:59:00Z', 'robin'],
    ['after it', '2027-03-29T22:00:00Z', 'sam'],
  ])('given an absence, %s on the wall', (_when, at, who) => {
    expect(told(at, [samAway], [robin])).toEqual([who]);
  });

  it('given one coordinator of two is there, then it is that one and no backup', () => {
    expect(told('2027-03-27T08:00:00Z', [samAway, both], [robin])).toEqual(['both']);
  });

  it('given nobody is there, then it waits for the coordinators', () => {
    expect(told('2027-03-27T08:00:00Z', [samAway], [robinAway])).toEqual(['sam']);
  });
});
