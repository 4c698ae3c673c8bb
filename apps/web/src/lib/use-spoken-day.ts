import { civilDateOf, spokenDay } from '@samsyn/contract';
import { useMembership } from './me';
import { productNow } from './product-clock';
import { useLanguage } from './use-texts';

/** Says on which day an instant falls on the municipality's wall: "21 april", "26 november 2026" when today's year is another. */
export function useSpokenDay(): (instant: Date) => string {
  const language = useLanguage();
  const { timeZone } = useMembership();
  const today = civilDateOf(productNow(), timeZone);
  return (instant) => spokenDay(civilDateOf(instant, timeZone), language, today);
}
