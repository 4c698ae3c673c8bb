import type { PlannedMailing } from '@samsyn/mailings';
import { dueInstantOf, expiresAtOf, civilDateOf, type TimingRule } from '@samsyn/contract';
import type { DossierParticipant, MeetingDossier } from './meeting-dossier';

/** Those who can be written to about a meeting that still lies ahead: no vacant seats, no withdrawn substitutes. */
export function invited(dossier: MeetingDossier): DossierParticipant[] {
  if (dossier.meeting.status !== 'planned') return [];
  return dossier.participants.filter(
    ({ addressee, withdrawnAt }) => addressee !== null && withdrawnAt === null,
  );
}

/** The body's rules for one kind of mail. */
export function rulesFor(dossier: MeetingDossier, kind: TimingRule['kind']): TimingRule[] {
  return dossier.body.timingRules.filter((rule) => rule.kind === kind);
}

/** When a rule's mail leaves for this meeting. */
export function dueOf(rule: TimingRule, { meeting, calendar, now }: MeetingDossier): Date {
  const meetingDay = civilDateOf(meeting.startsAt, meeting.timeZone);
  return dueInstantOf(rule, { meetingDay, replyBy: meeting.replyBy }, calendar, now);
}

/** When a rule's mail is past its use. */
export function expiryOf(rule: TimingRule, { meeting }: MeetingDossier): Date {
  return expiresAtOf(rule, meeting, meeting.timeZone);
}

/** A rule's mail to one participant; it belongs to the meeting's present time and lapses with it. */
export function ruledMailing(
  rule: TimingRule,
  dossier: MeetingDossier,
  participant: DossierParticipant,
): PlannedMailing {
  return {
    occasion: rule.id,
    participantId: participant.id,
    revision: dossier.meeting.timeRevision,
    dueAt: dueOf(rule, dossier),
    expiresAt: expiryOf(rule, dossier),
    subjectAt: dossier.meeting.startsAt,
  };
}
