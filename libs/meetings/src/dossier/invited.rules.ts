import type { PlannedMailing } from '@samsyn/mailings';
import { dueInstantOf, expiresAtOf, civilDateOf, type TimingRule } from '@samsyn/contract';
import { handoverTime } from './handover-time.rules';
import type { DossierParticipant, MeetingDossier } from './meeting-dossier';

/** Those who can be written to about a meeting that still lies ahead: no vacant seats, no withdrawn substitutes. */
export function invited(dossier: MeetingDossier): DossierParticipant[] {
  return expected(dossier).filter(({ addressee }) => addressee !== null);
}

/** Those who can be written to, and vacant seats that someone has been appointed to from a day before the meeting. */
export function expected({ meeting, participants }: MeetingDossier): DossierParticipant[] {
  if (meeting.status !== 'planned') return [];
  return participants.filter(
    ({ addressee, nextHolder, withdrawnAt }) =>
      withdrawnAt === null &&
      (addressee !== null || (nextHolder !== null && nextHolder.from < meeting.startsAt)),
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

/** The time a mail is wanted, or when a vacant seat has someone to read it, if that is later. */
export function onceOccupied(wanted: Date, dossier: MeetingDossier, participant: DossierParticipant): Date {
  const { addressee, nextHolder } = participant;
  if (addressee || !nextHolder) return wanted;
  const occupied = handoverTime(nextHolder.from, dossier);
  return occupied > wanted ? occupied : wanted;
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
    dueAt: onceOccupied(dueOf(rule, dossier), dossier, participant),
    expiresAt: expiryOf(rule, dossier),
    subjectAt: dossier.meeting.startsAt,
  };
}
