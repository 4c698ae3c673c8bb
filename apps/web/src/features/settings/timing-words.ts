import type { Translate } from '@samsyn/contract';
import { counted } from '../../lib/counted.rules';
import type { DraftMail } from './timing-draft.rules';

/** From so many days on, whole weeks are told too. */
const WEEKS_FROM = 14;

/** When a mail of the timing leaves: "42 dagar (6 veckor) före mötet", "1 arbetsdag efter sista svarsdag". */
export function whenWords(
  mail: Pick<DraftMail, 'kind' | 'days' | 'unit' | 'isAfter'>,
  t: Translate<'app-timing'>,
): string {
  const { kind, days = 0, unit, isAfter } = mail;
  const anchor = kind === 'chase' ? 'chase' : 'meeting';
  if (days === 0) return t(`when.${anchor}.same`);
  const amount = amountWords(days, unit, t);
  return anchor === 'chase' && isAfter
    ? t('when.chase.after', { amount })
    : t(`when.${anchor}.before`, { amount });
}

/** To whom a mail of the timing goes. */
export function whomWords(
  { kind, addressee }: Pick<DraftMail, 'kind' | 'addressee'>,
  t: Translate<'app-timing'>,
): string {
  return kind === 'chase' ? t(`whom.chase.${addressee}`) : t(`whom.${kind}`);
}

/** "42 dagar (6 veckor)". */
export function amountWords(count: number, unit: DraftMail['unit'], t: Translate<'app-timing'>): string {
  const amount = t(counted(count, `amount.${unit}`), { count });
  const isWeeks = unit === 'days' && count >= WEEKS_FROM && count % 7 === 0;
  return isWeeks ? t('amount.weeks', { amount, weeks: count / 7 }) : amount;
}
