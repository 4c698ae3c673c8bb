import { fail, ok, type Role } from '@samsyn/contract';
import { leavesSomebody, mayChangeRoles } from './membership.rules';

const reserved = fail({ code: 'role.reserved' });

describe('changing what somebody is', () => {
  it.each<[Role[], Role[], Role[], unknown]>([
    [['coordinator'], [], ['member'], ok(undefined)],
    [['coordinator'], ['member'], ['coordinator'], ok(undefined)],
    [['coordinator'], ['member'], ['administrator'], reserved],
    [['coordinator'], ['administrator', 'reader'], ['administrator'], reserved],
    [['coordinator'], ['administrator'], [], reserved],
    [['administrator'], [], ['administrator'], ok(undefined)],
    [['coordinator', 'administrator'], ['administrator'], [], ok(undefined)],
  ])('given %j who makes %j into %j, then the answer is %j', (changer, before, after, expected) => {
    expect(mayChangeRoles(changer, { before, after })).toEqual(expected);
  });

  it.each<[Role[], Role[], Role[], unknown]>([
    [['coordinator'], ['reader'], [], fail({ code: 'member.last-coordinator' })],
    [['coordinator'], ['reader'], ['coordinator'], ok(undefined)],
    [['administrator'], [], ['coordinator'], fail({ code: 'member.last-administrator' })],
    [['coordinator'], ['coordinator', 'reader'], [], ok(undefined)],
    [['member'], [], [], ok(undefined)],
    [['coordinator', 'administrator'], ['administrator'], ['coordinator'], ok(undefined)],
  ])(
    'given %j who become %j while others are %j, then the answer is %j',
    (before, after, others, expected) => {
      expect(leavesSomebody({ before, after, others: new Set(others) })).toEqual(expected);
    },
  );
});
