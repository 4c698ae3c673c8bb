import { dueOf, rulesFor } from './reachable.rules';
import type { MeetingDossier } from './meeting-dossier';

/** When the notice leaves, or left, for those the rule or an order covers: no chase may come before. */
export function noticeTime(dossier: MeetingDossier): Date | undefined {
  if (dossier.meeting.noticeOrderedAt) return dossier.meeting.noticeOrderedAt;
  const [rule] = rulesFor(dossier, 'notice');
  return rule && dueOf(rule, dossier);
}
