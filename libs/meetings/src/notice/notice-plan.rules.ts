import type { PlannedMailing } from '@samsyn/mailings';
import { dueOf, invited, rulesFor } from '../dossier/invited.rules';
import type { DossierParticipant, MeetingDossier } from '../dossier/meeting-dossier';
import { wasTold } from '../dossier/told.rules';

const OCCASION = 'notice';

/**
 * The notice goes once to everyone invited who has not been told of the meeting: at the rule's time, at once when a
 * person orders it, and at once to a substitute or a successor who is named after the others were told.
 */
export function planNotice(dossier: MeetingDossier): PlannedMailing[] {
  const { meeting, history } = dossier;
  return invited(dossier)
    .filter(({ id }) => !wasTold(history, id))
    .flatMap((participant) => {
      const dueAt = noticeDue(dossier, participant);
      return dueAt
        ? {
            occasion: OCCASION,
            participantId: participant.id,
            revision: meeting.timeRevision,
            dueAt,
            expiresAt: meeting.startsAt,
            subjectAt: meeting.startsAt,
          }
        : [];
    });
}

/** When the participant's notice is due; undefined when the body sends notices by hand and nobody has. */
function noticeDue(dossier: MeetingDossier, participant: DossierParticipant): Date | undefined {
  if (participant.substituteFor) return participant.invitedAt;
  if (dossier.meeting.noticeOrderedAt) return dossier.meeting.noticeOrderedAt;
  const [rule] = rulesFor(dossier, 'notice');
  return rule && dueOf(rule, dossier);
}

/** When the notice leaves, or left, for those the rule or an order covers: no chase may come before. */
export function noticeTime(dossier: MeetingDossier): Date | undefined {
  if (dossier.meeting.noticeOrderedAt) return dossier.meeting.noticeOrderedAt;
  const [rule] = rulesFor(dossier, 'notice');
  return rule && dueOf(rule, dossier);
}
