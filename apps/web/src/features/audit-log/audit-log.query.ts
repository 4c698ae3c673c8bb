import { type CivilDate, listAuditLog } from '@samsyn/contract';
import { call } from '../../lib/api';
import { askedByPage } from '../../lib/asked-by-page';
import type { AuditLogSearch } from './audit-log-search.rules';

/** The changes that an address asks for, newest first. */
export function auditLogOf(municipality: string, { from, until, ...search }: AuditLogSearch) {
  const days = { from: from as CivilDate | undefined, until: until as CivilDate | undefined };
  const query = { ...search, ...days, limit: 50 };
  return askedByPage([listAuditLog.name, municipality, query], (after, options) =>
    call(listAuditLog, { municipality, query: { ...query, ...after } }, options),
  );
}
