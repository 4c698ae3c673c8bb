import type { ActionReminder } from '@samsyn/contract';
import type { ActionDossier } from './dossier/action-dossier';
import { plannedReminders } from './dossier/planned-reminder.rules';
import { remindedBy } from './dossier/reminded.rules';
import { stillPlanned } from './dossier/still-planned.rules';
import type { ActionMailKind } from './action-mail-kind';

/** A kind of mail that a body's rules of one kind ask for: they differ in their words alone. */
export function reminderKind(
  reminder: Exclude<ActionReminder, 'standing'>,
  words: Pick<ActionMailKind, 'email' | 'sample'>,
): ActionMailKind {
  const plan = (dossier: ActionDossier) => plannedReminders(reminder, dossier);
  return {
    kind: `action-plan.${reminder}`,
    plan,
    decide: (dossier, _recipient, mailing) =>
      stillPlanned(plan, dossier, mailing, remindedBy(dossier, mailing, dossier.now)),
    ...words,
  };
}
