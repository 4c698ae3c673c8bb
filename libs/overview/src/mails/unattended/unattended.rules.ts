import { absenceOn, type LeadingAccount, type Leadership, thoseThere } from '@samsyn/access';
import {
  addDays,
  addWorkingDays,
  civilDateOf,
  clockTime,
  type DayCalendar,
  leaveAfter,
  plannedInstantOf,
} from '@samsyn/contract';
import type { OverviewDossier } from '../overview-dossier';
import { openStates } from '../overview-mail-kind';

/** Who is told, one after the other, of what nobody attends to: the coordinators, their backups, the escalation account. */
export const steps = ['warned', 'handed-over', 'escalated'] as const;
export type Step = (typeof steps)[number];

/** Working days after the coordinators were warned, and after their backups were told. */
export const BACKUP_AFTER = 1;
export const ESCALATION_AFTER = 3;

/** Something has waited since then, and is passed on. */
export interface Unattended {
  since: Date;
  /** Since when the matter that has waited longest has, of all that wait. */
  oldest: Date;
  step: Step;
  /** When mail may leave, however long ago it should have; what is told at once may have been due for a while. */
  dueAt: Date;
  recipients: readonly LeadingAccount[];
  /** No coordinator is there: they have said that they are away, or there is none. */
  away: boolean;
}

/**
 * The next step in passing on what needs the coordinator; undefined while somebody attends to it, or nobody is left to tell.
 *
 * A matter waits from when it arose, or from when a coordinator last signed in or came back. Of several the one that has waited
 * longest decides, and what was passed on to the last is told of no more until somebody has signed in. A backup who signs in
 * after having been told attends to it too.
 */
export function unattended(dossier: OverviewDossier): Unattended | undefined {
  const { leadership, calendar, now } = dossier;
  const there = thoseThere(leadership.coordinators, civilDateOf(now, calendar.zone));
  return there.length > 0 ? whileThere(dossier, there) : whileAway(dossier);
}

function whileThere(dossier: OverviewDossier, there: readonly LeadingAccount[]): Unattended | undefined {
  const { leadership, escalateAfterDays, calendar, now } = dossier;
  const standIns = thoseThere(leadership.backups, civilDateOf(now, calendar.zone));
  const chain: { step: Step; after: number; recipients: readonly LeadingAccount[] }[] = [
    { step: 'warned', after: escalateAfterDays, recipients: there },
    { step: 'handed-over', after: BACKUP_AFTER, recipients: standIns },
    { step: 'escalated', after: ESCALATION_AFTER, recipients: escalationOf(leadership) },
  ];
  const last = chain.findLast(({ recipients }) => recipients.length > 0)?.step ?? 'warned';
  const seen = Math.max(
    ...leadership.coordinators.map((each) => seenAt(each, dossier)),
    backupSeenAt(dossier),
  );
  const waiting = waits(dossier, seen, toldAt(dossier, last));
  if (!waiting) return undefined;
  const { since } = waiting;
  let reached = since;
  for (const { step, after, recipients } of chain) {
    const planned = inWorkingDays(reached, after, calendar);
    const told = toldFor(dossier, step, since, planned);
    if (!told && recipients.length > 0) {
      return { ...waiting, step, dueAt: leavesAt(dossier, planned, false), recipients, away: false };
    }
    reached = told ?? planned;
  }
  return undefined;
}

/** The backups are told at once, and nobody above them; who is above only where no backup is there, or no coordinator at all. */
function whileAway(dossier: OverviewDossier): Unattended | undefined {
  const { leadership, now } = dossier;
  const calendar = heeded(dossier, true);
  const { zone } = calendar;
  const today = civilDateOf(now, zone);
  const left = leadership.coordinators.map((each) => midnight(absenceOn(each, today)?.from ?? today, zone));
  const gone = Math.max(0, ...left);
  const standIns = thoseThere(leadership.backups, today);
  if (standIns.length > 0) {
    const waiting = waits(dossier, gone, toldAt(dossier, 'handed-over'));
    if (waiting) {
      // at once, at whatever hour somebody says that they are away
      const dueAt = leaveAfter(waiting.since, calendar);
      return { ...waiting, step: 'handed-over', dueAt, recipients: standIns, away: true };
    }
    if (leadership.coordinators.length > 0) return undefined;
  }
  const recipients = escalationOf(leadership);
  const seen = Math.max(gone, standIns.length > 0 ? backupSeenAt(dossier) : 0);
  const waiting = waits(dossier, seen, toldAt(dossier, 'escalated'));
  if (!waiting || recipients.length === 0) return undefined;
  const handedOver = standIns.length > 0 ? toldAt(dossier, 'handed-over') : 0;
  const reached = new Date(Math.max(waiting.since.getTime(), handedOver));
  const dueAt = leavesAt(dossier, inWorkingDays(reached, ESCALATION_AFTER, calendar), true);
  return { ...waiting, step: 'escalated', dueAt, recipients, away: true };
}

/** Since when something waits: the longest of what was not passed on already, and the longest of all. */
function waits(
  { matters }: OverviewDossier,
  seen: number,
  passedOnAt: number,
): Pick<Unattended, 'since' | 'oldest'> | undefined {
  const all = matters.map(({ since }) => Math.max(Date.parse(since), seen));
  const anew = all.filter((since) => since > passedOnAt);
  if (anew.length === 0) return undefined;
  return { since: new Date(Math.min(...anew)), oldest: new Date(Math.min(...all)) };
}

/** When a coordinator last signed in, became one, or came back. */
function seenAt(account: LeadingAccount, { calendar, now }: OverviewDossier): number {
  const today = civilDateOf(now, calendar.zone);
  const back = account.absences
    .filter(({ to }) => to < today)
    .map(({ to }) => midnight(addDays(to, 1), calendar.zone));
  return Math.max(account.lastSignedInAt?.getTime() ?? 0, account.memberSince.getTime(), ...back);
}

/** When a backup last signed in, if that was after they had been told. */
function backupSeenAt(dossier: OverviewDossier): number {
  const told = toldAt(dossier, 'handed-over');
  const signedIn = dossier.leadership.backups.map(({ lastSignedInAt }) => lastSignedInAt?.getTime() ?? 0);
  const latest = Math.max(0, ...signedIn);
  return told > 0 && latest > told ? latest : 0;
}

/** When somebody was last told by such a step, however that mail ended; 0 for never. */
function toldAt({ history }: OverviewDossier, step: Step): number {
  return Math.max(
    0,
    ...history
      .filter(({ kind, state }) => kind === kindOf(step) && state !== 'superseded' && !openStates.has(state))
      .map(({ sendingAt }) => sendingAt?.getTime() ?? 0),
  );
}

/** When this wait was passed on by such a step; one that came too late to be sent counts as if it had been. */
function toldFor(dossier: OverviewDossier, step: Step, since: Date, planned: Date): Date | undefined {
  const told = toldAt(dossier, step);
  if (told >= since.getTime()) return new Date(told);
  const expired = dossier.history.some(
    ({ kind, state, occasion }) =>
      kind === kindOf(step) && state === 'expired' && occasion === since.toISOString(),
  );
  return expired ? planned : undefined;
}

/** Overdue moves forward: what should have left before now leaves when such mail next may. */
export function leavesAt(dossier: OverviewDossier, planned: Date, away: boolean): Date {
  const calendar = heeded(dossier, away);
  const [wanted, next] = [leaveAfter(planned, calendar), leaveAfter(dossier.now, calendar)];
  return wanted > next ? wanted : next;
}

/** Who stands in does not wait for a quiet period to end: somebody is away just then. */
function heeded({ calendar }: OverviewDossier, away: boolean): DayCalendar {
  return away ? { ...calendar, quietPeriods: [] } : calendar;
}

export function kindOf(step: Step): `overview.${Step}` {
  return `overview.${step}`;
}

/** At the usual time that many working days later, or when planned mail may next leave. */
export function inWorkingDays(from: Date, days: number, calendar: DayCalendar): Date {
  const day = addWorkingDays(civilDateOf(from, calendar.zone), days, calendar);
  return leaveAfter(plannedInstantOf(day, calendar.usualTime, calendar.zone), calendar);
}

function escalationOf({ escalation }: Leadership): LeadingAccount[] {
  return escalation ? [escalation] : [];
}

function midnight(day: Parameters<typeof plannedInstantOf>[0], zone: string): number {
  return plannedInstantOf(day, clockTime('00:00'), zone).getTime();
}
