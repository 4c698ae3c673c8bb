import { missingRoles } from './chosen-roles.rules';

describe('the roles that have been chosen', () => {
  it('given none, or a member without contact, then that is missing', () => {
    expect(missingRoles([], null)).toBe('roles');
    expect(missingRoles(['member', 'reader'], null)).toBe('contact');
    expect(missingRoles(['member'], 'an id')).toBeUndefined();
    expect(missingRoles(['reader'], null)).toBeUndefined();
  });
});
