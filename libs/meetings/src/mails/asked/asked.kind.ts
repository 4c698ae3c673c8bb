import { NO_LONGER_DUE } from '@samsyn/mailings';
import type { Addressee, DossierParticipant } from '../dossier/meeting-dossier';
import { stillPlanned } from '../dossier/still-planned.rules';
import type { MeetingMailKind } from '../meeting-mail-kind';
import { askedEmail, askedSample } from './asked.email';
import { planAsked, reasonOf } from './asked-plan.rules';

/** Fråga om att komma: to the deputy when the holder declines, to the holder when whoever was to come instead does not. */
export const askedKind: MeetingMailKind = {
  kind: 'meetings.asked',
  plan: planAsked,
  decide(dossier, participant, mailing) {
    const reason = reasonOf(mailing.occasion);
    const unreachable = reason === 'substitute' && participant.substitute?.fails === 'unreachable';
    if (!askedOf(participant, mailing.occasion)) return NO_LONGER_DUE;
    return stillPlanned(planAsked, dossier, participant, mailing, {
      // at once for what somebody has just said: it comes before what happens to be due as well
      ordered: true,
      asks: unreachable ? ('unreachable' as const) : reason,
    });
  },
  addressee: (_dossier, participant, occasion) => askedOf(participant, occasion),
  email: askedEmail,
  sample: askedSample,
};

function askedOf({ addressee, deputy }: DossierParticipant, occasion: string): Addressee | null {
  return reasonOf(occasion) === 'deputy' ? deputy : addressee;
}
