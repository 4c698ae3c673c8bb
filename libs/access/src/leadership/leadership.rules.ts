import type { LeadingAccount } from '../accounts/leading-account';
import { type CivilDate, civilDateOf } from '@samsyn/contract';

/** Who leads the work in a municipality, and who is told when nobody does. */
export interface Leadership {
  readonly coordinators: readonly LeadingAccount[];
  /** Backup coordinators who do not coordinate themselves. */
  readonly backups: readonly LeadingAccount[];
  /** The escalation account, unless it is one of those. */
  readonly escalation: LeadingAccount | null;
}

export function leadershipOf(
  accounts: readonly LeadingAccount[],
  escalationAccountId: string | null,
): Leadership {
  const coordinators = accounts.filter(({ roles }) => roles.includes('coordinator'));
  const backups = accounts.filter(
    (each) => each.roles.includes('backup-coordinator') && !coordinators.includes(each),
  );
  const escalation = accounts.find(
    (each) => each.id === escalationAccountId && !coordinators.includes(each) && !backups.includes(each),
  );
  return { coordinators, backups, escalation: escalation ?? null };
}

/** The absence that somebody has on that day. */
export function absenceOn({ absences }: LeadingAccount, day: CivilDate) {
  return absences.find(({ from, to }) => from <= day && day <= to);
}

export function thoseThere(accounts: readonly LeadingAccount[], day: CivilDate): LeadingAccount[] {
  return accounts.filter((each) => !absenceOn(each, day));
}

/**
 * Who is told of what needs the coordinator: the coordinators who are there, else their backups who are. With nobody there it
 * waits in the coordinators' inboxes.
 */
export function whoIsTold(
  { coordinators, backups }: Leadership,
  at: Date,
  zone: string,
): readonly LeadingAccount[] {
  const day = civilDateOf(at, zone);
  const [there, standIns] = [thoseThere(coordinators, day), thoseThere(backups, day)];
  if (there.length > 0) return there;
  return standIns.length > 0 ? standIns : coordinators;
}
