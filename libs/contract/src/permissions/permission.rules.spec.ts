import { roleAllows, rolePermissions } from './permission.rules';
import { permissions } from './permissions';

describe('the permissions table', () => {
  it('given a coordinator, allows everything', () => {
    expect([...rolePermissions.coordinator]).toEqual([...permissions]);
  });

  it('given a reader, allows what shows and nothing that changes', () => {
    expect([...rolePermissions.reader]).toEqual([
      'organisations.list',
      'organisations.get',
      'contacts.list',
      'bodies.list',
      'bodies.get',
      'seats.list',
      'half-years.list',
      'meetings.list',
      'meetings.get',
      'replies.list',
      'mailings.list',
    ]);
    expect(roleAllows('reader', 'meetings.get')).toBe(true);
    expect(roleAllows('reader', 'meetings.schedule')).toBe(false);
  });

  it('names each permission once, as a context and a verb', () => {
    expect(new Set(permissions).size).toBe(permissions.length);
    for (const permission of permissions) expect(permission).toMatch(/^[a-z-]+\.[a-z]+$/);
  });
});
