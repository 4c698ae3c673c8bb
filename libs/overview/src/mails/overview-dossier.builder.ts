import type { LeadingAccount } from '@samsyn/access';
import { civilDate, clockTime, defaultLeaveHours, type MailKindName, type Matter } from '@samsyn/contract';
import { swedishDaysOff } from '@samsyn/platform';
import type { OverviewDossier } from './overview-dossier';

/** Sam, who coordinates in Swedish and has signed in never, unless overridden. */
export function leadingAccount(id = 'sam', values: Partial<LeadingAccount> = {}): LeadingAccount {
  return {
    id,
    email: `${id}@exempelkommun.example`,
    name: `${id.charAt(0).toUpperCase()}${id.slice(1)} Exempel`,
    language: 'sv',
    roles: ['coordinator'],
    lastSignedInAt: null,
    absences: [],
    memberSince: new Date('2026-01-01T08:00:00Z'),
    ...values,
  };
}

/** Days away, both ends included. */
export function away(from: string, to: string): LeadingAccount['absences'][number] {
  return { from: civilDate(from), to: civilDate(to) };
}

/** A meeting that has been and that nobody has marked. */
export function exampleMatter(meeting = 'Rådet', since = '2027-03-10T12:00:00.000Z'): Matter {
  const subject = { type: 'meeting', id: meeting };
  return {
    code: 'meeting.unmarked',
    facts: { meeting },
    day: civilDate('2027-03-10'),
    since,
    subject,
    action: { useCase: 'meetings.mark-held', target: subject },
  };
}

/** A mail there has been to an account: sent, unless overridden. */
export function pastMail(
  kind: MailKindName,
  id: string,
  values: Partial<OverviewDossier['history'][number]> = {},
): OverviewDossier['history'][number] {
  return {
    id: `${kind} ${id}`,
    kind,
    occasion: '2027-03-15',
    recipient: { type: 'account', id },
    revision: 0,
    state: 'sent',
    dueAt: new Date('2027-03-15T07:00:00Z'),
    told: null,
    sendingAt: null,
    stopped: false,
    possiblyDoubled: false,
    email: null,
    ...values,
  };
}

/** What Sam's mails are decided on, on Monday 15 March 2027 at eight, with one matter. July is quiet. */
export function overviewDossier(values: Partial<OverviewDossier> = {}): OverviewDossier {
  return {
    municipality: {
      name: 'Exempelkommun',
      contactRole: 'Säkerhetschef',
      contactPhone: '08-000 00 00',
      contactEmail: 'sakerhet@exempelkommun.example',
      colour: '#14532d',
    },
    leadership: { coordinators: [leadingAccount()], backups: [], escalation: null },
    escalateAfterDays: 5,
    matters: [exampleMatter()],
    ahead: [],
    troubled: [],
    near: [],
    history: [],
    calendar: {
      ...defaultLeaveHours,
      zone: 'Europe/Stockholm',
      usualTime: clockTime('08:00'),
      daysOff: swedishDaysOff(2026, 2028),
      quietPeriods: [{ from: civilDate('2027-07-01'), to: civilDate('2027-07-31') }],
    },
    publicUrl: 'https://samsyn.example',
    now: new Date('2027-03-15T07:00:00Z'),
    ...values,
  };
}
