import type { Translate } from '@samsyn/contract';
import { counted } from '../../lib/counted.rules';
import { type DraftReminder, isAgain } from './action-timing-draft.rules';
import { amountWords } from './timing-words';

type Words = Translate<'app-timing'>;

/** When a reminder of actions leaves: "14 dagar (2 veckor) före sista dag", "första dagen i varje kvartal, och när någon tar över". */
export function reminderWhen({ kind, count = 0, unit }: DraftReminder, t: Words): string {
  if (kind === 'due-today' || (kind === 'standing' && count === 0)) return t(`actions.when.${kind}`);
  const amount =
    unit === 'weeks' ? t(counted(count, 'actions.weeks'), { count }) : amountWords(count, unit, t);
  return t(kind === 'standing' ? 'actions.when.standing-later' : `actions.when.${kind}`, { amount });
}

/** What a reminder is called among all of them; what is overdue climbs, and is called by whom it reaches. */
export function reminderName(reminder: DraftReminder, all: readonly DraftReminder[], t: Words): string {
  const { kind, addressee } = reminder;
  if (kind !== 'overdue') return t(`actions.mail.${kind}`);
  const again = addressee === 'deputy' && isAgain(reminder, all);
  return t(again ? 'actions.overdue.deputy-again' : `actions.overdue.${addressee}`);
}

/** To whom it goes. */
export function reminderWhom(
  { kind, addressee }: Pick<DraftReminder, 'kind' | 'addressee'>,
  t: Words,
): string {
  return kind === 'standing' ? t('actions.whom.standing') : t(`actions.whom.${addressee}`);
}
