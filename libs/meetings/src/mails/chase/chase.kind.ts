import { NO_LONGER_DUE } from '@samsyn/mailings';
import type { Addressee, DossierParticipant, MeetingDossier } from '../dossier/meeting-dossier';
import { rulesFor } from '../dossier/reachable.rules';
import { stillPlanned } from '../dossier/still-planned.rules';
import { hasHeard, mayHaveTold } from '../dossier/told.rules';
import { awaited } from '../dossier/who-reads.rules';
import type { MailDecision, MeetingMailKind } from '../meeting-mail-kind';
import { chaseEmail, chaseSample } from './chase.email';
import { mayBeChased, planChase } from './chase-plan.rules';

/** Påminnelse about a reply that is missing; after the last day it climbs to the ordinary deputy. */
export const chaseKind: MeetingMailKind = {
  kind: 'meetings.chase',
  plan: planChase,
  decide(dossier, participant, mailing) {
    const reader = chasedBy(dossier, participant, mailing.occasion);
    if (!reader || !mayBeChased(dossier, participant, dossier.now)) return NO_LONGER_DUE;
    const ordered = dossier.chaseOrders.some(({ id }) => id === mailing.occasion);
    const introduces = introductionTo(dossier, participant, reader);
    return stillPlanned(planChase, dossier, participant, mailing, {
      ordered,
      ...(introduces ? { introduces } : {}),
    });
  },
  addressee: chasedBy,
  email: chaseEmail,
  sample: chaseSample,
};

/** Whoever is waited for; a rule that climbs goes to the deputy, unless they have said that they do not come. */
function chasedBy(
  dossier: MeetingDossier,
  participant: DossierParticipant,
  occasion: string,
): Addressee | null {
  const { deputy, deputyReply } = participant;
  const waitedFor = awaited(participant);
  const rule = rulesFor(dossier, 'chase').find(({ id }) => id === occasion);
  const climbs = rule?.addressee === 'deputy' && deputy && deputyReply?.answer !== 'declined';
  return waitedFor && climbs ? deputy : waitedFor;
}

/** To a deputy who has heard nothing, or nothing since the meeting was taken back from them, a chase introduces itself. */
function introductionTo(
  { history }: MeetingDossier,
  participant: DossierParticipant,
  reader: Addressee,
): MailDecision['introduces'] {
  const recipient = { id: participant.id, addressee: reader, addresseeSince: null };
  if (reader !== participant.deputy || hasHeard(history, recipient)) return undefined;
  const silent = participant.reply === null && mayHaveTold(history, participant).length > 0;
  return silent ? 'silent' : 'unclear';
}
