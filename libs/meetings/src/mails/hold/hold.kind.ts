import { DueLater, NO_LONGER_DUE } from '@samsyn/mailings';
import type { Addressee, MeetingDossier } from '../dossier/meeting-dossier';
import { isFor } from '../dossier/named-occasion.rules';
import { lastHold, type Recipient } from '../dossier/told.rules';
import { recipientFor } from '../dossier/who-reads.rules';
import type { HoldDecision, MeetingMailKind } from '../meeting-mail-kind';
import { holdEmail, holdSample } from './hold.email';
import { planHold } from './hold-plan.rules';

/** Kalenderbokning: keeps the date in the recipient's calendar until the notice. It never counts as notice. */
export const holdKind: MeetingMailKind = {
  kind: 'meetings.hold',
  inTurn: true,
  gathers: true,
  plan: planHold,
  decide(dossier, participant, { id, occasion, dueAt, timedByHand }) {
    const recipient = recipientFor(participant, occasion);
    if (!recipient) return NO_LONGER_DUE;
    const history = dossier.history.filter((each) => each.id !== id);
    const planned = planHold({ ...dossier, history, now: dueAt }).find(
      (each) => each.occasion === occasion && each.recipient.id === participant.id,
    );
    if (!planned) return NO_LONGER_DUE;
    if (planned.dueAt > dossier.now && !timedByHand) return new DueLater(planned.dueAt, planned.expiresAt);
    return { hold: holdDecision({ ...dossier, history }, recipient, occasion) };
  },
  addressee: (_dossier, participant, occasion) => recipientFor(participant, occasion)?.addressee ?? null,
  email: holdEmail,
  sample: holdSample,
};

function holdDecision(
  { meeting, history }: MeetingDossier,
  recipient: Recipient & { addressee: Addressee },
  occasion: string,
): HoldDecision {
  const last = lastHold(history, recipient);
  const isReachedThere = last?.email?.toLowerCase() === recipient.addressee.email.toLowerCase();
  const before = isReachedThere ? last?.told : undefined;
  if (isFor('released', occasion)) {
    if (meeting.status !== 'cancelled') return { change: 'left' };
    return { change: 'cancelled', ...(meeting.cancelReason ? { reason: meeting.cancelReason } : {}) };
  }
  if (!before) return { change: 'new' };
  const reasons = meeting.changeReasons
    .filter(({ revision }) => revision > before.revision)
    .map(({ reason }) => reason);
  const reason = [...new Set(reasons)].join(' ');
  return { change: 'changed', before, ...(reason ? { reason } : {}) };
}
