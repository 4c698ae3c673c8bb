import { type PersonKey, personKeyOf, type PlannedMailing, type RecipientRef } from '@samsyn/mailings';
import { dueInstantOf, expiresAtOf, civilDateOf, type TimingRule } from '@samsyn/contract';
import { handoverTime } from './handover-time.rules';
import type { DossierParticipant, MeetingDossier } from './meeting-dossier';

/** Those who can be written to about a meeting that still lies ahead: no vacant seats, no withdrawn substitutes. */
export function reachable(dossier: MeetingDossier): DossierParticipant[] {
  return reachableInTime(dossier).filter(({ addressee }) => addressee !== null);
}

/** Those who can be written to, and vacant seats that someone has been appointed to from a day before the meeting. */
export function reachableInTime({ meeting, participants }: MeetingDossier): DossierParticipant[] {
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
export function onceReachable(wanted: Date, dossier: MeetingDossier, participant: DossierParticipant): Date {
  const { addressee, nextHolder } = participant;
  if (addressee || !nextHolder) return wanted;
  const reachableFrom = handoverTime(nextHolder.from, dossier);
  return reachableFrom > wanted ? reachableFrom : wanted;
}

/** A rule's mail to one participant; it belongs to the meeting's present time and lapses with it. */
export function ruledMailing(
  rule: TimingRule,
  dossier: MeetingDossier,
  participant: DossierParticipant,
): PlannedMailing {
  return {
    occasion: rule.id,
    recipient: recipientRef(participant),
    revision: dossier.meeting.timeRevision,
    dueAt: onceReachable(dueOf(rule, dossier), dossier, participant),
    expiresAt: expiryOf(rule, dossier),
    priorityAt: dossier.meeting.startsAt,
  };
}

/** A participant as the ledger names them. */
export function recipientRef({ id }: Pick<DossierParticipant, 'id'>): RecipientRef {
  return { type: 'participant', id };
}

/** Who will have, as far as is known, a participant's place at an instant; null when nobody has it then. */
export function personAt(participant: DossierParticipant, at: Date): PersonKey | null {
  const { addressee, deputy, leavesAt, nextHolder, substituteFor } = participant;
  if (nextHolder && nextHolder.from <= at) return personKeyOf({ contactId: nextHolder.contactId });
  const hasLeft = substituteFor === null && leavesAt !== null && leavesAt <= at;
  const reader = hasLeft ? deputy : addressee;
  return reader && personKeyOf(reader);
}
