import { Accounts1795000001000 } from './1795000001000-accounts';
import { Audit1795000002000 } from './1795000002000-audit';
import { OrganisationsAndBodies1795000003000 } from './1795000003000-organisations-and-bodies';
import { Meetings1795000004000 } from './1795000004000-meetings';
import { Mailings1795000005000 } from './1795000005000-mailings';
import { Tasks1795000006000 } from './1795000006000-tasks';
import { Files1795000007000 } from './1795000007000-files';
import { ActionPlan1795000008000 } from './1795000008000-action-plan';
import { AnnualReports1795000009000 } from './1795000009000-annual-reports';
import { AskedColleagues1795000010000 } from './1795000010000-asked-colleagues';

/** Every migration, oldest first. `migrate` runs what a database lacks; none is edited after a release. */
export const migrations = [
  Accounts1795000001000,
  Audit1795000002000,
  OrganisationsAndBodies1795000003000,
  Meetings1795000004000,
  Mailings1795000005000,
  Tasks1795000006000,
  Files1795000007000,
  ActionPlan1795000008000,
  AnnualReports1795000009000,
  AskedColleagues1795000010000,
];
