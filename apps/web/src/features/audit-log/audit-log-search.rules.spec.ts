import { readAuditLogSearch } from './audit-log-search.rules';

describe('the address of the audit log', () => {
  it('given who, what and when, then they are read, without the spaces around a name', () => {
    const search = { who: ' Sam ', what: 'meetings', from: '2027-03-01', until: '2027-03-31' };
    expect(readAuditLogSearch(search)).toEqual({ ...search, who: 'Sam' });
  });

  it.each([
    { who: '  ' },
    { who: 7 },
    { what: 'everything' },
    { from: '2027-02-30' },
    { from: '1989-12-31' },
    { until: '2151-01-01' },
    { until: 'i går' },
  ])('given what nobody can mean (%j), then it is left out', (search) => {
    expect(readAuditLogSearch(search)).toEqual({});
  });
});
