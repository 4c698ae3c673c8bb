import { DueLater, NO_LONGER_DUE, type PlannedMailing } from '@samsyn/mailings';
import { DAY, openStates, type OverviewMailKind } from '../overview-mail-kind';
import type { OverviewDossier } from '../overview-dossier';
import { unattendedEmail } from './unattended.email';
import { kindOf, leavesAt, type Step, steps, unattended } from './unattended.rules';

/** Long, since what has been passed over on the way up would never be told. */
const USEFUL = 14 * DAY;

/**
 * Passing on what needs the coordinator and nobody attends to, step by step: each is planned when the one before has left, and
 * holds only if nobody has signed in until it leaves.
 */
export const unattendedKinds: readonly OverviewMailKind[] = steps.map((step): OverviewMailKind => ({
  kind: kindOf(step),
  plan(dossier) {
    const waiting = unattended(dossier);
    if (!waiting) return [];
    const occasion = waiting.since.toISOString();
    if (waiting.step !== step) return stillOpen(dossier, step, occasion);
    const { dueAt } = waiting;
    return waiting.recipients.map(({ id }) => planned(id, occasion, dueAt));
  },
  decide(dossier, reader, { occasion, dueAt, timedByHand }) {
    const waiting = unattended(dossier);
    if (!reader || waiting?.since.toISOString() !== occasion) return NO_LONGER_DUE;
    const isNext = waiting.step === step;
    if (isNext ? !waiting.recipients.includes(reader) : dueAt > dossier.now) return NO_LONGER_DUE;
    const leaves = isNext ? waiting.dueAt : leavesAt(dossier, dueAt, waiting.away);
    if (leaves > dossier.now && !timedByHand)
      return new DueLater(leaves, new Date(leaves.getTime() + USEFUL));
    return { content: unattendedEmail(dossier, reader, waiting, step) };
  },
}));

/** Of two who are told by a step, one may have been told and the other's mail be put off. */
function stillOpen({ history, now }: OverviewDossier, step: Step, occasion: string): PlannedMailing[] {
  return history
    .filter((each) => each.kind === kindOf(step) && each.occasion === occasion && openStates.has(each.state))
    .map(({ recipient }) => planned(recipient.id, occasion, now));
}

function planned(id: string, occasion: string, dueAt: Date): PlannedMailing {
  return {
    occasion,
    recipient: { type: 'account', id },
    revision: 0,
    dueAt,
    expiresAt: new Date(dueAt.getTime() + USEFUL),
    priorityAt: dueAt,
  };
}
