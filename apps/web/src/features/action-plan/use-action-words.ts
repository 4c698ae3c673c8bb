/** How actions are spoken of on screens. */
import {
  type ActionView,
  type CivilDate,
  civilDateOf,
  type ListedActionView,
  roleInWords,
  type SeatView,
  spokenDay,
  spokenWeekdayAndDay,
} from '@samsyn/contract';
import { useMembership } from '../../lib/me';
import { productNow } from '../../lib/product-clock';
import { useLanguage, useTexts } from '../../lib/use-texts';
import { progressOf } from './amount.rules';

/** Today, as the municipality's wall has it. */
export function useToday(): CivilDate {
  const { timeZone } = useMembership();
  return civilDateOf(productNow(), timeZone);
}

/** "31 mars", "31 mars 2028" when that is not this year, with its weekday where there is room. */
export function useSpokenCivilDay() {
  const language = useLanguage();
  const today = useToday();
  return {
    short: (day: CivilDate) => spokenDay(day, language, today),
    long: (day: CivilDate) => spokenWeekdayAndDay(day, language, today),
  };
}

/** "6 av 8 klasser", "64 %", and that there is no reading yet where there is something to read. */
export function useProgress(): (action: Pick<ActionView, 'indicator' | 'lastReading'>) => string | undefined {
  const t = useTexts('app-actions');
  const language = useLanguage();
  return (action) => {
    const { value, target } = progressOf(action, language);
    if (!action.indicator) return undefined;
    if (value === null) return t('noReading');
    return target === null ? value : t('progress', { value, target });
  };
}

/** Who is responsible, by name or that the seat is vacant, below the seat's function. */
export function useHolder(): (seat: ListedActionView['seat']) => string | undefined {
  const t = useTexts('app-actions');
  return ({ vacant, holderName }) => (vacant ? t('facts.vacantText') : (holderName ?? undefined));
}

/** A function inside a sentence. */
export function useRoleInWords(): (role: string) => string {
  const language = useLanguage();
  return (role) => roleInWords(role, language);
}

/** A seat to choose, with who has it. */
export function useSeatWords(): (seat: Pick<SeatView, 'function' | 'holder' | 'vacant'>) => string {
  const t = useTexts('app-actions');
  return ({ function: duty, holder, vacant }) => {
    if (vacant) return t('form.seatVacant', { function: duty });
    return holder?.name ? t('form.seatOf', { function: duty, holder: holder.name }) : duty;
  };
}
