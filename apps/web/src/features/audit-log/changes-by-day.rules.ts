import { type AuditEntryView, type CivilDate, civilDateOf } from '@samsyn/contract';

/** The changes of one day on the municipality's wall. */
export interface DayOfChanges<Change> {
  readonly day: CivilDate;
  readonly changes: readonly Change[];
}

/** Changes in their order, parted by day. */
export function changesByDay<Change extends Pick<AuditEntryView, 'at'>>(
  changes: readonly Change[],
  zone: string,
): DayOfChanges<Change>[] {
  const days: { day: CivilDate; changes: Change[] }[] = [];
  for (const change of changes) {
    const day = civilDateOf(new Date(change.at), zone);
    const last = days.at(-1);
    if (last?.day === day) last.changes.push(change);
    else days.push({ day, changes: [change] });
  }
  return days;
}
