import { NO_LONGER_DUE } from '@samsyn/mailings';
import { rulesFor, owingReply } from '../dossier/reachable.rules';
import { stillPlanned } from '../dossier/still-planned.rules';
import type { MeetingMailKind } from '../meeting-mail-kind';
import { chaseEmail, chaseSample } from './chase.email';
import { planChase } from './chase-plan.rules';

/** Påminnelse about a reply that is missing; after the last day it climbs to the ordinary deputy. */
export const chaseKind: MeetingMailKind = {
  kind: 'meetings.chase',
  plan: planChase,
  decide(dossier, participant, mailing) {
    if (!owingReply(dossier).some(({ id }) => id === participant.id)) return NO_LONGER_DUE;
    const ordered = dossier.chaseOrders.some(({ id }) => id === mailing.occasion);
    return stillPlanned(planChase, dossier, participant, mailing, { ordered });
  },
  addressee(dossier, { addressee, deputy }, occasion) {
    const rule = rulesFor(dossier, 'chase').find(({ id }) => id === occasion);
    return rule?.addressee === 'deputy' && deputy ? deputy : addressee;
  },
  email: chaseEmail,
  sample: chaseSample,
};
