import type { Addressee, DossierParticipant, MeetingDossier } from '../dossier/meeting-dossier';
import { lastAsked, mayHaveTold, type Recipient } from '../dossier/told.rules';

/** An ordinary deputy who was asked whether they can come, has not been invited, and need not answer any more. */
export interface Unasked {
  recipient: Recipient & { addressee: Addressee };
  /** Somebody else comes, or they were asked for a time that the meeting no longer has. */
  why: 'represented' | 'moved';
  since: Date;
}

/** The deputy of a seat who would be left wondering; not who has said that they cannot come, or reads what the holder does. */
export function unasked(
  { meeting, history, now }: Pick<MeetingDossier, 'meeting' | 'history' | 'now'>,
  participant: DossierParticipant,
): Unasked | undefined {
  const { id, addressee, deputy, deputyReply, reply, coming } = participant;
  if (meeting.status !== 'planned' || !deputy?.contactId || deputyReply?.answer === 'declined')
    return undefined;
  if (deputy.email.toLowerCase() === addressee?.email.toLowerCase()) return undefined;
  const recipient = { id, addressee: deputy, addresseeSince: null };
  const asked = lastAsked(history, recipient);
  if (!asked || mayHaveTold(history, recipient).length > 0) return undefined;
  if (coming.comes === 'holder' || coming.comes === 'substitute')
    return { recipient, why: 'represented', since: reply?.registeredAt ?? now };
  const isOld = asked.revision < meeting.timeRevision && deputyReply === null && coming.awaits !== 'deputy';
  return isOld ? { recipient, why: 'moved', since: meeting.changedAt ?? now } : undefined;
}
