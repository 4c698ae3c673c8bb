import type { AuditArea } from './audit-area.schema';

/** What the audit log keeps that somebody did, by what it was about. `<thing>.<done>`; each has words in `app-audit-log.json`. */
const actionsByArea = {
  meetings: [
    'meeting.scheduled',
    'meeting.rescheduled',
    'meeting.updated',
    'meeting.cancelled',
    'meeting.held',
    'meeting.not-held',
    'meeting.notice-ordered',
    'meeting.chased',
    'agenda.updated',
    'agenda.told',
    'reply.given',
    'reply.registered',
    'wrong-person.reported',
    'wrong-person-note.settled',
    'year.planned',
    'half-year.waived',
    'half-year.waiver-removed',
  ],
  'action-plan': [
    'plan.created',
    'plan.updated',
    'plan-version.created',
    'plan-version.goals-set',
    'plan-version.adopted',
    'plan-version.document-set',
    'first-line-unit.created',
    'first-line-unit.updated',
    'first-line-unit.ended',
    'action.created',
    'action.logged',
    'action.updated',
    'action.handed-over',
    'action.colleague-asked',
    'action.colleague-withdrawn',
    'action-timing.set',
    'annual-report.ordered',
  ],
  mailings: ['mailing.set-due', 'mailing.send', 'mailing.stop', 'mailing.retry'],
  contacts: [
    'organisation.created',
    'organisation.updated',
    'contact.created',
    'contact.updated',
    'contact.ended',
  ],
  bodies: [
    'body.created',
    'body.updated',
    'seat.created',
    'seat.updated',
    'seat.ended',
    'seat.appointed',
    'seat.vacated',
  ],
  people: [
    'invitation.created',
    'invitation.sent',
    'invitation.withdrawn',
    'invitation.accepted',
    'member.updated',
    'member.removed',
    'membership.set',
    'account.updated',
    'absences.set',
    'password.changed',
    'password.renewed',
  ],
  settings: [
    'municipality.created',
    'settings.updated',
    'calendar-period.created',
    'calendar-period.updated',
    'calendar-period.removed',
  ],
  log: ['audit-log.read'],
} as const satisfies Readonly<Record<AuditArea, readonly string[]>>;

/** The name of what somebody did, as it is kept. */
export type AuditAction = (typeof actionsByArea)[AuditArea][number];
export const auditActions: readonly AuditAction[] = Object.values(actionsByArea).flat();

/** What can have been done about an area. */
export function auditActionsOf(area: AuditArea): readonly AuditAction[] {
  return actionsByArea[area];
}
