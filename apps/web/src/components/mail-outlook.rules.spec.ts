import type { MailOutlookView } from '@samsyn/contract';
import { partsOf } from './mail-outlook.rules';

const now = '2027-03-31T08:12:00Z';
const nothing: MailOutlookView = {
  now,
  soon: null,
  needsConfirmation: false,
  planned: [],
  retimed: [],
  withdrawn: [],
};
const mail = (kind: `meetings.${string}`, at: string, people = 7) => ({ kind, at, people });

describe('what a write does to the mail, as it is told', () => {
  it('given nothing, is nothing', () => {
    expect(partsOf(nothing)).toEqual({ now: { people: 0, kinds: [] }, moved: [], dropped: [] });
  });

  it('given a notice that leaves now instead of on its day, tells of one mail now and of none that falls away', () => {
    const parts = partsOf({
      ...nothing,
      soon: { people: 7, at: now },
      planned: [mail('meetings.notice', now)],
      withdrawn: [mail('meetings.notice', '2027-04-10T06:00:00Z')],
    });
    expect(parts).toEqual({ now: { people: 7, kinds: ['meetings.notice'] }, moved: [], dropped: [] });
  });

  it('given a move, tells what leaves now, what gets another day, and what falls away', () => {
    const parts = partsOf({
      ...nothing,
      soon: { people: 6, at: now },
      planned: [mail('meetings.moved', now, 6), mail('meetings.chase', '2027-04-09T06:00:00Z', 6)],
      retimed: [{ ...mail('meetings.documents', '2027-04-21T06:00:00Z'), before: '2027-04-14T06:00:00Z' }],
      withdrawn: [
        mail('meetings.chase', '2027-04-02T06:00:00Z', 3),
        mail('meetings.asked', '2027-04-02T06:00:00Z', 1),
      ],
    });
    expect(parts.now).toEqual({ people: 6, kinds: ['meetings.moved'] });
    expect(parts.moved.map(({ kind }) => kind)).toEqual(['meetings.chase', 'meetings.documents']);
    expect(parts.dropped.map(({ kind }) => kind)).toEqual(['meetings.asked']);
  });
});
