import { entry } from '../entry/entry';
import { pageView } from '../entry/page.schema';
import { auditReaders } from '../permissions/role-groups';
import { listAuditLogSchema } from './audit-log.schema';
import { auditEntryView } from './audit-log.view';

export const listAuditLog = entry({
  name: 'audit-log.list',
  summary: 'Lists who has done what and when, newest first.',
  method: 'GET',
  path: '/municipalities/:municipality/audit-log',
  access: auditReaders,
  query: listAuditLogSchema,
  status: 200,
  view: pageView(auditEntryView),
  errors: {},
});
