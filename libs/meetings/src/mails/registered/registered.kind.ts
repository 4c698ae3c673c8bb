import { NO_LONGER_DUE } from '@samsyn/mailings';
import { stillPlanned } from '../dossier/still-planned.rules';
import type { MeetingMailKind } from '../meeting-mail-kind';
import { registeredEmail, registeredSample } from './registered.email';
import { planRegistered, registeredReply } from './registered-plan.rules';

/** Ditt svar är registrerat: what somebody has registered on the reader's behalf. */
export const registeredKind: MeetingMailKind = {
  kind: 'meetings.registered',
  plan: planRegistered,
  decide(dossier, participant, mailing) {
    const reply = registeredReply(participant, mailing.occasion);
    if (!reply) return NO_LONGER_DUE;
    return stillPlanned(planRegistered, dossier, participant, mailing, { registered: reply.source });
  },
  addressee(_dossier, participant, occasion) {
    const theirs = registeredReply(participant, occasion);
    return theirs && theirs === participant.deputyReply ? participant.deputy : participant.addressee;
  },
  email: registeredEmail,
  sample: registeredSample,
};
