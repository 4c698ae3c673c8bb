import type { PlannedMailing } from '@samsyn/mailings';
import type { MeetingDossier } from '../dossier/meeting-dossier';
import { reachableInTime, ruledMailing, rulesFor } from '../dossier/reachable.rules';
import { mayCome } from '../dossier/who-reads.rules';

/** The reminder goes to everyone who may come: not to a seat that nobody comes for, nor to one whose substitute does. */
export function planReminder(dossier: MeetingDossier): PlannedMailing[] {
  return rulesFor(dossier, 'reminder').flatMap((rule) =>
    reachableInTime(dossier)
      .filter(mayCome)
      .map((participant) => ruledMailing(rule, dossier, participant))
      .filter(({ dueAt, expiresAt }) => dueAt < expiresAt),
  );
}
