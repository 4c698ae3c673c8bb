import type { ActionMailKind } from './action-mail-kind';
import { colleagueKind } from './colleague/colleague.kind';
import { dueKind } from './due/due.kind';
import { dueTodayKind } from './due-today/due-today.kind';
import { overdueKind } from './overdue/overdue.kind';
import { silentKind } from './silent/silent.kind';

/** Every kind of mail about one action. */
export const actionMailKinds: readonly ActionMailKind[] = [
  dueKind,
  dueTodayKind,
  overdueKind,
  silentKind,
  colleagueKind,
];
