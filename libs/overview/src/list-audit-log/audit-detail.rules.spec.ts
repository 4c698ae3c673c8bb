import { detailOf } from './audit-detail.rules';

const nothing = {
  fields: [],
  from: null,
  to: null,
  roles: [],
  answer: null,
  count: null,
  time: null,
  kind: null,
};

describe('what is told of a row of the audit log', () => {
  it.each([
    [{}, {}],
    [{ fields: ['name', 'colour'], version: 3 }, { fields: ['name', 'colour'] }],
    [{ place: true, title: false }, { fields: ['place'] }],
    [
      { from: '2027-04-21T11:00:00.000Z', to: '2027-04-28T11:00:00.000Z' },
      { from: '2027-04-21T11:00:00.000Z', to: '2027-04-28T11:00:00.000Z' },
    ],
    [{ bodyId: 'x', startsAt: '2027-04-21T11:00:00.000Z' }, { to: '2027-04-21T11:00:00.000Z' }],
    [{ dueAt: '2027-04-21T11:00:00.000Z' }, { to: '2027-04-21T11:00:00.000Z' }],
    [{ roles: ['coordinator', 'emperor'] }, { roles: ['coordinator'] }],
    [{ answer: 'declined', source: 'link' }, { answer: 'declined' }],
    [{ chased: 0 }, { count: 0 }],
    [{ people: 3 }, { count: 3 }],
    [
      { year: 2027, meetingIds: ['a', 'b'] },
      { time: '2027', count: 2 },
    ],
    [{ halfYear: '2027-1' }, { time: '2027-1' }],
    [{ capacity: 'deputy', holdingId: 'x' }, { kind: 'deputy' }],
    [{ from: 'yesterday', fields: 'name', roles: 'reader', meetingIds: 7 }, {}],
  ])('given %j, then %j', (kept, told) => {
    expect(detailOf(kept, null)).toEqual({ ...nothing, ...told });
  });

  it('given a mail, then its kind is told', () => {
    expect(detailOf({ dueAt: null }, 'meetings.notice')).toEqual({ ...nothing, kind: 'meetings.notice' });
  });
});
