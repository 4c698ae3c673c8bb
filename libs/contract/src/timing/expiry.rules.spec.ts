import { civilDate } from '../civil-date/civil-date.rules';
import { defaultTimingRules } from './default-timing';
import { expiresAtOf } from './expiry.rules';

const zone = 'Europe/Stockholm';
const startsAt = new Date('2027-04-21T11:00:00Z');
const expiry = (id: string, replyBy: string): Date | undefined => {
  const rule = defaultTimingRules.find((each) => each.id === id);
  return rule && expiresAtOf(rule, { startsAt, replyBy: civilDate(replyBy) }, zone);
};

describe('expiresAtOf', () => {
  it.each(['notice', 'documents', 'reminder', 'chase-after'])(
    'lets the %s live until the meeting starts',
    (id) => {
      expect(expiry(id, '2027-04-07')).toEqual(startsAt);
    },
  );

  it('ends the first chase with the last day to reply, midnight in the zone', () => {
    expect(expiry('chase-before', '2027-04-07')).toEqual(new Date('2027-04-07T22:00:00Z'));
  });

  it('ends the first chase with the meeting when one may reply until the same day', () => {
    expect(expiry('chase-before', '2027-04-21')).toEqual(startsAt);
  });
});
