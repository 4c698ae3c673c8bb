import { NO_LONGER_DUE } from '@samsyn/mailings';
import type { ActionMailKind } from '../action-mail-kind';
import { colleagueAsked } from '../dossier/colleague-asked.rules';
import { colleagueEmail, colleagueSample } from './colleague.email';

/** Lämna över den här gången: to the colleague whom who has the seat asks to log in their place, once and at once. */
export const colleagueKind: ActionMailKind = {
  kind: 'action-plan.colleague',
  plan: (dossier) => {
    const asked = colleagueAsked(dossier, dossier.now);
    if (!asked) return [];
    const { id, askedAt, expiresAt } = asked.colleague;
    return [
      {
        occasion: 'asked',
        recipient: { type: 'colleague', id },
        revision: 0,
        dueAt: askedAt,
        expiresAt,
        priorityAt: askedAt,
      },
    ];
  },
  decide: (dossier, _recipient, { recipient }) => {
    const asked = colleagueAsked(dossier, dossier.now);
    return asked?.colleague.id === recipient.id ? { as: 'colleague', ...asked } : NO_LONGER_DUE;
  },
  email: colleagueEmail,
  sample: colleagueSample,
};
