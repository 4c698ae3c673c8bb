import type { PlannedMailing } from '@samsyn/mailings';
import type { Addressee, DossierParticipant, MeetingDossier } from '../dossier/meeting-dossier';
import { occasionOf } from '../dossier/named-occasion.rules';
import { noticeTime } from '../dossier/notice-time.rules';
import { reachable, recipientRef } from '../dossier/reachable.rules';
import { timesAskedInVain } from '../dossier/told.rules';
import { timesRepresented, timesTakenBack } from '../represented/times-represented.rules';

/** Why somebody is asked besides by the notice. */
export type AskedFor =
  /** The holder has declined: can the deputy come? */
  | 'deputy'
  /** The named substitute does not come. */
  | 'substitute'
  /** The deputy was to come, and does not. */
  | 'deputy-gone';

/**
 * Who becomes the one to answer for a seat is asked at once: the deputy when the holder declines, and the holder when the
 * substitute they named, or the deputy they were told of, does not come.
 */
export function planAsked(dossier: MeetingDossier): PlannedMailing[] {
  const { meeting } = dossier;
  const noticed = noticeTime(dossier);
  if (!noticed) return [];
  return reachable(dossier).flatMap((participant) => {
    const asked = askedFor(dossier, participant);
    if (!asked) return [];
    return {
      occasion: asked.occasion,
      recipient: recipientRef(participant),
      revision: meeting.timeRevision,
      dueAt: asked.since > noticed ? asked.since : noticed,
      expiresAt: meeting.startsAt,
      priorityAt: meeting.startsAt,
    };
  });
}

/** Since when somebody else than by the notice is asked, or the same person anew; undefined when nobody is. */
export function askedAnewAt({ coming, deputy, reply, substitute }: DossierParticipant): Date | undefined {
  if (coming.awaits === 'deputy' && deputy) return reply?.registeredAt;
  return coming.awaits && substitute?.fails ? substitute.since : undefined;
}

function askedFor(
  dossier: MeetingDossier,
  participant: DossierParticipant,
): { occasion: string; since: Date } | undefined {
  const { coming, deputy, substitute, substituteFor } = participant;
  if (substituteFor !== null || coming.awaits === null) return undefined;
  const since = askedAnewAt(participant);
  if (since) {
    const occasion =
      coming.awaits === 'deputy' && deputy
        ? toDeputy(dossier, participant, deputy)
        : named('substitute', substitute?.id);
    return { occasion, since };
  }
  const represented = timesRepresented(dossier, participant);
  const taken = timesTakenBack(dossier, participant);
  return represented > taken
    ? { occasion: named('deputy-gone', String(represented)), since: dossier.now }
    : undefined;
}

/** Once, unless that was taken back since, or went where they do not read their mail any more. */
function toDeputy({ history }: MeetingDossier, { id }: DossierParticipant, deputy: Addressee): string {
  const recipient = { id, addressee: deputy, addresseeSince: null };
  return occasionOf('deputy', deputy.contactId ?? '', timesAskedInVain(history, recipient));
}

/** Why the mail with this occasion asks. */
export function reasonOf(occasion: string): AskedFor {
  return occasion.split(':')[0] as AskedFor;
}

function named(reason: AskedFor, what: string | null | undefined): string {
  return `${reason}:${what}`;
}
