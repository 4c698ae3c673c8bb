import type { MailOutlookView } from '@samsyn/contract';
import { isStill, movesOf } from './mail-moves.rules';

const now = '2027-03-08T07:00:00Z';
const nothing: MailOutlookView = {
  now,
  soon: null,
  needsConfirmation: false,
  planned: [],
  retimed: [],
  withdrawn: [],
};
const later = '2027-03-31T06:00:00Z';
const mail = (kind: `meetings.${string}`, at: string) => ({ kind, at, people: 7 });

describe('what a change of the settings does to mail', () => {
  it('given nothing, is still', () => {
    expect(isStill(movesOf(nothing))).toBe(true);
  });

  it('given mail that gets another day, tells from which day to which', () => {
    const moves = movesOf({
      ...nothing,
      retimed: [{ ...mail('meetings.notice', later), before: '2027-03-10T07:00:00Z' }],
    });
    expect(moves.moved).toEqual([
      { kind: 'meetings.notice', before: new Date('2027-03-10T07:00:00Z'), at: new Date(later), people: 7 },
    ]);
    expect(isStill(moves)).toBe(false);
  });

  it('given mail that leaves now, tells it as that alone', () => {
    const moves = movesOf({
      ...nothing,
      soon: { people: 7, at: now },
      retimed: [{ ...mail('meetings.notice', now), before: '2027-03-10T07:00:00Z' }],
      planned: [mail('meetings.chase', later)],
      withdrawn: [mail('meetings.reminder', later)],
    });
    expect(moves.now).toEqual({ people: 7, kinds: ['meetings.notice'] });
    expect(moves.moved).toEqual([]);
    expect(moves.added.map(({ kind }) => kind)).toEqual(['meetings.chase']);
    expect(moves.dropped.map(({ kind }) => kind)).toEqual(['meetings.reminder']);
  });
});
